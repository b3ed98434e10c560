import { ScrollArea } from "@/components/desk/scroll-area";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { memberMessages } from "@/lib/view/messages/members";
import type { MemberRoster } from "@/lib/wire/members";
import { MemberRow } from "./member-row";

/** Everybody who belongs or belonged to the case. */
export function MemberTable({
  locale,
  caseSlug,
  members,
}: {
  locale: Locale;
  caseSlug: Slug;
  members: MemberRoster["members"];
}) {
  const messages = memberMessages(locale);
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
            <MemberRow key={member.memberId} locale={locale} caseSlug={caseSlug} member={member} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
