import { editParty } from "@/lib/server/parties/editing/workflows";
import { loadParty } from "@/lib/server/parties/loaders";
import { defineRoute } from "@/lib/server/route";
import { partyEdit } from "@/lib/wire/parties";

/** A party as it stands, with the version that an edit names, its merges and its history. */
export const GET = defineRoute({ action: "read-desk", params: ["party"] }, ({ actor, params }) =>
  loadParty(actor, params.party),
);

/** The whole record anew, over the version that was seen. */
export const PUT = defineRoute({ action: "propose", params: ["party"], body: partyEdit }, ({ actor, params, body }) =>
  editParty(actor, params.party, body),
);
