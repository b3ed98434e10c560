import { FirstRows } from "@/components/record-pages/first-rows";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import type { Figure } from "@/lib/domain/model/snapshot-document";
import { methodPath } from "@/lib/view/addresses";
import { describeFigure, type FigureLine, type FigureText } from "@/lib/view/figures/figure-sentence";
import { formatOne } from "@/lib/view/figures/figure-values";
import { methodAnchor } from "@/lib/view/figures/method-sections";
import { measureOf } from "@/lib/view/measures/headline-measures";
import { measureMessages } from "@/lib/view/measures/measure-messages";
import { BAR_WIDTH, rangeBar } from "@/lib/view/measures/range-bar";
import { idOfList, type SharedList, type SharedLists } from "@/lib/view/measures/shared-lists";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** One figure: value and bar, its sentence, what it rests on, and how it was computed down to the claims. */
export function FigureCard({
  figure,
  scale,
  lists,
  context,
}: {
  figure: Figure;
  scale: number;
  /** What the page prints once for several figures. */
  lists: SharedLists;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = measureMessages(locale);
  const listed = { lines: lists.get(figure.shared), missing: lists.get(figure.missing) };
  const text = describeFigure(figure, index, locale, {
    parties: figure.parties,
    inputs: figure.inputs,
    shared: listed.lines ? [] : figure.shared,
    missing: listed.missing ? [] : figure.missing,
  });
  const measure = measureOf(figure);
  return (
    <li className="measure" data-figure={figure.id}>
      <div className="measure-value">
        <p className="num">
          {measure === null ? null : <span className="measure-name">{measure}</span>} {text.value ?? words.notComputed}
        </p>
        <RangeSvg figure={figure} scale={scale} context={context} />
      </div>
      <div className="measure-words">
        <p>{text.sentence}</p>
        <p className="faint">{text.basis}</p>
        {text.scale === null ? null : <p className="faint">{text.scale}</p>}
        <HowComputed figure={figure} text={text} listed={listed} context={context} />
      </div>
    </li>
  );
}

/** The interval as a small bar on the scale of its group; its label gives the ends. */
function RangeSvg({ figure, scale, context }: { figure: Figure; scale: number; context: PageContext }) {
  const { index, locale } = context;
  const { words } = index.document.header;
  const bar = rangeBar(figure, scale);
  if (bar === null) return null;
  const { low, high, point, unit } = figure;
  const first = formatOne(low ?? point ?? "0", unit, locale, words.units);
  const last = high === null && bar.isOpen ? null : formatOne(high ?? point ?? low ?? "0", unit, locale, words.units);
  return (
    <svg
      className="range"
      viewBox={`0 0 ${BAR_WIDTH + 8} 12`}
      role="img"
      aria-label={measureMessages(locale).range(first, last)}
    >
      <line x1="0" y1="6" x2={BAR_WIDTH} y2="6" />
      <rect x={bar.x} y="3" width={bar.width} height="6" />
      {bar.isOpen ? <path d={`M${BAR_WIDTH} 1L${BAR_WIDTH + 7} 6L${BAR_WIDTH} 11Z`} /> : null}
      {bar.point === null ? null : <circle cx={bar.point} cy="6" r="4" />}
    </svg>
  );
}

/** What went in, what was assumed, what is missing. */
function HowComputed({
  figure,
  text,
  listed,
  context,
}: {
  figure: Figure;
  text: FigureText;
  listed: { readonly lines: SharedList | undefined; readonly missing: SharedList | undefined };
  context: PageContext;
}) {
  const { locale } = context;
  const words = measureMessages(locale);
  return (
    <details>
      <summary>{words.how}</summary>
      {text.inputs.length === 0 && !listed.lines ? null : <h4>{words.inputs}</h4>}
      {text.inputs.length === 0 ? null : <InputList inputs={text.inputs} context={context} />}
      {listed.lines && <ListLink list={listed.lines} context={context} />}
      {text.inputs.length > 0 || listed.lines || figure.claims.length === 0 ? null : (
        <p>
          {words.inputs}
          <ClaimRefs claims={figure.claims} context={context} />
        </p>
      )}
      {text.assumptions.length === 0 ? null : (
        <>
          <h4>{words.assumptions}</h4>
          <WordList lines={text.assumptions} context={context} />
        </>
      )}
      {text.missing.length === 0 && !listed.missing ? null : <h4>{words.missing}</h4>}
      {text.missing.length === 0 ? null : <WordList lines={text.missing} context={context} />}
      {listed.missing && <ListLink list={listed.missing} context={context} />}
      <p>
        <a href={`${methodPath(locale)}#${methodAnchor(figure.method)}`}>{words.method}</a>
      </p>
    </details>
  );
}

/** What went into a figure, line by line. */
export function InputList({ inputs, context }: { inputs: readonly FigureLine[]; context: PageContext }) {
  const { index, locale } = context;
  return (
    <FirstRows rows={inputs} context={context}>
      {(rows) => (
        <ul className="plain measure-inputs">
          {rows.map(({ label, value, link, claims }) => (
            <li key={`${label} ${link} ${value}`}>
              {link === null ? label : <a href={placeOfRecord(index, "link", link, locale)}>{label}</a>}{" "}
              <span className="num">{value}</span>
              <ClaimRefs claims={claims} context={context} />
            </li>
          ))}
        </ul>
      )}
    </FirstRows>
  );
}

function ListLink({ list, context }: { list: SharedList; context: PageContext }) {
  const { lines, missing, number } = list;
  const words = measureMessages(context.locale);
  return (
    <p>
      <a href={`#${idOfList(list)}`}>{words.seeList(number, lines.length + missing.length, missing.length > 0)}</a>
    </p>
  );
}

export function WordList({ lines, context }: { lines: readonly string[]; context: PageContext }) {
  return (
    <FirstRows rows={[...new Set(lines)]} context={context}>
      {(rows) => (
        <ul className="plain measure-inputs">
          {rows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </FirstRows>
  );
}
