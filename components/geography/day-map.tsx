import { RuleTitle } from "@/components/geography/rule-title";
import type { DayLists } from "@/lib/view/geography/day-lists";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import type { PlaceLook } from "@/lib/view/geography/place-looks";
import type { WorldMap } from "@/lib/view/geography/world-map";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { MapSvg } from "./map-svg";

/** One map with its title, what to see in it, and the same as lists. */
export function DayMap({
  id,
  title,
  reads,
  map,
  looks,
  lists,
  context,
}: {
  id: string;
  title: string;
  reads: readonly string[];
  map: WorldMap;
  looks: readonly PlaceLook[];
  lists: DayLists;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const count = new Set([...lists.tiers, ...lists.controls, ...lists.others].flatMap(({ names }) => names)).size;
  const rows = [
    ...lists.tiers.map(({ tier, names }) => ({ key: `tier-${tier}`, head: words.tier(tier), names, rule: null })),
    ...[...lists.controls, ...lists.others].map(({ rule, names }) => ({ key: rule, head: null, names, rule })),
  ];
  return (
    <figure className="day-map" id={id}>
      <figcaption>
        <h3>{title}</h3>
        {reads.map((read) => (
          <p key={read}>{read}</p>
        ))}
      </figcaption>
      <MapSvg map={map} looks={looks} text={[title, ...reads].join(words.stop)} />
      <details>
        <summary>{words.placesOf(count)}</summary>
        <dl className="place-lists">
          {rows.map(({ key, head, names, rule }) => (
            <div key={key}>
              <dt>
                {rule === null ? (
                  <>
                    <span className={`swatch swatch-${key}`} aria-hidden="true" /> {head}
                  </>
                ) : (
                  <a href={placeOfRecord(index, "rule", rule, locale)}>
                    <RuleTitle index={index} rule={rule} locale={locale} />
                  </a>
                )}{" "}
                <span className="faint">({names.length})</span>
              </dt>
              <dd>{names.join(words.listJoin)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </figure>
  );
}
