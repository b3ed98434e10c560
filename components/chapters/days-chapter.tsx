import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { type DealBar, daysOf, listDatedDeals, MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { dealPartsHref } from "@/lib/view/pictures/deal-parts";
import { streamAmount } from "@/lib/view/pictures/short-amount";
import { termOfStream } from "@/lib/view/pictures/stream-words";
import { daysTitle } from "@/lib/view/snapshots/chapter-titles";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { Chapter, Years } from "./chapter";

const WAY = { width: 560, edge: 10, height: 24 };

/** When the largest deals became known, a row for each, on one line of time. */
export function DaysChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale);
  const rows = listDatedDeals(index, MOST_ROWS);
  if (rows.length < 3) return null;
  const days = rows.map(({ day }) => daysOf(day ?? ""));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const place = (day: number) =>
    Math.round(WAY.edge + ((day - first) / Math.max(1, last - first)) * (WAY.width - 2 * WAY.edge));
  const years = yearsBetween(first, last).map((year) => ({ year, x: place(daysOf(String(year))) }));
  const title = daysTitle(index, locale);
  return (
    <Chapter
      id="days"
      title={title}
      lead={words.days.lead}
      note={words.days.note}
      more={{
        href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#claims`,
        text: words.all.deals(document.deals.length),
      }}
      context={context}
    >
      <table className="bars of-days">
        <caption>{title.replaceAll("|", "")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="for-voice">{words.days.deal}</span>
            </th>
            <th scope="col" className="bar-cell">
              <span className="for-voice">{words.days.time}</span>
              <YearAxis first={yearOf(first)} years={years} />
            </th>
            <th scope="col">
              <span className="for-voice">{words.days.amount}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.deal} className={`stream ${row.stream.flow}`}>
              <th scope="row">
                <a href={placeOfRecord(index, "deal", row.deal, locale)}>
                  {localize(index.deals.get(row.deal)?.title ?? { en: row.deal, zh: row.deal }, locale)}
                </a>
              </th>
              <td className="bar-cell">
                <DayMark row={row} x={place(daysOf(row.day ?? ""))} years={years} />
              </td>
              <td>
                <span className="date">{formatPartialDate(row.day, locale)}</span>{" "}
                <span className="sum">
                  <a className="sum-link" href={dealPartsHref(index, row, locale)}>
                    <b className="num">{streamAmount(row.stream, "REPORTED", locale)}</b>
                  </a>
                  <Years years={termOfStream(index, row.stream, locale)} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chapter>
  );
}

function DayMark({
  row,
  x,
  years,
}: {
  row: DealBar;
  x: number;
  years: readonly { readonly year: number; readonly x: number }[];
}) {
  return (
    <svg className="picture day-row" viewBox={`0 0 ${WAY.width} ${WAY.height}`} aria-hidden="true">
      {years.map(({ year, x: at }) => (
        <path key={year} className="year-line" d={`M${at} -4V${WAY.height + 4}`} />
      ))}
      {row.levels.map(({ ink }, at) => (
        <circle key={ink} className={`bar ${ink}`} cx={x} cy={WAY.height / 2} r={at === 0 ? 8 : 8 - at * 2.4} />
      ))}
    </svg>
  );
}

/** The years over the marks; its text keeps its size on any screen, so it is no part of what is scaled. */
function YearAxis({
  first,
  years,
}: {
  first: number;
  years: readonly { readonly year: number; readonly x: number }[];
}) {
  const share = (x: number) => `${Math.round((x / WAY.width) * 1000) / 10}%`;
  const start = years[0];
  // A label needs room before the next line.
  const hasRoom = start === undefined || start.x > WAY.width / 8;
  return (
    <svg className="year-axis" height="18" aria-hidden="true">
      {hasRoom ? (
        <text x={share(WAY.edge)} y="14">
          {first}
        </text>
      ) : null}
      {years.map(({ year, x }) => (
        <text key={year} x={share(x)} y="14">
          {year}
        </text>
      ))}
    </svg>
  );
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: yearOf(last) - yearOf(first) }, (_, at) => yearOf(first) + 1 + at);
}
