import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { withinFreeTime } from "@/lib/server/clock";
import { log } from "@/lib/server/log";
import type { DatabaseWatch } from "./loaders";
import { type Line, openLine } from "./repository";

/** How often the database is asked. */
const EVERY_MS = 300;

/** How long it may take to connect and to answer: with the pause before, doors answer well within two seconds. */
const PATIENCE_MS = 1_000;

/**
 * Asks the database for a sign of life, over a connection that nothing else uses, for as long as this app server runs. A
 * database that is killed, stopped or full is found out within 1.4 s of free time, whatever its pools wait for, and that
 * it is back within 0.3 s.
 */
export function watchDatabase(url: string): DatabaseWatch {
  const ending = new AbortController();
  const listeners = new Set<() => void>();
  let line: Line | null = null;
  let isAway = false;
  let isDoubted = false;
  let looking: Promise<boolean> | null = null;

  const settle = (failure: unknown): void => {
    const wasAway = isAway;
    isAway = failure !== null;
    if (ending.signal.aborted) return;
    if (isAway && !wasAway) {
      log("warn", "the database does not answer; whoever writes is asked to come back", { cause: causeOf(failure) });
      for (const leave of listeners) leave();
    } else if (wasAway && !isAway) log("info", "the database answers again");
  };
  const ask = async (over: AbortSignal): Promise<void> => {
    const former = line;
    if (former !== null && !isDoubted) {
      try {
        return await former.ask();
      } catch {
        // One connection may be lost while the database is well: only a new one tells.
        over.throwIfAborted();
        former.cut();
      }
    }
    const opened = openLine(url, () => void look());
    over.addEventListener("abort", () => opened.cut());
    try {
      await opened.ask();
    } catch (error) {
      opened.cut();
      // Where connections are short, the former one is no proof that there is another, and is not given away.
      if (!isDoubted) line = null;
      throw error;
    }
    former?.cut();
    line = opened;
    isDoubted = false;
  };
  const lookOnce = async (): Promise<boolean> => {
    const over = new AbortController();
    try {
      await withinFreeTime(ask(over.signal), PATIENCE_MS);
      settle(null);
    } catch (error) {
      over.abort();
      // It may hang on an answer that never comes.
      if (!isDoubted) {
        line?.cut();
        line = null;
      }
      settle(error);
    }
    return !isAway;
  };
  const look = (): Promise<boolean> => {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };
  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await look();
      await sleep(EVERY_MS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
    line?.cut();
  };
  void run();

  return {
    isAway: () => isAway,
    answers: async () => !isAway && (await look()),
    orAway: (work, instead) =>
      new Promise((resolve, reject) => {
        const leave = () => resolve(instead);
        listeners.add(leave);
        work.then(resolve, reject).finally(() => listeners.delete(leave));
      }),
    doubt: () => {
      isDoubted = true;
    },
    close: () => ending.abort(),
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
