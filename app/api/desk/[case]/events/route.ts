import { ok } from "@/lib/domain/result";
import { openChangeStream } from "@/lib/server/live/loaders";
import { defineRoute } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** What changes in the case, as it happens. */
export const GET = defineRoute({ action: "read-desk" }, async ({ actor, sessionId, signal }) =>
  ok(openChangeStream(actor, sessionId, signal)),
);

/** Whether the stream would be opened; the framework would open one, and nobody would close it. */
export const HEAD = defineRoute({ action: "read-desk" }, async () => ok(null));
