import { ok } from "@/lib/domain/result";
import { addParty } from "@/lib/server/parties/editing/workflows";
import { loadPartyChoices } from "@/lib/server/parties/finding/loaders";
import { defineRoute } from "@/lib/server/route";
import { newParty, partyFinderQuery } from "@/lib/wire/parties";

/** Parties that may be meant by what was typed. */
export const GET = defineRoute({ action: "read-desk", query: partyFinderQuery }, async ({ actor, query }) =>
  ok(await loadPartyChoices(actor, query.q)),
);

/** A new party, unless parties that may be the same were not looked at yet. */
export const POST = defineRoute({ action: "propose", body: newParty }, ({ actor, body }) => addParty(actor, body));
