import { ok } from "@/lib/domain/result";
import { defineRoute } from "@/lib/server/route";
import { loadSets } from "@/lib/server/sets/loaders";
import { proposeSet } from "@/lib/server/sets/workflows";
import { newSet, SET_MAX_BYTES, setQueueQuery } from "@/lib/wire/sets";

/** Sets that wait for the asker, or the asker's own. */
export const GET = defineRoute({ action: "read-desk", query: setQueueQuery }, async ({ actor, query }) =>
  ok(await loadSets(actor, query)),
);

/** All that one person proposes in one act from one source, or nothing of it. */
export const POST = defineRoute({ action: "propose", body: newSet, maxBytes: SET_MAX_BYTES }, ({ actor, body }) =>
  proposeSet(actor, body),
);
