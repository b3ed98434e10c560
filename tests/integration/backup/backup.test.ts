// Contract: a backup is the whole database at one moment, while people write; it comes back into an empty database of a
// plain account, equal row for row, rule for rule, with every history walked; and nothing half-restored is ever left.
// Must reject: a copy that mixes two moments, one that lost a table or a trigger, a flipped byte that goes unnamed, a
// restore over somebody's rows, a falsified history that is brought back as if nothing were wrong.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBackupWriter, readBlocks } from "@/lib/server/backup/file/repository";
import { checkBackup } from "@/lib/server/backup/loaders";
import { makeBackup } from "@/lib/server/backup/workflows";
import { db } from "@/lib/server/db";
import { findChainHead } from "@/lib/server/journal/repository";
import { keepAnchor } from "@/lib/server/journal/workflows";
import { readCatalogue } from "../../../scripts/lib/database-catalogue.mjs";
import { listMigrations } from "../../../scripts/lib/migrate.mjs";
import { withClient } from "../../../scripts/lib/postgres.mjs";
import { testDatabase } from "../../setup/test-database";
import { ID } from "../database/small-case";
import { COPIED_SQL, DOCUMENT_SHA256, dumpRows, restore, UNWATCHED, withPlainDatabase } from "./copies";

const { url } = await testDatabase();
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-backup-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const file = path.join(place, "all of it.backup");
const inPlace = (name: string) => path.join(place, name);

let before: Awaited<ReturnType<typeof dumpRows>>;
let after: Awaited<ReturnType<typeof dumpRows>>;

/** Texts that COPY must write in other characters, bytes of every value, and more of both than one block holds. */
const AWKWARD = 'a\tb\nc\\d\r\\N \\. "quoted" é 工 🧾';

beforeAll(async () => {
  const all = randomBytes(3_000_000);
  const sha256 = createHash("sha256").update(all).digest("hex");
  await withClient(url, async (client) => {
    await client.query(COPIED_SQL);
    await client.query(`UPDATE "Party" SET "nameEn" = 'Ünï 工', "version" = "version" + 1 WHERE "id" = '${ID.alpha}'`);
    await client.query(`INSERT INTO "Blob" ("sha256", "bytes", "size") VALUES ($1, $2, $3)`, [sha256, all, all.length]);
    for (let turn = 0; turn < 300; turn += 1) await write(client, turn);
    await client.query(`UPDATE "Case" SET "summaryEn" = $1 WHERE "id" = $2`, [AWKWARD.replace("\r", ""), ID.small]);
  });
  await anchorAll();
  before = await dumpRows(url);
  // From the first table on somebody writes, faster than tables are copied.
  const writing: Promise<void>[] = [];
  const begin = () => {
    if (writing.length > 0) return;
    const writer = withClient(url, async (client) => {
      for (let turn = 0; turn < 200; turn += 1) await write(client, turn);
    });
    writing.push(writer);
  };
  const made = await makeBackup({ file, product: "0.1.0" }, { ...UNWATCHED, tell: begin });
  await Promise.all(writing);
  after = await dumpRows(url);
  expect(made).toMatchObject({ ok: true, value: { tables: Object.keys(before).length - 1 } });
});

async function write(
  client: { query(text: string, values: unknown[]): Promise<unknown> },
  turn: number,
): Promise<void> {
  await client.query(
    `INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "why", "after")
     VALUES ($1, 'claim', 'amount', 'edited', $2, $3)`,
    [ID.small, AWKWARD, JSON.stringify({ turn, text: AWKWARD, padding: "x".repeat(2_000) })],
  );
}

/** As publishing does: the head of the history, and the version with the hash of its document. */
async function anchorAll(): Promise<void> {
  for (const [slug, caseId] of [
    ["small", ID.small],
    ["other", ID.other],
  ] as const) {
    const head = await findChainHead(db(), caseId);
    if (head === null) throw new Error(`${slug} has no history`);
    await keepAnchor(slug, { ...head, caseId, version: { number: 1, sha256: DOCUMENT_SHA256 } });
  }
}

test("200 writes during and after the copy are not in it; all else is, equal in rows, sequences and rules", async () => {
  expect((after.Revision?.length ?? 0) - (before.Revision?.length ?? 0)).toBe(200);
  await withPlainDatabase(async (copy) => {
    const restored = await restore(file);
    expect(restored).toMatchObject({
      ok: true,
      value: {
        migrated: 0,
        unchecked: [],
        faults: [],
        isSealKeyAnother: false,
        anchorsKept: ["other.jsonl", "small.jsonl"],
      },
    });
    expect(await dumpRows(copy)).toEqual(before);
    const [fresh, brought] = await Promise.all([withClient(url, readCatalogue), withClient(copy, readCatalogue)]);
    expect(brought).toEqual(fresh);
    await withClient(copy, async (client) => {
      // The history goes on where it was, and the rules hold again.
      await write(client, 1);
      await expect(client.query(`DELETE FROM "Revision"`)).rejects.toThrow(/written once/);
      await expect(client.query(`UPDATE "Blob" SET "size" = 2`)).rejects.toThrow(/written once/);
    });
    expect(await restore(file)).toMatchObject({ ok: false, reason: { code: "not-empty" } });
  });
});

test("every kind of damage is named with its place, and nothing is restored", async () => {
  const whole = readFileSync(file);
  const blocks: { at: number; kind: string; table: string | undefined }[] = [];
  const reading = readBlocks(file);
  let tables: readonly { readonly name: string }[] = [];
  for (let next = await reading.next(); !next.done; next = await reading.next()) {
    const { at, kind, bytes } = next.value;
    if (kind === "header") tables = JSON.parse(bytes.toString()).tables;
    const behind = blocks.filter((block) => block.kind === "table-end").length;
    blocks.push({ at, kind, table: tables[behind]?.name });
  }
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(
    new Set(["header", "rows", "table-end", "anchors", "trailer"]),
  );
  const spoilt = inPlace("spoilt");
  const check = async (bytes: Buffer) => {
    writeFileSync(spoilt, bytes);
    const checked = await checkBackup(spoilt, UNWATCHED.signal);
    return checked.ok ? "whole" : checked.reason;
  };
  const last = new Map(blocks.map(({ kind }, number) => [kind, number]));
  for (const number of [0, 1, ...last.values(), Math.floor(blocks.length / 3), Math.floor(blocks.length / 2)]) {
    const at = blocks[number]?.at ?? 0;
    const end = blocks[number + 1]?.at ?? whole.byteLength;
    // One byte of the head, and one of what follows it, at a place drawn for each block.
    for (const where of [at + (number % 53), at + 53 + ((number * 7919) % (end - at - 53))]) {
      const bytes = Buffer.from(whole);
      bytes[where] = (bytes[where] ?? 0) ^ (1 << (where % 8));
      expect(await check(bytes), `byte ${where}`).toMatchObject({ what: "checksum", block: number, at });
    }
    if (number > 0) expect(await check(whole.subarray(0, at))).toMatchObject({ what: "cut-off" });
    expect(await check(whole.subarray(0, end - 1))).toMatchObject({ what: "cut-off", block: number, at });
  }
  expect(await check(Buffer.concat([whole, whole.subarray(blocks[0]?.at)]))).toMatchObject({ what: "order" });
  expect(await check(Buffer.from("PK\u0003\u0004 a zip of something else"))).toMatchObject({ what: "not-a-backup" });
  expect(await check(Buffer.from(whole.toString("latin1").replace("BACKUP 1", "BACKUP 7"), "latin1"))).toMatchObject({
    what: "other-format",
  });
  const ofRevisions = blocks.findIndex(({ kind, table }) => kind === "rows" && table === "Revision");
  const flipped = Buffer.from(whole);
  const where = (blocks[ofRevisions]?.at ?? 0) + 100;
  flipped[where] = (flipped[where] ?? 0) ^ 1;
  writeFileSync(spoilt, flipped);
  await withPlainDatabase(async (copy) => {
    const refused = await restore(spoilt);
    expect(refused).toMatchObject({
      ok: false,
      reason: { code: "damaged", damage: { block: ofRevisions, holds: { part: "table", table: "Revision" } } },
    });
    expect(await dumpRows(copy)).toEqual({ "(sequences)": [] });
  });
});

test("a file whose sums were made anew over a falsified history is brought back only on demand, by name", async () => {
  const falsified = inPlace("falsified");
  const writer = await openBackupWriter(falsified);
  if (writer === "exists") throw new Error("somebody was here");
  const reading = readBlocks(file);
  for (let next = await reading.next(); !next.done; next = await reading.next()) {
    const { kind, bytes } = next.value;
    let written: Uint8Array = bytes;
    if (kind === "rows")
      written = Buffer.from(bytes.toString("latin1").replaceAll('"turn": 77,', '"turn": 78,'), "latin1");
    if (kind === "rows" || kind === "table-end") {
      if (kind === "rows") hashes.update(written);
      else {
        const { rows } = JSON.parse(bytes.toString());
        written = Buffer.from(JSON.stringify({ rows, sha256: hashes.take() }));
      }
    }
    if (kind === "trailer") {
      const { blocks, sha256 } = writer.standing();
      written = Buffer.from(JSON.stringify({ blocks, sha256 }));
    }
    await writer.write(kind, written);
  }
  expect(await writer.finish()).toBe("finished");
  expect((await checkBackup(falsified, UNWATCHED.signal)).ok).toBe(true);
  await withPlainDatabase(async (copy) => {
    const refused = await restore(falsified);
    expect(refused.ok || refused.reason).toMatchObject({
      code: "faults",
      faults: expect.arrayContaining([expect.stringMatching(/^small: revision \d+ does not fit its hash/)]),
    });
    expect(await dumpRows(copy)).toEqual({ "(sequences)": [] });
  });
});

/** The running hash of one table. */
const hashes = {
  open: createHash("sha256"),
  update(bytes: Uint8Array) {
    this.open.update(bytes);
  },
  take() {
    const digest = this.open.digest("hex");
    this.open = createHash("sha256");
    return digest;
  },
};

test("a backup of a newer product, another's tables and a half-made restore are each told apart", async () => {
  const newest = listMigrations().at(-1) ?? "";
  await withPlainDatabase(async (copy) => {
    const older = await restore(file, { known: listMigrations().slice(0, -1) });
    expect(older).toMatchObject({ ok: false, reason: { code: "newer", migrations: [newest] } });
    await withClient(copy, (client) => client.query("CREATE TABLE diary (day date)"));
    expect(await restore(file)).toMatchObject({ ok: false, reason: { code: "not-empty", tables: ["diary"] } });
    await withClient(copy, (client) => client.query("DROP TABLE diary"));
    // Stopped amid the rows: all of it is gone, and the next one goes through.
    const stopper = new AbortController();
    const watch = { tell: () => stopper.abort(), signal: stopper.signal };
    expect(await restore(file, { watch })).toEqual({ ok: false, reason: { code: "stopped" } });
    expect(await dumpRows(copy)).toEqual({ "(sequences)": [] });
  });
});

test("a name that is taken is left alone, and a copy that was stopped leaves nothing", async () => {
  const taken = inPlace("taken");
  writeFileSync(taken, "somebody's own");
  expect(await makeBackup({ file: taken, product: "0" }, UNWATCHED)).toEqual({ ok: false, reason: { code: "exists" } });
  expect(readFileSync(taken, "utf8")).toBe("somebody's own");
  const stopper = new AbortController();
  const watch = { tell: () => stopper.abort(), signal: stopper.signal };
  const stopped = await makeBackup({ file: inPlace("stopped"), product: "0" }, watch);
  expect(stopped).toEqual({ ok: false, reason: { code: "stopped" } });
  expect(existsSync(inPlace("stopped"))).toBe(false);
  expect(readdirSync(place).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
