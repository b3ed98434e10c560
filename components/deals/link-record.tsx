import { ClaimTable } from "@/components/claims/claim-table";
import { Term } from "@/components/glossary/term";
import { ReaderText } from "@/components/words/reader-text";
import type { Link } from "@/lib/domain/model/case-records";
import { LINK_KIND_ROWS } from "@/lib/domain/model/link-kinds";
import { anchorHref, anchorId } from "@/lib/view/addresses";
import { dayOfStage } from "@/lib/view/deals/link-day";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { partyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { LinkWords, linkAmountText } from "./link-words";
import { isMadeOfParts, SumParts } from "./sum-parts";

/** Everything about one link; opens as the panel when it is chosen. */
export function LinkRecord({ link, context }: { link: Link; context: PageContext }) {
  const { index, locale, messages } = context;
  const networkLink = index.networkLinks.get(link.slug);
  const deal = index.deals.get(link.deal);
  const stage = networkLink?.stage ?? deal?.stage;
  const roles = LINK_KIND_ROWS[link.kind].roles;
  const term = LINK_KIND_ROWS[link.kind].term ?? null;
  return (
    <section id={anchorId("link", link.slug)} data-link={link.slug} className="record" tabIndex={-1}>
      <a className="record-close" href="#network">
        {messages.close}
      </a>
      <h4>
        <LinkWords link={link} networkLink={networkLink} context={context} />
      </h4>
      <dl className="details">
        <div>
          <dt>{label.role(roles.payer, locale)}</dt>
          <dd>{partyName(index, link.payer, locale)}</dd>
        </div>
        <div>
          <dt>{label.role(roles.payee, locale)}</dt>
          <dd>{partyName(index, link.payee, locale)}</dd>
        </div>
        <div>
          <dt>{messages.kind}</dt>
          <dd>
            <span className={`flow flow-${networkLink?.family ?? "cooperation"}`}>
              {term === null ? (
                label.kind(link.kind, locale)
              ) : (
                <Term slug={term} context={context}>
                  {label.kind(link.kind, locale)}
                </Term>
              )}
            </span>
          </dd>
        </div>
        {stage ? (
          <div>
            <dt>{messages.stage}</dt>
            <dd>
              {networkLink?.stageClaim ? (
                <a href={anchorHref("claim", networkLink.stageClaim)}>{label.stage(stage, locale)}</a>
              ) : (
                <>
                  {label.stage(stage, locale)} <span className="faint">{messages.uncited}</span>
                </>
              )}
              {networkLink?.lens ? (
                <span className="faint">
                  {" "}
                  · {messages.firm} {label.lens(networkLink.lens, locale)}
                </span>
              ) : null}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{messages.date}</dt>
          <dd>{formatPartialDate(networkLink ? dayOfStage(networkLink) : link.start, locale)}</dd>
        </div>
        <div>
          <dt>{messages.amount}</dt>
          <dd className="num">{linkAmountText(networkLink, context)}</dd>
        </div>
        {deal ? (
          <div>
            <dt>{messages.partOfDeal}</dt>
            <dd>
              <a href={anchorHref("deal", deal.slug)}>{localize(deal.title, locale)}</a>
            </dd>
          </div>
        ) : null}
      </dl>
      {link.layer === "told" ? <p className="mark mark-disputed">{messages.onlyTold}</p> : null}
      {link.note ? (
        <p className="remark">
          <ReaderText text={link.note} locale={locale} />
        </p>
      ) : null}
      {isMadeOfParts(index, link) ? <SumParts link={link} context={context} /> : null}
      <ClaimTable claims={index.claimsOf("link", link.slug)} caption={messages.claim} context={context} />
    </section>
  );
}
