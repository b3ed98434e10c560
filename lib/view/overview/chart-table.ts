/** What a chart shows, as a table: its twin for those who read, its file for those who reckon, and what is drawn. */
export interface ChartTable {
  /** What the rows are called. */
  readonly head: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

interface ChartColumn {
  readonly key: string;
  readonly title: string;
  /** How its bars look, by the style sheet. */
  readonly look: string;
}

export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** By the key of the column: what is drawn, what is said, and where it opens. */
  readonly cells: Readonly<Record<string, ChartCell>>;
}

export interface ChartCell {
  readonly value: number;
  readonly text: string;
  readonly path: string | null;
}

/** The table as a file of comma-separated values, with the numbers that are drawn and the words that are said. */
export function toCsv({ head, columns, rows }: ChartTable): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const titles = [head, ...columns.flatMap(({ title }) => [title, `${title} (value)`])];
  const lines = rows.map(({ name, cells }) => [
    name,
    ...columns.flatMap(({ key }) => [cells[key]?.text ?? "", String(cells[key]?.value ?? "")]),
  ]);
  return [titles, ...lines].map((line) => line.map(quote).join(",")).join("\r\n");
}
