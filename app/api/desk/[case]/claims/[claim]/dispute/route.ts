import { disputeClaim } from "@/lib/server/claims/workflows";
import { defineRoute } from "@/lib/server/route";
import { claimStanding } from "@/lib/wire/claims";

/** Marks an accepted claim as disputed, with a reason. */
export const POST = defineRoute(
  { action: "review", params: ["claim"], body: claimStanding },
  ({ actor, params, body }) => disputeClaim(actor, params.claim, body),
);
