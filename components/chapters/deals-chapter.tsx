import { DealPanels } from "@/components/pictures/network-panels";
import { isShownUnder } from "@/lib/domain/lens/link-under-lens";
import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { type DealBar, listDealBars, MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { dealPartsHref, listOpenedDeals } from "@/lib/view/pictures/deal-parts";
import { INK_OF_LENS } from "@/lib/view/pictures/ink";
import { shortMoney, shortRange, streamAmount } from "@/lib/view/pictures/short-amount";
import { termOfStream } from "@/lib/view/pictures/stream-words";
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
  const signed = rows.filter(({ stream }) => stream.links.some((link) => isShownUnder(link, "COMMITTED")));
  const silent = signed.filter(({ stream }) => stream.reach.PAID === 0);
  return (
    <Chapter
      id="deals"
      title={words.deals.title(rows.length, signed.length, silent.length)}
      lead={words.deals.lead}
      more={{
        href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#claims`,
        text: words.all.deals(document.deals.length),
      }}
      context={context}
    >
      <table className="bars">
        <caption>{words.deals.title(rows.length, signed.length, silent.length).replaceAll("|", "")}</caption>
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
  const words = caseFrontMessages(locale);
  const ink = INK_OF_LENS[stream.lens];
  const paid = stream.reach.PAID > 0 && stream.sums.PAID !== null ? stream.sums.PAID : null;
  const years = termOfStream(index, stream, locale);
  const comma = locale === "zh" ? "，" : ", ";
  const stage = words.inks[ink === "unsure" ? "paid" : ink];
  const whole = paid !== null && paid.high !== null && stream.reach.PAID >= stream.reach.REPORTED;
  return (
    <>
      <a className="sum-link" href={dealPartsHref(index, row, locale)}>
        <b className="num">
          {whole && paid !== null ? shortRange(paid, locale) : streamAmount(stream, "REPORTED", locale)}
        </b>
      </a>{" "}
      {paid === null || whole
        ? stage
        : `${words.inks.signed}${comma}${shortMoney(paid.high ?? paid.low, paid.currency, locale)} ${words.inks.paid}`}
      <Years years={years} />
    </>
  );
}
