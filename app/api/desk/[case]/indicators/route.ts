import { addIndicator } from "@/lib/server/indicators/editing/workflows";
import { defineRoute } from "@/lib/server/route";
import { newIndicator } from "@/lib/wire/indicators";

/** A new indicator; its figures are claims on it. */
export const POST = defineRoute({ action: "propose", body: newIndicator }, ({ actor, body }) =>
  addIndicator(actor, body),
);
