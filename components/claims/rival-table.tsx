import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { ReaderText } from "@/components/words/reader-text";
import { gradeOfClaim } from "@/lib/domain/claims/evidence-grade";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { Claim, Party, Slug, Source } from "@/lib/domain/model/case-records";
import { claimDayText } from "@/lib/view/claims/claim-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { reviewMessages } from "@/lib/view/messages/review";
import { DeskValue } from "./desk-value";

/** The claims on one property side by side: value, day, rank, grade and what they rest on. */
export function RivalTable({
  claims,
  current,
  parties,
  terms,
  sources,
}: {
  claims: readonly Claim[];
  current: Slug;
  parties: ReadonlyMap<Slug, Pick<Party, "name">>;
  /** The terms of the sums that the claims state, by claim. */
  terms: Readonly<Record<Slug, ClaimTerm>>;
  sources: readonly Source[];
}) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const reliabilities = new Map(sources.map((source) => [source.slug, source.reliability]));
  return (
    <ScrollArea label={reviewMessages(locale).sideBySide}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{messages.value}</th>
            <th scope="col">{messages.day}</th>
            <th scope="col">{messages.status}</th>
            <th scope="col">{messages.rank}</th>
            <th scope="col">{reviewMessages(locale).grade}</th>
            <th scope="col">{messages.basis}</th>
            <th scope="col">{messages.reason}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => {
            const { reliability, credibility } = gradeOfClaim(claim, reliabilities);
            return (
              <tr key={claim.slug} aria-current={claim.slug === current ? "true" : undefined}>
                <th scope="row">
                  <a href={deskClaimPath(locale, caseSlug, claim.slug)}>
                    <DeskValue claim={claim} parties={parties} term={terms[claim.slug]} />
                  </a>
                </th>
                <td>
                  {claim.asOf === null && claim.period === null ? messages.notStated : claimDayText(claim, locale)}
                </td>
                <td>
                  <span className={`desk-status desk-status-${claim.status}`}>
                    {label.status(claim.status, locale)}
                  </span>
                </td>
                <td>{label.rank(claim.rank, locale)}</td>
                <td>
                  {reliability}
                  {credibility}
                </td>
                <td>{claim.basis === null ? "–" : label.basis(claim.basis, locale)}</td>
                <td dir="auto">{claim.reason === null ? "–" : <ReaderText text={claim.reason} locale={locale} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}
