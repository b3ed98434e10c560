import { ReaderText } from "@/components/words/reader-text";
import { liesAfter } from "@/lib/domain/cases/case-day";
import { groupBy } from "@/lib/domain/group-by";
import type { Claim } from "@/lib/domain/model/case-records";
import { anchorId } from "@/lib/view/addresses";
import { claimDayText, claimTitle, claimValueWithYears, propertyLabel } from "@/lib/view/claims/claim-words";
import { gradeOfRecord } from "@/lib/view/claims/grade-of-record";
import { gradeWords } from "@/lib/view/figures/evidence-words";
import { label } from "@/lib/view/labels";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { QuoteLine } from "./quote-line";

/** Quotes of a claim that are in sight; the rest opens. */
const SHOWN_QUOTES = 2;

/** Every claim on one record, those on one property side by side: value, day, words, how firm, and who says otherwise. */
export function ClaimCards({ claims, context }: { claims: readonly Claim[]; context: PageContext }) {
  const { index, locale } = context;
  return [...groupBy(claims, ({ property }) => property)].map(([property, rivals]) => (
    <div key={property} className="claim-group">
      <h3>{propertyLabel(property, locale, index.document.header.words)}</h3>
      <div className="claim-cards">
        {rivals.map((claim) => (
          <ClaimCard key={claim.slug} claim={claim} context={context} />
        ))}
      </div>
    </div>
  ));
}

function ClaimCard({ claim, context }: { claim: Claim; context: PageContext }) {
  const { index, locale, messages } = context;
  const words = recordPageMessages(locale);
  const isAside = claim.rank === "deprecated" || claim.status === "disputed";
  const shown = claim.citations.slice(0, SHOWN_QUOTES);
  const rest = claim.citations.slice(SHOWN_QUOTES);
  const quote = (citation: Claim["citations"][number]) => (
    <QuoteLine
      key={`${citation.source} ${citation.fragment} ${citation.locator?.en}`}
      citation={citation}
      context={context}
    />
  );
  return (
    <div id={anchorId("claim", claim.slug)} className={isAside ? "claim-card is-aside" : "claim-card"} tabIndex={-1}>
      <p className="claim-value">
        <b className="num">{claimValueWithYears(index, claim, locale)}</b>{" "}
        <span className="faint">
          {claimDayText(claim, locale)}
          {liesAfter(claim, index.document.header.asOf) ? ` · ${messages.afterDay}` : null}
        </span>
      </p>
      <p className="claim-marks">
        {claim.rank === "normal" ? null : (
          <span className="mark">{claim.rank === "preferred" ? messages.rankPreferred : messages.rankDeprecated}</span>
        )}
        {claim.status === "disputed" ? <span className="mark mark-disputed">{messages.disputedMark}</span> : null}
        <span className="faint">
          {claim.evidence ? label.evidence(claim.evidence, locale) : label.status(claim.status, locale)}
          {words.comma}
          {gradeWords(gradeOfRecord(index, claim), locale)}
        </span>
      </p>
      {shown.map(quote)}
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.allQuotes(claim.citations.length)}</summary>
          {rest.map(quote)}
        </details>
      )}
      {claim.conflictsWith.length === 0 ? null : (
        <p className="conflict">
          {messages.conflictsWith}
          {words.colon}
          {claim.conflictsWith.map((slug, at) => (
            <span key={slug}>
              {at > 0 ? words.comma : null}
              <a href={placeOfRecord(index, "claim", slug, locale)}>{claimTitle(index, slug, locale)}</a>
            </span>
          ))}
        </p>
      )}
      {[claim.reason, claim.note].map((text, at) =>
        text === null ? null : (
          <p key={at === 0 ? "reason" : "note"} className="remark">
            <ReaderText text={text} locale={locale} />
          </p>
        ),
      )}
    </div>
  );
}
