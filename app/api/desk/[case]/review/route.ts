import { ok } from "@/lib/domain/result";
import { loadQueue } from "@/lib/server/review/loaders";
import { defineRoute } from "@/lib/server/route";
import { reviewQuery } from "@/lib/wire/review";

/** One page of the review queue. */
export const GET = defineRoute({ action: "read-desk", query: reviewQuery }, async ({ actor, query }) =>
  ok(await loadQueue(actor, query)),
);
