import { PageSection } from "@/components/snapshots/page-section";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { strikeChoices } from "@/lib/domain/analysis/strike-out/find-load-bearing";
import { STRIKE_TYPES, type StrikeType } from "@/lib/domain/analysis/strike-out/strike-records";
import { boundOf } from "@/lib/view/loops/loop-counts";
import { strikeMessages } from "@/lib/view/loops/strike-messages";
import { figureChanges, loadBearingRows, loopWay, type StrikeRow, strikeName } from "@/lib/view/loops/strike-rows";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** What hangs on one company, source or claim: free choice with script, the heaviest of each as tables without. */
export function StrikeSection({ context }: { context: PageContext }) {
  const words = strikeMessages(context.locale);
  const { rows, cut } = loadBearingRows(context.index);
  return (
    <PageSection id="strike" title={words.title} lead={words.lead}>
      <StrikeTool context={context} />
      {cut && <p>{words.notAllTried(cut.tried, cut.choices)}</p>}
      {STRIKE_TYPES.map((type) => (
        <StrikeTable
          key={type}
          type={type}
          rows={rows.filter(({ strike }) => strike.type === type)}
          context={context}
        />
      ))}
    </PageSection>
  );
}

/** Hidden until the script of the page shows it. */
function StrikeTool({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = strikeMessages(locale);
  const choices = strikeChoices(groundOf(index.document));
  return (
    <div className="strike-tool" data-strike-tool hidden>
      <label>
        {words.choose}{" "}
        <select data-strike-choice defaultValue="">
          <option value="">{words.chooseFirst}</option>
          {STRIKE_TYPES.map((type) => (
            <optgroup key={type} label={words.types[type]}>
              {choices
                .filter((choice) => choice.type === type)
                .map((choice) => ({ slug: choice.slug, name: strikeName(index, choice, locale) }))
                .sort((one, other) => one.name.localeCompare(other.name, locale))
                .map(({ slug, name }) => (
                  <option key={slug} value={`${type}:${slug}`}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <ul className="plain strike-chosen" data-strike-chosen />
      <div className="strike-result" data-strike-result aria-live="polite" />
    </div>
  );
}

function StrikeTable({ type, rows, context }: { type: StrikeType; rows: readonly StrikeRow[]; context: PageContext }) {
  const { index, locale } = context;
  const words = strikeMessages(locale);
  return (
    <>
      <h3>{words.tables[type]}</h3>
      {rows.length === 0 ? <p>{words.noneOfType[type]}</p> : null}
      {rows.length === 0 ? null : (
        <table className="wide strike-table">
          <caption>{words.tables[type]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.takenAway}</th>
              <th scope="col">{words.fallen}</th>
              <th scope="col">{words.figures}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.strike.slug} data-strike={`${type}:${row.strike.slug}`}>
                <th scope="row">
                  <a href={placeOfRecord(index, type, row.strike.slug, locale)}>
                    {strikeName(index, row.strike, locale)}
                  </a>
                </th>
                <td>
                  <FallenLoops row={row} context={context} />
                </td>
                <td>
                  <ChangedFigures row={row} context={context} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function FallenLoops({ row: { result }, context }: { row: StrikeRow; context: PageContext }) {
  const { index, locale, messages } = context;
  const words = strikeMessages(locale);
  return (
    <details>
      <summary>
        <b>{messages.loopCount(result.fallen.length, boundOf(index.document.loopSets, locale))}</b>
        {result.softened.length > 0 ? ` + ${result.softened.length}` : null}
      </summary>
      <ul className="plain">
        {result.fallen.map(({ id, parties }) => (
          <li key={id}>
            <a href={placeOfRecord(index, "loop", id, locale)}>{loopWay(index, parties, locale)}</a>
          </li>
        ))}
        {result.softened.map(({ loop, lens }) => (
          <li key={loop.id}>
            <a href={placeOfRecord(index, "loop", loop.id, locale)}>{loopWay(index, loop.parties, locale)}</a>{" "}
            <span className="faint">{words.softer(words.lenses[lens])}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The two changes that say most, the rest folded. */
function ChangedFigures({ row: { result }, context }: { row: StrikeRow; context: PageContext }) {
  const { index, locale } = context;
  const words = strikeMessages(locale);
  const changes = figureChanges(index, result, locale);
  if (changes.length === 0) return words.nothing;
  const first = ["circulating-stated/REPORTED", "throughput/REPORTED"];
  const sorted = [
    ...changes.filter(({ id }) => first.includes(id)),
    ...changes.filter(({ id }) => !first.includes(id)),
  ];
  const line = ({ id, label, before, after }: (typeof changes)[number]) => (
    <li key={id}>
      {label}
      {marksOf(locale).colon}
      <span className="num">
        {before} → {after}
      </span>
    </li>
  );
  return (
    <>
      <ul className="plain">{sorted.slice(0, 2).map(line)}</ul>
      {sorted.length <= 2 ? null : (
        <details>
          <summary>{words.more(sorted.length - 2)}</summary>
          <ul className="plain">{sorted.slice(2).map(line)}</ul>
        </details>
      )}
    </>
  );
}
