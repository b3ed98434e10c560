import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import type { ExposureBar } from "@/lib/view/charts/exposure-series";
import { joinedTermYears, termsOfLinks } from "@/lib/view/deals/term-words";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { listPartyBars } from "@/lib/view/pictures/case-bars";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { partyPanelId } from "@/lib/view/pictures/network-panels";
import { shortAmount, shortRange } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import { partiesTitle } from "@/lib/view/snapshots/chapter-titles";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { Chapter, Years } from "./chapter";
import { InkBar } from "./ink-bar";

const SHOWN = 12;

/** Who owes and who waits: what comes in on the left, what goes out on the right. */
export function PartiesChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale);
  const all = listPartyBars(index);
  const rows = all.slice(0, SHOWN);
  const title = partiesTitle(index, locale);
  if (title === null) return null;
  const reach = ({ inks }: (typeof rows)[number]) =>
    Math.max(inks.incoming[0]?.amount ?? 0, inks.outgoing[0]?.amount ?? 0);
  const most = Math.max(1, ...rows.map(reach));
  const picture = drawWholeNetwork(index, locale);
  const opened = new Set([...picture.hubs, ...picture.others].map(({ party }) => party));
  const partsOf = (party: string) =>
    picture.hubs.length > 1 && opened.has(party)
      ? `#${partyPanelId(party)}`
      : placeOfRecord(index, "party", party, locale);
  return (
    <Chapter
      id="parties"
      title={title}
      lead={words.parties.lead}
      more={{
        href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#exposure`,
        text: words.all.parties(all.length),
      }}
      context={context}
    >
      <table className="bars two-sided">
        <caption>{words.parties.caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2} className="to-right">
              ← {words.parties.incoming}
            </th>
            <th scope="col">
              <span className="for-voice">{words.parties.party}</span>
            </th>
            <th scope="col" colSpan={2}>
              {words.parties.outgoing} →
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ party, members, incoming, outgoing, inks }) => (
            <tr key={party}>
              <td className="to-right">
                <SideWords bar={incoming} href={partsOf(party)} context={context} />
              </td>
              <td className="bar-cell">
                <InkBar levels={inks.incoming} most={most} isMirrored />
              </td>
              <th scope="row">
                <a href={placeOfRecord(index, "party", party, locale)}>{nameInPicture(index, party, locale)}</a>
                {members.length === 0 ? null : (
                  <span className="with-members">
                    {words.parties.withMembers(members.map((member) => nameInPicture(index, member, locale)))}
                  </span>
                )}
              </th>
              <td className="bar-cell">
                <InkBar levels={inks.outgoing} most={most} />
              </td>
              <td>
                <SideWords bar={outgoing} href={partsOf(party)} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chapter>
  );
}

function SideWords({
  bar,
  href,
  context: { index, locale },
}: {
  bar: ExposureBar;
  /** Where the sum opens into its parts. */
  href: string;
  context: PageContext;
}) {
  const words = chapterMessages(locale).parties;
  const { PAID, REPORTED } = bar.totals;
  const hasDeals = bar.links.length + bar.unstated.length > 0;
  const paid = PAID !== null && /[1-9]/.test(PAID.high ?? PAID.low) ? PAID : null;
  return (
    <>
      {REPORTED === null ? (
        <b className="num">{hasDeals ? words.notStated : "–"}</b>
      ) : (
        <a className="sum-link" href={href}>
          <b className="num">{shortAmount(REPORTED, locale) ?? words.notStated}</b>
        </a>
      )}
      {paid === null ? null : <span className="faint"> {words.paid(shortRange(paid, locale))}</span>}
      <Years
        years={joinedTermYears(
          termsOfLinks(
            index,
            bar.links.map(({ link }) => link),
          ),
          locale,
        )}
      />
    </>
  );
}
