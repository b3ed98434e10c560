import { rankClaim } from "@/lib/server/claims/workflows";
import { defineRoute } from "@/lib/server/route";
import { claimRank } from "@/lib/wire/claims";

/** Puts a claim before or behind its rivals, with a reason. */
export const POST = defineRoute({ action: "review", params: ["claim"], body: claimRank }, ({ actor, params, body }) =>
  rankClaim(actor, params.claim, body),
);
