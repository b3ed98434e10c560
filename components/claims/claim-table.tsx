import { CitationLine } from "@/components/citations/citation-line";
import { ReaderText } from "@/components/words/reader-text";
import { liesAfter } from "@/lib/domain/cases/case-day";
import type { Claim } from "@/lib/domain/model/case-records";
import { anchorHref, anchorId } from "@/lib/view/addresses";
import { claimDayText, claimTitle, claimValueWithYears, propertyLabel } from "@/lib/view/claims/claim-words";
import { figureFirst } from "@/lib/view/claims/figure-in-quote";
import { label } from "@/lib/view/labels";
import { chapterMessages } from "@/lib/view/messages/chapters";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Every claim on one subject: value, day, on what it rests, the words of its sources, and what contradicts it. */
export function ClaimTable({
  claims,
  caption,
  context,
}: {
  claims: readonly Claim[];
  caption: string;
  context: PageContext;
}) {
  const { messages } = context;
  if (claims.length === 0) return null;
  return (
    <table className="claims">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.claim}</th>
          <th scope="col">{messages.asOfColumn}</th>
          <th scope="col">{messages.evidence}</th>
          <th scope="col">{messages.quotes}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow key={claim.slug} claim={claim} context={context} />
        ))}
      </tbody>
    </table>
  );
}

function ClaimRow({ claim, context }: { claim: Claim; context: PageContext }) {
  const { index, locale, messages } = context;
  const { citations, isStated } = figureFirst(claim);
  const isAside = claim.rank === "deprecated" || claim.status === "disputed";
  return (
    <tr id={anchorId("claim", claim.slug)} data-claim={claim.slug} className={isAside ? "claim claim-aside" : "claim"}>
      <th scope="row">
        {propertyLabel(claim.property, locale, index.document.header.words)}{" "}
        <b className="num">{claimValueWithYears(index, claim, locale)}</b>
        {claim.rank === "normal" ? null : (
          <span className="mark">{claim.rank === "preferred" ? messages.rankPreferred : messages.rankDeprecated}</span>
        )}
        {claim.status === "disputed" ? <span className="mark mark-disputed">{messages.disputedMark}</span> : null}
      </th>
      <td className="num">
        {claimDayText(claim, locale)}
        {liesAfter(claim, index.document.header.asOf) ? <span className="mark">{messages.afterDay}</span> : null}
      </td>
      <td>
        {claim.evidence ? label.evidence(claim.evidence, locale) : label.status(claim.status, locale)}
        {claim.basis ? <span className="faint"> {label.basis(claim.basis, locale)}</span> : null}
      </td>
      <td>
        {isStated === false ? <p className="faint">{chapterMessages(locale).check.stopsBefore}</p> : null}
        <ul className="cites">
          {citations.map((citation) => (
            <CitationLine
              key={`${citation.source} ${citation.locator?.en} ${citation.fragment}`}
              citation={citation}
              context={context}
            />
          ))}
        </ul>
        <ClaimRemarks claim={claim} context={context} />
      </td>
    </tr>
  );
}

function ClaimRemarks({ claim, context }: { claim: Claim; context: PageContext }) {
  const { index, locale, messages } = context;
  return (
    <>
      {claim.conflictsWith.length === 0 ? null : (
        <p className="conflict">
          {messages.conflictsWith}:{" "}
          {claim.conflictsWith.map((slug, at) => (
            <span key={slug}>
              {at > 0 ? "; " : null}
              <a href={anchorHref("claim", slug)}>{claimTitle(index, slug, locale)}</a>
            </span>
          ))}
        </p>
      )}
      {claim.reason ? (
        <p className="remark">
          <ReaderText text={claim.reason} locale={locale} />
        </p>
      ) : null}
      {claim.note ? (
        <p className="remark">
          <ReaderText text={claim.note} locale={locale} />
        </p>
      ) : null}
    </>
  );
}
