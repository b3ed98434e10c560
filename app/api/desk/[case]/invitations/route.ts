import { inviteMember } from "@/lib/server/accounts/invitations/workflows";
import { defineRoute } from "@/lib/server/route";
import { newInvitation } from "@/lib/wire/members";

/** Invites a person to the case. */
export const POST = defineRoute({ action: "administer", body: newInvitation }, ({ actor, body }) =>
  inviteMember(actor, body),
);
