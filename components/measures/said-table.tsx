import { Blame } from "@/components/snapshots/blame";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { ReaderText } from "@/components/words/reader-text";
import type { Slug } from "@/lib/domain/model/case-records";
import { sentenceOf } from "@/lib/view/deals/link-sentence";
import { label } from "@/lib/view/labels";
import { measureMessages } from "@/lib/view/measures/measure-messages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { documentMessages } from "@/lib/view/words/document-messages";

/** Statements of the document under test that sources contradict, beside what the sources say, with verdict and whose error it was. */
export function SaidTable({ rows, context }: { rows: readonly Slug[]; context: PageContext }) {
  const { index, locale, messages } = context;
  const { said } = documentMessages(locale, index.document.header.words);
  const found = index.document.discrepancies.filter(({ slug }) => rows.includes(slug));
  if (found.length === 0) return null;
  return (
    <>
      <h3>{said}</h3>
      <table className="wide">
        <caption>{said}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.statement}</th>
            <th scope="col">{messages.inSources}</th>
            <th scope="col">{messages.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((row) => (
            <tr key={row.slug} data-discrepancy={row.slug}>
              <th scope="row">
                <ReaderText text={row.statement} locale={locale} />
                {row.testedValue === null ? null : (
                  <span className="faint">
                    {" "}
                    (<ReaderText text={row.testedValue} locale={locale} />)
                  </span>
                )}
              </th>
              <td>
                <ReaderText text={row.sourcedValue ?? row.explanation} locale={locale} />
                <ClaimRefs claims={row.claims} context={context} />
              </td>
              <td>
                <span className={`verdict verdict-${row.verdict}`}>{label.verdict(row.verdict, locale)}</span>
                <Blame discrepancy={row} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Links of a system that nobody documents. */
export function ToldOnly({ links, context }: { links: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  const words = measureMessages(locale);
  if (links.length === 0) return null;
  return (
    <>
      <h3>{words.toldOnly}</h3>
      <p>{words.toldOnlyLead}</p>
      <ul className="plain">
        {links.flatMap((slug) => {
          const link = index.links.get(slug);
          if (link === undefined) return [];
          return [
            <li key={slug}>
              <a href={placeOfRecord(index, "link", slug, locale)}>
                {sentenceOf(index, link, null, locale)
                  .map((part) => (part.type === "party" ? part.name : part.text))
                  .join("")}
              </a>
            </li>,
          ];
        })}
      </ul>
    </>
  );
}
