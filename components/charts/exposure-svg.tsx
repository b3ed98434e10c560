import { scaleLinear } from "d3-scale";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { anchorHref } from "@/lib/view/addresses";
import type { ExposureBar, ExposureRow, ExposureSeries } from "@/lib/view/charts/exposure-series";
import { besideAmount, joinedTermYears, termsOfLinks, yearsOfLinks } from "@/lib/view/deals/term-words";
import { formatMoney } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { shortenText } from "@/lib/view/text-lines";

/** Measures of the chart: names beside the bars where there is room, above them on a phone. */
interface ChartMeasures {
  readonly width: number;
  readonly row: number;
  /** Room for names left of the bars; 0 sets them above. */
  readonly names: number;
  readonly values: number;
  readonly ticks: number;
}

const MEASURES: Readonly<Record<"broad" | "narrow", ChartMeasures>> = {
  broad: { width: 960, row: 46, names: 240, values: 92, ticks: 5 },
  narrow: { width: 400, row: 62, names: 0, values: 84, ticks: 3 },
};

const BAR = 14;
const TOP = 22;

/**
 * Bars of cash in and out per party. Lenses are nested, so the bars of one side lie over each other, the widest
 * behind. Drawn from the upper ends; only positions become floating numbers, never amounts.
 */
export function ExposureSvg({
  series,
  shown,
  form,
  context,
}: {
  series: ExposureSeries;
  shown: number;
  form: "broad" | "narrow";
  context: PageContext;
}) {
  const measures = MEASURES[form];
  const { locale, messages } = context;
  const rows = series.rows.slice(0, shown);
  const most = rows.reduce((max, row) => Math.max(max, Number(row.reach)), 1);
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, measures.width - measures.names - measures.values])
    .nice(measures.ticks);
  const height = TOP + rows.length * measures.row;
  return (
    <svg
      className={`exposure exposure-${form}`}
      viewBox={`0 0 ${measures.width} ${height}`}
      role="group"
      aria-label={`${messages.exposureTitle}. ${messages.exposureTable}.`}
    >
      {scale.ticks(measures.ticks).map((tick) => (
        <g key={tick} className="tick">
          <line x1={measures.names + scale(tick)} x2={measures.names + scale(tick)} y1={TOP - 4} y2={height} />
          <text x={measures.names + scale(tick)} y={TOP - 8} textAnchor={tick === 0 ? "start" : "middle"}>
            {tick === 0 ? "0" : formatMoney(String(tick), series.currency, locale)}
          </text>
        </g>
      ))}
      {rows.map((row, at) => (
        <ExposureRowSvg
          key={row.party}
          row={row}
          y={TOP + at * measures.row}
          measures={measures}
          currency={series.currency}
          position={(amount) => scale(Number(amount))}
          context={context}
        />
      ))}
    </svg>
  );
}

function ExposureRowSvg({
  row,
  y,
  measures,
  currency,
  position,
  context,
}: {
  row: ExposureRow;
  y: number;
  measures: ChartMeasures;
  currency: string;
  position: (amount: string) => number;
  context: PageContext;
}) {
  const name = shortPartyName(context.index, row.party, context.locale);
  const isBeside = measures.names > 0;
  const links = [row.incoming, row.outgoing].flatMap(({ links }) => links.map(({ link }) => link));
  const years = joinedTermYears(termsOfLinks(context.index, links), context.locale);
  // The whole name stands in the table, too.
  const shortName = shortenText(name, isBeside || years !== null ? 32 : 48);
  return (
    <g data-party={row.party}>
      <a href={anchorHref("party", row.party)}>
        <text
          className="party"
          x={isBeside ? measures.names - 10 : 0}
          y={isBeside ? y + measures.row / 2 + (years === null ? 3 : 0) : y + 14}
          textAnchor={isBeside ? "end" : "start"}
        >
          {shortName === name ? null : <title>{name}</title>}
          {shortName}
        </text>
      </a>
      {years === null ? null : (
        <text
          className="years"
          x={isBeside ? measures.names - 10 : measures.width}
          y={isBeside ? y + measures.row / 2 + 16 : y + 14}
          textAnchor="end"
        >
          {years}
        </text>
      )}
      {[row.incoming, row.outgoing].map((bar, at) => (
        <BarSvg
          key={bar.direction}
          bar={bar}
          x={measures.names}
          y={y + (isBeside ? 7 : 20) + at * (BAR + 2)}
          currency={currency}
          position={position}
          context={context}
        />
      ))}
    </g>
  );
}

function BarSvg({
  bar,
  x,
  y,
  currency,
  position,
  context,
}: {
  bar: ExposureBar;
  x: number;
  y: number;
  currency: string;
  position: (amount: string) => number;
  context: PageContext;
}) {
  const { locale, messages } = context;
  const links = bar.links.map(({ link }) => link);
  const years = yearsOfLinks(context.index, links, locale);
  const widest = bar.totals.REPORTED;
  if (widest === null) return null;
  const end = widest.high ?? widest.low;
  const side = bar.direction === "in" ? messages.exposureIn : messages.exposureOut;
  return (
    <g className={`bar bar-${bar.direction}`}>
      {[...LENSES].reverse().map((lens) => {
        const total = bar.totals[lens];
        const upper = total === null ? null : (total.high ?? total.low);
        return upper === null || upper === "0" ? null : (
          <rect key={lens} className={`lens-${lens}`} x={x} y={y} height={BAR} width={round(position(upper))}>
            <title>{`${side}, ${label.lens(lens, locale)}: ${besideAmount(formatMoney(upper, currency, locale), years, locale)}`}</title>
          </rect>
        );
      })}
      <text className="amount" x={round(x + position(end) + 6)} y={y + BAR - 3}>
        {bar.direction === "in" ? "← " : "→ "}
        {formatMoney(end, currency, locale)}
        {widest.high === null ? "+" : null}
      </text>
    </g>
  );
}

/** Swatches of the four lenses, in the order of the bars. */
export function ExposureLegend({ context }: { context: PageContext }) {
  return (
    <ul className="exposure-legend">
      {LENSES.map((lens: Lens) => (
        <li key={lens} className={`lens-${lens}`}>
          <b>{label.lens(lens, context.locale)}</b> {label.lensMeaning(lens, context.locale)}
        </li>
      ))}
      <li className="directions">
        <b>←</b> {context.messages.exposureIn} <b>→</b> {context.messages.exposureOut}
      </li>
    </ul>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
