import "server-only";
import { textIn, wordingsOf } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { findNamesakes, listTakenLanguages } from "@/lib/domain/parties/namesakes";
import {
  type DeclaredKind,
  fieldsOf,
  isStoredKind,
  type ReviewedKind,
  rowOf,
  type StoredKind,
  slugOfState,
} from "@/lib/domain/records/by-kind";
import type { StateOf, StateProblem } from "@/lib/domain/records/kinds";
import { err, ok, type Result } from "@/lib/domain/result";
import { slugOf } from "@/lib/interchange/names/slug-of";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Actor } from "@/lib/server/auth/actor";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import {
  createRecord,
  findId,
  findRecord,
  listCalled,
  listClaimStatuses,
  listTakenSlugs,
  type Stored,
  updateRecord,
} from "@/lib/server/records/kinds/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { Namesake, SavedRecord } from "@/lib/wire/records";

/** A write came first: the record as it stands now. */
export interface StaleRecord<Kind extends StoredKind> {
  readonly code: "stale";
  readonly now: StateOf<Kind> & { readonly version: number };
}

/** Fields that cannot stand, and why. */
export interface Invalid<Problem = StateProblem> {
  readonly code: "invalid";
  readonly problems: readonly Problem[];
}

/** Records that may be the same, for somebody to look at first. */
interface Duplicates {
  readonly code: "duplicates";
  readonly duplicates: readonly Namesake[];
}

/** Why a record is not written. */
export type RecordRefusal<Kind extends StoredKind> = "not-found" | Invalid | Duplicates | StaleRecord<Kind>;

/** How a write stands in the history; `beside` is what it says beside the state. */
export interface Write {
  readonly action: string;
  readonly why: string | null;
  readonly beside?: object;
}

/** What an edit names beside what it says: the version that was seen, and why. */
interface Over {
  readonly version: number;
  readonly why: string | null;
  readonly action: "edited" | "reverted";
}

/** Adds a record that was judged, with its first entry in the history; gives its id. */
export async function addRecord<Kind extends StoredKind>(
  tx: Db,
  actor: Actor<"propose">,
  kind: Kind,
  state: StateOf<Kind>,
  { id, beside }: { readonly id?: string | undefined; readonly beside?: object } = {},
): Promise<string> {
  const made = await createRecord(tx, actor.caseId, kind, state, id);
  await recordWrite(
    tx,
    actor,
    kind,
    { before: null, after: state, version: 1 },
    { action: "created", why: null, ...(beside && { beside }) },
  );
  return made;
}

/**
 * Writes a record over the version that was seen (optimistic concurrency: nothing is locked while somebody types); a later
 * one is handed back instead, and nothing is written.
 *
 * @param change the state to write, once it was judged, over the one that stands
 */
export async function editRecord<Kind extends StoredKind, Refusal>(
  actor: Actor<"propose">,
  kind: Kind,
  slug: Slug,
  { version, why, action }: Over,
  change: (
    tx: Db,
    standing: Stored<Kind>,
  ) => Promise<Result<{ readonly after: StateOf<Kind>; readonly beside?: object }, Refusal>>,
): Promise<Result<SavedRecord, "not-found" | StaleRecord<Kind> | Refusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const standing = await findRecord(tx, actor.caseId, kind, slug);
    if (standing === null) return err("not-found");
    const { state: before } = standing;
    const stale = err<StaleRecord<Kind>>({ code: "stale", now: { ...before, version: standing.version } });
    if (standing.version !== version) return stale;
    const changed = await change(tx, standing);
    if (!changed.ok) return changed;
    const { after, beside } = changed.value;
    if (!(await updateRecord(tx, actor.caseId, kind, standing, after))) return stale;
    const { isVersioned } = rowOf(kind);
    const states = { before, after, version: isVersioned ? version + 1 : null };
    await recordWrite(tx, actor, kind, states, { action, why, ...(beside && { beside }) });
    const next = isVersioned ? version + 1 : ((await findRecord(tx, actor.caseId, kind, slug))?.version ?? version);
    return ok({ slug, version: next });
  });
}

/** Judges what is said and makes the state of it, over the one that stands where there is one. */
export type JudgeRecord<Kind extends StoredKind, Said extends object> = (
  tx: Db,
  actor: Actor<"propose">,
  said: Said & { readonly slug: Slug },
  standing: Stored<Kind> | null,
) => Promise<Result<StateOf<Kind>, readonly StateProblem[]>>;

/**
 * Adds a record whose kind has a name of its own. Those that may be the same are offered first, until the form says that
 * each of them was looked at.
 */
export function addNamed<Kind extends StoredKind, Said extends object>(
  actor: Actor<"propose">,
  kind: Kind,
  said: Said,
  differsFrom: readonly Slug[],
  judge: JudgeRecord<Kind, Said>,
): Promise<Result<SavedRecord, Invalid | Duplicates>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const { word = kind } = rowOf(kind);
    const name = nameIn(kind, said);
    const taken = await listTakenSlugs(tx, actor.caseId, kind);
    // "new" is the address of the empty form.
    const slug = slugOf(textIn(name, "en"), word, (one) => one === "new" || taken.has(one));
    const judged = await judge(tx, actor, { ...said, slug }, null);
    if (!judged.ok) return err<Invalid>({ code: "invalid", problems: judged.reason });
    const called = await listCalled(tx, actor.caseId, kind);
    const others = [...called].map(([other, theirs]) => ({ slug: other, names: wordingsOf(theirs) }));
    const alike = findNamesakes(wordingsOf(name), others, toSimplified).filter((other) => !differsFrom.includes(other));
    if (alike.length > 0) {
      const duplicates = alike.map((other) => ({ slug: other, name: called.get(other) ?? { en: other, zh: null } }));
      return err<Duplicates>({ code: "duplicates", duplicates });
    }
    const problems = listTaken(kind, judged.value, [...called.values()], null);
    if (problems.length > 0) return err<Invalid>({ code: "invalid", problems });
    await addRecord(tx, actor, kind, judged.value);
    return ok({ slug, version: 1 });
  });
}

/** Writes such a record over the version that was seen. */
export function editNamed<Kind extends StoredKind, Said extends object>(
  actor: Actor<"propose">,
  kind: Kind,
  slug: Slug,
  said: Said,
  over: Over,
  judge: JudgeRecord<Kind, Said>,
): Promise<Result<SavedRecord, "not-found" | Invalid | StaleRecord<Kind>>> {
  return editRecord(actor, kind, slug, over, async (tx, standing) => {
    const judged = await judge(tx, actor, { ...said, slug }, standing);
    const called = await listCalled(tx, actor.caseId, kind);
    called.delete(slug);
    const problems = [
      ...(judged.ok ? [] : judged.reason),
      ...listTaken(kind, said, [...called.values()], standing.state),
    ];
    if (!judged.ok || problems.length > 0) return err<Invalid>({ code: "invalid", problems });
    return ok({ after: judged.value });
  });
}

/** Adds a record of a kind whose form says each of its fields. */
export async function addDeclared<Kind extends DeclaredKind>(
  actor: Actor<"propose">,
  kind: Kind,
  { differsFrom, ...said }: Omit<StateOf<Kind>, "slug"> & { readonly differsFrom: readonly Slug[] },
): Promise<Result<SavedRecord, RecordRefusal<Kind>>> {
  return addNamed(actor, kind, said, differsFrom, judgeDeclared(kind));
}

/** What a form says of such a record, over the version that was seen. */
export type DeclaredEdit<Kind extends DeclaredKind> = Omit<StateOf<Kind>, "slug"> & Omit<Over, "action">;

/** Writes such a record over the version that was seen. */
export async function editDeclared<Kind extends DeclaredKind>(
  actor: Actor<"propose">,
  kind: Kind,
  slug: Slug,
  { version, why, ...said }: DeclaredEdit<Kind>,
  action: Over["action"] = "edited",
): Promise<Result<SavedRecord, RecordRefusal<Kind>>> {
  return editNamed(actor, kind, slug, said, { version, why, action }, judgeDeclared(kind));
}

/** Judges a record by what its kind declares: with the names that the case has, and the claims in force on it. */
function judgeDeclared<Kind extends StoredKind>(kind: Kind): JudgeRecord<Kind, object> {
  return async (tx, actor, said, standing) => {
    const after = keepOnce(kind, said);
    const judged = rowOf(kind).judge?.(after, standing?.state ?? null, {
      languages: actor.languages,
      known: new Set((await listCalled(tx, actor.caseId, kind)).keys()),
      claims: standing === null ? [] : await listClaimStatuses(tx, kind, standing.id),
    });
    const problems = [...(judged ?? []), ...(await listLost(tx, actor.caseId, kind, after))];
    return problems.length === 0 ? ok(after) : err(problems);
  };
}

/** Fields that name a record which the case does not have. */
async function listLost<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  state: StateOf<Kind>,
): Promise<readonly StateProblem[]> {
  const held: Readonly<Record<string, unknown>> = { ...state };
  const lost: StateProblem[] = [];
  for (const [field, type] of fieldsOf(kind)) {
    const named = held[field];
    if (type.type !== "record" || typeof named !== "string" || !isStoredKind(type.kind)) continue;
    if ((await findId(tx, caseId, type.kind, named)) === null) lost.push({ field, reason: "reference_missing" });
  }
  return lost;
}

/** What is said as the state of its kind: each name once, in the order of the fields. */
function keepOnce<Kind extends StoredKind>(kind: Kind, said: object): StateOf<Kind> {
  const held: Readonly<Record<string, unknown>> = { ...said };
  const values = fieldsOf(kind).map(([name, { type }]) => {
    const value = held[name];
    return [name, type === "names" && Array.isArray(value) ? [...new Set(value)] : value] as const;
  });
  const state: unknown = Object.fromEntries(values);
  return state as StateOf<Kind>;
}

function nameIn(kind: StoredKind, said: object): Localized {
  const held: Readonly<Record<string, unknown>> = { ...said };
  return held[String(rowOf(kind).named)] as Localized;
}

/** The languages in which a record would have the name of another one. */
function listTaken(
  kind: StoredKind,
  said: object,
  others: readonly Localized[],
  former: object | null,
): readonly StateProblem[] {
  const { named, namesakes } = rowOf(kind);
  if (namesakes !== "refused") return [];
  const taken = listTakenLanguages(nameIn(kind, said), others, former && nameIn(kind, former));
  return taken.map((language) => ({ field: `${String(named)}.${language}`, reason: "name_taken" }));
}

/** Appends a write of a record to the history, and tells it to the other screens. */
export async function recordWrite<Kind extends ReviewedKind>(
  tx: Db,
  { caseId, memberId: actorId }: Actor,
  kind: Kind,
  {
    before,
    after,
    version,
  }: { readonly before: StateOf<Kind> | null; readonly after: StateOf<Kind> | null; readonly version: number | null },
  { beside, ...how }: Write,
): Promise<void> {
  const standing = after ?? before;
  if (standing === null) throw new Error(`nothing was written to a ${kind}`);
  const recordSlug = slugOfState(kind, standing);
  const states = { before, after: after && { ...after, ...beside } };
  await recordChanges(tx, [{ caseId, recordType: kind, recordSlug, actorId, ...states, version, ...how }]);
}
