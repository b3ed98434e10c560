// Contract: a database of the user's own is spoken to over TLS as its address says, by migrations, records, counters,
// listeners and backups alike, whatever its name; a certificate that nobody vouches for is refused in a sentence.
// Must reject: one client of several that goes on in plain text, and a certificate that is taken unseen.
import { chmodSync, chownSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { closeAttempts, countAttempt } from "@/lib/server/auth/attempts";
import { makeBackup } from "@/lib/server/backup/workflows";
import { closeDb, databaseLimits, db, writer } from "@/lib/server/db";
import { listenToChanges } from "@/lib/server/live/listener/repository";
import { migrate } from "../../../scripts/lib/migrate.mjs";
import { checkOwnDatabase } from "../../../scripts/lib/own-database.mjs";
import { databaseAt, withClient } from "../../../scripts/lib/postgres.mjs";
import { findPostgresAccount } from "../../../scripts/lib/postgres-place.mjs";
import { UNWATCHED, withPlainDatabase } from "../backup/copies";

process.env.NEXTAUTH_SECRET ??= "only-for-tests-only-for-tests-only-for-tests";
const server = inject("postgresUrl");
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-tls-"));

beforeAll(async () => {
  const account = findPostgresAccount();
  for (const name of readdirSync("tests/fixtures/tls")) {
    copyFileSync(path.join("tests/fixtures/tls", name), path.join(place, name));
  }
  // The server takes a key only that is its own and nobody else's, and git keeps no such mode.
  chmodSync(path.join(place, "server.key"), 0o600);
  for (const name of [".", ...readdirSync(place)]) {
    if (account) chownSync(path.join(place, name), account.uid, account.gid);
  }
  await set("ssl_cert_file", path.join(place, "server.crt"));
  await set("ssl_key_file", path.join(place, "server.key"));
  await set("ssl", "on");
  // The server takes new settings a moment after it was asked to.
  await vi.waitFor(
    () =>
      withClient(server, async (client) => {
        expect((await client.query("SHOW ssl")).rows).toEqual([{ ssl: "on" }]);
      }),
    { timeout: 20_000, interval: 100 },
  );
});

afterAll(async () => {
  await withClient(server, async (client) => {
    for (const name of ["ssl", "ssl_cert_file", "ssl_key_file"]) await client.query(`ALTER SYSTEM RESET ${name}`);
    await client.query("SELECT pg_reload_conf()");
  });
  rmSync(place, { recursive: true, force: true });
});

async function set(name: string, value: string): Promise<void> {
  await withClient(server, async (client) => {
    await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    await client.query("SELECT pg_reload_conf()");
  });
}

test("every connection of the product is sealed, to a name with capitals, spaces and quotes", async () => {
  await withPlainDatabase(async (url) => {
    const sealed = new URL(url);
    sealed.searchParams.set("sslmode", "verify-full");
    sealed.searchParams.set("sslrootcert", path.join(place, "ca.crt"));
    process.env.DATABASE_URL = sealed.href;
    await checkOwnDatabase(sealed.href);
    await migrate(sealed.href);
    expect(await db().case.count()).toBe(0);
    // Said as statements: a pooler refuses a connection that is made with settings that it does not know.
    for (const client of [db(), writer()]) {
      const limits = await client.$queryRaw<{ setting: string; source: string }[]>`
        SELECT setting, source FROM pg_settings
        WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`;
      const { transactionMs, patienceMs, statementMs } = databaseLimits();
      const expected = [transactionMs, patienceMs, statementMs].map((limit) => ({
        setting: String(limit),
        source: "session",
      }));
      expect(limits).toEqual(expected);
    }
    expect(await countAttempt({ account: "a@example.org", address: "192.0.2.1" })).toBe(true);
    await new Promise<void>((resolve) => {
      const stop = listenToChanges(() => {
        stop();
        resolve();
      });
    });
    const name = decodeURIComponent(sealed.pathname.slice(1));
    const sessions: string[] = [];
    const look = () =>
      void withClient(server, async (client) => {
        const { rows } = await client.query<{ seen: string }>(
          `SELECT s.ssl || ' ' || left(a.query, 20) AS seen FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)
           WHERE a.datname = $1 AND a.backend_type = 'client backend'`,
          [name],
        );
        sessions.push(...rows.map(({ seen }) => seen));
      });
    const copied = await makeBackup({ file: path.join(place, "copy"), product: "0" }, { ...UNWATCHED, tell: look });
    expect(copied).toMatchObject({ ok: true });
    expect(sessions.length).toBeGreaterThan(2);
    expect(sessions.filter((seen) => !seen.startsWith("true"))).toEqual([]);
    await closeAttempts();
    await closeDb();
  });
});

test("a certificate that nobody here vouches for is refused, and what to do is said", async () => {
  const unknown = new URL(databaseAt(server, "postgres"));
  unknown.searchParams.set("sslmode", "verify-full");
  const refused = await checkOwnDatabase(unknown.href).catch((error: Error & { advice?: string }) => error);
  expect(refused).toMatchObject({
    message: expect.stringMatching(/cannot be used: nobody that this machine trusts vouches for its certificate/),
    advice: expect.stringMatching(/sslrootcert=/),
  });
});
