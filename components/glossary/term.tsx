import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** A term explained where it stands: its definition opens on hover and focus; the link leads to the glossary. */
export function Term({ slug, children, context }: { slug: string; children: string; context: PageContext }) {
  const term = context.index.document.glossary.find((known) => known.slug === slug);
  if (term === undefined) return children;
  return (
    <span className="term">
      <a href={placeOfRecord(context.index, "term", slug, context.locale)}>{children}</a>
      <span className="term-note" role="note">
        {term.definition[context.locale]}
      </span>
    </span>
  );
}
