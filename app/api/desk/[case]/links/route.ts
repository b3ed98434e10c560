import { addLinkOnce } from "@/lib/server/deals/links/editing/workflows";
import { defineRoute } from "@/lib/server/route";
import { CLAIM_MAX_BYTES } from "@/lib/wire/claims";
import { newLink } from "@/lib/wire/links";

/** A new link of a deal that is there. */
export const POST = defineRoute({ action: "propose", body: newLink, maxBytes: CLAIM_MAX_BYTES }, ({ actor, body }) =>
  addLinkOnce(actor, body),
);
