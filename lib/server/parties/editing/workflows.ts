import "server-only";
import { isNamed, textIn, wordingsOf } from "@/lib/domain/model/case-languages";
import type { Party, Slug } from "@/lib/domain/model/case-records";
import { findDuplicates, namesOf } from "@/lib/domain/parties/find-duplicates";
import { printOfName } from "@/lib/domain/parties/namesakes";
import { err, ok, type Result } from "@/lib/domain/result";
import { slugOf } from "@/lib/interchange/names/slug-of";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Actor } from "@/lib/server/auth/actor";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listToldApart, saveToldApart } from "@/lib/server/records/merges/repository";
import {
  findParty,
  listPartiesBySlug,
  listPartiesCalled,
  listPartiesIdentified,
  readingsOf,
  type StoredParty,
} from "@/lib/server/records/parties/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { NewParty, OfferedDuplicate, PartyEdit, PartySaid, SavedParty } from "@/lib/wire/parties";
import { createParty, listSlugsBeginning, updateParty } from "./repository";

export type PartyRefusal =
  | "not-found"
  /** No name in the main language of the case. */
  | "name-missing"
  /** The sponsor that is named does not exist, or the party would come to sponsor itself. */
  | "sponsor-unknown"
  | "sponsor-circle"
  /** Parties that may be the same, for somebody to look at first. */
  | { readonly code: "duplicates"; readonly duplicates: readonly OfferedDuplicate[] }
  | { readonly code: "stale"; readonly now: PartyAsItStands };

/** A record with the version that a write over it must name. */
interface PartyAsItStands extends Party {
  readonly version: number;
}

/**
 * Adds a party to the actor's case. Parties that may be the same are offered first: they are refused with, until the
 * form says that each of them was looked at, which is kept as "not the same".
 */
export async function addParty(actor: Actor<"propose">, command: NewParty): Promise<Result<SavedParty, PartyRefusal>> {
  const { differsFrom, ...said } = command;
  if (!isNamed(said.name, actor.languages)) return err("name-missing");
  return inCaseTransaction(actor.caseId, async (tx) => {
    const sponsorId = await findSponsorId(tx, actor, said);
    if (sponsorId === undefined) return err("sponsor-unknown");
    const alike = await listAlike(tx, actor.caseId, said);
    const open = alike.filter(({ slug }) => !differsFrom.includes(slug));
    if (open.length > 0) return err({ code: "duplicates", duplicates: open });

    const reading = readingsOf(said).find((one) => /^[a-z]+$/.test(one)) ?? "";
    const name = textIn(said.name, "en");
    const beginning = slugOf(name, "party", () => false, reading);
    const taken = await listSlugsBeginning(tx, actor.caseId, beginning);
    const party = partyFromWords(
      slugOf(name, "party", (slug) => taken.has(slug), reading),
      said,
    );
    const id = await createParty(tx, actor.caseId, party, sponsorId);
    const apart = await keepApart(tx, actor, id, differsFrom);
    const after = { ...party, ...(apart.length > 0 && { toldApartFrom: apart.map((other) => other.party.slug) }) };
    await recordChanges(tx, [
      {
        caseId: actor.caseId,
        recordType: "party",
        recordSlug: party.slug,
        action: "created",
        actorId: actor.memberId,
        why: null,
        before: null,
        after,
        version: 1,
      },
    ]);
    return ok({ slug: party.slug, version: 1 });
  });
}

/**
 * Writes a party over the version that was seen; a later one is handed back instead, and nothing is written. A name that
 * another party has is offered like that of a new party, and refused as in a sheet until the two are told apart.
 */
export async function editParty(
  actor: Actor<"propose">,
  slug: string,
  { version, why, differsFrom = [], ...said }: PartyEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedParty, PartyRefusal>> {
  if (!isNamed(said.name, actor.languages)) return err("name-missing");
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findParty(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const stale = err({ code: "stale", now: { ...stored.party, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    const sponsorId = await findSponsorId(tx, actor, said);
    if (sponsorId === undefined) return err("sponsor-unknown");
    if (await sponsorsItself(tx, actor.caseId, stored, said)) return err("sponsor-circle");
    const party = partyFromWords(slug, said);
    const taken = (await listTaken(tx, actor.caseId, stored.party, said)).filter(
      (other) => !differsFrom.includes(other.slug),
    );
    if (taken.length > 0) return err({ code: "duplicates", duplicates: taken });
    if (!(await updateParty(tx, stored.id, version, party, sponsorId))) return stale;
    const others = differsFrom.filter((other) => other !== slug);
    const apart = await keepApart(tx, actor, stored.id, others);
    await recordChanges(tx, [
      {
        caseId: actor.caseId,
        recordType: "party",
        recordSlug: slug,
        action,
        actorId: actor.memberId,
        why,
        before: stored.party,
        after: { ...party, ...(apart.length > 0 && { toldApartFrom: apart.map((other) => other.party.slug) }) },
        version: version + 1,
      },
    ]);
    return ok({ slug, version: version + 1 });
  });
}

/** Parties that would come to have one name with an edited one, had none with it before, and are not told apart from it. */
async function listTaken(tx: Db, caseId: string, before: Party, said: PartySaid): Promise<readonly OfferedDuplicate[]> {
  const { slug } = before;
  const sameName = async (one: PartySaid) =>
    (await listAlike(tx, caseId, one)).filter((other) => other.slug !== slug && other.likeness !== "similar-name");
  const taken = await sameName(said);
  if (taken.length === 0) return [];
  const known = new Set((await sameName({ ...before, aliases: [...before.aliases] })).map((other) => other.slug));
  const apart = (await listToldApart(tx, caseId)).filter((pair) => pair.includes(slug)).flat();
  return taken.filter((other) => !known.has(other.slug) && !apart.includes(other.slug));
}

/** Keeps that a party is not the same as others that somebody looked at. */
async function keepApart(tx: Db, actor: Actor, id: string, others: readonly Slug[]): Promise<readonly StoredParty[]> {
  const apart = await listPartiesBySlug(tx, actor.caseId, others);
  for (const other of apart) {
    const note = { caseId: actor.caseId, why: null, notedById: actor.memberId, withdrawnAt: null };
    await saveToldApart(tx, { ...note, pair: [id, other.id] });
  }
  return apart;
}

async function listAlike(tx: Db, caseId: string, said: PartySaid): Promise<readonly OfferedDuplicate[]> {
  const candidates = new Map<string, StoredParty>();
  for (const found of await listPartiesIdentified(tx, caseId, said)) candidates.set(found.party.slug, found);
  for (const name of namesOf(said)) {
    for (const found of await listPartiesCalled(tx, caseId, name)) candidates.set(found.party.slug, found);
  }
  const parties = [...candidates.values()].map(({ party }) => party);
  return findDuplicates(said, parties, toSimplified).map(({ slug, likeness, met }) => {
    const party = candidates.get(slug)?.party;
    if (!party) throw new Error(`"${slug}" was no candidate`);
    return { slug, likeness, met, name: party.name, kind: party.kind };
  });
}

/** The sponsor's id, null for none; undefined where the one that is named does not exist. */
async function findSponsorId(tx: Db, actor: Actor, { sponsor }: PartySaid): Promise<string | null | undefined> {
  return sponsor === null ? null : (await findParty(tx, actor.caseId, sponsor))?.id;
}

async function sponsorsItself(tx: Db, caseId: string, stored: StoredParty, { sponsor }: PartySaid): Promise<boolean> {
  const seen = new Set<string>();
  for (let above = sponsor; above !== null && !seen.has(above); ) {
    if (above === stored.party.slug) return true;
    seen.add(above);
    above = (await findParty(tx, caseId, above))?.party.sponsor ?? null;
  }
  return false;
}

function partyFromWords(slug: string, said: PartySaid): Party {
  const { name, kind, jurisdiction, sponsor, lei, cik, ticker, wikidata, aliases, note } = said;
  const own = new Set(wordingsOf(name).map(printOfName));
  const others = aliases.filter((alias) => {
    const isNew = !own.has(printOfName(alias));
    own.add(printOfName(alias));
    return isNew;
  });
  return { slug, name, kind, jurisdiction, sponsor, lei, cik, ticker, wikidata, aliases: others, note };
}
