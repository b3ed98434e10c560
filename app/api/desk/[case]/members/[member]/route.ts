import { changeMembership } from "@/lib/server/handover/workflows";
import { defineRoute } from "@/lib/server/route";
import { membershipChange } from "@/lib/wire/members";

/** Gives a person another role, takes access away or gives it back. */
export const PUT = defineRoute(
  { action: "administer", params: ["member"], body: membershipChange },
  ({ actor, params, body }) => changeMembership(actor, { ...body, memberId: params.member }),
);
