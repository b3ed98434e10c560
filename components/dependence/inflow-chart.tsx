import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { ReaderText } from "@/components/words/reader-text";
import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import type { ReceiverShares } from "@/lib/domain/analysis/exposure/read-dependence";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { claimDayText, claimValueText } from "@/lib/view/claims/claim-words";
import { besideAmount, linksOfClaims, yearsOfLinks } from "@/lib/view/deals/term-words";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { ownFiguresOf } from "@/lib/view/dependence/own-figures";
import { concentrationText, SHARE_WIDTH, shareBar, shareRangeText } from "@/lib/view/dependence/share-bars";
import { formatMoneyInterval } from "@/lib/view/format";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** How the stated inflow of one company divides: a bar per payer in a table that says the same. */
export function InflowChart({ shares, lens, context }: { shares: ReceiverShares; lens: Lens; context: PageContext }) {
  const { index, locale } = context;
  const words = dependenceMessages(locale);
  const { receiver, currency, payers } = shares;
  const nameOf = (slug: string) => shortPartyName(index, slug, locale);
  const money = (low: string, high: string) => formatMoneyInterval(moneyInterval(currency, low, high), locale);
  const withYears = (sum: string, claims: readonly string[]) =>
    besideAmount(sum, yearsOfLinks(index, linksOfClaims(index, claims), locale), locale);
  const allClaims = payers.flatMap(({ claims }) => claims);
  const own = ownFiguresOf(index, receiver);
  const concentration = shares.concentration && concentrationText(shares.concentration, locale);
  return (
    <section className="inflow" data-receiver={receiver} data-lens={lens}>
      <h4>
        <a href={placeOfRecord(index, "party", receiver, locale)}>{words.inflowOf(nameOf(receiver))}</a>
      </h4>
      {own.length === 0 ? null : (
        <div className="inflow-own">
          <p>{words.ownFigures}</p>
          <ul>
            {own.map(({ claim }) => (
              <li key={claim.slug}>
                {claimDayText(claim, locale)}
                {marksOf(locale).colon}
                {words.oneCustomer(claimValueText(index, claim, locale))}
                <ClaimRefs claims={[claim.slug]} context={context} />
                {claim.note === null ? null : (
                  <small>
                    {" "}
                    <ReaderText text={claim.note} locale={locale} />
                  </small>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="faint">{words.received(withYears(money(shares.low, shares.high), allClaims))}</p>
      <table className="share-table">
        <caption>{words.inflowOf(nameOf(receiver))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.payer}</th>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.sum}</th>
          </tr>
        </thead>
        <tbody>
          {payers.map(({ payer, low, high, shareLow, shareHigh, claims }) => {
            const range = shareRangeText(shareLow, shareHigh, locale);
            const bar = shareBar(shareLow, shareHigh);
            return (
              <tr key={payer} data-payer={payer}>
                <th scope="row">{nameOf(payer)}</th>
                <td className="num">
                  <svg
                    className="share-bar"
                    viewBox={`0 0 ${SHARE_WIDTH} 10`}
                    role="img"
                    aria-label={words.barText(nameOf(payer), range)}
                  >
                    <rect className="share-whole" width={SHARE_WIDTH} height="10" />
                    <rect className="share-possible" width={bar.possible} height="10" />
                    <rect className="share-certain" width={bar.certain} height="10" />
                  </svg>
                  {range}
                </td>
                <td className="num">
                  {withYears(money(low, high), claims)}
                  <ClaimRefs claims={claims} context={context} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shares.otherCurrency.length === 0 ? null : (
        <p className="faint">{words.otherCurrency(shares.otherCurrency.map(nameOf).join(words.join))}</p>
      )}
      {shares.unstated.length === 0 ? null : (
        <p className="faint">{words.unstated(shares.unstated.map(nameOf).join(words.join))}</p>
      )}
      <p className="faint">
        {payers.length < 2 || concentration === null
          ? words.onlyOne
          : words.concentrationIn(concentration.index, concentration.equals)}
      </p>
    </section>
  );
}
