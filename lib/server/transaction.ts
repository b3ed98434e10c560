import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type Db, db } from "@/lib/server/db";

const ATTEMPTS = 6;

/**
 * Runs `work` in one serializable transaction and begins again, with a growing pause, when the database reports a
 * conflict with another transaction. `work` may therefore run several times: it must do nothing outside `tx` that
 * cannot be done twice. A thrown error rolls back; a returned value, also an `err`, commits.
 */
export async function inTransaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, { isolationLevel: "Serializable", maxWait: 10_000, timeout: 120_000 });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
      await sleep(2 ** attempt * (5 + Math.random() * 10));
    }
  }
}

/**
 * Runs `work` as the only writer of a case at that moment. Writers of one case must take turns anyway, because each
 * revision is chained to the one before; taking the turn first means that everything `work` reads is what the writer
 * before left, so that nothing is tried in vain, however many people save at once. Throwing rolls back.
 */
export async function inCaseTransaction<T>(caseId: string, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`revision:${caseId}`}, 0))::text`;
          return work(tx);
        },
        // Each statement sees what was committed before it: with one snapshot for all, the wait would be for nothing.
        { isolationLevel: "ReadCommitted", maxWait: 30_000, timeout: 120_000 },
      );
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
      await sleep(2 ** attempt * (5 + Math.random() * 10));
    }
  }
}

/**
 * Whether an error says "another transaction was in the way, try again". It comes in four shapes: Prisma's P2034, the
 * adapter's own error when the conflict shows at commit, P2010 of a raw query with the adapter's error inside, and a
 * revision chained to one that has a successor by now.
 */
export function isConflict(error: unknown): boolean {
  if (!isRecord(error)) return false;
  if (error.code === "P2034" || error.kind === "TransactionWriteConflict") return true;
  if (error.originalCode === "40001" || error.originalCode === "40P01") return true;
  if (error.code === "P2002" && isRecord(error.meta) && error.meta.modelName === "Revision") return true;
  if (isConflict(error.cause)) return true;
  return isRecord(error.meta) && (isConflict(error.meta.driverAdapterError) || isConflict(error.meta.cause));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
