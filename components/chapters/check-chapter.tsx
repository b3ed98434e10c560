import { RECORD_VIEW, recordPath, viewPath } from "@/lib/view/addresses";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { listPaidParts, MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { nestInk } from "@/lib/view/pictures/ink";
import { shortAmount, shortRange } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { Chapter } from "./chapter";
import { InkBar } from "./ink-bar";

/** What is shown as paid, opened: its parts with their sum, each leading to its quotes. */
export function CheckChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale);
  const paid = listPaidParts(index);
  if (paid === null || paid.parts.length === 0) return null;
  const { parts, sum } = paid;
  const { currency } = sum.sum;
  const rows = parts.slice(0, MOST_ROWS);
  const most = Math.max(1, ...rows.map(({ high, low }) => Number(high ?? low)));
  const textOf = (low: string, high: string | null) =>
    shortAmount({ currency, low, high, approx: false } as (typeof sum)["sum"], locale) ?? "–";
  const total = shortRange(sum.sum, locale);
  return (
    <Chapter
      id="check"
      title={words.check.title}
      lead={words.check.lead(total)}
      more={
        parts.length > rows.length
          ? {
              href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#figures`,
              text: words.all.parts(parts.length),
            }
          : null
      }
      context={context}
    >
      <table className="bars">
        <caption>{words.check.lead(total)}</caption>
        <tbody>
          {rows.map(({ link, low, high }) => {
            const top = Number(high ?? low);
            const networkLink = index.networkLinks.get(link);
            return (
              <tr key={link}>
                <th scope="row">
                  <a href={recordPath(document, "link", link, locale)}>
                    {networkLink === undefined
                      ? link
                      : `${nameInPicture(index, networkLink.giver, locale)} → ${nameInPicture(index, networkLink.receiver, locale)}`}
                  </a>
                </th>
                <td className="bar-cell">
                  <InkBar
                    levels={nestInk({
                      reach: { PAID: top, COMMITTED: top, ANNOUNCED: top, REPORTED: top },
                      sure: Number(low),
                    })}
                    most={most}
                  />
                </td>
                <td>
                  <b className="num">{textOf(low, high)}</b>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.check.sum(parts.length)}</th>
            <td />
            <td>
              <b className="num">{total}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </Chapter>
  );
}
