"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { useCommand } from "@/lib/client/use-command";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";
import type { MemberRoster } from "@/lib/wire/members";
import { ProblemLine } from "./problem-line";

/** Who was invited and what came of it; an open invitation can be taken back. */
export function InvitationTable({ invitations }: { invitations: MemberRoster["invitations"] }) {
  const { locale, caseSlug } = useDesk();
  const messages = memberMessages(locale);
  const router = useRouter();
  const { isUnderWay, refused, send } = useCommand();
  if (invitations.length === 0) return <p className="desk-faint">{messages.noInvitations}</p>;

  async function revoke(id: string) {
    await send(`/api/desk/${caseSlug}/invitations/${id}/revoke`, {});
    router.refresh();
  }

  return (
    <>
      <ProblemLine refused={refused} />
      <ScrollArea label={messages.invitations}>
        <table className="desk-table desk-people">
          <thead>
            <tr>
              <th scope="col">{deskMessages(locale).email}</th>
              <th scope="col">{messages.role}</th>
              <th scope="col">{messages.invitationState}</th>
              <th scope="col">{messages.invitedOn}</th>
              <th scope="col">{messages.expiresOn}</th>
              <th scope="col">{messages.actions}</th>
            </tr>
          </thead>
          <tbody>
            {invitations.map(({ id, email, role, standing, createdAt, expiresAt }) => (
              <tr key={id}>
                <th scope="row">{email}</th>
                <td data-head={messages.role}>{label.memberRole(role, locale)}</td>
                <td data-head={messages.invitationState}>{messages.standing[standing]}</td>
                <td data-head={messages.invitedOn}>{formatPartialDate(createdAt.slice(0, 10), locale)}</td>
                <td data-head={messages.expiresOn}>{formatPartialDate(expiresAt.slice(0, 10), locale)}</td>
                <td>
                  {standing === "open" ? (
                    <button
                      type="button"
                      disabled={isUnderWay}
                      aria-label={messages.revokeFor(email)}
                      onClick={() => void revoke(id)}
                    >
                      {messages.revoke}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}
