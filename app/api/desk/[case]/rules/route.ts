import { defineRoute } from "@/lib/server/route";
import { addRule } from "@/lib/server/rules/editing/workflows";
import { newRule, RULE_MAX_BYTES } from "@/lib/wire/rules";

/** A new rule with its places: all of it or nothing. */
export const POST = defineRoute({ action: "propose", body: newRule, maxBytes: RULE_MAX_BYTES }, ({ actor, body }) =>
  addRule(actor, body),
);
