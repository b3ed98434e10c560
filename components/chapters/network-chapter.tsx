import { InkLegend } from "@/components/pictures/ink-legend";
import { WholeNetworkSvg } from "@/components/pictures/network-all-svg";
import { NetworkPanels } from "@/components/pictures/network-panels";
import { PartyFinderList } from "@/components/pictures/party-finder-list";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { boundOf, loopCountOf } from "@/lib/view/loops/loop-counts";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { listFigureParts, listPartyBars } from "@/lib/view/pictures/case-bars";
import { readNestedBar } from "@/lib/view/pictures/nested-bar";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { partsId } from "@/lib/view/pictures/part-places";
import { shortAmount, shortRange } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import { FLOWS } from "@/lib/view/pictures/streams";
import { findFigure } from "@/lib/view/snapshots/answer";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { countDocument } from "@/lib/view/snapshots/record-counts";
import { Chapter } from "./chapter";

const WIDEST_FIRST = [...LENSES].reverse();

/** All parties in one picture, and how much of it is left when less counts. */
export function NetworkChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale);
  const picture = drawWholeNetwork(index, locale);
  if (picture.hubs.length < 2) return null;
  const counts = countDocument(document);
  const flows = FLOWS.filter((flow) => picture.arrows.some(({ stream }) => stream.flow === flow));
  const note = [picture.left === 0 ? "" : words.network.left(picture.left), words.network.told(counts.linksTold)];
  return (
    <Chapter
      id="network"
      title={titleOf(context)}
      lead={words.network.lead}
      note={note.filter((part) => part !== "").join(locale === "zh" ? "" : " ")}
      more={{
        href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#network`,
        text: words.all.deals(counts.linksOnRecord),
      }}
      picture="network"
      context={context}
    >
      <div className="network-figure">
        <fieldset className="lens-choice" data-lens-choice="">
          <legend>{words.network.count}</legend>
          {WIDEST_FIRST.map((lens) => (
            <label key={lens}>
              <input
                type="radio"
                name="lens"
                value={lens}
                className={`count-${lens}`}
                defaultChecked={lens === "REPORTED"}
              />
              {words.network.lenses[lens]}
            </label>
          ))}
        </fieldset>
        <PartyFinderList picture={picture} context={context} />
        <p className="counted-line">
          {WIDEST_FIRST.map((lens) => (
            <span key={lens} className={`at-${lens}`}>
              {listFigureParts(index, lens) === null ? (
                countedWords(lens, context)
              ) : (
                <a href={`#${partsId(lens)}`}>{countedWords(lens, context)}</a>
              )}
            </span>
          ))}
        </p>
        <div className="network-and-legend">
          <div className="whole-frame">
            <a className="skip-picture" href="#after-network">
              {caseFrontMessages(locale).skipPicture}
            </a>
            <div className="whole-scroll" role="region" aria-label={words.names.network} tabIndex={0}>
              <WholeNetworkSvg picture={picture} context={context} />
            </div>
          </div>
          <aside className="legend-aside" id="after-network">
            <h3>{words.network.howToRead}</h3>
            <p>{words.network.follows}</p>
            <InkLegend flows={flows} lenses={LENSES} currency={picture.currency} context={context} />
            <p>{words.network.groups}</p>
          </aside>
        </div>
      </div>
      <NetworkPanels picture={picture} context={context} />
    </Chapter>
  );
}

/** Who has promised most and who is shown to have paid most, by what goes out. */
function titleOf({ index, locale }: PageContext): string {
  const words = chapterMessages(locale).network;
  const bars = listPartyBars(index);
  const outOf = (lens: "ANNOUNCED" | "PAID") => {
    const ranked = bars
      .map(({ party, outgoing }) => ({
        party,
        out: Number(
          lens === "PAID"
            ? (outgoing.totals.PAID?.low ?? 0)
            : (outgoing.totals[lens]?.high ?? outgoing.totals[lens]?.low ?? 0),
        ),
      }))
      .sort((one, other) => other.out - one.out);
    const [first, second] = ranked;
    return first === undefined || first.out === 0 || first.out === second?.out ? null : first.party;
  };
  const [promised, paid] = [outOf("ANNOUNCED"), outOf("PAID")];
  if (promised === null) return words.plain(countDocument(index.document).partiesDrawn);
  const nameOf = (party: string) => nameInPicture(index, party, locale);
  if (promised === paid) return words.same(nameOf(promised));
  return words.title(nameOf(promised), paid === null ? null : nameOf(paid));
}

function countedWords(lens: Lens, { index, locale }: PageContext): string {
  const words = chapterMessages(locale).network;
  const sum = readNestedBar(index)?.sums[lens] ?? null;
  const count = (id: string) => Number(findFigure(index, `${id}/${lens}`)?.point ?? 0);
  const { loopSets } = index.document;
  return words.counted(
    sum === null ? words.noSum : lens === "PAID" ? shortRange(sum, locale) : (shortAmount(sum, locale) ?? words.noSum),
    count("legs-with-amount"),
    count("legs-without-amount"),
    words.loops(loopCountOf(loopSets, lens, "cash").count, boundOf(loopSets, locale)),
  );
}
