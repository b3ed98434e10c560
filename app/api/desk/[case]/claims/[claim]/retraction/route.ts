import { loadBreakage } from "@/lib/server/review/loaders";
import { defineRoute } from "@/lib/server/route";

/** What a retraction would break: shown before it is done. */
export const GET = defineRoute({ action: "review", params: ["claim"] }, ({ actor, params }) =>
  loadBreakage(actor, params.claim),
);
