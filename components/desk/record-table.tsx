import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { deskMessages } from "@/lib/view/messages/desk";
import { listMessages } from "@/lib/view/messages/lists";

/** One column of a list of the desk. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** The word that sorts by this column; none, when the list cannot be sorted by it. */
  readonly sort?: string;
  readonly isNumber?: boolean;
  /** Whether it is shown only where somebody chose it. */
  readonly isSpare?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** The columns that are shown: those that the address names, else those of the list itself; the first one always. */
export function shownColumns(
  columns: readonly { readonly key: string; readonly isSpare?: boolean }[],
  cols: string | undefined,
): ReadonlySet<string> {
  const asked = new Set(cols?.split(","));
  const isShown = ({ key, isSpare }: { readonly key: string; readonly isSpare?: boolean }, at: number) =>
    at === 0 || (cols === undefined ? isSpare !== true : asked.has(key));
  return new Set(columns.filter(isShown).map(({ key }) => key));
}

/**
 * A list of records with its head: the first column names the row. Columns that are not shown are there all the same:
 * a look into a row shows all that is known of it.
 */
export function RecordTable<Row>({
  caption,
  columns,
  shown = shownColumns(columns, undefined),
  rows,
  keyOf,
  sort,
  hrefOfSort,
  isFiltered,
  chooses,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  shown?: ReadonlySet<string>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort: string;
  hrefOfSort: (sort: string) => string;
  isFiltered: boolean;
  /** What a row is called where rows can be chosen: `claim:slug`. */
  chooses?: (row: Row) => string;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  if (rows.length === 0) {
    return <p className="desk-empty">{isFiltered ? messages.nothingFound : messages.listEmpty}</p>;
  }
  const isTurned = sort.startsWith("-");
  const by = isTurned ? sort.slice(1) : sort;
  const direction = isTurned ? "descending" : "ascending";
  return (
    <ScrollArea label={caption}>
      <table className="desk-table">
        <caption className="desk-hidden">{caption}</caption>
        <thead>
          <tr>
            {chooses === undefined ? null : (
              <th scope="col" className="desk-choose">
                <span className="desk-hidden">{listMessages(locale).choose}</span>
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-col={column.key}
                hidden={!shown.has(column.key)}
                className={column.isNumber ? "desk-number" : undefined}
                aria-sort={column.sort !== undefined && column.sort === by ? direction : undefined}
              >
                {column.sort === undefined ? (
                  column.label
                ) : (
                  <a
                    href={hrefOfSort(column.sort === by && !isTurned ? `-${column.sort}` : column.sort)}
                    title={messages.sortBy(column.label)}
                  >
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
              {chooses === undefined ? null : (
                <td className="desk-choose">
                  <input type="checkbox" aria-label={listMessages(locale).choose} value={chooses(row)} />
                </td>
              )}
              {columns.map((column, index) => {
                const said = {
                  "data-col": column.key,
                  hidden: !shown.has(column.key),
                  ...(column.isNumber && { className: "desk-number" }),
                };
                return index === 0 ? (
                  <th key={column.key} scope="row" {...said}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} {...said}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
