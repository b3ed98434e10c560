"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useRef, useState } from "react";
import { z } from "zod";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { LiveFields } from "@/components/ui/live-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Refused } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFormDraft } from "@/lib/client/use-form-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import type { SubjectType } from "@/lib/domain/model/vocabulary";
import { plainAmount } from "@/lib/view/claims/typed-amount";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { refusalText, reviewMessages } from "@/lib/view/messages/review";
import { valueProblem } from "@/lib/view/messages/value-problem";
import { claimAnswer } from "@/lib/wire/answered-claims";
import { type ClaimFormState, claimFormState, toFormState, toSaid } from "@/lib/wire/claim-form";
import { savedRecord } from "@/lib/wire/records";
import { DraftNote } from "../record-forms/draft-note";
import { CitationFields } from "./citation-fields";
import { claimInTwo } from "./claim-in-two";
import { MoreFields } from "./more-fields";
import { ValueFields } from "./value-fields";

/** What the form is for: a new claim on a subject, or an edit of one over the version that was seen. */
export type FormTarget =
  | { readonly is: "new"; readonly subjectType: SubjectType; readonly subject: Slug }
  | { readonly is: "edit"; readonly subjectType: SubjectType; readonly slug: Slug; readonly version: number };

const ANSWERS = {
  answer: savedRecord,
  told: z.union([
    z.object({ code: z.literal("stale"), version: z.int(), now: claimAnswer }),
    z.object({ code: z.literal("taken"), slug: z.string() }),
  ]),
};

/** A claim with its value, wording and citations in one act. What is written is kept as a draft until it is saved. */
export function ClaimForm({
  target,
  initial,
  rivals,
  onDone,
}: {
  target: FormTarget;
  initial: ClaimFormState;
  /** Other claims on the same property: what it may contradict. */
  rivals: readonly { readonly slug: Slug; readonly words: string }[];
  /** Called where the form stands inside something else; without it the page of the claim is opened. */
  onDone?: (claim: Slug, isProposed: boolean) => void;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = reviewMessages(locale);
  const router = useRouter();
  const draftKey =
    target.is === "new" ? `claim-form:${target.subjectType}:${target.subject}` : `claim-form:${target.slug}`;
  // A draft keeps the version that it was begun over: what others saved since is not overwritten in silence.
  const over = target.is === "edit" ? target.version : 0;
  const draft = useFormDraft({ caseSlug, memberId, key: draftKey }, initial, { over, schema: claimFormState });
  const { state, version, change } = draft;
  const { isUnderWay, send } = useCommand();
  const [refused, setRefused] = useState<Refused<z.infer<typeof ANSWERS.told>> | null>(null);
  const told = refused?.told ?? null;
  const theirs = told?.code === "stale" ? toFormState(told.now, String, () => messages.notArchivedYet) : null;
  // One key for one form: sent twice, it makes one claim.
  const key = useRef<string | null>(null);
  const problemsTitle = useId();
  const problemOf = (field: string) => {
    const reason = refused?.problems.find((problem) => problem.field === field)?.reason;
    return reason === undefined
      ? undefined
      : (messages.problem[reason] ?? valueProblem(reason, locale) ?? messages.problemOther);
  };

  async function save(propose: boolean) {
    setRefused(null);
    const said = toSaid(state, propose, (text) => plainAmount(text, state.unit));
    key.current ??= crypto.randomUUID();
    const outcome =
      target.is === "new"
        ? await send(
            deskApi(caseSlug, "claims"),
            {
              ...said,
              key: key.current,
              subjectType: target.subjectType,
              subject: target.subject,
            },
            "POST",
            ANSWERS,
          )
        : await send(
            deskApi(caseSlug, `claims/${encodeURIComponent(target.slug)}`),
            {
              ...said,
              version,
              why: state.why,
            },
            "PUT",
            ANSWERS,
          );
    if (outcome.is === "refused") return setRefused(outcome);
    draft.drop();
    if (onDone) return onDone(outcome.value.slug, propose);
    router.push(deskClaimPath(locale, caseSlug, outcome.value.slug));
    router.refresh();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void save(true);
  }

  return (
    <form className="claim-form" onSubmit={submit}>
      <LiveFields>
        {theirs === null || told?.code !== "stale" ? null : (
          <FieldConflict
            title={messages.conflictTitle}
            fields={claimInTwo(state, theirs, { locale, languages })}
            onTake={(field) => change({ [field]: theirs[field] })}
            onMine={() => {
              draft.goOnOver(told.version);
              setRefused(null);
            }}
          />
        )}
        <div className="claim-grid">
          <ValueFields subjectType={target.subjectType} state={state} problemOf={problemOf} onChange={change} />
          <MoreFields
            state={state}
            isEdit={target.is === "edit"}
            rivals={rivals}
            problemOf={problemOf}
            onChange={change}
          />
        </div>
        <CitationFields
          citations={state.citations}
          problemOf={problemOf}
          onChange={(citations) => change({ citations })}
        />
        <div role="alert" className="desk-alert" aria-labelledby={problemsTitle}>
          <p id={problemsTitle}>
            {refused === null || told?.code === "stale"
              ? ""
              : refused.code === "invalid"
                ? `${messages.fixFields} ${problemOf("subject") ?? ""}`
                : refusalText(refused, locale)}
          </p>
          {told?.code === "taken" ? <a href={deskClaimPath(locale, caseSlug, told.slug)}>{told.slug}</a> : null}
        </div>
        <p className="claim-buttons">
          <SubmitButton disabled={isUnderWay}>{isUnderWay ? messages.saving : messages.propose}</SubmitButton>
          <button type="button" disabled={isUnderWay} onClick={() => void save(false)}>
            {messages.saveDraft}
          </button>
          {!draft.isBegun ? null : (
            <button type="button" className="desk-quiet" onClick={draft.drop}>
              {messages.draftDropped}
            </button>
          )}
          <DraftNote safe={draft.safe} />
        </p>
      </LiveFields>
    </form>
  );
}
