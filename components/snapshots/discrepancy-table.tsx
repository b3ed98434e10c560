import { FirstRows } from "@/components/record-pages/first-rows";
import { Blame } from "@/components/snapshots/blame";
import { ReaderText } from "@/components/words/reader-text";
import type { Discrepancy } from "@/lib/domain/model/case-records";
import { claimTitle } from "@/lib/view/claims/claim-words";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** Statements of the document under test beside what the sources say, with a verdict and whose error it was. */
export function DiscrepancyTable({ context }: { context: PageContext }) {
  return (
    <FirstRows rows={context.index.document.discrepancies} context={context}>
      {(rows) => <DiscrepancyRows rows={rows} context={context} />}
    </FirstRows>
  );
}

function DiscrepancyRows({ rows, context }: { rows: readonly Discrepancy[]; context: PageContext }) {
  const { index, locale, messages } = context;
  return (
    <table className="wide">
      <caption>{messages.discrepanciesTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.statement}</th>
          <th scope="col">{messages.inSources}</th>
          <th scope="col">{messages.verdict}</th>
          <th scope="col">{messages.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((discrepancy) => (
          <tr key={discrepancy.slug} data-discrepancy={discrepancy.slug}>
            <th scope="row">
              <ReaderText text={discrepancy.statement} locale={locale} />
              {discrepancy.testedValue ? (
                <span className="faint">
                  {" "}
                  (<ReaderText text={discrepancy.testedValue} locale={locale} />)
                </span>
              ) : null}
            </th>
            <td>
              {discrepancy.sourcedValue === null ? "–" : <ReaderText text={discrepancy.sourcedValue} locale={locale} />}
            </td>
            <td>
              <span className={`verdict verdict-${discrepancy.verdict}`}>
                {label.verdict(discrepancy.verdict, locale)}
              </span>
              <Blame discrepancy={discrepancy} context={context} />
            </td>
            <td>
              <ReaderText text={discrepancy.explanation} locale={locale} />{" "}
              {discrepancy.claims.map((slug, at) => (
                <a
                  key={slug}
                  className="ref"
                  href={placeOfRecord(index, "claim", slug, locale)}
                  title={claimTitle(index, slug, locale)}
                >
                  [{at + 1}]
                </a>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
