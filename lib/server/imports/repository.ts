import "server-only";
import type { Db } from "@/lib/server/db";
import type { RecordCounts } from "@/lib/server/records/repository";

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

/**
 * Lets the planner see what a transaction has written. The checks that wait for the end of it read these tables once for
 * each row; planned while the tables were empty, they took as long as everything before them.
 */
export async function countWrittenRows(tx: Db): Promise<void> {
  await tx.$executeRaw`ANALYZE "Party", "Deal", "Link", "Source", "Claim", "Citation", "Revision", "AcceptedState"`;
}
