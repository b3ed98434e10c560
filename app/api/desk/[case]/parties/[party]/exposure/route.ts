import { loadPartyExposure } from "@/lib/server/loops/loaders";
import { defineRoute } from "@/lib/server/route";

/** What one party gives and gets in cash as accepted claims stand. */
export const GET = defineRoute({ action: "read-desk", params: ["party"] }, ({ actor, params }) =>
  loadPartyExposure(actor, params.party),
);
