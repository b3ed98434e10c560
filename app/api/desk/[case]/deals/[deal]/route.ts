import { editDeal } from "@/lib/server/deals/editing/workflows";
import { loadDeal } from "@/lib/server/deals/loaders";
import { defineRoute } from "@/lib/server/route";
import { dealEdit } from "@/lib/wire/deals";

/** A deal with its links as they stand. */
export const GET = defineRoute({ action: "read-desk", params: ["deal"] }, ({ actor, params }) =>
  loadDeal(actor, params.deal),
);

/** The whole record anew, over the version that was seen. */
export const PUT = defineRoute({ action: "propose", params: ["deal"], body: dealEdit }, ({ actor, params, body }) =>
  editDeal(actor, params.deal, body),
);
