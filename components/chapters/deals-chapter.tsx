import { DealPanels } from "@/components/pictures/network-panels";
import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { type DealBar, listDealBars, MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { dealPartsHref, listOpenedDeals } from "@/lib/view/pictures/deal-parts";
import { termOfStream } from "@/lib/view/pictures/stream-words";
import { dealsTitle, tellDealSum } from "@/lib/view/snapshots/chapter-titles";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { Chapter, Years } from "./chapter";
import { InkBar } from "./ink-bar";

/** The largest deals as bars: how much is named, and how far it has come. */
export function DealsChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale);
  const all = listDealBars(index);
  const rows = all.slice(0, MOST_ROWS);
  const most = rows[0]?.stream.reach.REPORTED ?? 1;
  if (rows.length === 0) return null;
  const title = dealsTitle(index, locale);
  return (
    <Chapter
      id="deals"
      title={title}
      lead={words.deals.lead}
      more={{
        href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#claims`,
        text: words.all.deals(document.deals.length),
      }}
      context={context}
    >
      <table className="bars">
        <caption>{title.replaceAll("|", "")}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.deal} className={`stream ${row.stream.flow}`}>
              <th scope="row">
                <a href={placeOfRecord(index, "deal", row.deal, locale)}>
                  {localize(index.deals.get(row.deal)?.title ?? { en: row.deal, zh: row.deal }, locale)}
                </a>
              </th>
              <td className="bar-cell">
                <InkBar levels={row.levels} most={most} />
              </td>
              <td>
                <DealWords row={row} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DealPanels bars={listOpenedDeals(index)} context={context} />
    </Chapter>
  );
}

function DealWords({ row, context: { index, locale } }: { row: DealBar; context: PageContext }) {
  const { stream } = row;
  const { sum, standing } = tellDealSum(stream, locale);
  return (
    <>
      <a className="sum-link" href={dealPartsHref(index, row, locale)}>
        <b className="num">{sum}</b>
      </a>{" "}
      {standing}
      <Years years={termOfStream(index, stream, locale)} />
    </>
  );
}
