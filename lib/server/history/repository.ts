import "server-only";
import type { ChainHead, ChainState } from "@/lib/domain/history/judge-chain";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { AUDIT_PAGE, type AuditChoices, type AuditEntry, type AuditFilter, BY_PRODUCT } from "@/lib/wire/history";

/** The last revision of a case; null before the first. */
export async function findChainHead(tx: Db, caseId: string): Promise<ChainHead | null> {
  return tx.revision.findFirst({ where: { caseId }, orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
}

/**
 * Walks the history of a case: the first revision whose contents do not fit its hash (altered) or which does not follow
 * the revision before it (unlinked); null when the chain is whole. A tail that was cut off is not seen by walking.
 */
export async function findChainBreak(tx: Db, caseId: string): Promise<ChainState["broken"]> {
  const rows = await tx.$queryRaw<{ seq: bigint; whole: boolean }[]>`
    SELECT "seq", "whole" FROM (
      SELECT r."seq", r."hash" = revision_hash(r) AS "whole",
        r."previousHash" = coalesce(lag(r."hash") OVER (ORDER BY r."seq"), '') AS "linked"
      FROM "Revision" r WHERE r."caseId" = ${caseId}::uuid
    ) walked WHERE NOT "whole" OR NOT "linked" ORDER BY "seq" LIMIT 1`;
  const first = rows[0];
  return first === undefined ? null : { code: first.whole ? "unlinked" : "altered", seq: first.seq };
}

/** The hashes of these revisions, as far as the case has them. */
export async function listRevisionHashes(
  tx: Db,
  caseId: string,
  numbers: readonly bigint[],
): Promise<ReadonlyMap<bigint, string>> {
  const rows = await tx.revision.findMany({
    where: { caseId, seq: { in: [...numbers] } },
    select: { seq: true, hash: true },
  });
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

/** A revision of a case by its number, with the state that it left; null where the case has none. */
export async function findRevision(
  tx: Db,
  caseId: string,
  seq: bigint,
): Promise<{ readonly recordType: string; readonly recordSlug: string; readonly after: unknown } | null> {
  return tx.revision.findFirst({
    where: { caseId, seq },
    select: { recordType: true, recordSlug: true, after: true },
  });
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
  return { rows: rows.map(toEntry), total: await tx.revision.count({ where }) };
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
  return rows.map(toEntry);
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
export async function listMemberNames(tx: Db, entries: readonly AuditEntry[]): Promise<Record<string, string>> {
  const ids = entries.filter(({ recordType }) => recordType === "member").map(({ recordSlug }) => recordSlug);
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

function toEntry(
  row: Prisma.RevisionGetPayload<{ include: { actor: { select: { id: true; name: true } } } }>,
): AuditEntry {
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
