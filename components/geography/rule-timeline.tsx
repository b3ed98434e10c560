import { RuleTitle } from "@/components/geography/rule-title";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { type CaseRule, listTellingDays } from "@/lib/domain/analysis/routes/read-case-rules";
import { formatPartialDate } from "@/lib/view/format";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { layOutTimeline, type TimelineRow } from "@/lib/view/geography/rule-timeline";
import { label, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { shortenText } from "@/lib/view/text-lines";

/** Width of an average letter of a title, in units of the picture. */
const LETTER = 5.4;

/** The rules on one scale of days, and the same as a table with their claims. */
export function RuleTimeline({ rules, context }: { rules: readonly CaseRule[]; context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const { asOf } = index.document.header;
  const told = rules.flatMap(({ sort, known }) => (sort === "told" && known ? [known] : []));
  const line = layOutTimeline(
    rules,
    asOf,
    listTellingDays(rules, asOf).filter((day) => told.includes(day)),
  );
  return (
    <>
      <div className="scroll">
        <svg
          className="timeline"
          viewBox={`-2 0 ${line.width + 4} ${line.height}`}
          role="img"
          aria-label={words.timelineText}
        >
          {line.years.map(({ year, x }) => (
            <g key={year} className="year">
              <line x1={x} x2={x} y1="14" y2={line.height} />
              <text x={x + 3} y="11">
                {year}
              </text>
            </g>
          ))}
          {line.days.map(({ day, x }) => (
            <line key={day} className="told-day" x1={x} x2={x} y1="14" y2={line.height} />
          ))}
          {line.rows.map((row) => (
            <TimelineBar
              key={row.rule}
              row={row}
              width={line.width}
              title={localize(index.rules.get(row.rule)?.title ?? { en: row.rule, zh: null }, locale)}
            />
          ))}
        </svg>
      </div>
      <div className="scroll">
        <table>
          <caption>{words.rulesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.sortTitle}</th>
              <th scope="col">{words.inForce}</th>
              <th scope="col">{words.compliance}</th>
              <th scope="col">{words.end}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.named}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleRow key={rule.rule} rule={rule} context={context} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function TimelineBar({ row, width, title }: { row: TimelineRow; width: number; title: string }) {
  const x = row.thin?.x ?? row.paper?.x ?? row.mark ?? 0;
  // Titles of late rules would run out of the picture, so they end where it ends.
  const isLate = x > width * 0.55;
  const shortTitle = shortenText(title, Math.floor((isLate ? width : width - x) / LETTER));
  return (
    <g>
      <text x={isLate ? width : x} y={row.y + 11} textAnchor={isLate ? "end" : "start"}>
        {shortTitle === title ? null : <title>{title}</title>}
        {shortTitle}
      </text>
      {row.paper ? (
        <rect
          className="paper"
          x={row.paper.x}
          y={row.y + 16}
          width={row.paper.width}
          height="10"
          fill="url(#hatch-2)"
        />
      ) : null}
      {row.thin ? <rect className="thin" x={row.thin.x} y={row.y + 19} width={row.thin.width} height="3" /> : null}
      {row.thick ? <rect className="thick" x={row.thick.x} y={row.y + 16} width={row.thick.width} height="9" /> : null}
      {row.mark === null ? null : <circle className="mark-told" cx={row.mark} cy={row.y + 21} r="5" />}
    </g>
  );
}

function RuleRow({ rule, context }: { rule: CaseRule; context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const record = index.rules.get(rule.rule);
  const day = (date: string | null) => (date === null ? "–" : formatPartialDate(date, locale));
  return (
    <tr data-rule={rule.rule}>
      <th scope="row">
        <a href={placeOfRecord(index, "rule", rule.rule, locale)}>
          <RuleTitle index={index} rule={rule.rule} locale={locale} />
        </a>
      </th>
      <td>{words.sort[rule.sort]}</td>
      <td className="num">
        {rule.inForce !== null ? (
          day(rule.inForce)
        ) : (
          <span className="faint">
            {rule.known === null ? words.noDay : `${words.known}${marksOf(locale).lead}${day(rule.known)}`}
          </span>
        )}
      </td>
      <td className="num">{day(rule.compliance)}</td>
      <td className="num">{rule.end ? day(rule.end) : rule.inForce ? words.open : "–"}</td>
      <td>
        {record ? label.ruleStatus(record.status, locale) : null}
        {rule.shelved ? (
          <>
            {marksOf(locale).comma}
            {words.shelvedOn(day(rule.shelved.day))}
          </>
        ) : null}
        <ClaimRefs claims={index.claimsOf("rule", rule.rule).map(({ slug }) => slug)} context={context} />
      </td>
      <td className="num">{rule.places.length}</td>
    </tr>
  );
}
