import { defineRoute } from "@/lib/server/route";
import { loadSet } from "@/lib/server/sets/loaders";

/** A set with everything that whoever decides it needs to see. */
export const GET = defineRoute({ action: "read-desk", params: ["set"] }, ({ actor, params }) =>
  loadSet(actor, params.set),
);
