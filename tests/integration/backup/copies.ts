import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { restoreBackup } from "@/lib/server/backup/restoring/workflows";
import type { Watch } from "@/lib/server/backup/workflows";
import { closeDb } from "@/lib/server/db";
import { findFaultsOfCases } from "@/scripts/cli/verify-case";
import { listMigrations, migrate } from "../../../scripts/lib/migrate.mjs";
import { databaseAt, withClient } from "../../../scripts/lib/postgres.mjs";
import { ID, SMALL_CASE_SQL, X_SHA256 } from "../database/small-case";

export const UNWATCHED: Watch = { tell: () => undefined, signal: new AbortController().signal };

const LISTS = ["parties", "deals", "links", "linkParts", "claims", "sources", "rules", "indicators", "discrepancies"];
const EMPTY_DOCUMENT = JSON.stringify({
  format: "roundtrip-snapshot/2",
  header: {},
  ...Object.fromEntries([...LISTS, "glossary", "analogies", "loopSets", "figures"].map((name) => [name, []])),
  network: { legs: [] },
});

/** The hash of the document that both versions of the small case have. */
export const DOCUMENT_SHA256 = createHash("sha256").update(EMPTY_DOCUMENT).digest("hex");

/** The small case with a document that can be read, and a history in both of its cases. */
export const COPIED_SQL = `${SMALL_CASE_SQL.replaceAll(X_SHA256, DOCUMENT_SHA256).replace(
  "'x', 1)",
  `'${EMPTY_DOCUMENT}', ${EMPTY_DOCUMENT.length})`,
)}
  INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action") VALUES
    ('${ID.other}', 'claim', 'amount', 'imported');`;

/** A database with nothing in it, owned by a plain account: no superuser, may only create in it. */
export async function withPlainDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = inject("postgresUrl");
  // A name that every address must spell out and every statement must quote.
  const name = `Plain "Copy" 副本 ${randomBytes(4).toString("hex")}`;
  const account = `plain_${randomBytes(4).toString("hex")}`;
  const quoted = pg.escapeIdentifier(name);
  await withClient(server, async (client) => {
    await client.query(`CREATE ROLE ${account} LOGIN PASSWORD 'plain' NOSUPERUSER NOCREATEDB NOCREATEROLE`);
    await client.query(`CREATE DATABASE ${quoted} OWNER ${account} TEMPLATE template0`);
  });
  const url = new URL(databaseAt(server, encodeURIComponent(name)));
  url.username = account;
  url.password = "plain";
  const former = process.env.DATABASE_URL;
  process.env.DATABASE_URL = url.href;
  await closeDb();
  try {
    return await work(url.href);
  } finally {
    await closeDb();
    process.env.DATABASE_URL = former;
    await withClient(server, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
      await client.query(`DROP ROLE ${account}`);
    });
  }
}

/** `restore FILE` into the database of the settings, as the command does it. */
export function restore(file: string, { withFaults = false, watch = UNWATCHED, known = listMigrations() } = {}) {
  const url = process.env.DATABASE_URL ?? "";
  return restoreBackup(
    { file, withFaults },
    { knownMigrations: known, migrate: (only) => migrate(url, only), findFaults: findFaultsOfCases },
    watch,
  );
}

/** Every row of every table as JSON, and where every sequence stands, read without any code of the product. */
export function dumpRows(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
    );
    const dump: Record<string, readonly string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM ${client.escapeIdentifier(name)} t ORDER BY 1`,
      );
      dump[name] = rows.map(({ row }) => row);
    }
    const { rows } = await client.query<{ row: string }>(
      `SELECT sequencename || ' ' || coalesce(last_value::text, '-') AS row FROM pg_sequences ORDER BY 1`,
    );
    return { ...dump, "(sequences)": rows.map(({ row }) => row) };
  });
}
