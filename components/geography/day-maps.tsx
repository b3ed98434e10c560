import { type CaseRule, listTellingDays } from "@/lib/domain/analysis/routes/read-case-rules";
import type { Day } from "@/lib/domain/model/case-records";
import { formatPartialDate } from "@/lib/view/format";
import { daySentence, listsAsTold, listsOnDay } from "@/lib/view/geography/day-lists";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { looksAsTold, looksOnDay } from "@/lib/view/geography/place-looks";
import { dayNumber, writeRulesGround } from "@/lib/view/geography/rules-ground";
import { layOutWorldMap } from "@/lib/view/geography/world-map";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { DayMap } from "./day-map";
import { MapLegend } from "./map-legend";
import { MapShapes } from "./map-shapes";
import { MapSvg } from "./map-svg";

/** A map for what was told and one for every telling day; the control for any other day waits for the script. */
export function DayMaps({ rules, context }: { rules: readonly CaseRule[]; context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const { asOf } = index.document.header;
  const map = layOutWorldMap([...new Set(rules.flatMap(({ places }) => places))].sort());
  const days = listTellingDays(rules, asOf);
  const told = rules.filter(({ sort }) => sort === "told");
  const dayText = (day: Day | null) => formatPartialDate(day, locale);
  return (
    <>
      <MapShapes map={map} />
      <MapLegend rules={rules} context={context} />
      <div className="day-maps">
        {told.map((rule) => (
          <DayMap
            key={rule.rule}
            id={`told-${rule.rule}`}
            title={words.toldMap(dayText(rule.known))}
            reads={[words.toldMapRead]}
            map={map}
            looks={looksAsTold(rule)}
            lists={listsAsTold(rule, locale)}
            context={context}
          />
        ))}
        {days.map((day) => {
          const lists = listsOnDay(rules, day, locale);
          const unknown = rules.some(({ sort }) => sort === "tiers") ? words.noTiers : "";
          const reason = lists.reason === null ? unknown : words.tierState(lists.reason);
          return (
            <DayMap
              key={day}
              id={`day-${day}`}
              title={words.dayMap(dayText(day))}
              reads={[readsOf(rules, day, asOf, marksOf(locale).semicolon, words.dayReasons), reason].filter(Boolean)}
              map={map}
              looks={looksOnDay(rules, day)}
              lists={lists}
              context={context}
            />
          );
        })}
      </div>
      <DayControl rules={rules} first={days[0] ?? asOf} context={context}>
        <MapSvg map={map} looks={looksOnDay(rules, asOf)} text={words.sliderTitle} />
      </DayControl>
      <p className="faint">{words.namedOnly}</p>
      <p className="faint">{words.borders}</p>
    </>
  );
}

function DayControl({
  rules,
  first,
  context,
  children,
}: {
  rules: readonly CaseRule[];
  first: Day;
  context: PageContext;
  children: React.ReactNode;
}) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const { asOf } = index.document.header;
  const earliest = rules.flatMap(({ known }) => known ?? []).sort()[0] ?? first;
  return (
    <div className="day-control" data-day-control="" data-rules-ground={writeRulesGround(rules)} hidden>
      <h3>{words.sliderTitle}</h3>
      <label>
        {words.daySlider}{" "}
        <input type="range" min={dayNumber(earliest)} max={dayNumber(asOf)} step="1" defaultValue={dayNumber(asOf)} />
      </label>
      <output>{daySentence(rules, asOf, formatPartialDate(asOf, locale), locale)}</output>
      {children}
    </div>
  );
}

/** Why a day has a map: what happened to a rule on it. */
function readsOf(
  rules: readonly CaseRule[],
  day: Day,
  asOf: Day,
  join: string,
  reasons: Readonly<Record<"inForce" | "shelved" | "compliance" | "told" | "asOf", string>>,
): string {
  const tiers = rules.filter(({ sort }) => sort === "tiers");
  const told = rules.filter(({ sort }) => sort === "told");
  return [
    tiers.some(({ inForce }) => inForce === day) ? reasons.inForce : null,
    tiers.some(({ shelved }) => shelved?.day === day) ? reasons.shelved : null,
    tiers.some(({ compliance }) => compliance === day) ? reasons.compliance : null,
    told.some(({ known }) => known === day) ? reasons.told : null,
    day === asOf ? reasons.asOf : null,
  ]
    .filter((reason) => reason !== null)
    .join(join);
}
