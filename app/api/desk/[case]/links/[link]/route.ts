import { editLink } from "@/lib/server/deals/links/editing/workflows";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { defineRoute } from "@/lib/server/route";
import { linkEdit } from "@/lib/wire/links";

/** A link with its claims, their citations, and its history. */
export const GET = defineRoute({ action: "read-desk", params: ["link"] }, ({ actor, params }) =>
  loadLink(actor, params.link),
);

/** The whole record anew, over the version that was seen. */
export const PUT = defineRoute({ action: "propose", params: ["link"], body: linkEdit }, ({ actor, params, body }) =>
  editLink(actor, params.link, body),
);
