import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { readPayMatrix } from "@/lib/view/pictures/case-bars";
import { isInNetwork } from "@/lib/view/pictures/network-all";
import { streamPanelId } from "@/lib/view/pictures/network-panels";
import { streamAmount } from "@/lib/view/pictures/short-amount";
import { largestLink, nameInPicture, termOfStream } from "@/lib/view/pictures/stream-words";
import { tableTitle } from "@/lib/view/snapshots/chapter-titles";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { countDocument } from "@/lib/view/snapshots/record-counts";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { Chapter, Years } from "./chapter";

/** The hubs as a table of who pays whom: the same as the picture, for whoever reads tables. */
export function TableChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale);
  const { parties, cells } = readPayMatrix(index);
  if (parties.length < 2) return null;
  const nameOf = (party: string) => nameInPicture(index, party, locale);
  return (
    <Chapter
      id="table"
      title={tableTitle(index, locale)}
      lead={words.table.lead}
      more={{
        href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#network-table`,
        text: words.all.deals(countDocument(document).linksOnRecord),
      }}
      context={context}
    >
      <div className="scroll" role="region" aria-label={words.names.table} tabIndex={0}>
        <table className="matrix">
          <caption>{words.table.lead}</caption>
          <thead>
            <tr>
              <th scope="col">{words.table.payer}</th>
              {parties.map((party) => (
                <th key={party} scope="col">
                  {nameOf(party)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((giver) => (
              <tr key={giver}>
                <th scope="row">{nameOf(giver)}</th>
                {parties.map((receiver) => {
                  const streams = cells.get(`${giver} ${receiver}`) ?? [];
                  const isBack = cells.has(`${receiver} ${giver}`);
                  return (
                    <td key={receiver} className={giver === receiver ? "same" : undefined}>
                      {streams.map((stream) => {
                        const text = streamAmount(stream, "REPORTED", locale) ?? words.table.notStated;
                        return (
                          <a
                            key={stream.id}
                            className={isBack ? "both-ways" : undefined}
                            href={
                              stream.links.length > 1 && isInNetwork(index, stream)
                                ? `#${streamPanelId(stream)}`
                                : placeOfRecord(index, "link", largestLink(stream).link, locale)
                            }
                          >
                            {text}
                            <Years years={termOfStream(index, stream, locale)} />
                          </a>
                        );
                      })}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Chapter>
  );
}
