import { InkLegend } from "@/components/pictures/ink-legend";
import { WholeNetworkSvg } from "@/components/pictures/network-all-svg";
import { NetworkPanels } from "@/components/pictures/network-panels";
import { PartyFinderList } from "@/components/pictures/party-finder-list";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { marksOf } from "@/lib/view/marks";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { listFigureParts } from "@/lib/view/pictures/case-bars";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { partsId } from "@/lib/view/pictures/part-places";
import { FLOWS } from "@/lib/view/pictures/streams";
import { countedSentence, networkTitle } from "@/lib/view/snapshots/chapter-titles";
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
      title={networkTitle(index, locale)}
      lead={words.network.lead}
      note={note.filter((part) => part !== "").join(marksOf(locale).space)}
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
                countedSentence(index, lens, locale)
              ) : (
                <a href={`#${partsId(lens)}`}>{countedSentence(index, lens, locale)}</a>
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
