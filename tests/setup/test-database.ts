import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { closeDb, setDatabaseLimits } from "@/lib/server/db";
import { cloneDatabase } from "../../scripts/lib/test-database.mjs";

/**
 * A fresh, migrated, empty database for the test file that calls this at its top level; it is dropped after the file.
 * `DATABASE_URL` names it, so `db()` and everything above it use it.
 *
 * @example const { url } = await testDatabase();
 */
export async function testDatabase(): Promise<{ readonly url: string }> {
  const clone = await cloneDatabase(inject("postgresUrl"), inject("templateDatabase"));
  process.env.DATABASE_URL = clone.url;
  process.env.NEXTAUTH_SECRET ??= "only-for-tests-only-for-tests-only-for-tests";
  process.env.ROUNDTRIP_SEAL_KEY ??= "sealed-for-tests-sealed-for-tests-sealed";
  const anchors = mkdtempSync(path.join(tmpdir(), "roundtrip-anchors-"));
  process.env.ROUNDTRIP_ANCHORS = anchors;
  await closeDb();
  // Files share a process: whoever counted attempts before may have left a connection to a database that is gone.
  await closeAttempts();
  // Whoever tests that people write at once wants their writes, on however slow a machine.
  setDatabaseLimits({ patienceMs: 30_000, statementMs: 120_000, transactionMs: 120_000 });
  afterAll(async () => {
    await closeDb();
    await closeAttempts();
    rmSync(anchors, { recursive: true, force: true });
    await clone.drop();
  });
  return { url: clone.url };
}
