import { useDesk } from "#desk";
import { AfterDayMark } from "@/components/claims/after-day-mark";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import { SourceLink } from "@/components/desk/citation-table";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import { claimDayText } from "@/lib/view/claims/claim-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { deskMessages } from "@/lib/view/messages/desk";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";
import type { LinkDetail } from "@/lib/wire/links";

/** A claim in the side panel: value, day and standing, then each place that it cites. */
export function ClaimLine({ claim, detail }: { claim: Claim; detail: LinkDetail }) {
  const { locale, caseSlug } = useDesk();
  const colon = marksOf(locale).colon;
  const parties = new Map(Object.entries(detail.codeNames).map(([slug, name]) => [slug, { name }]));
  const sourceOf = (slug: Slug) => detail.sources.find((source) => source.slug === slug);
  return (
    <li>
      <a href={deskClaimPath(locale, caseSlug, claim.slug)}>
        <PropertyName property={claim.property} />
        {colon}
        <span dir="auto">
          <DeskValue claim={claim} parties={parties} term={detail.terms[claim.slug]} />
        </span>
      </a>{" "}
      <small dir="auto">{claimDayText(claim, locale)}</small>
      <AfterDayMark claim={claim} day={detail.caseDay} />{" "}
      <small className={`desk-status-${claim.status}`}>
        {label.status(claim.status, locale)}
        {claim.rank === "normal" ? null : <> · {label.rank(claim.rank, locale)}</>}
      </small>
      <ul>
        {claim.citations.map((citation) => {
          const source = sourceOf(citation.source);
          return (
            <li
              key={`${citation.source} ${citation.fragment ?? ""} ${citation.locator?.en ?? citation.locator?.zh ?? ""} ${citation.stance}`}
            >
              {label.stance(citation.stance, locale)}
              {colon}
              <bdi>{source ? sourceNameAtDesk(source, locale) : citation.source}</bdi>{" "}
              <SourceLink url={source?.url ?? null} label={deskMessages(locale).openSource} />
              {citation.fragment === null ? null : (
                <>
                  {" "}
                  <q dir="auto">{citation.fragment}</q>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
