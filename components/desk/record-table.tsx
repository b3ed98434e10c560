import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { deskMessages } from "@/lib/view/messages/desk";

/** One column of a list of the desk. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** The word that sorts by this column; none, when the list cannot be sorted by it. */
  readonly sort?: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** A list of records with its head: the first column names the row. */
export function RecordTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sort,
  hrefOfSort,
  isFiltered,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort: string;
  hrefOfSort: (sort: string) => string;
  isFiltered: boolean;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  if (rows.length === 0) {
    return <p className="desk-empty">{isFiltered ? messages.nothingFound : messages.listEmpty}</p>;
  }
  return (
    <ScrollArea label={caption}>
      <table className="desk-table">
        <caption className="desk-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.isNumber ? "desk-number" : undefined}
                aria-sort={column.sort !== undefined && column.sort === sort ? "ascending" : undefined}
              >
                {column.sort === undefined || column.sort === sort ? (
                  column.label
                ) : (
                  <a href={hrefOfSort(column.sort)} title={messages.sortBy(column.label)}>
                    {column.label}
                  </a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.isNumber ? "desk-number" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
