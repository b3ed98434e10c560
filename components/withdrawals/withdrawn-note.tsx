"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDesk } from "#desk";
import { DraftNote } from "@/components/record-forms/draft-note";
import { ReasonField } from "@/components/record-forms/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useDraft } from "@/lib/client/use-draft";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { recordTypeText } from "@/lib/view/history/history-words";
import { wordsForRefusal } from "@/lib/view/messages/web";
import { withdrawalMessages } from "@/lib/view/messages/withdrawals";
import type { WithdrawnRecord } from "@/lib/wire/withdrawals";
import { NameWords, RecordName } from "./record-name";

interface Note {
  readonly record: WithdrawnRecord;
  readonly mayRestore: boolean;
  /** Whether it is all of its page, and so bears the heading. */
  readonly isPage: boolean;
}

/** In place of a record that was withdrawn: who did it, when and why, and the way back. */
export function WithdrawnNote({ record, mayRestore, isPage }: Note) {
  const { locale, caseSlug } = useDesk();
  const messages = withdrawalMessages(locale);
  const [Heading, Below] = isPage ? (["h1", "h2"] as const) : (["h2", "h3"] as const);
  const others = record.together.filter(({ type, slug }) => type !== record.type || slug !== record.slug);
  return (
    <section className="withdrawn">
      <Heading>
        <NameWords slug={record.slug} names={record.names} />
      </Heading>
      <p className="review-note">
        <strong>{messages.gone(recordTypeText(record.type, locale))}</strong>{" "}
        {record.by === null ? null : (
          <>
            {messages.by}
            <bdi>{record.by}</bdi>{" "}
          </>
        )}
        <time dateTime={record.at}>{messages.at(record.at.slice(0, 16).replace("T", " "))}</time>
      </p>
      {record.why === null ? null : (
        <p>
          {messages.reason}: <q dir="auto">{record.why}</q>
        </p>
      )}
      {record.waits ? <p>{messages.stillRead}</p> : null}
      {others.length === 0 ? null : (
        <>
          <Below>{messages.goneTogether}</Below>
          <ul>
            {others.map((one) => (
              <li key={`${one.type} ${one.slug}`}>
                <RecordName record={{ ...one, names: [] }} />
              </li>
            ))}
          </ul>
        </>
      )}
      {mayRestore ? <RestoreForm record={record} /> : null}
      <p>
        <a href={recordHistoryPath(locale, caseSlug, record.type, record.slug)}>{messages.toHistory}</a>
      </p>
    </section>
  );
}

function RestoreForm({ record }: Pick<Note, "record">) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = withdrawalMessages(locale);
  const router = useRouter();
  const queries = useQueryClient();
  const draft = useDraft(caseSlug, memberId, `restore:${record.type}:${record.slug}`);
  const { isUnderWay: isSending, ...command } = useCommand();
  const [told, setTold] = useState("");

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTold("");
    const body = { act: "restore", records: record.together, reason: draft.text };
    const outcome = await command.send(deskApi(caseSlug, "withdrawals"), body);
    if (outcome.is === "refused") {
      setTold(
        outcome.code === "stale" ? messages.stale : (wordsForRefusal(messages.refused, outcome) ?? messages.failed),
      );
    } else {
      draft.setText("");
    }
    await invalidateCase(queries, caseSlug);
    router.refresh();
  };

  return (
    <form className="desk-form" aria-label={messages.restore} onSubmit={(event) => void send(event)}>
      <ReasonField label={messages.whyRestored} draft={draft} />
      <p role="alert" className="desk-alert">
        {told}
      </p>
      <p className="claim-buttons">
        <SubmitButton disabled={isSending || draft.text.trim() === ""}>
          {isSending ? messages.restoring : messages.restoreNow(record.together.length)}
        </SubmitButton>
        <DraftNote safe={draft.safe} />
      </p>
    </form>
  );
}
