import { removePart } from "@/lib/server/deals/links/containment/workflows";
import { defineRoute } from "@/lib/server/route";
import { partWithdrawal } from "@/lib/wire/links";

/** Takes back what the link was said to lie in. */
export const POST = defineRoute(
  { action: "propose", params: ["link"], body: partWithdrawal },
  ({ actor, params, body }) => removePart(actor, params.link, body),
);
