import { createResetLink } from "@/lib/server/accounts/members/resets/workflows";
import { defineRoute } from "@/lib/server/route";
import { nothing } from "@/lib/wire/members";

/** Opens a way to a new password for a member. */
export const POST = defineRoute({ action: "administer", params: ["member"], body: nothing }, ({ actor, params }) =>
  createResetLink(actor, { memberId: params.member }),
);
