import "server-only";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { pingDatabase } from "./repository";

const PATIENCE_MS = 5_000;

/** Whether the database answers within a few seconds. */
export async function checkDatabase(): Promise<boolean> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS).unref();
  });
  try {
    await Promise.race([pingDatabase(db()), timeout]);
    return true;
  } catch (error) {
    log("error", "the database does not answer", { cause: error instanceof Error ? error.message : String(error) });
    return false;
  }
}
