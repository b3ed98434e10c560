import { addPart } from "@/lib/server/deals/links/containment/workflows";
import { defineRoute } from "@/lib/server/route";
import { newPart } from "@/lib/wire/links";

/** Says what the link lies in. */
export const POST = defineRoute({ action: "propose", params: ["link"], body: newPart }, ({ actor, params, body }) =>
  addPart(actor, params.link, body),
);
