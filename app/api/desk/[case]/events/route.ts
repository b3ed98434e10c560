import { openChangeStream } from "@/lib/server/live/loaders";
import { defineRoute } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** What changes in the case, as it happens. */
export const GET = defineRoute({ action: "read-desk" }, async ({ actor, signal }) => openChangeStream(actor, signal));
