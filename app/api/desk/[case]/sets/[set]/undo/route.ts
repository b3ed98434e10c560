import { defineRoute } from "@/lib/server/route";
import { undoDecision } from "@/lib/server/sets/deciding/workflows";
import { SET_MAX_BYTES, setUndo } from "@/lib/wire/sets";

/** Undoes the decision on a set: its accepted claims are disputed in one act. */
export const POST = defineRoute(
  { action: "review", params: ["set"], body: setUndo, maxBytes: SET_MAX_BYTES },
  ({ actor, params, body }) => undoDecision(actor, params.set, body),
);
