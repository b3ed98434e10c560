import { revokeInvitation } from "@/lib/server/accounts/invitations/workflows";
import { defineRoute } from "@/lib/server/route";
import { nothing } from "@/lib/wire/members";

/** Takes an invitation back. */
export const POST = defineRoute({ action: "administer", params: ["invitation"], body: nothing }, ({ actor, params }) =>
  revokeInvitation(actor, params),
);
