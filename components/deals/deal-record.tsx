import { ClaimTable } from "@/components/claims/claim-table";
import { ReaderText } from "@/components/words/reader-text";
import type { Deal } from "@/lib/domain/model/case-records";
import { anchorHref, anchorId } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { dayOfDeal } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { LinkRecord } from "./link-record";

/** One deal with its claims, then each of its links. */
export function DealRecord({ deal, context }: { deal: Deal; context: PageContext }) {
  const { index, locale, messages } = context;
  const umbrella = deal.partOf === null ? undefined : index.deals.get(deal.partOf);
  const day = dayOfDeal(deal);
  const links = index.linksOfDeal.get(deal.slug) ?? [];
  return (
    <details className="deal" data-deal={deal.slug}>
      <summary>
        <h3>{localize(deal.title, locale)}</h3>{" "}
        <span className="faint">
          {formatPartialDate(day, locale)} · {label.stage(deal.stage, locale)}
          {links.length === 0 ? null : ` · ${messages.linkCount(links.length)}`}
        </span>
      </summary>
      <div id={anchorId("deal", deal.slug)} className="deal-body">
        {umbrella ? (
          <p className="faint">
            {messages.partOfDeal}: <a href={anchorHref("deal", umbrella.slug)}>{localize(umbrella.title, locale)}</a>
          </p>
        ) : null}
        {deal.note ? (
          <p className="remark">
            <ReaderText text={deal.note} locale={locale} />
          </p>
        ) : null}
        <ClaimTable claims={index.claimsOf("deal", deal.slug)} caption={messages.partOfDeal} context={context} />
        {links.map((link) => (
          <LinkRecord key={link.slug} link={link} context={context} />
        ))}
      </div>
    </details>
  );
}
