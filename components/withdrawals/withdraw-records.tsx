"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDesk, useLocale } from "#desk";
import { QueryProblem } from "@/components/annotations/query-problem";
import { DraftNote } from "@/components/record-forms/draft-note";
import { ReasonField } from "@/components/record-forms/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useDetails } from "@/lib/client/use-details";
import { useDraft } from "@/lib/client/use-draft";
import { withdrawalOptions } from "@/lib/client/withdrawal-options";
import type { WithdrawableRef } from "@/lib/domain/records/by-kind";
import { wordsForRefusal } from "@/lib/view/messages/web";
import { withdrawalMessages } from "@/lib/view/messages/withdrawals";
import type { WithdrawalPreview } from "@/lib/wire/withdrawals";
import { WithdrawalLists } from "./withdrawal-lists";

interface Withdrawal {
  readonly records: readonly WithdrawableRef[];
}

/** Takes records back with all that rests on them: what goes and what stays in the way is shown before. */
export function WithdrawRecords({ label, ...props }: Withdrawal & { readonly label?: string }) {
  const { isOpen, details } = useDetails();
  const messages = withdrawalMessages(useLocale());
  return (
    <details className="withdrawal" {...details}>
      <summary>{label ?? messages.open}</summary>
      {isOpen ? <OpenForm {...props} /> : null}
    </details>
  );
}

function OpenForm(props: Withdrawal) {
  const answer = useQuery(withdrawalOptions(useDesk().caseSlug, props.records));
  if (!answer.data) return <QueryProblem answer={answer} />;
  return <PreviewedForm {...props} preview={answer.data} />;
}

function PreviewedForm({ records, preview }: Withdrawal & { preview: WithdrawalPreview }) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = withdrawalMessages(locale);
  const router = useRouter();
  const queries = useQueryClient();
  const [first] = records;
  const draft = useDraft(caseSlug, memberId, `withdraw:${first?.type}:${first?.slug}`);
  const { isUnderWay: isSending, ...command } = useCommand();
  const [told, setTold] = useState("");
  const isFree = preview.obstacles.length === 0 && preview.othersWork.length === 0;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTold("");
    const going = preview.records.map(({ type, slug, version }) => ({ type, slug, version }));
    const body = { act: "withdraw", records: going, reason: draft.text };
    const outcome = await command.send(deskApi(caseSlug, "withdrawals"), body);
    if (outcome.is === "refused") {
      setTold(
        outcome.code === "stale" ? messages.stale : (wordsForRefusal(messages.refused, outcome) ?? messages.failed),
      );
    } else {
      draft.setText("");
      setTold(messages.done);
    }
    await invalidateCase(queries, caseSlug);
    router.refresh();
  };

  return (
    <form className="desk-form" onSubmit={(event) => void send(event)}>
      <p className="desk-faint">{messages.lead}</p>
      <WithdrawalLists preview={preview} isOne={preview.records.length === 1} />
      {preview.waits && isFree ? <p className="review-note">{messages.waits}</p> : null}
      {isFree ? <ReasonField label={messages.why} draft={draft} /> : null}
      <p role="alert" className="desk-alert">
        {told}
      </p>
      {isFree ? (
        <p className="claim-buttons">
          <SubmitButton disabled={isSending || draft.text.trim() === ""}>
            {isSending ? messages.withdrawing : messages.withdraw(preview.records.length)}
          </SubmitButton>
          <DraftNote safe={draft.safe} />
        </p>
      ) : null}
    </form>
  );
}
