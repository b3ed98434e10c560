import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { type ExposureColumn, exposureColumns } from "@/lib/view/charts/exposure-columns";
import type { ExposureSeries } from "@/lib/view/charts/exposure-series";
import { formatMoney } from "@/lib/view/format";
import { shortenText } from "@/lib/view/text-lines";

const ROW_HEIGHT = 44;
/** What two lines beside the bars hold; the whole name stands at the bar that is touched. */
const MOST_LETTERS = 36;

/**
 * The bars of exposure to touch: the same series as the printed bars, one lens at a time, in and out as two colours,
 * with the whole interval on a bar under the pointer or the keyboard. A bar opens the record of its party.
 */
export function ExposureChart({
  series,
  lens,
  shown,
  locale,
  words,
  nameOf,
  onChoose,
}: {
  series: ExposureSeries;
  lens: Lens;
  shown: number;
  locale: Locale;
  words: { readonly incoming: string; readonly outgoing: string; readonly chart: string };
  nameOf: (party: Slug) => string;
  onChoose: (party: Slug) => void;
}) {
  const columns = exposureColumns(series, lens, locale, nameOf).slice(0, shown);
  const choose = (bar: { payload?: ExposureColumn }) => {
    if (bar.payload) onChoose(bar.payload.party);
  };
  return (
    <div className="exposure-chart" role="group" aria-label={words.chart}>
      <ResponsiveContainer width="100%" height={columns.length * ROW_HEIGHT + 70}>
        <BarChart data={columns} layout="vertical" barGap={1} margin={{ top: 8, right: 24, bottom: 8, left: 8 }}>
          <CartesianGrid horizontal={false} stroke="var(--rule)" />
          <XAxis
            type="number"
            orientation="top"
            stroke="var(--ink-faint)"
            tickFormatter={(tick: number) => (tick === 0 ? "0" : formatMoney(String(tick), series.currency, locale))}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={150}
            stroke="var(--ink-soft)"
            tick={{ fill: "var(--ink)" }}
            tickFormatter={(name: string) => shortenText(name, MOST_LETTERS)}
          />
          <Tooltip
            cursor={{ fill: "var(--surface-sunk)" }}
            contentStyle={{ background: "var(--surface)", border: "1px solid var(--rule)", color: "var(--ink)" }}
            formatter={(_value, side, entry) => {
              const column: ExposureColumn = entry.payload;
              return [side === words.incoming ? column.incomingText : column.outgoingText, side];
            }}
          />
          <Legend verticalAlign="top" align="left" />
          <Bar
            dataKey="incoming"
            name={words.incoming}
            fill="var(--flow-purchases)"
            isAnimationActive={false}
            onClick={choose}
          />
          <Bar
            dataKey="outgoing"
            name={words.outgoing}
            fill="var(--flow-debt)"
            isAnimationActive={false}
            onClick={choose}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
