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
 * Whether an error says "another transaction was in the way, try again". It comes in three shapes: Prisma's P2034, the
 * adapter's own error when the conflict shows at commit, and P2010 of a raw query with the adapter's error inside.
 */
export function isConflict(error: unknown): boolean {
  if (!isRecord(error)) return false;
  if (error.code === "P2034" || error.kind === "TransactionWriteConflict") return true;
  if (error.originalCode === "40001" || error.originalCode === "40P01") return true;
  if (isConflict(error.cause)) return true;
  return isRecord(error.meta) && (isConflict(error.meta.driverAdapterError) || isConflict(error.meta.cause));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
