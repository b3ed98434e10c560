"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDesk } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/lib/client/use-command";
import { ROLES } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { memberMessages } from "@/lib/view/messages/members";
import { handedLink, type MemberRoster } from "@/lib/wire/members";
import { HandedLink } from "./handed-link";
import { LeaveForm } from "./leave-form";
import { ProblemLine } from "./problem-line";
import { readField } from "./read-field";

type Member = MemberRoster["members"][number];

/** One person of the case; everything but one's own place can be changed. */
export function MemberRow({ member, people }: { member: Member; people: readonly Member[] }) {
  const { locale, caseSlug } = useDesk();
  const messages = memberMessages(locale);
  const router = useRouter();
  const { isUnderWay, refused, send } = useCommand();
  const [isLeaving, setIsLeaving] = useState(false);
  const [handed, setHanded] = useState<{ link: string | null; sent: boolean } | null>(null);
  const { memberId, name, role, hasAccess, version } = member;
  const path = `/api/desk/${caseSlug}/members/${memberId}`;

  async function change(wanted: {
    readonly role: string;
    readonly hasAccess: boolean;
    readonly successor?: string | null;
  }) {
    await send(path, { ...wanted, version }, "PUT");
    setIsLeaving(false);
    // Also after a refusal: a stale row is shown as it stands now.
    router.refresh();
  }

  function saveRole(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void change({ role: readField(new FormData(event.currentTarget), "role"), hasAccess });
  }

  async function openReset() {
    const outcome = await send(`${path}/reset`, {}, "POST", { answer: handedLink });
    setHanded(outcome.is === "done" ? outcome.value : null);
  }

  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {member.isOneself ? <span className="desk-faint"> · {messages.oneself}</span> : null}
        <span className="desk-faint desk-block">{member.email}</span>
      </th>
      <td data-head={messages.role}>
        {member.isOneself || !hasAccess ? (
          label.memberRole(role, locale)
        ) : (
          <form className="desk-inline" key={version} method="post" onSubmit={saveRole}>
            <select name="role" defaultValue={role} aria-label={messages.roleOf(name)}>
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {label.memberRole(one, locale)}
                </option>
              ))}
            </select>
            <SubmitButton disabled={isUnderWay}>{messages.saveRole}</SubmitButton>
          </form>
        )}
      </td>
      <td data-head={messages.state}>
        {hasAccess ? messages.hasAccess : messages.noAccess}
        <span className="desk-faint desk-block">
          {member.hasSecondFactor ? messages.secondFactorOn : messages.noSecondFactor}
        </span>
      </td>
      <td>
        {member.isOneself ? null : (
          <span className="desk-inline">
            <button
              type="button"
              disabled={isUnderWay}
              aria-label={hasAccess ? messages.endAccessOf(name) : `${messages.giveAccess}: ${name}`}
              aria-expanded={hasAccess ? isLeaving : undefined}
              onClick={() => (hasAccess ? setIsLeaving(!isLeaving) : void change({ role, hasAccess: true }))}
            >
              {hasAccess ? messages.endAccess : messages.giveAccess}
            </button>
            {hasAccess ? (
              <button
                type="button"
                disabled={isUnderWay}
                aria-label={messages.resetFor(name)}
                onClick={() => void openReset()}
              >
                {messages.reset}
              </button>
            ) : null}
          </span>
        )}
        {isLeaving && hasAccess ? (
          <LeaveForm
            member={member}
            people={people.filter((one) => one.hasAccess && one.memberId !== memberId)}
            isUnderWay={isUnderWay}
            onLeave={(successor) => void change({ role, hasAccess: false, successor })}
            onCancel={() => setIsLeaving(false)}
          />
        ) : null}
        <ProblemLine refused={refused} />
        {handed ? <HandedLink handed={handed} /> : null}
      </td>
    </tr>
  );
}
