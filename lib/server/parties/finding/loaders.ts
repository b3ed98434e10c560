import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
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

/**
 * Everything that the parties of the actor's case are called, for reading texts: the names of a merged party are further
 * names of the one that it is shown as.
 */
export async function loadPartyNames(actor: Actor<"read-desk">): Promise<readonly PartyNames[]> {
  const [parties, merges] = await Promise.all([
    listRecords(db(), actor.caseId, "party"),
    listMerges(db(), actor.caseId),
  ]);
  const headOf = headOfMerges(merges);
  const names = new Map<Slug, string[]>(
    parties.filter(({ slug }) => headOf(slug) === slug).map(({ slug }) => [slug, []]),
  );
  const heads = parties.filter(({ slug }) => headOf(slug) === slug);
  const merged = parties.filter(({ slug }) => headOf(slug) !== slug);
  for (const party of [...heads, ...merged]) names.get(headOf(party.slug))?.push(...namesOf(party));
  return [...names].map(([slug, all]) => ({ slug, names: [...new Set(all)] }));
}

/** A party with its own names first. */
export interface PartyNames {
  readonly slug: Slug;
  readonly names: readonly string[];
}
