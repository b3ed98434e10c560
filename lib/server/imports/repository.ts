import "server-only";
import type { Role } from "@/lib/domain/vocabulary";
import type { RecordCounts } from "@/lib/server/cases/repository";
import type { Db } from "@/lib/server/db";

/** One import that took place. */
export interface ImportRun {
  readonly id: string;
  readonly digest: string;
  readonly at: Date;
  /** null: the product itself, by set-up. */
  readonly actorId: string | null;
}

/** The run that brought exactly these files into the case, or null. */
export async function findImportRun(tx: Db, caseId: string, digest: string): Promise<ImportRun | null> {
  return tx.importRun.findUnique({
    where: { caseId_digest: { caseId, digest } },
    select: { id: true, digest: true, at: true, actorId: true },
  });
}

/** Every import of a case, the newest first. */
export async function listImportRuns(tx: Db, caseId: string): Promise<ImportRun[]> {
  return tx.importRun.findMany({
    where: { caseId },
    orderBy: { at: "desc" },
    select: { id: true, digest: true, at: true, actorId: true },
  });
}

/** Notes an import before its records are written, so that they can name it; gives its id. */
export async function saveImportRun(
  tx: Db,
  run: {
    readonly caseId: string;
    readonly digest: string;
    readonly actorId: string | null;
    readonly counts: RecordCounts;
  },
): Promise<string> {
  const { id } = await tx.importRun.create({ data: { ...run, counts: { ...run.counts } }, select: { id: true } });
  return id;
}

/** The role of a member in the case; null for somebody outside it or disabled. */
export async function findRole(tx: Db, caseId: string, memberId: string): Promise<Role | null> {
  const found = await tx.membership.findFirst({
    where: { caseId, memberId, endedAt: null, member: { disabledAt: null } },
    select: { role: true },
  });
  return found?.role ?? null;
}
