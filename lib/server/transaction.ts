import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type Db, databaseLimits, writer } from "@/lib/server/db";
import { Busy, takeTurn } from "@/lib/server/turns";

const ATTEMPTS = 6;

/** A wait for a lock is never shorter than this, so that a turn which came late is still tried once. */
const SHORTEST_WAIT_MS = 100;

/**
 * Runs `work` in one serializable transaction and begins again, with a growing pause, when the database reports a
 * conflict with another transaction. `work` may therefore run several times: it must do nothing outside `tx` that
 * cannot be done twice. A thrown error rolls back, and so does a returned refusal, an `err`: what was written before it
 * was found is taken back. Throws `Busy` where no connection is free, or others hold what is to be written, for longer
 * than a person waits.
 *
 * @param isKept of what `work` returned, whether it is to be committed
 */
export async function inTransaction<T>(
  work: (tx: Db) => Promise<T>,
  isKept: (returned: T) => boolean = isNoRefusal,
): Promise<T> {
  const { patienceMs, transactionMs } = databaseLimits();
  return withRetries((mark) =>
    keepOrRollBack<T>(isKept, (keep) =>
      writer().$transaction(
        async (tx) => {
          mark();
          return keep(await work(tx));
        },
        { isolationLevel: "Serializable", maxWait: patienceMs, timeout: transactionMs },
      ),
    ),
  );
}

/**
 * Runs `work` as the only writer of a case at that moment. Writers of one case must take turns anyway, because each
 * revision is chained to the one before; taking the turn first means that everything `work` reads is what the writer
 * before left, so that nothing is tried in vain, however many people save at once. A thrown error and a returned refusal
 * roll back.
 *
 * The turn is taken in this process before a connection is, so that those who wait hold none; then in the database,
 * where writers of other processes wait. Throws `Busy` when neither has come within the patience.
 */
export async function inCaseTransaction<T>(caseId: string, work: (tx: Db) => Promise<T>): Promise<T> {
  const { patienceMs, transactionMs } = databaseLimits();
  const deadline = performance.now() + patienceMs;
  const left = () => Math.max(SHORTEST_WAIT_MS, Math.round(deadline - performance.now()));
  const handOn = await takeTurn(caseId, patienceMs);
  try {
    return await withRetries((mark) =>
      keepOrRollBack<T>(isNoRefusal, (keep) =>
        writer().$transaction(
          async (tx) => {
            // From left to right: patient with the writer before, then as with any other lock.
            await tx.$queryRaw`
              SELECT set_config('lock_timeout', ${`${left()}ms`}, true),
                pg_advisory_xact_lock(hashtextextended(${`revision:${caseId}`}, 0))::text,
                set_config('lock_timeout', ${`${patienceMs}ms`}, true)`;
            mark();
            return keep(await work(tx));
          },
          // Each statement sees what was committed before it: with one snapshot for all, the wait would be for nothing.
          { isolationLevel: "ReadCommitted", maxWait: left(), timeout: transactionMs },
        ),
      ),
    );
  } finally {
    handOn();
  }
}

/** The client takes back what a transaction wrote where its work throws, and in no other way. */
const ROLL_BACK = new Error("the transaction is rolled back");

async function keepOrRollBack<T>(
  isKept: (returned: T) => boolean,
  run: (keep: (returned: T) => T) => Promise<T>,
): Promise<T> {
  let rolledBack: { readonly returned: T } | null = null;
  try {
    return await run((returned) => {
      if (isKept(returned)) return returned;
      rolledBack = { returned };
      throw ROLL_BACK;
    });
  } catch (error) {
    // Read through a function: what the callback wrote is not seen by the compiler.
    const ended = ((): { readonly returned: T } | null => rolledBack)();
    if (error === ROLL_BACK && ended !== null) return ended.returned;
    throw error;
  }
}

function isNoRefusal(returned: unknown): boolean {
  return !(isRecord(returned) && returned.ok === false);
}

async function withRetries<T>(run: (markBegun: () => void) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let hasBegun = false;
    try {
      return await run(() => {
        hasBegun = true;
      });
    } catch (error) {
      if (isLockTimeout(error) || (!hasBegun && isStartTimeout(error))) throw new Busy({ cause: error });
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
  return hasSign(error, ({ code, kind, originalCode, meta }) => {
    if (code === "P2034" || kind === "TransactionWriteConflict") return true;
    if (originalCode === "40001" || originalCode === "40P01") return true;
    return code === "P2002" && isRecord(meta) && meta.modelName === "Revision";
  });
}

/** Whether another transaction has held a lock for longer than the patience. */
function isLockTimeout(error: unknown): boolean {
  return hasSign(error, ({ originalCode }) => originalCode === "55P03");
}

/** Whether no connection was free in time. The same code stands for a transaction that took too long, which has begun. */
function isStartTimeout(error: unknown): boolean {
  return hasSign(error, ({ code }) => code === "P2028");
}

/** Whether an error, or one that it was made of, has a sign. */
function hasSign(error: unknown, is: (error: Readonly<Record<string, unknown>>) => boolean): boolean {
  if (!isRecord(error)) return false;
  if (is(error) || hasSign(error.cause, is)) return true;
  return isRecord(error.meta) && (hasSign(error.meta.driverAdapterError, is) || hasSign(error.meta.cause, is));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
