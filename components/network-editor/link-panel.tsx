"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { QueryProblem } from "@/components/annotations/query-problem";
import { type TalkReader, ThreadPanel } from "@/components/annotations/thread-panel";
import { ClaimForm } from "@/components/claims/claim-form";
import { LinkFacts, LinkParts } from "@/components/deals/link-facts";
import { LinkForm } from "@/components/deals/link-form";
import { HistoryLines } from "@/components/deals/link-history";
import { RecordLinks } from "@/components/desk/record-links";
import { invalidateCase } from "@/lib/client/query-keys";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { linkOptions } from "@/lib/client/web-options";
import type { Slug } from "@/lib/domain/model/case-records";
import { newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { reviewMessages } from "@/lib/view/messages/review";
import { webMessages } from "@/lib/view/messages/web";
import { anEmptyForm } from "@/lib/wire/claim-form";
import type { LinkDetail } from "@/lib/wire/links";
import { ClaimLine } from "./claim-line";

/**
 * A link in the side panel: what it is, who claims what of it and where, talk about it, and its history. A link that was
 * just drawn asks at once who says so: its first claim is made without leaving the picture.
 */
export function LinkPanel({
  link,
  reader,
  isJustDrawn,
  onEdited,
}: {
  link: Slug;
  reader: TalkReader;
  isJustDrawn: boolean;
  onEdited: (before: LinkDetail) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const words = webMessages(locale);
  const messages = linkMessages(locale);
  const queries = useQueryClient();
  const answer = useQuery(linkOptions(caseSlug, link));
  const [isClaiming, setClaiming] = useState(isJustDrawn);
  const [told, setTold] = useState("");
  const [claimButton, claimForm] = useFocusSwap();
  if (!answer.data) return <QueryProblem answer={answer} />;
  const detail = answer.data;
  return (
    <>
      <h2>
        <bdi>{localize(detail.payer, locale)}</bdi> → <bdi>{localize(detail.payee, locale)}</bdi>
      </h2>
      <p>
        <a href={deskLinkPath(locale, caseSlug, link)}>{messages.openLink}</a>
        {" · "}
        <RecordLinks record={{ type: "link", slug: link }} />
      </p>
      <LinkFacts detail={detail} />
      <LinkParts detail={detail} />
      <h3>{words.claims}</h3>
      {detail.claims.length === 0 && !isClaiming ? <p>{words.noClaims}</p> : null}
      <ul className="web-claims">
        {detail.claims.map((claim) => (
          <ClaimLine key={claim.slug} claim={claim} detail={detail} />
        ))}
      </ul>
      <p role="status" className="web-told">
        {told}
      </p>
      {isClaiming ? (
        <section ref={claimForm} className="web-first-claim" aria-label={messages.firstClaim}>
          <h3>{messages.firstClaim}</h3>
          {detail.claims.length === 0 ? <p>{messages.firstClaimLead}</p> : null}
          <ClaimForm
            target={{ is: "new", subjectType: "link", subject: link }}
            initial={anEmptyForm(reviewMessages(locale).notArchivedYet)}
            rivals={[]}
            onDone={(_claim, isProposed) => {
              setClaiming(false);
              setTold(isProposed ? messages.claimSaved : messages.claimKept);
              void invalidateCase(queries, caseSlug);
            }}
          />
          <button type="button" className="desk-quiet" onClick={() => setClaiming(false)}>
            {messages.later}
          </button>
        </section>
      ) : (
        <p className="web-actions">
          <button ref={claimButton} type="button" onClick={() => setClaiming(true)}>
            {words.addClaim}
          </button>{" "}
          <a href={newClaimPath(locale, caseSlug, "link", link)}>{messages.claimOnPage}</a>
        </p>
      )}
      <details>
        <summary>{messages.editLink}</summary>
        <LinkForm detail={detail} onSaved={onEdited} />
      </details>
      <details>
        <summary>{words.threads}</summary>
        <ThreadPanel subject={{ type: "link", slug: link }} reader={reader} />
      </details>
      <details>
        <summary>{words.history}</summary>
        <HistoryLines lines={detail.history} />
      </details>
    </>
  );
}
