import type { ReactNode } from "react";

/** A table that may be wider than the page: it scrolls by itself, by finger and, as it takes the focus, by keys. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="desk-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
