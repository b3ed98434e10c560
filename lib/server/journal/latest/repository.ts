import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import type { HistoryLine } from "@/lib/wire/links";

/** A line before the record of it is called by its name. */
type UnnamedLine = Omit<HistoryLine, "called">;

/** Most lines of history that a panel shows. */
const LINES = 40;

const LINE = {
  seq: true,
  at: true,
  recordType: true,
  recordSlug: true,
  action: true,
  why: true,
  actor: { select: { name: true } },
} satisfies Prisma.RevisionSelect;

/** The latest writes to a record and to the claims on it, newest first. */
export async function listLatest(
  tx: Db,
  caseId: string,
  record: { readonly type: "link" | "party"; readonly slug: Slug },
  claims: readonly Slug[],
): Promise<readonly UnnamedLine[]> {
  const rows = await tx.revision.findMany({
    where: {
      caseId,
      OR: [
        { recordType: record.type, recordSlug: record.slug },
        { recordType: "claim", recordSlug: { in: [...claims] } },
      ],
    },
    orderBy: { seq: "desc" },
    take: LINES,
    select: LINE,
  });
  return rows.map(toLine);
}

/** Writes that are no work on the case: places in the picture, and who belongs to it. */
const ASIDE = ["place", "member", "invitation"];

/** What people wrote in a case last, newest first; imports are nobody's. */
export async function listLatestOfPeople(tx: Db, caseId: string, lines: number): Promise<readonly UnnamedLine[]> {
  const rows = await tx.revision.findMany({
    where: { caseId, actorId: { not: null }, recordType: { notIn: ASIDE } },
    orderBy: { seq: "desc" },
    take: lines,
    select: LINE,
  });
  return rows.map(toLine);
}

/** Changes beyond these are not gone through for their records: the lines show the newest. */
const SEEN = 200;

/**
 * What others wrote in a case after a moment: how much, and the newest lines, one for each record. An import counts as one
 * change, whatever it brought.
 */
export async function listChangesSince(
  tx: Db,
  caseId: string,
  { since, memberId, most }: { readonly since: Date; readonly memberId: string; readonly most: number },
): Promise<{ readonly total: number; readonly lines: readonly UnnamedLine[] }> {
  const where: Prisma.RevisionWhereInput = {
    caseId,
    at: { gt: since },
    OR: [
      { actorId: { not: memberId }, recordType: { notIn: ASIDE } },
      { actorId: null, recordType: "import_run" },
    ],
  };
  const total = await tx.revision.count({ where });
  if (total === 0) return { total, lines: [] };
  const rows = await tx.revision.findMany({ where, orderBy: { seq: "desc" }, take: SEEN, select: LINE });
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const record = `${row.recordType} ${row.recordSlug}`;
    if (!newest.has(record)) newest.set(record, row);
  }
  return { total, lines: [...newest.values()].slice(0, most).map(toLine) };
}

function toLine({ seq, at, actor, ...line }: Prisma.RevisionGetPayload<{ select: typeof LINE }>): UnnamedLine {
  return { ...line, seq: String(seq), at: at.toISOString(), by: actor?.name ?? null };
}
