import { addLink } from "@/lib/server/links/editing/workflows";
import { defineRoute } from "@/lib/server/route";
import { newLink } from "@/lib/wire/links";

/** A new leg of a deal that is there. */
export const POST = defineRoute({ action: "propose", body: newLink }, ({ actor, body }) => addLink(actor, body));
