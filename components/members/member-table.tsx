import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { memberMessages } from "@/lib/view/messages/members";
import type { MemberRoster } from "@/lib/wire/members";
import { MemberRow } from "./member-row";

/** Everybody who belongs or belonged to the case. */
export function MemberTable({ members }: { members: MemberRoster["members"] }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  // Whoever asks comes first where somebody is to go on with what another leaves.
  const people = [...members].sort((one, other) => Number(other.isOneself) - Number(one.isOneself));
  return (
    <ScrollArea label={messages.members}>
      <table className="desk-table desk-people">
        <thead>
          <tr>
            <th scope="col">{messages.name}</th>
            <th scope="col">{messages.role}</th>
            <th scope="col">{messages.state}</th>
            <th scope="col">{messages.actions}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.memberId} member={member} people={people} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
