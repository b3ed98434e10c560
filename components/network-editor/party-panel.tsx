"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { QueryProblem } from "@/components/annotations/query-problem";
import { type TalkReader, ThreadPanel } from "@/components/annotations/thread-panel";
import { HistoryLines } from "@/components/deals/link-history";
import { MergeForm } from "@/components/parties/merge-form";
import { PartyForm } from "@/components/parties/party-form";
import { ReaderText } from "@/components/words/reader-text";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { partyOptions } from "@/lib/client/web-options";
import { joinTexts } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import { countryName } from "@/lib/view/claims/claim-words";
import { deskSearchPath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskVehiclePath } from "@/lib/view/desk/vehicle-addresses";
import { label, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { deskMessages } from "@/lib/view/messages/desk";
import { linkMessages } from "@/lib/view/messages/links";
import { dealRefusalText, webMessages } from "@/lib/view/messages/web";
import type { PartyDetail } from "@/lib/wire/parties";
import { PartyMoney } from "./party-money";

/** A party in the side panel: its record, its merges, talk about it; editing and merging happen in place. */
export function PartyPanel({
  party,
  reader,
  mayMerge,
  isPage = false,
  onFocus,
  onEdited,
  onMerged,
}: {
  party: Slug;
  reader: TalkReader;
  mayMerge: boolean;
  /** Whether it stands on the page of the party, which has its name and its money already. */
  isPage?: boolean;
  onFocus?: (party: Slug) => void;
  onEdited?: (before: PartyDetail) => void;
  onMerged?: (party: Slug, into: Slug) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const queries = useQueryClient();
  const answer = useQuery(partyOptions(caseSlug, party));
  const [mode, setMode] = useState<"read" | "edit" | "merge">("read");
  const [told, setTold] = useState<string | null>(null);
  const { send } = useCommand();
  const [editButton, editor] = useFocusSwap();
  if (!answer.data) return <QueryProblem answer={answer} />;
  const detail = answer.data;
  const unmerge = async (of: Slug, merge: string) => {
    const body = { merge, why: messages.unmerge };
    const outcome = await send(deskApi(caseSlug, `parties/${of}/unmerge`), body);
    setTold(outcome.is === "done" ? messages.saved : dealRefusalText(outcome, locale));
    await invalidateCase(queries, caseSlug);
  };
  if (mode === "edit") {
    return (
      <div ref={editor}>
        <PartyForm
          standing={detail}
          onCancel={() => setMode("read")}
          onDone={(_slug, before) => {
            setMode("read");
            setTold(messages.saved);
            if (before) onEdited?.(before);
          }}
        />
      </div>
    );
  }
  const { name, aliases, kind, jurisdiction, ticker, note } = detail.party;
  return (
    <>
      {isPage ? null : <h2 dir="auto">{localize(name, locale)}</h2>}
      <p>
        {label.partyKind(kind, locale)}
        {jurisdiction === null ? null : <> · {countryName(jurisdiction, locale)}</>}
        {ticker === null ? null : (
          <>
            {" "}
            · <bdi>{ticker}</bdi>
          </>
        )}
        {detail.sponsorName === null ? null : (
          <>
            {" "}
            · {messages.sponsor}: <span dir="auto">{localize(detail.sponsorName, locale)}</span>
          </>
        )}
      </p>
      {aliases.length === 0 ? null : (
        <p>
          <small>{deskMessages(locale).alsoWritten}:</small> {joinTexts(aliases, marksOf(locale).list)}
        </p>
      )}
      {note === null ? null : (
        <p dir="auto">
          <ReaderText text={note} locale={locale} />
        </p>
      )}
      <ul className="web-merges">
        {detail.merges.map((merge) => (
          <li key={merge.id}>
            {merge.party === party
              ? messages.mergedInto(localize(merge.intoName, locale))
              : messages.tookIn(localize(merge.partyName, locale))}{" "}
            <small>
              {merge.mergedBy}: <q dir="auto">{merge.why}</q>
            </small>{" "}
            {mayMerge ? (
              <button type="button" className="desk-quiet" onClick={() => void unmerge(merge.party, merge.id)}>
                {messages.unmerge}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="web-actions">
        {onFocus ? (
          <button type="button" onClick={() => onFocus(party)}>
            {messages.focusHere}
          </button>
        ) : null}{" "}
        <button ref={editButton} type="button" onClick={() => setMode("edit")}>
          {messages.editParty}
        </button>{" "}
        {mayMerge ? (
          <button
            type="button"
            aria-expanded={mode === "merge"}
            onClick={() => setMode(mode === "merge" ? "read" : "merge")}
          >
            {messages.merge}
          </button>
        ) : null}
      </p>
      {told === null ? null : <p role="status">{told}</p>}
      {mode === "merge" ? (
        <MergeForm
          party={party}
          onDone={(into) => {
            setMode("read");
            setTold(into === null ? messages.notSameSaved : messages.merged);
            if (into !== null) onMerged?.(party, into);
          }}
        />
      ) : null}
      <p>
        <a href={deskSearchPath(locale, caseSlug, "claims", localize(name, locale))}>{messages.claims}</a> ·{" "}
        <a href={newClaimPath(locale, caseSlug, "party", party)}>{messages.addClaim}</a>
        {kind === "spv" ? (
          <>
            {" · "}
            <a href={deskVehiclePath(locale, caseSlug, party)}>{linkMessages(locale).openVehicle}</a>
          </>
        ) : null}
      </p>
      {isPage ? null : <PartyMoney party={party} />}
      <details>
        <summary>{messages.threads}</summary>
        <ThreadPanel subject={{ type: "party", slug: party }} reader={reader} />
      </details>
      <details>
        <summary>{messages.history}</summary>
        <HistoryLines lines={detail.history} />
      </details>
    </>
  );
}
