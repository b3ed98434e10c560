import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { frameMessages } from "@/lib/view/messages/frame";

/** One step of the way to a page. */
export interface TrailStep {
  readonly name: string;
  readonly path: string;
}

/** The head of a page: the way to it, its heading, the only one of its rank, and at most four acts. */
export function PageHead({
  trail,
  heading,
  actions,
}: {
  trail: readonly TrailStep[];
  heading: ReactNode;
  actions?: ReactNode;
}) {
  const words = frameMessages(useLocale());
  return (
    <div className="desk-head">
      {trail.length === 0 ? null : (
        <nav className="desk-trail" aria-label={words.where}>
          {trail.map(({ name, path }) => (
            <a key={path} href={path} dir="auto">
              {name}
            </a>
          ))}
        </nav>
      )}
      <h1 dir="auto">{heading}</h1>
      {actions === undefined ? null : <div className="desk-acts">{actions}</div>}
    </div>
  );
}
