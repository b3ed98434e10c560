import { loadWaitingWork } from "@/lib/server/handover/loaders";
import { defineRoute } from "@/lib/server/route";

/** What waits for a person, before their access ends. */
export const GET = defineRoute({ action: "administer", params: ["member"] }, ({ actor, params }) =>
  loadWaitingWork(actor, params.member),
);
