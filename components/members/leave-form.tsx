"use client";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import { useDesk } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { fetchJson } from "@/lib/client/fetch-json";
import { queryKeys } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { needsSuccessor } from "@/lib/domain/access/memberships";
import { memberMessages } from "@/lib/view/messages/members";
import { type MemberRoster, waitingWork } from "@/lib/wire/members";
import { readField } from "./read-field";

type Member = MemberRoster["members"][number];

/** What waits for somebody before their access ends, and who goes on with it. */
export function LeaveForm({
  member: { memberId, name },
  people,
  isUnderWay,
  onLeave,
  onCancel,
}: {
  member: Member;
  /** Who may go on: everybody else with access, whoever asks first. */
  people: readonly Member[];
  isUnderWay: boolean;
  onLeave: (successor: string | null) => void;
  onCancel: () => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = memberMessages(locale);
  const id = useId();
  const { data: waiting, isError } = useQuery({
    queryKey: queryKeys.waitingWork(caseSlug, memberId),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `members/${memberId}/work`), waitingWork, signal),
    // It is the last look before the act.
    gcTime: 0,
    staleTime: 0,
  });
  if (isError) return <p role="alert">{messages.refusals.other}</p>;
  if (waiting === undefined) return <p>{messages.working}</p>;
  const kinds = waitingWork.keyof().options.filter((kind) => waiting[kind] > 0);
  const leave = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onLeave(kinds.length === 0 ? null : readField(new FormData(event.currentTarget), "successor") || null);
  };
  return (
    <form className="desk-handed" method="post" onSubmit={leave} aria-label={messages.handOverOf(name)}>
      <p>{kinds.length === 0 ? messages.nothingWaits(name) : messages.waitsFor(name)}</p>
      {kinds.length === 0 ? null : (
        <>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>{messages.waiting[kind](waiting[kind])}</li>
            ))}
          </ul>
          <p>
            <label htmlFor={id}>{messages.passTo}</label>{" "}
            <select id={id} name="successor">
              {people.map((one) => (
                <option key={one.memberId} value={one.memberId}>
                  {one.isOneself ? `${one.name} (${messages.oneself})` : one.name}
                </option>
              ))}
              {needsSuccessor(waiting) ? null : <option value="">{messages.nobodyInParticular}</option>}
            </select>
          </p>
        </>
      )}
      <SubmitButton disabled={isUnderWay}>
        {kinds.length === 0 ? messages.endAccessNow : messages.handOverAndEnd}
      </SubmitButton>{" "}
      <button type="button" onClick={onCancel}>
        {messages.keepAccess}
      </button>
    </form>
  );
}
