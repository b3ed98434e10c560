"use client";
import { useQuery } from "@tanstack/react-query";
import { QueryProblem } from "@/components/annotations/query-problem";
import { type TalkReader, ThreadPanel } from "@/components/annotations/thread-panel";
import { RecordLinks } from "@/components/desk/record-links";
import { linkOptions } from "@/lib/client/web-options";
import type { Claim, Slug } from "@/lib/domain/case-records";
import { END_ROLES } from "@/lib/domain/deals/end-roles";
import type { Locale } from "@/lib/domain/vocabulary";
import { claimDayText, propertyLabel } from "@/lib/view/claims/claim-words";
import { deskClaimPath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { formatClaimValue } from "@/lib/view/format";
import { actionText } from "@/lib/view/history/history-words";
import { label, localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { LinkDetail } from "@/lib/wire/links";

/** A leg in the side panel: what it is, who claims what of it and where, talk about it, and its history. */
export function LinkPanel({
  locale,
  caseSlug,
  link,
  reader,
}: {
  locale: Locale;
  caseSlug: Slug;
  link: Slug;
  reader: TalkReader;
}) {
  const messages = webMessages(locale);
  const answer = useQuery(linkOptions(caseSlug, link));
  if (!answer.data) return <QueryProblem locale={locale} answer={answer} />;
  const detail = answer.data;
  const roles = END_ROLES[detail.link.kind];
  return (
    <>
      <h2 dir="auto">{localize(detail.deal, locale)}</h2>
      <dl className="desk-facts">
        <dt>{messages.kind}</dt>
        <dd>{label.kind(detail.link.kind, locale)}</dd>
        <dt>{label.role(roles.payer, locale)}</dt>
        <dd dir="auto">{localize(detail.payer, locale)}</dd>
        <dt>{label.role(roles.payee, locale)}</dt>
        <dd dir="auto">{localize(detail.payee, locale)}</dd>
        {detail.link.tranche === null ? null : (
          <>
            <dt>{messages.tranche}</dt>
            <dd dir="auto">{detail.link.tranche}</dd>
          </>
        )}
      </dl>
      {detail.link.note === null ? null : <p dir="auto">{detail.link.note}</p>}
      <h3>{messages.claims}</h3>
      {detail.claims.length === 0 ? <p>{messages.noClaims}</p> : null}
      <ul className="web-claims">
        {detail.claims.map((claim) => (
          <ClaimLine key={claim.slug} locale={locale} caseSlug={caseSlug} claim={claim} detail={detail} />
        ))}
      </ul>
      <p>
        <a href={newClaimPath(locale, caseSlug, "link", link)}>{messages.addClaim}</a>
        {" · "}
        <RecordLinks locale={locale} caseSlug={caseSlug} record={{ type: "link", slug: link }} />
      </p>
      <details>
        <summary>{messages.threads}</summary>
        <ThreadPanel locale={locale} caseSlug={caseSlug} subject={{ type: "link", slug: link }} reader={reader} />
      </details>
      <details>
        <summary>{messages.history}</summary>
        <ol className="web-history">
          {detail.history.map((line) => (
            <li key={line.seq}>
              <time dateTime={line.at}>{line.at.slice(0, 16).replace("T", " ")}</time> {line.by ?? messages.byProduct}:{" "}
              {actionText(line.action, locale)} <code>{line.recordSlug}</code>
              {line.why === null ? null : <q dir="auto">{line.why}</q>}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function ClaimLine({
  locale,
  caseSlug,
  claim,
  detail,
}: {
  locale: Locale;
  caseSlug: Slug;
  claim: Claim;
  detail: LinkDetail;
}) {
  const sourceOf = (slug: Slug) => detail.sources.find((source) => source.slug === slug);
  return (
    <li>
      <a href={deskClaimPath(locale, caseSlug, claim.slug)}>
        {propertyLabel(claim.property, locale)}: <span dir="auto">{formatClaimValue(claim.value, locale)}</span>
      </a>{" "}
      <small>{claimDayText(claim, locale)}</small>{" "}
      <small className={`desk-status-${claim.status}`}>
        {label.status(claim.status, locale)}
        {claim.rank === "normal" ? null : <> · {label.rank(claim.rank, locale)}</>}
      </small>
      <ul>
        {claim.citations.map((citation) => {
          const source = sourceOf(citation.source);
          return (
            <li key={`${citation.source} ${citation.fragment ?? ""} ${citation.locator ?? ""} ${citation.stance}`}>
              {label.stance(citation.stance, locale)}:{" "}
              {source?.url ? (
                <a href={source.url} rel="noreferrer external">
                  {source.publisher}
                </a>
              ) : (
                (source?.publisher ?? citation.source)
              )}
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
