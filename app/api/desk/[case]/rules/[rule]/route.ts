import { defineRoute } from "@/lib/server/route";
import { editRule } from "@/lib/server/rules/editing/workflows";
import { RULE_MAX_BYTES, ruleEdit } from "@/lib/wire/rules";

/** The whole record with its places anew, over the version that was seen. */
export const PUT = defineRoute(
  { action: "propose", params: ["rule"], body: ruleEdit, maxBytes: RULE_MAX_BYTES },
  ({ actor, params, body }) => editRule(actor, params.rule, body),
);
