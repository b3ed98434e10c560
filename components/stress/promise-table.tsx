import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { type OpenRound, readCallablePromises } from "@/lib/domain/analysis/stress/read-commitments";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { formatMoneyInterval } from "@/lib/view/format";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { stressMessages } from "@/lib/view/stress/stress-messages";

/** Guarantees at their cap: what each guarantor would have to pay if it were called in full. */
export function PromiseTable({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = stressMessages(locale);
  return (
    <div className="scroll scroll-small">
      <table>
        <caption>{words.promiseTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.guarantor}</th>
            <th scope="col">{words.beneficiary}</th>
            <th scope="col">{words.ifCalled}</th>
          </tr>
        </thead>
        <tbody>
          {readCallablePromises(index.document).map(({ link, guarantor, beneficiary, cap }) => (
            <tr key={link.link} data-promise={link.link}>
              <th scope="row">
                <a href={placeOfRecord(index, "link", link.link, locale)}>{shortPartyName(index, guarantor, locale)}</a>
              </th>
              <td>{shortPartyName(index, beneficiary, locale)}</td>
              <td className="num">
                {cap ? formatMoneyInterval(cap, locale) : <span className="faint">{words.capMissing}</span>}
                <ClaimRefs claims={link.claims} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Signed equity that is not recorded as paid: what an issuer would lack if none of it came. */
export function RoundTable({ rounds, context }: { rounds: readonly OpenRound[]; context: PageContext }) {
  const { index, locale } = context;
  const words = stressMessages(locale);
  return (
    <div className="scroll scroll-small">
      <table>
        <caption>{words.roundTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.issuer}</th>
            <th scope="col">{words.ifNotPaid}</th>
            <th scope="col">{words.links}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ issuer, amount, links }) => (
            <tr key={`${issuer} ${amount.currency}`} data-issuer={issuer}>
              <th scope="row">
                <a href={placeOfRecord(index, "party", issuer, locale)}>{shortPartyName(index, issuer, locale)}</a>
              </th>
              <td className="num">{formatMoneyInterval(amount, locale)}</td>
              <td>
                {links.map((networkLink) => {
                  const link = index.links.get(networkLink.link);
                  return link ? (
                    <span key={networkLink.link} className="fall-holder">
                      <a href={placeOfRecord(index, "link", networkLink.link, locale)}>
                        {linkSentenceText(index, link, networkLink, locale)}
                      </a>
                      <ClaimRefs claims={networkLink.claims} context={context} />
                    </span>
                  ) : null;
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
