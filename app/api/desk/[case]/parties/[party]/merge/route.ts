import { loadMergePreview } from "@/lib/server/parties/merging/loaders";
import { mergeParty } from "@/lib/server/parties/merging/workflows";
import { defineRoute } from "@/lib/server/route";
import { mergePreviewQuery, partyMerge } from "@/lib/wire/parties";

/** What the merge would do. */
export const GET = defineRoute(
  { action: "read-desk", params: ["party"], query: mergePreviewQuery },
  ({ actor, params, query }) => loadMergePreview(actor, { party: params.party, into: query.into }),
);

/** Takes the party for another one, until it is undone. */
export const POST = defineRoute({ action: "review", params: ["party"], body: partyMerge }, ({ actor, params, body }) =>
  mergeParty(actor, params.party, body),
);
