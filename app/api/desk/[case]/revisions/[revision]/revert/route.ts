import { revertTo } from "@/lib/server/audit/reverting/workflows";
import { defineRoute } from "@/lib/server/route";
import { revert } from "@/lib/wire/revert";

/** Brings a former state of a record back as a new edit. */
export const POST = defineRoute({ action: "propose", params: ["revision"], body: revert }, ({ actor, params, body }) =>
  revertTo(actor, params.revision, body),
);
