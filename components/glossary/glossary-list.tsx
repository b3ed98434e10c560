import { FirstRows } from "@/components/record-pages/first-rows";
import { ReaderText } from "@/components/words/reader-text";
import { anchorHref, anchorId } from "@/lib/view/addresses";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The terms of the case in plain words. */
export function GlossaryList({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  const terms = new Map(index.document.glossary.map((term) => [term.slug, term]));
  return (
    <FirstRows rows={index.document.glossary} context={context}>
      {(rows) => (
        <dl className="glossary">
          {rows.map((term) => (
            <div key={term.slug} id={anchorId("term", term.slug)} data-term={term.slug}>
              <dt>{term.term[locale]}</dt>
              <dd>
                {term.definition[locale]}
                {term.seeAlso.length === 0 ? null : (
                  <span className="faint">
                    {" "}
                    {messages.seeAlso}
                    {marksOf(locale).colon}
                    {term.seeAlso.map((slug, at) => (
                      <span key={slug}>
                        {at > 0 ? marksOf(locale).list : null}
                        <a href={anchorHref("term", slug)}>{terms.get(slug)?.term[locale] ?? slug}</a>
                      </span>
                    ))}
                  </span>
                )}
                {term.testedProblem === null ? null : (
                  <span className="remark">
                    {" "}
                    <ReaderText text={term.testedProblem} locale={locale} />
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </FirstRows>
  );
}
