import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { type CustomerBook, STUDIED_SHARES } from "@/lib/domain/analysis/stress/read-commitments";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { claimDayText } from "@/lib/view/claims/claim-words";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { besideAmount, yearsOfLinks } from "@/lib/view/deals/term-words";
import { formatMoneyInterval } from "@/lib/view/format";
import { currencyName } from "@/lib/view/number-formatters";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { customerGround, customerSentence, missedText, writeCustomerGround } from "@/lib/view/stress/customer-rows";
import { stressMessages } from "@/lib/view/stress/stress-messages";
import { formatPerMille } from "@/lib/view/vehicles/waterfall-rows";

/** Where the slider stands before it is moved, in per mille. */
const SLIDER_START = 500;

/** What each supplier would miss if one customer paid only part of what it has signed. */
export function CustomerWhatIf({ book, context }: { book: CustomerBook; context: PageContext }) {
  const { index, locale } = context;
  const words = stressMessages(locale);
  const ground = customerGround(index, book, locale);
  const { name } = ground;
  // Without a rate sums of another currency stand in a book of their own.
  const isOneOfSeveral = book.otherCurrency.length > 0;
  const title = isOneOfSeveral ? words.paysIn(name, currencyName(book.currency, locale)) : words.pays(name);
  return (
    <section
      className="what-if-customer"
      data-customer={book.customer}
      data-currency={book.currency}
      data-pay-ground={writeCustomerGround(ground)}
    >
      <h3>{title}</h3>
      <p className="fall-slider" data-pay-slider="" hidden>
        <label>
          {words.slider(name)} <input type="range" min="0" max="1000" step="10" defaultValue={SLIDER_START} />
        </label>
        <output>{customerSentence(ground, SLIDER_START, locale)}</output>
      </p>
      <div className="scroll">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.supplier}</th>
              <th scope="col">{words.signed}</th>
              {STUDIED_SHARES.map((share) => (
                <th key={share} scope="col">
                  {share === 0 ? words.ifPaysNothing : words.ifPays(formatPerMille(share))}
                </th>
              ))}
              <th scope="col">{words.backlog}</th>
            </tr>
          </thead>
          <tbody>
            {book.suppliers.map(({ supplier, amount, links, backlog }) => (
              <tr key={supplier} data-supplier={supplier}>
                <th scope="row">
                  <a href={placeOfRecord(index, "party", supplier, locale)}>
                    {shortPartyName(index, supplier, locale)}
                  </a>
                </th>
                <td className="num">
                  {besideAmount(
                    formatMoneyInterval(amount, locale),
                    yearsOfLinks(
                      index,
                      links.map(({ link }) => link),
                      locale,
                    ),
                    locale,
                  )}
                  <ClaimRefs claims={links.flatMap(({ claims }) => claims)} context={context} />
                </td>
                {STUDIED_SHARES.map((share) => (
                  <td key={share} className="num">
                    {missedText(amount, share, locale)}
                  </td>
                ))}
                <td className="num">
                  {backlog ? (
                    <>
                      {formatMoneyInterval(backlog.amount, locale)}{" "}
                      <span className="faint">{claimDayText(backlog.claim, locale)}</span>
                      <ClaimRefs claims={[backlog.claim.slug]} context={context} />
                    </>
                  ) : (
                    <span className="faint">{words.noBacklog}</span>
                  )}
                </td>
              </tr>
            ))}
            <tr className="what-if-total">
              <th scope="row">{words.total}</th>
              <td className="num">{besideAmount(formatMoneyInterval(book.total, locale), ground.years, locale)}</td>
              {STUDIED_SHARES.map((share) => (
                <td key={share} className="num">
                  {missedText(book.total, share, locale)}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      {isOneOfSeveral ? <LinkList title={words.otherCurrency} links={book.otherCurrency} context={context} /> : null}
      {book.withoutSum.length === 0 ? null : (
        <LinkList title={words.outside(book.withoutSum.length)} links={book.withoutSum} context={context} />
      )}
    </section>
  );
}

function LinkList({ title, links, context }: { title: string; links: readonly NetworkLink[]; context: PageContext }) {
  const { index, locale } = context;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="plain">
        {links.map((networkLink) => {
          const link = index.links.get(networkLink.link);
          return link ? (
            <li key={networkLink.link}>
              <a href={placeOfRecord(index, "link", networkLink.link, locale)}>
                {linkSentenceText(index, link, networkLink, locale)}
              </a>
            </li>
          ) : null;
        })}
      </ul>
    </details>
  );
}
