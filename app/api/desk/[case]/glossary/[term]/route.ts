import { editTerm } from "@/lib/server/glossary/editing/workflows";
import { defineRoute } from "@/lib/server/route";
import { termEdit } from "@/lib/wire/glossary";

/** The whole record anew, over the version that was seen. */
export const PUT = defineRoute({ action: "propose", params: ["term"], body: termEdit }, ({ actor, params, body }) =>
  editTerm(actor, params.term, body),
);
