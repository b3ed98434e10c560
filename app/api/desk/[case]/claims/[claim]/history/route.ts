import { loadClaimHistory } from "@/lib/server/review/loaders";
import { defineRoute } from "@/lib/server/route";

/** The history of a claim, each write with the fields that it changed. */
export const GET = defineRoute({ action: "read-desk", params: ["claim"] }, ({ actor, params }) =>
  loadClaimHistory(actor, params.claim),
);
