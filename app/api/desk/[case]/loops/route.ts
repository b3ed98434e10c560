import { ok } from "@/lib/domain/result";
import { loadLiveLoops } from "@/lib/server/loops/loaders";
import { defineRoute } from "@/lib/server/route";

/** Loops and exposure as accepted claims stand. */
export const GET = defineRoute({ action: "read-desk" }, async ({ actor }) => ok(await loadLiveLoops(actor)));
