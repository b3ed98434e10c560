"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "#desk";
import { PropertyName } from "@/components/claims/property-name";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useDraft } from "@/lib/client/use-draft";
import { liesAfter } from "@/lib/domain/cases/case-day";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { Claim, Day, Slug, Source } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { deskClaimEditPath, deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { refusalText, reviewMessages } from "@/lib/view/messages/review";
import type { StateRow, StateSeen } from "@/lib/wire/acceptance";
import { RivalTable } from "../claims/rival-table";
import { CitationQuote, type QuotedCitation } from "./citation-quote";
import { ClaimDifferences } from "./claim-differences";
import { ReviewDecision } from "./review-decision";
import { isTyping } from "./review-keys";
import { StatesBeside } from "./states-beside";

/** A claim before its reviewer, as the server hands it out. */
export interface ItemToReview {
  readonly claim: Claim;
  readonly former: Claim | null;
  readonly subjectName: Localized;
  readonly codeNames: Readonly<Record<Slug, Localized>>;
  readonly rivals: readonly Claim[];
  readonly sources: readonly Source[];
  readonly version: number;
  readonly contentHash: string;
  readonly citations: readonly QuotedCitation[];
  readonly notes: readonly {
    readonly kind: "sent_back" | "answered";
    readonly text: string;
    readonly writtenBy: string;
    readonly at: string;
  }[];
  /** What it rests on and what of that waits too. */
  readonly states: readonly StateRow[];
  readonly barred: "forbidden" | "own-work" | null;
  readonly isWritten: boolean;
  /** The day that the figures of the case are of. */
  readonly caseDay: Day;
  /** The terms of the sums that it, what it corrects and its rivals state, by claim. */
  readonly terms: Readonly<Record<Slug, ClaimTerm>>;
}

function toSeen({ type, slug, revision, stateHash }: StateRow): StateSeen {
  return { type, slug, revision, stateHash };
}

/** One claim to decide on: before and after, each quote in its text with a tick, accept or send back. */
export function ReviewItem({
  item,
  nextPath,
}: {
  item: ItemToReview;
  /** Where to go once it is decided. */
  nextPath: string;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = reviewMessages(locale);
  const router = useRouter();
  const { claim, version, contentHash, barred } = item;
  const { send } = useCommand();
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<"resting" | "under-way" | { readonly refused: string }>("resting");
  const { text: reason, safe, isLive, setText: setReason } = useDraft(caseSlug, memberId, `send-back:${claim.slug}`);
  const isUnderWay = state === "under-way";
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const mayDecide = barred === null && (claim.status === "proposed" || claim.status === "disputed");
  const maySendBack = mayDecide && claim.status === "proposed" && !item.isWritten;
  const supports = item.citations.filter(({ stance }) => stance === "supports");
  const parties = new Map(Object.entries(item.codeNames).map(([slug, name]) => [slug, { name }]));
  const path = `review/${encodeURIComponent(claim.slug)}`;
  const open = item.states.filter(({ isOpen }) => isOpen);

  async function decide(what: "accept" | "send-back") {
    if (isUnderWay || !mayDecide) return;
    if (what === "accept" && supports.some(({ id }) => !ticks.has(id))) return setState({ refused: messages.tickEach });
    if (what === "send-back" && !maySendBack) return;
    if (what === "send-back" && reason.trim() === "") {
      reasonField.current?.focus();
      return;
    }
    setState("under-way");
    const body =
      what === "accept" ? { version, contentHash, ticks: [...ticks], states: open.map(toSeen) } : { version, reason };
    const outcome = await send(deskApi(caseSlug, `${path}/${what}`), body);
    if (outcome.is === "done") {
      setReason("");
      return router.push(nextPath);
    }
    if (outcome.code !== "stale") return setState({ refused: refusalText(outcome, locale) });
    setState({ refused: messages.staleDecision });
    router.refresh();
  }
  const toggle = (id: string, isSet: boolean) => {
    setTicks((former) => new Set(isSet ? [...former, id] : [...former].filter((other) => other !== id)));
    setState("resting");
  };

  // The keyboard of the whole page is an outside system: keys decide wherever the focus is, except while writing.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const numbered = supports[Number(event.key) - 1];
      if (event.key === "a") void decide("accept");
      else if (event.key === "s" && maySendBack) {
        event.preventDefault();
        reasonField.current?.focus();
      } else if (event.key === "o") {
        const url = item.citations.find(({ source }) => source.url !== null)?.source.url;
        if (url && /^https?:\/\//i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
      } else if (numbered && mayDecide) toggle(numbered.id, !ticks.has(numbered.id));
      else return;
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });

  return (
    <article className="review-item" aria-busy={isUnderWay}>
      <h2>
        <a href={deskClaimPath(locale, caseSlug, claim.slug)}>
          {localize(item.subjectName, locale)}
          {marksOf(locale).colon}
          <PropertyName property={claim.property} />
        </a>
      </h2>
      {item.former === null ? <p className="desk-faint">{messages.newClaim}</p> : null}
      <ClaimDifferences former={item.former} claim={claim} parties={parties} terms={item.terms} />
      {liesAfter({ ...claim, status: "accepted" }, item.caseDay) ? (
        <p className="review-note">{caseSettingsMessages(locale).afterThis(formatPartialDate(item.caseDay, locale))}</p>
      ) : null}
      {item.notes.map((note) => (
        <p key={note.at} className="review-note" dir="auto">
          <strong>
            {note.kind === "sent_back" ? messages.sentBackBy(note.writtenBy) : messages.answeredBy(note.writtenBy)}
          </strong>
          <br />
          {note.text}
        </p>
      ))}
      <ol className="review-citations">
        {item.citations.map((citation) => (
          <CitationQuote
            key={citation.id}
            citation={citation}
            number={supports.indexOf(citation) + 1}
            tick={
              mayDecide && citation.stance === "supports"
                ? { isSet: ticks.has(citation.id), onChange: (isSet) => toggle(citation.id, isSet) }
                : null
            }
          />
        ))}
      </ol>
      {item.rivals.length === 0 ? null : (
        <>
          <h3>{messages.sideBySide}</h3>
          <RivalTable
            claims={[claim, ...item.rivals]}
            current={claim.slug}
            parties={parties}
            terms={item.terms}
            sources={item.sources}
          />
        </>
      )}
      <StatesBeside states={item.states} />
      {mayDecide ? (
        <ReviewDecision
          isUnderWay={isUnderWay}
          maySendBack={maySendBack}
          reason={{ text: reason, safe, isLive, setText: setReason }}
          reasonField={reasonField}
          onDecide={(what) => void decide(what)}
        />
      ) : (
        <p className="review-note">
          {barred === "own-work"
            ? messages.ownWork
            : barred === "forbidden"
              ? messages.notReviewer
              : messages.refused["not-under-review"]}{" "}
          <a href={deskClaimEditPath(locale, caseSlug, claim.slug)}>{messages.edit}</a>
        </p>
      )}
      <p role="alert" className="desk-alert">
        {typeof state === "object" ? state.refused : ""}
      </p>
    </article>
  );
}
