import { defineRoute } from "@/lib/server/route";
import { editSource } from "@/lib/server/sources/editing/workflows";
import { sourceForm } from "@/lib/wire/sources";

/** The whole record anew, over the version that was seen. */
export const PUT = defineRoute({ action: "propose", params: ["source"], body: sourceForm }, ({ actor, params, body }) =>
  editSource(actor, params.source, body),
);
