import { revertClaim } from "@/lib/server/claims/reverting/workflows";
import { defineRoute } from "@/lib/server/route";
import { claimRevert } from "@/lib/wire/claims";

/** Brings a former state back as a new edit. */
export const POST = defineRoute(
  { action: "propose", params: ["claim"], body: claimRevert },
  ({ actor, params, body }) => revertClaim(actor, params.claim, body),
);
