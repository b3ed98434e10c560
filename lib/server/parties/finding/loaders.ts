import "server-only";
import { namesOf } from "@/lib/domain/parties/find-duplicates";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { rankParties } from "@/lib/domain/parties/rank-parties";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { listMerges } from "@/lib/server/records/merges/repository";
import { listPartiesCalled } from "@/lib/server/records/parties/repository";
import type { PartyChoice } from "@/lib/wire/parties";

/** Most parties that a finder offers at once. */
const OFFERED = 12;

/**
 * Parties of the actor's case that may be meant by what was typed, best first. A merged party is found by its names and
 * offered as the one that it is shown as.
 */
export async function loadPartyChoices(actor: Actor<"read-desk">, typed: string): Promise<readonly PartyChoice[]> {
  if (typed === "") return [];
  const found = await listPartiesCalled(db(), actor.caseId, typed);
  const called = found.map(({ state: party, readings }) => ({ slug: party.slug, names: namesOf(party), readings }));
  const headOf = headOfMerges(await listMerges(db(), actor.caseId));
  const parties = new Map(found.map(({ state }) => [state.slug, state]));
  const heads = found.map(({ state }) => headOf(state.slug)).filter((slug) => !parties.has(slug));
  for (const party of await listRecords(db(), actor.caseId, "party", { slugs: heads })) parties.set(party.slug, party);
  const offered = new Map<string, PartyChoice>();
  for (const { slug, name: met } of rankParties(typed, called)) {
    const party = parties.get(headOf(slug));
    if (!party || offered.has(party.slug)) continue;
    const isOwn = met === party.name.en || met === party.name.zh;
    offered.set(party.slug, { slug: party.slug, name: party.name, kind: party.kind, met: isOwn ? null : met });
  }
  return [...offered.values()].slice(0, OFFERED);
}
