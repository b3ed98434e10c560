import "server-only";
import { randomUUID } from "node:crypto";
import type { CaseRecords, Party, Rule, Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import { type ClaimStatus, type Localized, toLocalized } from "@/lib/domain/model/vocabulary";
import { nameWay } from "@/lib/domain/network/name-way";
import {
  fieldsOf,
  isStoredKind,
  listOf,
  namedBy,
  rowOf,
  STORED_KINDS,
  type StoredKind,
  slugOfState,
} from "@/lib/domain/records/by-kind";
import { type FieldType, RECORD_KINDS, type StateOf } from "@/lib/domain/records/kinds";
import { keptAddress, keptCountry, keptDate, keptLanguage } from "@/lib/domain/values/kept";
import { readingsOf } from "@/lib/interchange/names/readings-of";
import type { Db } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { createPlaces, listRulePlaces, updatePlaces } from "../places/repository";

// Rows are read and written by the declaration of their kind, in plain SQL: the client of the database knows each table by
// a type of its own, and a kind that is declared needs none.

type Row = Readonly<Record<string, unknown>>;
type FieldOf<Type> = Extract<FieldType, { readonly type: Type }>;

/** How fields of a type lie in a row. */
interface Kept<Field> {
  /** What is selected of the row `t`, by SQL. */
  readonly select: (name: string, field: Field, table: string) => readonly string[];
  readonly read: (row: Row, name: string, field: Field) => unknown;
  /** The columns that hold a value; ids of other records by their names. */
  readonly write: (name: string, value: unknown, field: Field, idOf: IdOf) => Row;
}

type IdOf = (kind: string, slug: string) => string;

const column = (name: string) => [`t."${name}"`];
const plain: Kept<unknown> = {
  select: column,
  read: (row, name) => row[name],
  write: (name, value) => ({ [name]: value }),
};
/** A row that was written without a list has none. */
const list: Kept<unknown> = { ...plain, read: (row, name) => row[name] ?? [] };
/** What nobody would let in today is read as unknown. */
const kept = <Value>(keep: (value: Value) => unknown): Kept<unknown> => ({
  ...plain,
  read: (row, name) => keep(row[name] as Value),
});

const KEPT: { readonly [Type in FieldType["type"]]: Kept<FieldOf<Type>> } = {
  slug: plain,
  text: plain,
  integer: plain,
  flag: plain,
  word: plain,
  texts: list,
  names: list,
  date: kept(keptDate),
  country: kept(keptCountry),
  address: kept(keptAddress),
  language: kept(keptLanguage),
  decimal: { ...plain, select: (name) => [`trim_scale(t."${name}")::text AS "${name}"`] },
  words: {
    select: (name, field) => [...column(`${name}${field.column}`), ...column(`${name}Zh`)],
    read: (row, name, field) => {
      const [en, zh] = [row[`${name}${field.column}`], row[`${name}Zh`]] as [string | null, string | null];
      return field.isOptional ? toLocalized(en, zh) : { en, zh };
    },
    write: (name, value, field) => {
      const words = value as Localized | null;
      return { [`${name}${field.column}`]: words?.en ?? null, [`${name}Zh`]: words?.zh ?? null };
    },
  },
  record: {
    select: (name, { kind }) => [`(SELECT r."slug" FROM ${tableOf(kind)} r WHERE r."id" = t."${name}Id") AS "${name}"`],
    read: plain.read,
    write: (name, value, { kind }, idOf) => ({ [`${name}Id`]: value === null ? null : idOf(kind, value as Slug) }),
  },
  claims: {
    select: (name, _, table) => [
      `ARRAY(SELECT c."slug" FROM "${table}Claim" j JOIN "Claim" c ON c."id" = j."claimId"
        WHERE j."${idColumn(table)}" = t."id" AND c."recordedTo" IS NULL) AS "${name}"`,
    ],
    read: (row, name) => (row[name] as string[]).sort(compareText),
    write: () => ({}),
  },
  own: { select: () => [], read: () => undefined, write: () => ({}) },
};

function keptOf(field: FieldType): Kept<FieldType> {
  const own: unknown = KEPT[field.type];
  // Each type keeps the fields of its own.
  return own as Kept<FieldType>;
}

/** Columns that follow from a record and say nothing of it. */
const DERIVED: Readonly<Record<string, (state: object) => Row>> = {
  party: (state) => ({ readings: readingsOf(state as Party) }),
};

function tableOf(kind: string): string {
  return kind === "claim" ? '"Claim"' : `"${RECORD_KINDS[kind as StoredKind].table}"`;
}

function idColumn(table: string): string {
  return `${table.charAt(0).toLowerCase()}${table.slice(1)}Id`;
}

function isStanding(kind: string): Prisma.Sql {
  return isStoredKind(kind) && RECORD_KINDS[kind].isWithdrawable
    ? Prisma.sql`t."withdrawnAt" IS NULL`
    : Prisma.sql`true`;
}

/** A record with what the database adds to it. A row without a version has that of its last write, where it is asked for. */
export interface Stored<Kind extends StoredKind> {
  readonly id: string;
  readonly version: number;
  readonly state: StateOf<Kind>;
}

/** Which records are asked for; without it, all that stand. */
export interface WhichRecords {
  readonly slugs?: readonly Slug[];
  readonly ids?: readonly string[];
}

/** Standing records of a kind with their rows, in the order of their slugs. */
export async function listStored<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  { slugs, ids }: WhichRecords = {},
): Promise<readonly Stored<Kind>[]> {
  const { table, isVersioned } = rowOf(kind);
  const fields = fieldsOf(kind);
  const columns = fields.flatMap(([name, field]) => keptOf(field).select(name, field, table));
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t."id"::text AS "id", ${Prisma.raw([isVersioned ? 't."version"' : '0 AS "version"', ...columns].join(", "))}
    FROM ${Prisma.raw(tableOf(kind))} t
    WHERE t."caseId" = ${caseId}::uuid AND ${isStanding(kind)}
      AND ${slugs ? Prisma.sql`t."slug" = ANY(${[...slugs]})` : Prisma.sql`true`}
      AND ${ids ? Prisma.sql`t."id" = ANY(${[...ids]}::uuid[])` : Prisma.sql`true`}`;
  const own =
    kind === "rule"
      ? await listRulePlaces(
          tx,
          caseId,
          rows.map(({ id }) => String(id)),
        )
      : null;
  return rows
    .map((row) => {
      const { id, version } = row as { readonly id: string; readonly version: number };
      const values = fields.map(([name, field]) => [name, keptOf(field).read(row, name, field)] as const);
      const state: unknown = { ...Object.fromEntries(values), ...(own && { places: own.get(id) ?? [] }) };
      return { id, version, state: state as StateOf<Kind> };
    })
    .sort((one, other) => compareText(slugOfState(kind, one.state), slugOfState(kind, other.state)));
}

/** Standing records of a kind in the order of their slugs. */
export async function listRecords<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  which: WhichRecords = {},
): Promise<readonly StateOf<Kind>[]> {
  return (await listStored(tx, caseId, kind, which)).map(({ state }) => state);
}

/** The standing record behind a slug; null when the case has none. */
export async function findRecord<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  slug: Slug,
): Promise<Stored<Kind> | null> {
  const [found] = await listStored(tx, caseId, kind, { slugs: [slug] });
  if (found === undefined || RECORD_KINDS[kind].isVersioned) return found ?? null;
  const where = { caseId, recordType: kind, recordSlug: slug };
  const last = await tx.revision.findFirst({ where, orderBy: { seq: "desc" }, select: { seq: true } });
  return { ...found, version: Number(last?.seq ?? 0) };
}

/** What the standing records of a kind are called, by slug. */
export async function listCalled(
  tx: Db,
  caseId: string,
  kind: StoredKind,
  slugs?: readonly Slug[],
): Promise<Map<Slug, Localized>> {
  const name = String(rowOf(kind).named);
  const called = (await listRecords(tx, caseId, kind, slugs && { slugs })).map((state) => {
    const words = valueOf(state, name) as Localized;
    return [slugOfState(kind, state), words] as const;
  });
  return new Map(called);
}

/** What a standing record is called in one, as a link by the way between its ends; null when the case has none. */
export async function findNameOf(tx: Db, caseId: string, kind: StoredKind, slug: Slug): Promise<Localized | null> {
  const found = await findRecord(tx, caseId, kind, slug);
  if (found === null) return null;
  const ends = namedBy(kind, found.state).flatMap((one) => (one.type === "party" ? [one.slug] : []));
  const parties = new Map((await listRecords(tx, caseId, "party", { slugs: ends })).map((one) => [one.slug, one.name]));
  const names = rowOf(kind).called?.(found.state, (party) => parties.get(party) ?? { en: party, zh: null }) ?? [];
  return names.length > 1 ? nameWay(names) : (names[0] ?? null);
}

/** Statuses of the claims in force on a record; none where claims are about no record of the kind. */
export async function listClaimStatuses(tx: Db, kind: StoredKind, id: string): Promise<readonly ClaimStatus[]> {
  if (!RECORD_KINDS[kind].isSubject) return [];
  const rows = await tx.claim.findMany({ where: { [`${kind}Id`]: id, recordedTo: null }, select: { status: true } });
  return rows.map(({ status }) => status);
}

/** Names of a kind that no new record of a case may have, of those that begin so: a withdrawn record keeps its own. */
export async function listTakenSlugs(
  tx: Db,
  caseId: string,
  kind: StoredKind,
  beginning = "",
): Promise<ReadonlySet<Slug>> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT t."slug" FROM ${Prisma.raw(tableOf(kind))} t
    WHERE t."caseId" = ${caseId}::uuid AND starts_with(t."slug", ${beginning})`;
  return new Set(rows.map(({ slug }) => slug));
}

/** Names of the records that were withdrawn from a case, by kind: they are theirs still. */
export async function listWithdrawnSlugs(tx: Db, caseId: string): Promise<Readonly<Record<string, ReadonlySet<Slug>>>> {
  const withdrawn: Record<string, ReadonlySet<Slug>> = {};
  for (const kind of STORED_KINDS.filter((one) => RECORD_KINDS[one].isWithdrawable)) {
    const rows = await tx.$queryRaw<{ slug: string }[]>`
      SELECT t."slug" FROM ${Prisma.raw(tableOf(kind))} t
      WHERE t."caseId" = ${caseId}::uuid AND t."withdrawnAt" IS NOT NULL`;
    withdrawn[kind] = new Set(rows.map(({ slug }) => slug));
  }
  return withdrawn;
}

/** Ids by slug, by kind, within one case. */
export type RecordIds = ReadonlyMap<string, ReadonlyMap<Slug, string>>;

/** Ids of the standing records of a kind, or of the claims, only of those named where it is given. */
export async function listIds(
  tx: Db,
  caseId: string,
  kind: StoredKind | "claim",
  slugs?: readonly Slug[],
): Promise<ReadonlyMap<Slug, string>> {
  const rows = await tx.$queryRaw<{ id: string; slug: string }[]>`
    SELECT t."id"::text AS "id", t."slug" FROM ${Prisma.raw(tableOf(kind))} t
    WHERE t."caseId" = ${caseId}::uuid AND ${isStanding(kind)}
      AND ${slugs ? Prisma.sql`t."slug" = ANY(${[...slugs]})` : Prisma.sql`true`}`;
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** The id behind a name; null when the case has no such record. */
export async function findId(tx: Db, caseId: string, kind: StoredKind | "claim", slug: Slug): Promise<string | null> {
  return (await listIds(tx, caseId, kind, [slug])).get(slug) ?? null;
}

/** Ids of the records that a case holds, with a fresh one for every new record; throws when a slug is taken already. */
export async function addNewIds(tx: Db, caseId: string, records: CaseRecords): Promise<RecordIds> {
  const all = new Map<string, ReadonlyMap<Slug, string>>();
  for (const kind of [...STORED_KINDS, "claim"] as const) {
    const ids = new Map(await listIds(tx, caseId, kind));
    const added: readonly { readonly slug: Slug }[] = kind === "claim" ? records.claims : listOf(records, kind);
    for (const { slug } of added) {
      if (ids.has(slug)) throw new Error(`the case has a ${kind} "${slug}" already`);
      ids.set(slug, randomUUID());
    }
    all.set(kind, ids);
  }
  return all;
}

/** The id behind a slug; a name that leads nowhere is a mistake of the caller, who validates before saving. */
export function requireId(ids: RecordIds, kind: string, slug: Slug): string {
  const id = ids.get(kind)?.get(slug);
  if (id === undefined) throw new Error(`the case has no ${kind} "${slug}"`);
  return id;
}

/** Adds records of a kind with the ids that they have by name, one bulk insert for each table. */
export async function insertRecords<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  states: readonly StateOf<Kind>[],
  ids: RecordIds,
): Promise<void> {
  const { table } = rowOf(kind);
  const rows = states.map((state) => {
    const id = requireId(ids, kind, slugOfState(kind, state));
    return { id, state, row: { id, caseId, ...toColumns(kind, state, ids) } };
  });
  await insertRows(
    tx,
    table,
    rows.map(({ row }) => row),
  );
  for (const [name] of fieldsOf(kind).filter(([, field]) => field.type === "claims")) {
    const claims = rows.flatMap(({ id, state }) =>
      (valueOf(state, name) as readonly Slug[]).map((claim) => ({
        caseId,
        [idColumn(table)]: id,
        claimId: requireId(ids, "claim", claim),
      })),
    );
    await insertRows(tx, `${table}Claim`, claims);
  }
  if (kind !== "rule") return;
  const placed = rows.map(({ id, state }) => ({ ruleId: id, places: (state as Rule).places }));
  await createPlaces(tx, caseId, placed, ids.get("source") ?? new Map());
}

/** Adds one record, with an id that its form brought where it has one; gives its id. */
export async function createRecord<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  state: StateOf<Kind>,
  id: string = randomUUID(),
): Promise<string> {
  const named = await listNamedIds(tx, caseId, kind, state);
  const ids = new Map([
    ...named,
    [kind, new Map([...(named.get(kind) ?? []), [slugOfState(kind, state), id]])] as const,
  ]);
  await insertRecords(tx, caseId, kind, [state], ids);
  return id;
}

/** Writes a record over the version that was seen; false where another write came first. */
export async function updateRecord<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  { id, version, state: before }: Stored<Kind>,
  after: StateOf<Kind>,
): Promise<boolean> {
  const { isVersioned } = rowOf(kind);
  const ids = await listNamedIds(tx, caseId, kind, after);
  const { slug: _slug, ...row } = toColumns(kind, after, ids);
  const columns = Object.keys(row).map((name) => `"${name}" = n."${name}"`);
  const count = await tx.$executeRaw`
    UPDATE ${Prisma.raw(tableOf(kind))} t
    SET ${Prisma.raw([...columns, ...(isVersioned ? ['"version" = t."version" + 1'] : [])].join(", "))}
    FROM jsonb_populate_record(NULL::${Prisma.raw(tableOf(kind))}, ${JSON.stringify(row)}::jsonb) n
    WHERE t."id" = ${id}::uuid AND ${isVersioned ? Prisma.sql`t."version" = ${version}` : Prisma.sql`true`}`;
  if (count !== 1) return false;
  if (kind === "rule") {
    const placed = { ruleId: id, places: (after as Rule).places };
    await updatePlaces(tx, caseId, (before as Rule).places, placed, ids.get("source") ?? new Map());
  }
  return true;
}

/** Adds rows to a table whose columns all of them have. */
async function insertRows(tx: Db, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(", "),
  );
  await tx.$executeRaw`
    INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`;
}

function toColumns<Kind extends StoredKind>(kind: Kind, state: StateOf<Kind>, ids: RecordIds): Row {
  const columns = fieldsOf(kind).map(([name, field]) =>
    keptOf(field).write(name, valueOf(state, name), field, (other, slug) => requireId(ids, other, slug)),
  );
  return Object.assign({}, ...columns, DERIVED[kind]?.(state as object)) as Row;
}

function valueOf(state: unknown, name: string): unknown {
  return (state as Row)[name];
}

/** Ids of the records that a state names. */
async function listNamedIds<Kind extends StoredKind>(
  tx: Db,
  caseId: string,
  kind: Kind,
  state: StateOf<Kind>,
): Promise<RecordIds> {
  const named = new Map<string, ReadonlyMap<Slug, string>>();
  for (const { type } of namedBy(kind, state)) {
    if (!isStoredKind(type) || named.has(type)) continue;
    const slugs = namedBy(kind, state).flatMap((one) => (one.type === type ? [one.slug] : []));
    named.set(type, await listIds(tx, caseId, type, slugs));
  }
  return named;
}
