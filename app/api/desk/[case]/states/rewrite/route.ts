import { rewriteState } from "@/lib/server/claims/accepting/rewriting/workflows";
import { defineRoute } from "@/lib/server/route";
import { rewriteCommand } from "@/lib/wire/acceptance";

/** Writes a record down again whose accepted state cannot be read; it waits for a second person. */
export const POST = defineRoute({ action: "propose", body: rewriteCommand }, ({ actor, body }) =>
  rewriteState(actor, body),
);
