import { addTerm } from "@/lib/server/glossary/editing/workflows";
import { defineRoute } from "@/lib/server/route";
import { newTerm } from "@/lib/wire/glossary";

/** A new term. */
export const POST = defineRoute({ action: "propose", body: newTerm }, ({ actor, body }) => addTerm(actor, body));
