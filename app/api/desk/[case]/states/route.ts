import { ok } from "@/lib/domain/result";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { defineRoute } from "@/lib/server/route";
import { acceptStatesCommand, stateQueueQuery } from "@/lib/wire/acceptance";

/** What five hundred states with their names and hashes come to. */
const MAX_BYTES = 512 * 1024;

/** States of records that wait for a second person. */
export const GET = defineRoute({ action: "read-desk", query: stateQueueQuery }, async ({ actor, query }) =>
  ok(await loadStateQueue(actor, query)),
);

/** Accepts states exactly as they were seen, all or none. */
export const POST = defineRoute(
  { action: "review", body: acceptStatesCommand, maxBytes: MAX_BYTES },
  ({ actor, body }) => acceptStates(actor, body.states),
);
