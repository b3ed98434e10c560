import { defineRoute } from "@/lib/server/route";
import { editTested } from "@/lib/server/tested/editing/workflows";
import { testedEdit } from "@/lib/wire/tested-records";

/** The texts of a discrepancy, a checked sentence or a step of an illustration anew, over the version that was seen. */
export const PUT = defineRoute({ action: "propose", params: ["record"], body: testedEdit }, ({ actor, params, body }) =>
  editTested(actor, params.record, body),
);
