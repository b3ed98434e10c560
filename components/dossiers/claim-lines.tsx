import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import { ScrollArea } from "@/components/desk/scroll-area";
import type { Claim, Slug, Source } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { claimDayText } from "@/lib/view/claims/claim-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskSourcePath } from "@/lib/view/desk/record-addresses";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";

/** Claims with the words that carry them: what is said, the quote, where it stands, and whether a copy holds it. */
export function ClaimLines({
  claims,
  sources,
  parties,
  label: caption,
  aboutOf,
  asideOf,
}: {
  claims: readonly Claim[];
  sources: readonly Source[];
  parties: ReadonlyMap<Slug, { readonly name: Localized }>;
  /** What the list is called to those who cannot see where it stands. */
  label: string;
  /** What a claim is about, where they are about several things. */
  aboutOf?: (claim: Claim) => ReactNode;
  /** What else is to be said of a claim. */
  asideOf?: { readonly title: string; readonly said: (claim: Claim) => ReactNode };
}) {
  const { locale, caseSlug } = useDesk();
  const desk = deskMessages(locale);
  const words = dossierMessages(locale);
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  return (
    <ScrollArea label={caption}>
      <table className="desk-table claim-lines">
        <thead>
          <tr>
            {aboutOf === undefined ? null : <th scope="col">{words.about}</th>}
            <th scope="col">{words.said}</th>
            <th scope="col">{desk.fragment}</th>
            <th scope="col">{desk.source}</th>
            <th scope="col">{desk.day}</th>
            <th scope="col">{desk.status}</th>
            {asideOf === undefined ? null : <th scope="col">{asideOf.title}</th>}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.slug}>
              {aboutOf === undefined ? null : <td>{aboutOf(claim)}</td>}
              <th scope="row">
                <a href={deskClaimPath(locale, caseSlug, claim.slug)}>
                  <PropertyName property={claim.property} />{" "}
                  <strong>
                    <bdi>
                      <DeskValue claim={claim} parties={parties} term={null} />
                    </bdi>
                  </strong>
                </a>
              </th>
              <td>
                {claim.citations.map(({ source, fragment, locator, stance }) => (
                  <div
                    key={`${source} ${fragment} ${locator?.en} ${stance}`}
                    className={stance === "contradicts" ? "is-against" : undefined}
                  >
                    {fragment === null ? (
                      <span className="desk-faint">{words.behind.noQuote}</span>
                    ) : (
                      <q dir="auto">{fragment}</q>
                    )}
                  </div>
                ))}
              </td>
              <td>
                {claim.citations.map((citation) => (
                  <CitedSource
                    key={`${citation.source} ${citation.fragment} ${citation.locator?.en} ${citation.stance}`}
                    slug={citation.source}
                    source={bySlug.get(citation.source)}
                    isArchived={citation.anchor !== "not_captured"}
                    path={deskSourcePath(locale, caseSlug, citation.source)}
                  />
                ))}
              </td>
              <td>{claimDayText(claim, locale)}</td>
              <td>{label.status(claim.status, locale)}</td>
              {asideOf === undefined ? null : <td>{asideOf.said(claim)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function CitedSource({
  slug,
  source,
  isArchived,
  path,
}: {
  slug: Slug;
  source: Source | undefined;
  isArchived: boolean;
  path: string;
}) {
  const { locale } = useDesk();
  return (
    <div>
      {source === undefined ? null : <span className={`grade-tag ${source.reliability}`}>{source.reliability}</span>}{" "}
      <a href={path} dir="auto">
        {source === undefined ? slug : sourceNameAtDesk(source, locale)}
      </a>
      {isArchived ? null : <small className="need-tag"> {label.anchor("not_captured", locale)}</small>}
    </div>
  );
}
