import "@/components/members/members.css";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { InvitationTable } from "@/components/members/invitation-table";
import { InviteForm } from "@/components/members/invite-form";
import { MemberTable } from "@/components/members/member-table";
import { loadMembers } from "@/lib/server/accounts/members/loaders";
import { memberMessages } from "@/lib/view/messages/members";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** Who works on the case, and who is invited; for its admins. */
export default async function MembersPage({ params }: CasePageProps) {
  const opened = await openCase("administer", params, "members");
  const { locale, actor } = opened;
  const { members, invitations } = await loadMembers(actor);
  const messages = memberMessages(locale);
  return (
    <DeskCaseFrame {...frameOf(opened, "members")}>
      <p>{messages.membersLead}</p>
      <MemberTable members={members} />
      <h2>{messages.invite}</h2>
      <p>{messages.inviteLead}</p>
      <InviteForm />
      <h2>{messages.invitations}</h2>
      <InvitationTable invitations={invitations} />
    </DeskCaseFrame>
  );
}
