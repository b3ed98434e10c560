import { useDesk } from "#desk";
import { RecordLinks } from "@/components/desk/record-links";
import { ReaderText } from "@/components/words/reader-text";
import { formRecordEditPath, formRecordPath } from "@/lib/view/desk/record-addresses";
import { LANG_TAG, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { recordMessages } from "@/lib/view/messages/records";
import type { TermDetail } from "@/lib/wire/glossary";

/** One term of the glossary with its meaning in the languages of the case, and the way to what is said about it. */
export function TermRecord({ term, names }: Omit<TermDetail, "version">) {
  const { locale, caseSlug, languages } = useDesk();
  const messages = recordMessages(locale);
  const words = messages.term;
  const definitions = { en: words.definitionEn, zh: words.definitionZh };
  const { slug, definition, testedProblem, seeAlso } = term;
  // One's own language first.
  const ordered = languages.toSorted((one, other) => Number(other === locale) - Number(one === locale));
  return (
    <>
      <dl className="desk-facts">
        {ordered.map((language) => (
          <div key={language}>
            <dt>{definitions[language]}</dt>
            <dd lang={LANG_TAG[language]} className="record-lines">
              <strong>
                <bdi>{term.term[language]}</bdi>
              </strong>{" "}
              <bdi>{definition[language]}</bdi>
            </dd>
          </div>
        ))}
        {seeAlso.length === 0 ? null : (
          <div>
            <dt>{words.seeAlso}</dt>
            <dd>
              {seeAlso.map((other, at) => (
                <span key={other}>
                  {at > 0 ? marksOf(locale).list : null}
                  <a href={formRecordPath(locale, caseSlug, "glossary", other)}>
                    <bdi>{names[other] === undefined ? other : localize(names[other], locale)}</bdi>
                  </a>
                </span>
              ))}
            </dd>
          </div>
        )}
        {testedProblem === null ? null : (
          <div>
            <dt>{words.testedProblem}</dt>
            <dd dir="auto" className="record-lines">
              <ReaderText text={testedProblem} locale={locale} />
            </dd>
          </div>
        )}
      </dl>
      <p>
        <a href={formRecordEditPath(locale, caseSlug, "glossary", slug)}>{messages.editHere}</a>
        {" · "}
        <RecordLinks record={{ type: "term", slug }} historyType="glossary_term" />
      </p>
    </>
  );
}
