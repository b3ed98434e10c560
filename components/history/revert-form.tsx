"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type PropsWithChildren, useState } from "react";
import { useDesk, useLocale } from "#desk";
import { DraftNote } from "@/components/record-forms/draft-note";
import { ReasonField } from "@/components/record-forms/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useDetails } from "@/lib/client/use-details";
import { useDraft } from "@/lib/client/use-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { fieldPathText } from "@/lib/view/history/history-words";
import { problemTextOf, refusalTextOf } from "@/lib/view/messages/problems";
import { reverted } from "@/lib/wire/revert";

interface Return {
  readonly type: string;
  readonly record: Slug;
  /** Number of the revision whose state would come back. */
  readonly seq: string;
  /** The version that stands, as the page shows it. */
  readonly version: number;
}

/** Brings a former state back as a new edit: what would change, its child, is shown first, and a reason is asked. */
export function RevertForm(props: PropsWithChildren<Return>) {
  const { isOpen, details } = useDetails();
  return (
    <details className="history-return" {...details}>
      <summary>{historyMessages(useLocale()).bringBack}</summary>
      {/* A form that nobody opened asks for no draft: a page has fifty of them. */}
      {isOpen ? <OpenForm {...props} /> : null}
    </details>
  );
}

function OpenForm({ type, record, seq, version, children }: PropsWithChildren<Return>) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = historyMessages(locale);
  const router = useRouter();
  const draft = useDraft(caseSlug, memberId, `revert:${seq}`);
  const { isUnderWay: isSaving, send } = useCommand();
  const [told, setTold] = useState<readonly string[]>([]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTold([]);
    const body = { version, reason: draft.text };
    const outcome = await send(deskApi(caseSlug, `revisions/${seq}/revert`), body, "POST", { answer: reverted });
    if (outcome.is === "refused") {
      const problems = outcome.problems.map(
        ({ field, reason }) => `${fieldPathText(field.split("."), locale)}: ${problemTextOf(type, reason, locale)}`,
      );
      if (outcome.code === "stale") router.refresh();
      setTold(
        outcome.code === "stale"
          ? [messages.standsOtherwise]
          : outcome.code === "shape-outdated"
            ? [messages.shapeOutdated]
            : outcome.code === "state-emptied"
              ? [messages.stateEmptied]
              : problems.length > 0
                ? problems
                : [refusalTextOf(type, outcome, locale)],
      );
      return;
    }
    draft.setText("");
    // A claim that stands gets a correction, which has a history of its own.
    const { slug } = outcome.value;
    if (slug !== record) router.push(recordHistoryPath(locale, caseSlug, type, slug));
    router.refresh();
  };

  return (
    <form className="desk-form" onSubmit={(event) => void save(event)}>
      <p>{type === "claim" ? messages.bringBackClaim : messages.bringBackLead}</p>
      {children}
      <ReasonField label={messages.why} draft={draft} />
      <div role="alert" className="desk-alert">
        {told.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="claim-buttons">
        <SubmitButton disabled={isSaving || draft.text.trim() === ""}>
          {isSaving ? messages.bringingBack : messages.bringBackNow}
        </SubmitButton>
        <DraftNote safe={draft.safe} />
      </p>
    </form>
  );
}
