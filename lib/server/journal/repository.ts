import "server-only";
import { z } from "zod";
import { inTodaysWords } from "@/lib/domain/former-words";
import type { ChainHead, RevisionFault, RevisionText } from "@/lib/domain/history/judge-chain";
import type { Db } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { AUDIT_PAGE, type AuditChoices, type AuditEntry, type AuditFilter, BY_PRODUCT } from "@/lib/wire/history";
import { findEmptyingsOf } from "./redacting/repository";

/** One write for the history: who did what to which record, and why. */
export interface RevisionEntry {
  readonly caseId: string;
  readonly recordType: string;
  readonly recordSlug: string;
  readonly action: string;
  /** null: the product itself, by import or set-up. */
  readonly actorId: string | null;
  readonly why: string | null;
  readonly before: object | null;
  readonly after: object | null;
}

/** Appends to the history, in the transaction of the write itself; the database numbers, times and chains. */
export async function saveRevisions(tx: Db, entries: readonly RevisionEntry[]): Promise<void> {
  await tx.revision.createMany({
    data: entries.map(({ before, after, ...columns }) => ({
      ...columns,
      before: before === null ? Prisma.DbNull : toJson(before),
      after: after === null ? Prisma.DbNull : toJson(after),
    })),
  });
}

/** The last revision of a case; null before the first. */
export async function findChainHead(tx: Db, caseId: string): Promise<ChainHead | null> {
  return tx.revision.findFirst({ where: { caseId }, orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
}

interface WalkedRow {
  readonly seq: bigint;
  readonly whole: boolean;
  readonly linked: boolean;
  readonly misfit: RevisionText | null;
  readonly missing: RevisionText | null;
}

/**
 * Walks the history of a case: the first revision that does not fit its hash (altered), the one before it (unlinked), the
 * digest of a text, or the hash from before digests; or that lost a text of which nothing says so. Null when the chain is
 * whole. A tail that was cut off is not seen by walking.
 */
export async function findChainBreak(tx: Db, caseId: string): Promise<RevisionFault | null> {
  const [first] = await tx.$queryRaw<WalkedRow[]>`
    SELECT "seq", "whole", "linked", "misfit", "missing" FROM (
      SELECT r."seq", r."hash" = revision_hash(r) AS "whole",
        r."previousHash" = coalesce(lag(r."hash") OVER walk, '') AS "linked",
        CASE WHEN NOT fits_digest(r."beforeDigest", r."beforeSalt", r."before") THEN 'before'
          WHEN NOT fits_digest(r."afterDigest", r."afterSalt", r."after") THEN 'after'
          WHEN NOT fits_digest(r."whyDigest", r."whySalt", to_jsonb(r."why")) THEN 'why' END AS "misfit",
        CASE WHEN r."beforeSalt" IS NULL AND NOT is_said_emptied(r."caseId", r."seq", 'before') THEN 'before'
          WHEN r."afterSalt" IS NULL AND NOT is_said_emptied(r."caseId", r."seq", 'after') THEN 'after'
          WHEN r."whySalt" IS NULL AND NOT is_said_emptied(r."caseId", r."seq", 'why') THEN 'why' END AS "missing",
        r."formerHash" IS NULL OR num_nulls(r."beforeSalt", r."afterSalt", r."whySalt") > 0
          OR r."formerHash" = former_revision_hash(r, coalesce(lag(r."formerHash") OVER walk, '')) AS "former"
      FROM "Revision" r WHERE r."caseId" = ${caseId}::uuid WINDOW walk AS (ORDER BY r."seq")
    ) walked
    WHERE NOT "whole" OR NOT "linked" OR "misfit" IS NOT NULL OR "missing" IS NOT NULL OR NOT "former"
    ORDER BY "seq" LIMIT 1`;
  return first === undefined ? null : nameFault(first);
}

function nameFault({ seq, whole, linked, misfit, missing }: WalkedRow): RevisionFault {
  if (!whole) return { code: "altered", seq };
  if (!linked) return { code: "unlinked", seq };
  if (misfit !== null) return { code: "text-altered", seq, text: misfit };
  return missing === null ? { code: "former-differs", seq } : { code: "text-missing", seq, text: missing };
}

/** The hashes of these revisions, as far as the case has them: today's, and the one from before digests were chained. */
export async function listRevisionHashes(
  tx: Db,
  caseId: string,
  numbers: readonly bigint[],
): Promise<ReadonlyMap<bigint, readonly string[]>> {
  const rows = await tx.revision.findMany({
    where: { caseId, seq: { in: [...numbers] } },
    select: { seq: true, hash: true, formerHash: true },
  });
  return new Map(rows.map(({ seq, hash, formerHash }) => [seq, formerHash === null ? [hash] : [hash, formerHash]]));
}

/** A revision as bringing its state back needs to know it. */
interface LeftState {
  readonly recordType: string;
  readonly recordSlug: string;
  /** The state that it left. */
  readonly after: unknown;
  /** Whether that state was emptied. */
  readonly isEmptied: boolean;
}

/** A revision of a case by its number; null where the case has none. */
export async function findRevision(tx: Db, caseId: string, seq: bigint): Promise<LeftState | null> {
  const found = await tx.revision.findFirst({
    where: { caseId, seq },
    select: { recordType: true, recordSlug: true, after: true, afterSalt: true },
  });
  if (found === null) return null;
  const { after, afterSalt, ...named } = found;
  return { ...named, after: inTodaysWords(after), isEmptied: afterSalt === null };
}

/** One page of the history of a case, newest first. */
export async function findRevisionPage(
  tx: Db,
  caseId: string,
  filter: AuditFilter,
  page: number,
): Promise<{ readonly rows: readonly AuditEntry[]; readonly total: number }> {
  const where = toWhere(caseId, filter);
  const rows = await tx.revision.findMany({
    where,
    orderBy: { seq: "desc" },
    skip: (page - 1) * AUDIT_PAGE,
    take: AUDIT_PAGE,
    include: { actor: { select: { id: true, name: true } } },
  });
  const entries = (await toEntries(tx, caseId, rows)).map((entry) => ({
    ...entry,
    before: inTodaysWords(entry.before),
    after: inTodaysWords(entry.after),
  }));
  return { rows: entries, total: await tx.revision.count({ where }) };
}

/** The history of a case after a revision, oldest first, so many at a time. */
export async function listRevisionsAfter(
  tx: Db,
  caseId: string,
  filter: AuditFilter,
  after: bigint,
  count: number,
): Promise<AuditEntry[]> {
  const rows = await tx.revision.findMany({
    where: { AND: [toWhere(caseId, filter), { seq: { gt: after } }] },
    orderBy: { seq: "asc" },
    take: count,
    include: { actor: { select: { id: true, name: true } } },
  });
  return toEntries(tx, caseId, rows);
}

/** The kinds of records and of acts that occur in the history of a case, and who wrote in it. */
export async function listAuditChoices(tx: Db, caseId: string): Promise<AuditChoices> {
  const types = await tx.revision.groupBy({ by: ["recordType"], where: { caseId }, orderBy: { recordType: "asc" } });
  const actions = await tx.revision.groupBy({ by: ["action"], where: { caseId }, orderBy: { action: "asc" } });
  const people = await tx.member.findMany({
    where: { revisions: { some: { caseId } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    types: types.map(({ recordType }) => recordType),
    actions: actions.map(({ action }) => action),
    people,
  };
}

/** The names of the members whose own records stand among these entries, by id. */
export async function listMemberNames(
  tx: Db,
  named: readonly { readonly recordType: string; readonly recordSlug: string }[],
): Promise<Record<string, string>> {
  const ids = named.flatMap(({ recordType, recordSlug }) =>
    recordType === "member" && z.uuid().safeParse(recordSlug).success ? [recordSlug] : [],
  );
  const rows = await tx.member.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

function toWhere(caseId: string, { type, record, action, by, since, until }: AuditFilter): Prisma.RevisionWhereInput {
  return {
    caseId,
    ...(type !== undefined && { recordType: type }),
    ...(record !== "" && { recordSlug: record }),
    ...(action !== undefined && { action }),
    ...(by !== undefined && { actorId: by === BY_PRODUCT ? null : by }),
    at: {
      ...(since !== undefined && { gte: new Date(`${since}T00:00:00Z`) }),
      ...(until !== undefined && { lt: new Date(Date.parse(`${until}T00:00:00Z`) + 24 * 3600 * 1000) }),
    },
  };
}

type EntryRow = Prisma.RevisionGetPayload<{ include: { actor: { select: { id: true; name: true } } } }>;

/** Rows as entries, each with what was emptied of it. */
async function toEntries(tx: Db, caseId: string, rows: readonly EntryRow[]): Promise<AuditEntry[]> {
  const emptyings = await findEmptyingsOf(tx, caseId, rows);
  return rows.map((row) => ({ ...toEntry(row), emptied: emptyings.get(row.seq) ?? [] }));
}

function toEntry(row: EntryRow): Omit<AuditEntry, "emptied"> {
  const { seq, at, actor, recordType, recordSlug, action, why, before, after, previousHash, hash } = row;
  return {
    seq: String(seq),
    at: at.toISOString(),
    by: actor,
    recordType,
    recordSlug,
    action,
    why,
    before,
    after,
    previousHash,
    hash,
  };
}

function toJson(value: object): Prisma.InputJsonObject {
  return value;
}
