import "server-only";
import { isNamed, textIn, wordingsOf } from "@/lib/domain/model/case-languages";
import type { Party, Slug } from "@/lib/domain/model/case-records";
import { findDuplicates, namesOf } from "@/lib/domain/parties/find-duplicates";
import { printOfName } from "@/lib/domain/parties/namesakes";
import { err, ok, type Result } from "@/lib/domain/result";
import { readingsOf } from "@/lib/interchange/names/readings-of";
import { slugOf } from "@/lib/interchange/names/slug-of";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Actor } from "@/lib/server/auth/actor";
import type { Db } from "@/lib/server/db";
import { addRecord, editRecord, type StaleRecord } from "@/lib/server/editing/workflows";
import { findRecord, listIds, listTakenSlugs, type Stored } from "@/lib/server/records/kinds/repository";
import { listToldApart, saveToldApart } from "@/lib/server/records/merges/repository";
import { listPartiesCalled, listPartiesIdentified } from "@/lib/server/records/parties/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { NewParty, OfferedDuplicate, PartyEdit, PartySaid } from "@/lib/wire/parties";
import type { SavedRecord } from "@/lib/wire/records";

export type PartyRefusal =
  | "not-found"
  /** No name in the main language of the case. */
  | "name-missing"
  /** The sponsor that is named does not exist, or the party would come to sponsor itself. */
  | "sponsor-unknown"
  | "sponsor-circle"
  /** Parties that may be the same, for somebody to look at first. */
  | { readonly code: "duplicates"; readonly duplicates: readonly OfferedDuplicate[] }
  | StaleRecord<"party">;

/**
 * Adds a party to the actor's case. Parties that may be the same are offered first: they are refused with, until the
 * form says that each of them was looked at, which is kept as "not the same".
 */
export async function addParty(actor: Actor<"propose">, command: NewParty): Promise<Result<SavedRecord, PartyRefusal>> {
  return inCaseTransaction(actor.caseId, (tx) => addPartyIn(tx, actor, command));
}

/** The same within a transaction that holds the case already: a set makes its parties with all else. */
export async function addPartyIn(
  tx: Db,
  actor: Actor<"propose">,
  { differsFrom, ...said }: NewParty,
): Promise<Result<SavedRecord, PartyRefusal>> {
  if (!isNamed(said.name, actor.languages)) return err("name-missing");
  if (!(await hasSponsor(tx, actor, said))) return err("sponsor-unknown");
  const alike = await listAlike(tx, actor.caseId, said);
  const open = alike.filter(({ slug }) => !differsFrom.includes(slug));
  if (open.length > 0) return err({ code: "duplicates", duplicates: open });

  const reading = readingsOf(said).find((one) => /^[a-z]+$/.test(one)) ?? "";
  const name = textIn(said.name, "en");
  const beginning = slugOf(name, "party", () => false, reading);
  const taken = await listTakenSlugs(tx, actor.caseId, "party", beginning);
  const party = partyFromWords(
    slugOf(name, "party", (slug) => taken.has(slug), reading),
    said,
  );
  const apart = await listIds(tx, actor.caseId, "party", differsFrom);
  const id = await addRecord(tx, actor, "party", party, { beside: besideOf(apart) });
  await keepApart(tx, actor, id, apart);
  return ok({ slug: party.slug, version: 1 });
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
): Promise<Result<SavedRecord, PartyRefusal>> {
  if (!isNamed(said.name, actor.languages)) return err("name-missing");
  return editRecord<"party", PartyRefusal>(actor, "party", slug, { version, why, action }, async (tx, standing) => {
    if (!(await hasSponsor(tx, actor, said))) return err("sponsor-unknown");
    if (await sponsorsItself(tx, actor.caseId, standing, said)) return err("sponsor-circle");
    const taken = (await listTaken(tx, actor.caseId, standing.state, said)).filter(
      (other) => !differsFrom.includes(other.slug),
    );
    if (taken.length > 0) return err({ code: "duplicates", duplicates: taken } as const);
    const others = differsFrom.filter((other) => other !== slug);
    const apart = await listIds(tx, actor.caseId, "party", others);
    await keepApart(tx, actor, standing.id, apart);
    return ok({ after: partyFromWords(slug, said), beside: besideOf(apart) });
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

/** What the history says of a write beside the party: the others that it was told apart from. */
function besideOf(apart: ReadonlyMap<Slug, string>): object {
  return apart.size > 0 ? { toldApartFrom: [...apart.keys()] } : {};
}

/** Keeps that a party is not the same as others that somebody looked at. */
async function keepApart(tx: Db, actor: Actor, id: string, others: ReadonlyMap<Slug, string>): Promise<void> {
  const note = { caseId: actor.caseId, why: null, notedById: actor.memberId, withdrawnAt: null };
  for (const other of others.values()) await saveToldApart(tx, { ...note, pair: [id, other] });
}

async function listAlike(tx: Db, caseId: string, said: PartySaid): Promise<readonly OfferedDuplicate[]> {
  const candidates = new Map<string, Party>();
  for (const found of await listPartiesIdentified(tx, caseId, said)) candidates.set(found.state.slug, found.state);
  for (const name of namesOf(said)) {
    for (const found of await listPartiesCalled(tx, caseId, name)) candidates.set(found.state.slug, found.state);
  }
  return findDuplicates(said, [...candidates.values()], toSimplified).map(({ slug, likeness, met }) => {
    const party = candidates.get(slug);
    if (!party) throw new Error(`"${slug}" was no candidate`);
    return { slug, likeness, met, name: party.name, kind: party.kind };
  });
}

async function hasSponsor(tx: Db, actor: Actor, { sponsor }: PartySaid): Promise<boolean> {
  return sponsor === null || (await findRecord(tx, actor.caseId, "party", sponsor)) !== null;
}

async function sponsorsItself(
  tx: Db,
  caseId: string,
  { state }: Stored<"party">,
  { sponsor }: PartySaid,
): Promise<boolean> {
  const seen = new Set<string>();
  for (let above = sponsor; above !== null && !seen.has(above); ) {
    if (above === state.slug) return true;
    seen.add(above);
    above = (await findRecord(tx, caseId, "party", above))?.state.sponsor ?? null;
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
