import { useDesk, useLocale } from "#desk";
import { AfterDayMark } from "@/components/claims/after-day-mark";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import { ScrollArea } from "@/components/desk/scroll-area";
import { ReaderText } from "@/components/words/reader-text";
import { gradeOfClaim } from "@/lib/domain/claims/evidence-grade";
import type { Claim, Slug, Source } from "@/lib/domain/model/case-records";
import { RANKS } from "@/lib/domain/model/vocabulary";
import { claimDayText } from "@/lib/view/claims/claim-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { linkMessages } from "@/lib/view/messages/links";
import { reviewMessages } from "@/lib/view/messages/review";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";
import type { LinkDetail } from "@/lib/wire/links";

/** Every claim on a link, those on one property together, the preferred first, each with what it rests on. */
export function LinkClaims({ detail }: { detail: LinkDetail }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const parties = new Map(Object.entries(detail.codeNames).map(([slug, name]) => [slug, { name }]));
  const reliabilities = new Map(detail.sources.map((source) => [source.slug, source.reliability]));
  return (
    <ScrollArea label={messages.place.claims}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{messages.value}</th>
            <th scope="col">{messages.day}</th>
            <th scope="col">{messages.status}</th>
            <th scope="col">{messages.rank}</th>
            <th scope="col">{reviewMessages(locale).grade}</th>
            <th scope="col">{linkMessages(locale).cited}</th>
          </tr>
        </thead>
        {groupByProperty(detail.claims).map(([property, claims]) => (
          <tbody key={property}>
            <tr>
              <th scope="rowgroup" colSpan={6}>
                <PropertyName property={property} />
              </th>
            </tr>
            {claims.map((claim) => {
              const { reliability, credibility } = gradeOfClaim(claim, reliabilities);
              return (
                <tr key={claim.slug}>
                  <td>
                    <a href={deskClaimPath(locale, caseSlug, claim.slug)} dir="auto">
                      <DeskValue claim={claim} parties={parties} term={detail.terms[claim.slug]} />
                    </a>
                    {claim.wording === null ? null : (
                      <small className="desk-said" dir="auto">
                        {claim.wording}
                      </small>
                    )}
                  </td>
                  <td>
                    {claim.asOf === null && claim.period === null ? messages.notStated : claimDayText(claim, locale)}
                    <AfterDayMark claim={claim} day={detail.caseDay} />
                  </td>
                  <td>
                    <span className={`desk-status desk-status-${claim.status}`}>
                      {label.status(claim.status, locale)}
                    </span>
                  </td>
                  <td>
                    {label.rank(claim.rank, locale)}
                    {claim.reason === null ? null : (
                      <small className="desk-said" dir="auto">
                        <ReaderText text={claim.reason} locale={locale} />
                      </small>
                    )}
                  </td>
                  <td>
                    {reliability}
                    {credibility}
                  </td>
                  <td>
                    <Cited claim={claim} sources={detail.sources} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </ScrollArea>
  );
}

function Cited({ claim, sources }: { claim: Claim; sources: readonly Source[] }) {
  const locale = useLocale();
  if (claim.citations.length === 0) return deskMessages(locale).noCitations;
  const nameOf = (slug: Slug) => {
    const source = sources.find((one) => one.slug === slug);
    return source === undefined ? slug : sourceNameAtDesk(source, locale);
  };
  return (
    <ul className="desk-cited">
      {claim.citations.map((citation) => (
        <li key={`${citation.source} ${citation.fragment} ${citation.locator?.en} ${citation.stance}`}>
          {citation.stance === "supports" ? null : `${label.stance(citation.stance, locale)} · `}
          <bdi>{nameOf(citation.source)}</bdi>
          {citation.fragment === null ? null : (
            <>
              {" "}
              <q dir="auto">{citation.fragment}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Claims by property, the properties in the order of their first claim; the better rank first. */
function groupByProperty(claims: readonly Claim[]): readonly (readonly [string, readonly Claim[]])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(claim.property, [...(groups.get(claim.property) ?? []), claim]);
  return [...groups].map(([property, group]) => [
    property,
    group.sort((one, other) => RANKS.indexOf(one.rank) - RANKS.indexOf(other.rank)),
  ]);
}
