import "server-only";
import { withinFreeTime } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { pingDatabase } from "./repository";
import { databaseWatch } from "./watch/loaders";

/** Whoever asks for the health of the server gets an answer within two seconds. */
const PATIENCE_MS = 1_600;

/**
 * Whether the database answers this process in time, also those who read. What a watch finds out it says itself, once and
 * not with every question.
 */
export async function checkDatabase(): Promise<boolean> {
  const watch = databaseWatch();
  if (watch?.isAway()) return false;
  try {
    const asked = withinFreeTime(pingDatabase(db()), PATIENCE_MS).then(() => true);
    return await (watch ? watch.orAway(asked, false) : asked);
  } catch (error) {
    if (watch === null) log("error", "the database does not answer", { cause: causeOf(error) });
    else watch.doubt();
    return false;
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
