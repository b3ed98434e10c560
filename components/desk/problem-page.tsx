import type { ReactNode } from "react";

/** A page that could not be shown: what happened, and the way on. */
export function ProblemPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main id="main" className="desk-main desk-problem">
      <h1>{title}</h1>
      <p>{lead}</p>
      <p>{children}</p>
    </main>
  );
}
