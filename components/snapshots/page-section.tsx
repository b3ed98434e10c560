import type { ReactNode } from "react";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { listPagePlaces, type PagePlace } from "@/lib/view/snapshots/page-places";

/** One landmark of the page with its heading and a sentence or two on how to read it. */
export function PageSection({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="page-section">
      <h2 id={`${id}-title`}>{title}</h2>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}

/** The list of what the page holds, in its order. */
export function Contents({ context }: { context: PageContext }) {
  const { messages, speech } = context;
  const titles: Readonly<Record<PagePlace, string>> = {
    figures: messages.figuresTitle,
    network: messages.networkTitle,
    loops: messages.loopsTitle,
    exposure: messages.exposureTitle,
    claims: messages.recordTitle,
    parties: messages.partiesTitle,
    rules: speech.rulesTitle,
    indicators: messages.indicatorsTitle,
    downloads: messages.downloadsTitle,
  };
  return (
    <nav aria-label={messages.contents} className="contents">
      <ul>
        {listPagePlaces(context).map((place) => (
          <li key={place}>
            <a href={`#${place}`}>{titles[place]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
