import { unmergeParty } from "@/lib/server/parties/merging/workflows";
import { defineRoute } from "@/lib/server/route";
import { partyUnmerge } from "@/lib/wire/parties";

/** Undoes a merge of the party into another one. */
export const POST = defineRoute(
  { action: "review", params: ["party"], body: partyUnmerge },
  ({ actor, params, body }) => unmergeParty(actor, params.party, body),
);
