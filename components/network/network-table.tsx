import { linkAmountText } from "@/components/deals/link-words";
import { isShownUnder } from "@/lib/domain/lens/link-under-lens";
import type { Claim, Link } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { anchorHref } from "@/lib/view/addresses";
import { dayOfStage } from "@/lib/view/deals/link-day";
import { formatClaimValue, formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
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
          {listLinkRows(context.index, context.locale).map(({ link, networkLink }) => (
            <LinkRow key={link.slug} link={link} networkLink={networkLink} context={context} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LinkRow({ link, networkLink, context }: { link: Link; networkLink: NetworkLink; context: PageContext }) {
  const { index, locale } = context;
  const messages = networkMessages(locale);
  const lenses = LENSES.filter((lens) => isShownUnder(networkLink, lens));
  const claims = index.claimsOf("link", link.slug);
  return (
    <tr
      data-link={link.slug}
      data-giver={networkLink.giver}
      data-receiver={networkLink.receiver}
      data-family={networkLink.family}
      data-lens={lenses.join(" ")}
    >
      <th scope="row">
        <PartyName slug={link.payer} context={context} />
      </th>
      <td>
        <PartyName slug={link.payee} context={context} />
      </td>
      <td>
        <a href={anchorHref("link", link.slug)} className={`flow flow-${networkLink.family}`}>
          {label.kind(link.kind, locale)}
        </a>
      </td>
      <td>
        {label.stage(networkLink.stage, locale)}
        {networkLink.drawn ? null : <span className="faint"> · {messages.notDrawn}</span>}
        {networkLink.disputed ? <span className="faint"> · {messages.disputed}</span> : null}
      </td>
      <td className="date">{formatPartialDate(dayOfStage(networkLink), locale)}</td>
      <td className="num">
        {linkAmountText(networkLink, context)}
        <OtherValues link={networkLink} context={context} />
      </td>
      <td className="claim-count">
        {claims.length === 0 ? (
          <StageClaim link={networkLink} context={context} />
        ) : (
          <a href={anchorHref("claim", firstClaim(networkLink, claims))}>{messages.claimCount(claims.length)}</a>
        )}
      </td>
    </tr>
  );
}

function PartyName({ slug, context }: { slug: string; context: PageContext }) {
  const party = context.index.parties.get(slug);
  return <a href={anchorHref("party", slug)}>{party ? pictureName(party, context.locale) : slug}</a>;
}

/** Rate, share or units of a link that has no sum. */
function OtherValues({ link, context }: { link: NetworkLink; context: PageContext }) {
  const values = link.otherClaims.flatMap((slug) => {
    const value = context.index.claims.get(slug)?.value;
    if (value === undefined || value.type === "text" || value.type === "code" || value.type === "yes_no") return [];
    return value.type === "undisclosed" || value.type === "unreadable"
      ? []
      : [formatClaimValue(value, context.locale, context.index.document.header.words.units)];
  });
  if (values.length === 0) return null;
  return <span className="faint"> · {[...new Set(values)].join(marksOf(context.locale).semicolon)}</span>;
}

function StageClaim({ link, context }: { link: NetworkLink; context: PageContext }) {
  const [claim] = link.claims;
  if (claim === undefined) return null;
  return <a href={anchorHref("claim", claim)}>{networkMessages(context.locale).claimCount(link.claims.length)}</a>;
}

/** The claim that the row rests on first: one behind its amount or stage, else the first about the link. */
function firstClaim(link: NetworkLink, claims: readonly Claim[]): string {
  const own = link.claims.find((slug) => claims.some((claim) => claim.slug === slug));
  return own ?? claims[0]?.slug ?? link.link;
}
