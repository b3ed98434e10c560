"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useRef, useState } from "react";
import { z } from "zod";
import { useDesk } from "#desk";
import { LiveFields } from "@/components/ui/live-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ClaimOutcome, sendClaim } from "@/lib/client/claim-commands";
import { useDraft } from "@/lib/client/use-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import type { SubjectType } from "@/lib/domain/model/vocabulary";
import { plainAmount } from "@/lib/view/claims/typed-amount";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { refusalText, reviewMessages } from "@/lib/view/messages/review";
import { valueProblem } from "@/lib/view/messages/value-problem";
import { type ClaimFormState, claimFormState, toFormState, toSaid } from "@/lib/wire/claim-form";
import { DraftNote } from "../record-forms/draft-note";
import { CitationFields } from "./citation-fields";
import { FormConflict } from "./form-conflict";
import { MoreFields } from "./more-fields";
import { ValueFields } from "./value-fields";

/** What the form is for: a new claim on a subject, or an edit of one over the version that was seen. */
export type FormTarget =
  | { readonly is: "new"; readonly subjectType: SubjectType; readonly subject: Slug }
  | { readonly is: "edit"; readonly subjectType: SubjectType; readonly slug: Slug; readonly version: number };

type Saving = "resting" | "under-way" | Exclude<ClaimOutcome, { is: "done" }>;

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
  const { locale, caseSlug, memberId } = useDesk();
  const messages = reviewMessages(locale);
  const router = useRouter();
  const draftKey =
    target.is === "new" ? `claim-form:${target.subjectType}:${target.subject}` : `claim-form:${target.slug}`;
  const draft = useDraft(caseSlug, memberId, draftKey);
  const [saving, setSaving] = useState<Saving>("resting");
  // One key for one form: sent twice, it makes one claim.
  const key = useRef<string | null>(null);
  const problemsTitle = useId();
  // A draft keeps the version that it was begun over: what others saved since is not overwritten in silence.
  const kept = readDraft(draft.text);
  const state = kept?.form ?? initial;
  const version = kept?.version ?? (target.is === "edit" ? target.version : 0);
  const keep = (form: ClaimFormState, over: number) => draft.setText(JSON.stringify({ version: over, form }));
  const change = (changes: Partial<ClaimFormState>) => keep({ ...state, ...changes }, version);
  const problems = typeof saving === "object" && saving.is === "invalid" ? saving.problems : {};
  const problemOf = (field: string) => {
    const reason = problems[field];
    return reason === undefined
      ? undefined
      : (messages.problem[reason] ?? valueProblem(reason, locale) ?? messages.problemOther);
  };

  async function save(propose: boolean) {
    setSaving("under-way");
    const said = toSaid(state, propose, (text) => plainAmount(text, state.unit));
    key.current ??= crypto.randomUUID();
    const outcome =
      target.is === "new"
        ? await sendClaim(caseSlug, "claims", "POST", {
            ...said,
            key: key.current,
            subjectType: target.subjectType,
            subject: target.subject,
          })
        : await sendClaim(caseSlug, `claims/${encodeURIComponent(target.slug)}`, "PUT", {
            ...said,
            version,
            why: state.why,
          });
    if (outcome.is !== "done") return setSaving(outcome);
    draft.setText("");
    if (onDone) return onDone(outcome.slug, propose);
    router.push(deskClaimPath(locale, caseSlug, outcome.slug));
    router.refresh();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void save(true);
  }

  const isUnderWay = saving === "under-way";
  return (
    <form className="claim-form" onSubmit={submit}>
      <LiveFields>
        {typeof saving === "object" && saving.is === "stale" ? (
          <FormConflict
            mine={state}
            theirs={toFormState(
              saving.now,
              (source) => source,
              () => messages.notArchivedYet,
            )}
            onChange={change}
            onDone={() => {
              keep(state, saving.version);
              setSaving("resting");
            }}
          />
        ) : null}
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
            {typeof saving !== "object" || saving.is === "stale"
              ? ""
              : saving.is === "invalid"
                ? `${messages.fixFields} ${problemOf("subject") ?? ""}`
                : refusalText(saving.code, saving.status, locale)}
          </p>
          {typeof saving === "object" && saving.is === "refused" && saving.slug !== null ? (
            <a href={deskClaimPath(locale, caseSlug, saving.slug)}>{saving.slug}</a>
          ) : null}
        </div>
        <p className="claim-buttons">
          <SubmitButton disabled={isUnderWay}>{isUnderWay ? messages.saving : messages.propose}</SubmitButton>
          <button type="button" disabled={isUnderWay} onClick={() => void save(false)}>
            {messages.saveDraft}
          </button>
          {draft.text === "" ? null : (
            <button type="button" className="desk-quiet" onClick={() => draft.setText("")}>
              {messages.draftDropped}
            </button>
          )}
          <DraftNote safe={draft.safe} />
        </p>
      </LiveFields>
    </form>
  );
}

const keptForm = z.strictObject({ version: z.int(), form: claimFormState });

/** What was being written when the page was left; null for nothing, and for the shape of another day. */
function readDraft(text: string): z.infer<typeof keptForm> | null {
  if (text === "") return null;
  try {
    const parsed = keptForm.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
