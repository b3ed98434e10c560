import { editClaim } from "@/lib/server/claims/editing/workflows";
import { defineRoute } from "@/lib/server/route";
import { CLAIM_MAX_BYTES, claimEdit } from "@/lib/wire/claims";

/** An edit over a seen version; what stands gets a proposed successor. */
export const PUT = defineRoute(
  { action: "propose", params: ["claim"], body: claimEdit, maxBytes: CLAIM_MAX_BYTES },
  ({ actor, params, body }) => editClaim(actor, params.claim, body),
);
