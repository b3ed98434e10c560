import { editIndicator } from "@/lib/server/indicators/editing/workflows";
import { defineRoute } from "@/lib/server/route";
import { indicatorEdit } from "@/lib/wire/indicators";

/** The whole record anew, over the version that was seen. */
export const PUT = defineRoute(
  { action: "propose", params: ["indicator"], body: indicatorEdit },
  ({ actor, params, body }) => editIndicator(actor, params.indicator, body),
);
