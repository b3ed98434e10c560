import { ReaderText } from "@/components/words/reader-text";
import type { Citation } from "@/lib/domain/model/case-records";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { sourceName } from "@/lib/view/sources/source-words";

/** One place in a source: the words as printed, who printed them, where, and how a kept copy bears them out. */
export function CitationLine({ citation, context }: { citation: Citation; context: PageContext }) {
  const { index, locale, messages } = context;
  const source = index.sources.get(citation.source);
  return (
    <li className={citation.stance === "contradicts" ? "cite cite-against" : "cite"}>
      {citation.fragment === null ? (
        <span className="faint">{messages.wordingNotSeen}</span>
      ) : (
        <q lang={source?.language ?? undefined}>{citation.fragment}</q>
      )}{" "}
      <a href={placeOfRecord(index, "source", citation.source, locale)}>
        {source ? sourceName(source, locale) : citation.source}
      </a>
      {source ? ` ${source.reliability}` : null}
      {citation.locator ? (
        <>
          {marksOf(locale).comma}
          <ReaderText text={citation.locator} locale={locale} />
        </>
      ) : null}
      {citation.origin === "announcement" ? (
        <span className="faint"> · {label.citationOrigin(citation.origin, locale)}</span>
      ) : null}
      {citation.stance === "supports" ? null : <em> · {label.stance(citation.stance, locale)}</em>}
      {citation.anchor === "not_captured" ? null : (
        <span className="faint"> · {label.anchor(citation.anchor, locale)}</span>
      )}
    </li>
  );
}
