import "server-only";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { loadDealChoices } from "@/lib/server/deals/loaders";
import { loadPartyChoices } from "@/lib/server/parties/finding/loaders";
import type { NamedRecord, NamedRecords } from "@/lib/wire/search";
import { listNamedRecords } from "./repository";

/** Most parties and deals that one search gives. */
const BEST = 6;

/** Records of the actor's case that may be meant by what was typed: parties first, then deals, then the rest. */
export async function loadNamedRecords(actor: Actor<"read-desk">, typed: string): Promise<NamedRecords> {
  if (typed === "") return { records: [] };
  const parties = await loadPartyChoices(actor, typed);
  const deals = await loadDealChoices(actor, typed);
  const best = parties.slice(0, BEST);
  const [likeliest] = best;
  const rest = await listNamedRecords(db(), actor.caseId, typed, likeliest ? [likeliest.slug] : []);
  return {
    records: [
      ...best.map(({ slug, name, met }): NamedRecord => ({ kind: "party", slug, name, met })),
      ...deals.slice(0, BEST).map(
        ({ slug, title }): NamedRecord => ({
          kind: "deal",
          slug,
          name: title,
          met: null,
        }),
      ),
      ...rest,
    ],
  };
}
