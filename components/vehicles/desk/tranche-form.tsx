"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useDesk } from "#desk";
import { CitationFields } from "@/components/claims/citation-fields";
import { LiveFields } from "@/components/ui/live-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidateCase } from "@/lib/client/query-keys";
import type { ToldProblem } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFormDraft } from "@/lib/client/use-form-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { linkMessages } from "@/lib/view/messages/links";
import { reviewMessages } from "@/lib/view/messages/review";
import { dealRefusalText, webMessages } from "@/lib/view/messages/web";
import { TrancheFields } from "./tranche-fields";
import { anEmptyTranche, claimsOf, toLink, trancheState } from "./tranche-state";

/** A tranche with its amount, its rate and where both are said, in one act: all of it is written, or nothing. */
export function TrancheForm({
  vehicle,
  deals,
}: {
  vehicle: Slug;
  /** Deals that the vehicle has a link in, those of its debt first. */
  deals: readonly { readonly slug: Slug; readonly title: Localized }[];
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = linkMessages(locale);
  const router = useRouter();
  const queries = useQueryClient();
  const empty = anEmptyTranche(deals[0]?.slug ?? "", reviewMessages(locale).notArchivedYet);
  const draft = useFormDraft({ caseSlug, memberId, key: `tranche-form:${vehicle}` }, empty, {
    over: 0,
    schema: trancheState,
  });
  const { state, change } = draft;
  const keys = useRef(new Map<string, string>());
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [told, setTold] = useState("");
  const { isUnderWay: isSaving, send } = useCommand();
  const keyOf = (property: string) => {
    const key = keys.current.get(property) ?? crypto.randomUUID();
    keys.current.set(property, key);
    return key;
  };

  const save = async () => {
    const link = toLink(state, vehicle, keyOf);
    const blank = { announced: null, signed: null, effective: null, ended: null };
    const rest = { stage: "announced", supersededBy: null, partOf: null, note: null };
    const outcome =
      state.deal === ""
        ? await send(deskApi(caseSlug, "deals"), {
            ...blank,
            ...rest,
            title: { en: state.title.trim(), zh: null },
            links: [link],
            key: keyOf("link"),
          })
        : await send(deskApi(caseSlug, "links"), { ...link, deal: state.deal, key: keyOf("link") });
    if (outcome.is === "done") {
      draft.drop();
      keys.current.clear();
      setTold(messages.trancheAdded);
      await invalidateCase(queries, caseSlug);
      router.refresh();
    } else if (outcome.code === "invalid") {
      setProblems(readProblems(outcome.problems, locale));
      setTold(reviewMessages(locale).fixFields);
    } else setTold(dealRefusalText(outcome, locale));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblems({});
    if (state.lender === "") return setTold(messages.trancheNeedsLender);
    const isCited = state.amount.citations.some(({ source }) => source !== "");
    if (claimsOf(state).length > 0 && !isCited) return setTold(messages.trancheNeedsSource);
    void save();
  };
  // Both claims rest on the same places: whatever is wrong with one of them is told once.
  const problemOf = (property: "amount" | "rate") => (field: string) =>
    problems[`claims.${claimsOf(state).indexOf(property)}.${field}`];

  return (
    <form className="claim-form tranche-form" aria-label={messages.addTranche} onSubmit={submit}>
      <LiveFields>
        <p className="desk-faint">{messages.trancheLead}</p>
        <TrancheFields {...{ state, deals, problems, problemOf }} onChange={change} />
        <CitationFields
          citations={state.amount.citations}
          problemOf={(field) => problemOf("amount")(field) ?? problemOf("rate")(field)}
          onChange={(citations) => change({ amount: { ...state.amount, citations } })}
        />
        <p role="status" className="web-told">
          {told}
        </p>
        <p className="claim-buttons">
          <SubmitButton disabled={isSaving}>{isSaving ? webMessages(locale).saving : messages.addTranche}</SubmitButton>
          {!draft.isBegun ? null : (
            <button type="button" className="desk-quiet" onClick={draft.drop}>
              {messages.dropDraft}
            </button>
          )}
        </p>
      </LiveFields>
    </form>
  );
}

/** What cannot stand, by field, in words; a link of a new deal is told without its place in the deal. */
function readProblems(problems: readonly ToldProblem[], locale: Locale): Readonly<Record<string, string>> {
  const words: Readonly<Record<string, string>> = {
    ...reviewMessages(locale).problem,
    ...webMessages(locale).problem,
  };
  return Object.fromEntries(
    problems.map(({ field, reason }) => [
      field.replace(/^links\.0\./, ""),
      words[reason] ?? reviewMessages(locale).problemOther,
    ]),
  );
}
