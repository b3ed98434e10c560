import { ClaimRefs } from "@/components/vehicles/claim-refs";
import type { Figure } from "@/lib/domain/snapshots/snapshot-document";
import { methodPath, recordPath } from "@/lib/view/addresses";
import { describeFigure, type FigureText } from "@/lib/view/figures/figure-sentence";
import { formatOne } from "@/lib/view/figures/figure-values";
import { measureOf } from "@/lib/view/measures/headline-measures";
import { measureMessages } from "@/lib/view/measures/measure-messages";
import { BAR_WIDTH, rangeBar } from "@/lib/view/measures/range-bar";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** One figure: value and bar, its sentence, what it rests on, and how it was computed down to the claims. */
export function FigureCard({ figure, scale, context }: { figure: Figure; scale: number; context: PageContext }) {
  const { index, locale } = context;
  const words = measureMessages(locale);
  const text = describeFigure(figure, index, locale);
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
        <HowComputed figure={figure} text={text} context={context} />
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
function HowComputed({ figure, text, context }: { figure: Figure; text: FigureText; context: PageContext }) {
  const { index, locale } = context;
  const words = measureMessages(locale);
  return (
    <details>
      <summary>{words.how}</summary>
      {text.inputs.length === 0 ? null : (
        <>
          <h4>{words.inputs}</h4>
          <ul className="plain measure-inputs">
            {text.inputs.map(({ label, value, link, claims }) => (
              <li key={`${label} ${link} ${value}`}>
                {link === null ? label : <a href={recordPath(index.document, "link", link, locale)}>{label}</a>}{" "}
                <span className="num">{value}</span>
                <ClaimRefs claims={claims} context={context} />
              </li>
            ))}
          </ul>
        </>
      )}
      {text.inputs.length > 0 || figure.claims.length === 0 ? null : (
        <p>
          {words.inputs}
          <ClaimRefs claims={figure.claims} context={context} />
        </p>
      )}
      {text.assumptions.length === 0 ? null : (
        <>
          <h4>{words.assumptions}</h4>
          <WordList lines={text.assumptions} />
        </>
      )}
      {text.missing.length === 0 ? null : (
        <>
          <h4>{words.missing}</h4>
          <WordList lines={text.missing} />
        </>
      )}
      <p>
        <a href={`${methodPath(locale)}#${figure.method}`}>{words.method}</a>
      </p>
    </details>
  );
}

function WordList({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain measure-inputs">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
