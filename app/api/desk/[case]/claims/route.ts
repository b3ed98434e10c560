import { ok } from "@/lib/domain/result";
import { createClaim } from "@/lib/server/claims/editing/workflows";
import { loadClaimPage } from "@/lib/server/claims/loaders";
import { defineRoute } from "@/lib/server/route";
import { CLAIM_MAX_BYTES, newClaim } from "@/lib/wire/claims";
import { claimListQuery } from "@/lib/wire/desk/list-query";

/** One page of the claims of a case for its members. */
export const GET = defineRoute({ action: "read-desk", query: claimListQuery }, async ({ actor, query }) =>
  ok(await loadClaimPage(actor, query)),
);

/** A new claim with its citations, as a draft or proposed. */
export const POST = defineRoute({ action: "propose", body: newClaim, maxBytes: CLAIM_MAX_BYTES }, ({ actor, body }) =>
  createClaim(actor, body),
);
