import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { ReaderText } from "@/components/words/reader-text";
import { type CustomerShare, readCustomerShares } from "@/lib/domain/analysis/exposure/read-dependence";
import { claimDayText, claimValueText } from "@/lib/view/claims/claim-words";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { concentrationText } from "@/lib/view/dependence/share-bars";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** At this index the merger guidelines of the United States speak of a highly concentrated market. */
const CONCENTRATED = 1800;

/** Claims on the share of one customer, with the concentration that they allow; companies without such a claim by name. */
export function CustomerShares({ receivers, context }: { receivers: readonly string[]; context: PageContext }) {
  const { index, locale } = context;
  const words = dependenceMessages(locale);
  const shares = readCustomerShares(index.document);
  const without = receivers.filter((receiver) => !shares.some(({ party }) => party === receiver));
  return (
    <>
      {shares.length === 0 ? null : (
        <div className="scroll">
          <table>
            <caption>{words.customersTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{words.company}</th>
                <th scope="col">{words.period}</th>
                <th scope="col">{words.asCustomer}</th>
                <th scope="col">{words.ofWhat}</th>
                <th scope="col">{words.index}</th>
                <th scope="col">{words.equals}</th>
              </tr>
            </thead>
            <tbody>
              {shares.map((share) => (
                <CustomerRow key={share.claim.slug} share={share} context={context} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {without.length === 0 ? null : (
        <p className="faint">
          {words.customersMissing(without.map((slug) => shortPartyName(index, slug, locale)).join(words.join))}
        </p>
      )}
    </>
  );
}

function CustomerRow({ share, context }: { share: CustomerShare; context: PageContext }) {
  const { index, locale } = context;
  const words = dependenceMessages(locale);
  const { claim, party, concentration } = share;
  const text = concentrationText(concentration, locale);
  return (
    <tr data-customer-share={claim.slug}>
      <th scope="row">
        <a href={placeOfRecord(index, "party", party, locale)}>{shortPartyName(index, party, locale)}</a>
      </th>
      <td>{claimDayText(claim, locale)}</td>
      <td className="num">
        {claimValueText(index, claim, locale)}
        <ClaimRefs claims={[claim.slug]} context={context} />
      </td>
      <td>{claim.note === null ? "–" : <ReaderText text={claim.note} locale={locale} />}</td>
      <td className="num">
        {text.index} <span className="faint">{lineText(concentration, words)}</span>
      </td>
      <td className="num">{text.equals}</td>
    </tr>
  );
}

function lineText(
  { lowest, highest }: CustomerShare["concentration"],
  words: { readonly aboveLine: string; readonly maybeAbove: string; readonly belowLine: string },
): string {
  if (lowest.index > CONCENTRATED) return words.aboveLine;
  return highest.index > CONCENTRATED ? words.maybeAbove : words.belowLine;
}
