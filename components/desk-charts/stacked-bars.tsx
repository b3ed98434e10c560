"use client";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { ChartRow, ChartTable } from "@/lib/view/overview/chart-table";

const HEIGHT = 220;
const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 } as const;

/** The rows of a table as bars in columns, one upon another; a bar opens what its cell opens. */
export default function StackedBars({
  table: { columns, rows },
  format,
  isBesides = false,
}: {
  table: ChartTable;
  /** What the axis says of a number. */
  format: (value: number) => string;
  /** Bars beside each other instead, where one holds the other already. */
  isBesides?: boolean;
}) {
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <BarChart data={[...rows]} margin={MARGIN} accessibilityLayer>
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis dataKey="name" tick={{ fontSize: 10.5 }} interval="preserveStartEnd" />
        <YAxis width={56} tick={{ fontSize: 10.5 }} tickFormatter={format} allowDecimals={false} />
        <Tooltip formatter={(value) => format(Number(value))} isAnimationActive={false} />
        {columns.map(({ key, title, look }) => (
          <Bar
            key={key}
            name={title}
            dataKey={(row: ChartRow) => row.cells[key]?.value ?? 0}
            {...(isBesides ? {} : { stackId: "all" })}
            className={`chart-bar ${look}`}
            isAnimationActive={false}
            onClick={({ payload }: { payload?: ChartRow }) => {
              const path = payload?.cells[key]?.path;
              if (path) window.location.assign(path);
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
