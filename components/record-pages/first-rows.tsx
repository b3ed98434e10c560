import type { ReactNode } from "react";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { MOST_ROWS } from "@/lib/view/pictures/case-bars";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** A list of which the first rows are in sight; the others open below them. */
export function FirstRows<Row>({
  rows,
  context,
  children,
}: {
  rows: readonly Row[];
  context: PageContext;
  /** Draws some rows as a table or list of their own. */
  children: (rows: readonly Row[]) => ReactNode;
}) {
  if (rows.length === 0) return null;
  return (
    <>
      {children(rows.slice(0, MOST_ROWS))}
      {rows.length <= MOST_ROWS ? null : (
        <details className="all-rows">
          <summary>{recordPageMessages(context.locale).all(rows.length)}</summary>
          {children(rows.slice(MOST_ROWS))}
        </details>
      )}
    </>
  );
}
