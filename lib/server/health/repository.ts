import "server-only";
import type { Db } from "@/lib/server/db";

/** Asks the database for an answer and throws when none comes. */
export async function pingDatabase(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1`;
}
