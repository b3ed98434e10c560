import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import { ReaderText } from "@/components/words/reader-text";
import { liesAfter } from "@/lib/domain/cases/case-day";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { Claim, Day, Slug, Source } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { claimDayText } from "@/lib/view/claims/claim-words";
import {
  deskCasePath,
  deskClaimEditPath,
  deskClaimPath,
  deskReviewPath,
  whatIfPath,
} from "@/lib/view/desk/desk-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { deskRecordPath } from "@/lib/view/history/history-addresses";
import { label, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { deskMessages } from "@/lib/view/messages/desk";
import { linkMessages } from "@/lib/view/messages/links";
import { reviewMessages } from "@/lib/view/messages/review";
import { RivalTable } from "../claims/rival-table";
import { ClaimHistory } from "../review/claim-history";
import { ClaimStanding } from "../review/claim-standing";
import { CitationTable } from "./citation-table";
import { RecordLinks } from "./record-links";

/** What the page of a claim is headed with: its subject, with the way to it, and the property. */
export function ClaimHeading({ claim, subjectName }: { claim: Claim; subjectName: Localized }) {
  const { locale, caseSlug } = useDesk();
  const subjectPath = deskRecordPath(locale, caseSlug, claim.subjectType, claim.subject);
  return (
    <>
      {subjectPath === null ? (
        <bdi>{localize(subjectName, locale)}</bdi>
      ) : (
        <a href={subjectPath} dir="auto">
          {localize(subjectName, locale)}
        </a>
      )}
      {marksOf(locale).colon}
      <PropertyName property={claim.property} />
    </>
  );
}

/** One claim: its value as printed and as read, its standing, its citations, and what contradicts it. */
export function ClaimPage({
  claim,
  codeNames,
  sources,
  conflicts,
  rivals,
  version,
  supersedes,
  correction,
  mayReview,
  editedBy,
  caseDay,
  terms,
}: {
  claim: Claim;
  codeNames: Readonly<Record<Slug, Localized>>;
  sources: readonly Source[];
  conflicts: readonly Claim[];
  rivals: readonly Claim[];
  version: number;
  supersedes: Slug | null;
  correction: Slug | null;
  mayReview: boolean;
  editedBy: string | null;
  caseDay: Day;
  terms: Readonly<Record<Slug, ClaimTerm>>;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const words = reviewMessages(locale);
  const isStanding = claim.status === "accepted" || claim.status === "disputed";
  const parties = new Map(Object.entries(codeNames).map(([slug, name]) => [slug, { name }]));
  const inWords = (text: Localized | null) => text && <ReaderText text={text} locale={locale} />;
  const standing: readonly (readonly [string, ReactNode])[] = [
    [messages.day, claim.asOf === null && claim.period === null ? messages.notStated : claimDayText(claim, locale)],
    [messages.status, label.status(claim.status, locale)],
    [messages.evidence, claim.evidence && label.evidence(claim.evidence, locale)],
    [messages.basis, claim.basis && label.basis(claim.basis, locale)],
    [
      messages.credibility,
      claim.credibility && `${claim.credibility} · ${label.credibility(claim.credibility, locale)}`,
    ],
    [messages.rank, label.rank(claim.rank, locale)],
    [messages.reason, inWords(claim.reason)],
    [messages.wording, claim.wording],
    [messages.note, inWords(claim.note)],
    [messages.editedBy, editedBy ?? messages.byImport],
  ];
  return (
    <article>
      <p className="desk-value">
        <DeskValue claim={claim} parties={parties} term={terms[claim.slug]} />
      </p>
      <p className="desk-faint">
        <RecordLinks record={{ type: "claim", slug: claim.slug }} />
      </p>
      {liesAfter(claim, caseDay) ? (
        <p className="desk-alert">
          {caseSettingsMessages(locale).afterThis(formatPartialDate(caseDay, locale))}{" "}
          <a href={deskCasePath(locale, caseSlug, "settings")}>{caseSettingsMessages(locale).moveDay}</a>
        </p>
      ) : null}
      <p className="claim-buttons">
        {claim.status === "retracted" ? null : (
          <a href={deskClaimEditPath(locale, caseSlug, claim.slug)}>{isStanding ? words.correct : words.edit}</a>
        )}
        {claim.status === "proposed" ? (
          <a href={deskReviewPath(locale, caseSlug, "waiting", claim.slug)}>{words.toReview}</a>
        ) : null}
        {claim.status === "accepted" ? (
          <a href={whatIfPath(locale, caseSlug, [`claim:${claim.slug}`])}>{linkMessages(locale).whatIf}</a>
        ) : null}
        {correction === null ? null : (
          <span>
            <a href={deskClaimPath(locale, caseSlug, correction)}>{words.correctionUnderWay}</a>
          </span>
        )}
        {supersedes === null ? null : (
          <span>
            <a href={deskClaimPath(locale, caseSlug, supersedes)}>{words.corrects}</a>
          </span>
        )}
      </p>
      <dl className="desk-facts">
        {standing.map(([term, said]) =>
          said === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{said}</dd>
            </div>
          ),
        )}
      </dl>
      <h2>{messages.citationsTitle}</h2>
      <CitationTable citations={claim.citations} sources={sources} />
      {conflicts.length === 0 ? null : (
        <>
          <h2>{messages.conflictsTitle}</h2>
          <ul>
            {conflicts.map((rival) => (
              <li key={rival.slug}>
                <a href={deskClaimPath(locale, caseSlug, rival.slug)}>
                  <PropertyName property={rival.property} />
                  {marksOf(locale).colon}
                  <bdi>
                    <DeskValue claim={rival} parties={parties} term={terms[rival.slug]} />
                  </bdi>
                </a>{" "}
                <span className="desk-faint">{label.status(rival.status, locale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {rivals.length === 0 ? null : (
        <>
          <h2>{words.sideBySide}</h2>
          <RivalTable
            claims={[claim, ...rivals]}
            current={claim.slug}
            parties={parties}
            terms={terms}
            sources={sources}
          />
        </>
      )}
      {mayReview ? (
        <ClaimStanding claim={claim.slug} version={version} status={claim.status} rank={claim.rank} />
      ) : null}
      <h2>{words.history}</h2>
      <ClaimHistory claim={claim.slug} version={version} />
    </article>
  );
}
