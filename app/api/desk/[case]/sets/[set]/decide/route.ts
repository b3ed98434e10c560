import { defineRoute } from "@/lib/server/route";
import { decideSet } from "@/lib/server/sets/deciding/workflows";
import { SET_MAX_BYTES, setDecision } from "@/lib/wire/sets";

/** Accepts what was ticked, sends back what was asked, leaves the rest: one act. */
export const POST = defineRoute(
  { action: "review", params: ["set"], body: setDecision, maxBytes: SET_MAX_BYTES },
  ({ actor, params, body }) => decideSet(actor, params.set, body),
);
