import { useDesk } from "#desk";
import { PropertyName } from "@/components/claims/property-name";
import { ScrollArea } from "@/components/desk/scroll-area";
import type { VehicleLink } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { joinTexts } from "@/lib/domain/bidi";
import type { LinkStanding } from "@/lib/domain/live/live-vehicles";
import type { Slug } from "@/lib/domain/model/case-records";
import { LINK_KIND_ROWS } from "@/lib/domain/model/link-kinds";
import { claimValueText, claimValueWithYears } from "@/lib/view/claims/claim-words";
import { dayOfStage } from "@/lib/view/deals/link-day";
import { amountWithTerm } from "@/lib/view/deals/term-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { webMessages } from "@/lib/view/messages/web";
import { partyName, shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { poolsFirst } from "@/lib/view/vehicles/structure-picture";

/** The links of a vehicle in one role: with whom, how much, when, on which terms, how it stands and by which claims. */
export function VehicleLinks({
  title,
  links,
  end,
  hasRate,
  standing,
  context,
}: {
  title: string;
  links: readonly VehicleLink[];
  /** The end that is not the vehicle. */
  end: "payer" | "payee";
  hasRate: boolean;
  standing: ReadonlyMap<Slug, LinkStanding>;
  context: PageContext;
}) {
  const { locale } = context;
  const words = linkMessages(locale);
  const [first] = links;
  return (
    <ScrollArea label={title}>
      <table className="desk-table vehicle-links">
        <thead>
          <tr>
            <th scope="col">{first ? label.role(LINK_KIND_ROWS[first.link.kind].roles[end], locale) : title}</th>
            <th scope="col" className="desk-number">
              {words.amount}
            </th>
            {hasRate ? (
              <th scope="col" className="link-rate">
                {words.rate}
              </th>
            ) : null}
            <th scope="col" className="link-day">
              {words.day}
            </th>
            <th scope="col">{words.terms}</th>
            <th scope="col">{words.standing}</th>
            <th scope="col">{words.claims}</th>
          </tr>
        </thead>
        <tbody>
          {poolsFirst(links).map((link) => (
            <LinkRow
              key={link.link.slug}
              {...{ link, end, hasRate, context }}
              standing={standing.get(link.link.slug)}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function LinkRow({
  link: { link, networkLink, amount, isBalance, insideOf },
  end,
  hasRate,
  standing,
  context,
}: {
  link: VehicleLink;
  end: "payer" | "payee";
  hasRate: boolean;
  standing: LinkStanding | undefined;
  context: PageContext;
}) {
  const { caseSlug } = useDesk();
  const { index, locale } = context;
  const words = linkMessages(locale);
  const rate = standing?.rate ?? null;
  const outer = insideOf === null ? undefined : index.links.get(insideOf);
  const terms = [link.tranche, link.collateral].filter((text) => text !== null).map((text) => localize(text, locale));
  return (
    <tr>
      <th scope="row">
        <a href={deskLinkPath(locale, caseSlug, link.slug)} dir="auto">
          {partyName(index, link[end], locale)}
        </a>
        <small className="desk-said">
          {label.kind(link.kind, locale)}
          {outer ? ` · ${words.sliceOf(shortPartyName(index, outer[end], locale))}` : null}
        </small>
      </th>
      <td className="desk-number">
        {amount
          ? amountWithTerm(amount, index.terms.get(link.slug), locale)
          : networkLink.undisclosed
            ? words.undisclosed
            : words.notStated}
        {isBalance ? <small className="desk-said">{words.balance}</small> : null}
      </td>
      {hasRate ? (
        <td>
          {rate ? (
            <a href={deskClaimPath(locale, caseSlug, rate.slug)}>{claimValueText(index, rate, locale)}</a>
          ) : link.interest ? (
            <>
              <bdi>{localize(link.interest, locale)}</bdi> <small className="desk-faint">{words.recordOnly}</small>
            </>
          ) : (
            words.notStated
          )}
        </td>
      ) : null}
      <td>{dayOfStage(networkLink) === null ? words.notStated : formatPartialDate(dayOfStage(networkLink), locale)}</td>
      <td dir="auto">{terms.length === 0 ? "–" : joinTexts(terms, " · ")}</td>
      <td>
        {standing ? webMessages(locale).state[standing.state] : null} · {label.stage(networkLink.stage, locale)}
        {standing?.isChanged ? <small className="desk-said">{webMessages(locale).isChanged}</small> : null}
        {standing && standing.waiting > 0 ? (
          <small className="desk-said">{words.waiting(standing.waiting)}</small>
        ) : null}
      </td>
      <td>
        <ul className="desk-cited">
          {index.claimsOf("link", link.slug).map((claim) => (
            <li key={claim.slug}>
              <a href={deskClaimPath(locale, caseSlug, claim.slug)} title={claimValueWithYears(index, claim, locale)}>
                <PropertyName property={claim.property} />
              </a>{" "}
              <small className="desk-faint">{label.status(claim.status, locale)}</small>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
