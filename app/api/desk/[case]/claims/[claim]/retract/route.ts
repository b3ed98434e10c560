import { retractClaim } from "@/lib/server/claims/workflows";
import { defineRoute } from "@/lib/server/route";
import { claimStanding } from "@/lib/wire/claims";

/** Takes a claim back, with a reason. */
export const POST = defineRoute(
  { action: "review", params: ["claim"], body: claimStanding },
  ({ actor, params, body }) => retractClaim(actor, params.claim, body),
);
