import "./dossiers.css";
import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { formatCount } from "@/lib/view/format";
import { dossierMessages } from "@/lib/view/messages/dossiers";

/** One detail of the line below the title. */
export interface DossierDetail {
  readonly key: string;
  readonly said: ReactNode;
}

/** One part of the page of a record. */
export interface DossierSection {
  readonly id: string;
  readonly title: string;
  /** How many of its things there are, where that says something. */
  readonly count?: number;
  /** What stands beside the title: what is counted, the lens, the way to all of it. */
  readonly aside?: ReactNode;
  /** Half of the width on a laptop. */
  readonly isHalf?: boolean;
  readonly body: ReactNode;
}

/**
 * The frame that the pages of all records share: one line of details, what is wrong with it at its end, the way to each
 * part, and the parts.
 */
export function Dossier({
  details,
  warnings,
  sections,
}: {
  details: readonly DossierDetail[];
  warnings: readonly string[];
  sections: readonly DossierSection[];
}) {
  const locale = useLocale();
  const words = dossierMessages(locale);
  return (
    <div className="dossier">
      <div className="dossier-facts">
        <ul>
          {details.map(({ key, said }) => (
            <li key={key}>{said}</li>
          ))}
        </ul>
        {warnings.length === 0 ? null : (
          <ul className="dossier-warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
      </div>
      <nav className="dossier-tabs" aria-label={words.onThisPage}>
        {sections.map(({ id, title, count }) => (
          <a key={id} href={`#${id}`}>
            {title}
            {count === undefined ? null : <small> {formatCount(count, locale)}</small>}
          </a>
        ))}
      </nav>
      <div className="dossier-sections">
        {sections.map(({ id, title, aside, isHalf, body }) => (
          <section key={id} id={id} className={isHalf ? "is-half" : undefined}>
            <header>
              <h2 id={`${id}-title`}>{title}</h2>
              {aside === undefined ? null : <div className="dossier-aside">{aside}</div>}
            </header>
            {body}
          </section>
        ))}
      </div>
    </div>
  );
}
