import { legAmountText } from "@/components/deals/link-words";
import { isShownUnder } from "@/lib/domain/lens/leg-under-lens";
import type { Claim, Link } from "@/lib/domain/model/case-records";
import type { NetworkLeg } from "@/lib/domain/model/snapshot-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { anchorHref } from "@/lib/view/addresses";
import { dayOfStage } from "@/lib/view/deals/leg-day";
import { formatClaimValue, formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { listLinkRows } from "@/lib/view/network/link-rows";
import { networkMessages } from "@/lib/view/network/network-messages";
import { pictureName } from "@/lib/view/network/party-labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The twin of the picture: every link of the record layer in a row, drawn or not, with its way to the claims. */
export function NetworkTable({ context }: { context: PageContext }) {
  const messages = networkMessages(context.locale);
  return (
    <div className="scroll" role="region" aria-label={messages.tableCaption} tabIndex={0}>
      <table className="network-table" id="network-table">
        <caption>
          {messages.tableCaption} <span className="faint">{messages.direction}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{messages.payer}</th>
            <th scope="col">{messages.payee}</th>
            <th scope="col">{messages.kind}</th>
            <th scope="col">{messages.stage}</th>
            <th scope="col">{messages.date}</th>
            <th scope="col" className="num">
              {messages.amount}
            </th>
            <th scope="col">{messages.claims}</th>
          </tr>
        </thead>
        <tbody>
          {listLinkRows(context.index, context.locale).map(({ link, leg }) => (
            <LinkRow key={link.slug} link={link} leg={leg} context={context} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LinkRow({ link, leg, context }: { link: Link; leg: NetworkLeg; context: PageContext }) {
  const { index, locale } = context;
  const messages = networkMessages(locale);
  const lenses = LENSES.filter((lens) => isShownUnder(leg, lens));
  const claims = index.claimsOf("link", link.slug);
  return (
    <tr
      data-link={link.slug}
      data-giver={leg.giver}
      data-receiver={leg.receiver}
      data-family={leg.family}
      data-lens={lenses.join(" ")}
    >
      <th scope="row">
        <PartyName slug={link.payer} context={context} />
      </th>
      <td>
        <PartyName slug={link.payee} context={context} />
      </td>
      <td>
        <a href={anchorHref("link", link.slug)} className={`flow flow-${leg.family}`}>
          {label.kind(link.kind, locale)}
        </a>
      </td>
      <td>
        {label.stage(leg.stage, locale)}
        {leg.drawn ? null : <span className="faint"> · {messages.notDrawn}</span>}
        {leg.disputed ? <span className="faint"> · {messages.disputed}</span> : null}
      </td>
      <td className="date">{formatPartialDate(dayOfStage(leg), locale)}</td>
      <td className="num">
        {legAmountText(leg, context)}
        <OtherValues leg={leg} context={context} />
      </td>
      <td className="claim-count">
        {claims.length === 0 ? (
          <StageClaim leg={leg} context={context} />
        ) : (
          <a href={anchorHref("claim", firstClaim(leg, claims))}>{messages.claimCount(claims.length)}</a>
        )}
      </td>
    </tr>
  );
}

function PartyName({ slug, context }: { slug: string; context: PageContext }) {
  const party = context.index.parties.get(slug);
  return <a href={anchorHref("party", slug)}>{party ? pictureName(party, context.locale) : slug}</a>;
}

/** Rate, share or units of a leg that has no sum. */
function OtherValues({ leg, context }: { leg: NetworkLeg; context: PageContext }) {
  const values = leg.otherClaims.flatMap((slug) => {
    const value = context.index.claims.get(slug)?.value;
    if (value === undefined || value.type === "text" || value.type === "code" || value.type === "yes_no") return [];
    return value.type === "undisclosed" || value.type === "unreadable"
      ? []
      : [formatClaimValue(value, context.locale, context.index.document.header.words.units)];
  });
  if (values.length === 0) return null;
  return <span className="faint"> · {[...new Set(values)].join(context.locale === "zh" ? "；" : "; ")}</span>;
}

function StageClaim({ leg, context }: { leg: NetworkLeg; context: PageContext }) {
  const [claim] = leg.claims;
  if (claim === undefined) return null;
  return <a href={anchorHref("claim", claim)}>{networkMessages(context.locale).claimCount(leg.claims.length)}</a>;
}

/** The claim that the row rests on first: one behind its amount or stage, else the first about the link. */
function firstClaim(leg: NetworkLeg, claims: readonly Claim[]): string {
  const own = leg.claims.find((slug) => claims.some((claim) => claim.slug === slug));
  return own ?? claims[0]?.slug ?? leg.link;
}
