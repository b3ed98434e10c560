import { ok } from "@/lib/domain/result";
import { addDealOnce } from "@/lib/server/deals/editing/workflows";
import { loadDealChoices } from "@/lib/server/deals/loaders";
import { defineRoute } from "@/lib/server/route";
import { CLAIM_MAX_BYTES } from "@/lib/wire/claims";
import { dealFinderQuery, newDeal } from "@/lib/wire/deals";

/** Deals that may be meant by what was typed. */
export const GET = defineRoute({ action: "read-desk", query: dealFinderQuery }, async ({ actor, query }) =>
  ok(await loadDealChoices(actor, query.q)),
);

/** A new deal with its links: all of it or nothing. */
export const POST = defineRoute({ action: "propose", body: newDeal, maxBytes: CLAIM_MAX_BYTES }, ({ actor, body }) =>
  addDealOnce(actor, body),
);
