"use client";
import { useDesk } from "#desk";
import { listMessages } from "@/lib/view/messages/lists";
import type { LookedInto } from "./list-rows";

/** All that a list knows of one row, beside the list; the cursor goes on under it. */
export function RowPeek({ row, onClose }: { row: LookedInto; onClose: () => void }) {
  const { locale } = useDesk();
  return (
    <aside className="desk-peek" aria-label={listMessages(locale).peek}>
      <h2 dir="auto">{row.name}</h2>
      <dl className="desk-facts">
        {row.cells.slice(1).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="desk-ways">
        {row.path === null ? null : <a href={row.path}>{listMessages(locale).open}</a>}
        <button type="button" className="desk-quiet" onClick={onClose}>
          {listMessages(locale).close}
        </button>
      </p>
    </aside>
  );
}
