import { explainTerms } from "@/lib/view/glossary/explain-terms";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { Term } from "./term";

/** A text in which the first mention of each listed term can be opened. */
export function ExplainedText({
  text,
  terms,
  context,
}: {
  text: string;
  terms: readonly string[];
  context: PageContext;
}) {
  return explainTerms(text, terms, context.index.document.glossary, context.locale).map((piece) =>
    piece.term === null ? (
      piece.text
    ) : (
      <Term key={piece.term} slug={piece.term} context={context}>
        {piece.text}
      </Term>
    ),
  );
}
