// Contract: whatever moment a first start, an import, a publication, a report, a backup or a restore is killed at, nothing half is there, its locks
// end with it, and the same command run again ends well with every history unbroken and every version whole.
// Must reject: a case without its records, a version without its files or its line in the history, a lock of a process
// that is gone, half a file that is taken for a report or a backup.
// Three of the moments with every run of the tests, all of them before a release.
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, db } from "@/lib/server/db";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { askForPublication } from "@/lib/server/publications/approval/workflows";
import { findFaultsOfCases } from "@/scripts/cli/verify-case";
import { anEditor } from "@/tests/builders/actors";
import { planBuilds } from "../../scripts/lib/builds.mjs";
import { databaseAt, withClient } from "../../scripts/lib/postgres.mjs";
import { cloneDatabase, prepareTemplate, startTestPostgres } from "../../scripts/lib/test-database.mjs";
import { must } from "../builders/must";
import { type Ended, killAt, type Moment, runCommand } from "./held-command";

const IS_FULL = Number(process.env.ROUNDTRIP_KILLS ?? 0) > 5;
/** A session looks after its client once a second. */
const LINGER_MS = 4_000;
const LIMIT_MS = 240_000;
const SHEETS = fileURLToPath(new URL("../../prisma/seed/ai-circular", import.meta.url));

for (const { make } of planBuilds(["island", "worker"])) await make();
const postgres = await startTestPostgres();
const database = await cloneDatabase(postgres.url, await prepareTemplate(postgres.url));
const { url } = database;
const folder = mkdtempSync(path.join(tmpdir(), "roundtrip-killed-"));
const env = {
  DATABASE_URL: url,
  ROUNDTRIP_ANCHORS: path.join(folder, "anchors"),
  INIT_CWD: folder,
  NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  ROUNDTRIP_SEAL_KEY: "sealed-for-tests-sealed-for-tests-sealed",
};
const signIns: { readonly email: string }[] = [];

beforeAll(() => void Object.assign(process.env, env));
afterAll(async () => {
  await closeDb();
  await database.drop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Kills a command there, and looks at what it left. */
async function killAndLook(moment: Moment, args: readonly string[]): Promise<void> {
  expect(await killAt(url, moment, env, args), `${args[0]} ${JSON.stringify(moment)}`).toBeLessThan(LINGER_MS);
  await expectNothingHalf();
}

const run = (...args: string[]): Promise<Ended> => runCommand(env, args);

const FIRST_START: readonly (readonly [string, Moment, "npm test" | "release"])[] = [
  ["before anything of the case is written", { at: "before", table: "Case" }, "release"],
  ["amid the records of the case", { at: "before", table: "Claim" }, "release"],
  ["as the import is committed", { at: "commit", table: "ImportRun" }, "npm test"],
  ["while the version is baked", { at: "work", after: "Claim" }, "release"],
  ["before the document is written", { at: "before", table: "Blob" }, "release"],
  ["after the document, before the version", { at: "before", table: "Snapshot" }, "release"],
  ["amid the files of the version", { at: "before", table: "SnapshotFile" }, "release"],
  ["as the version is committed", { at: "commit", table: "Snapshot" }, "npm test"],
  ["before the pages that list cases are written", { at: "before", table: "SiteFile" }, "release"],
  ["before the first accounts are made", { at: "before", table: "Member" }, "release"],
];

test.each(FIRST_START.filter(([, , when]) => IS_FULL || when === "npm test"))(
  "a first start that is killed %s",
  (_, moment) => killAndLook(moment, ["setup"]),
  LIMIT_MS,
);

test(
  "the next start ends what all of them began, and the one after it finds everything there",
  async () => {
    const { code, said } = await run("setup");
    expect(code, said).toBe(0);
    const done = JSON.parse(said.trimEnd().split("\n").at(-1) ?? "");
    signIns.push(...(done.signIns ?? []));
    expect(signIns.map(({ email }) => email).toSorted().length).toBe(3);
    expect(done.latest).toEqual({ case: "ai-circular", number: 1 });
    await expectNothingHalf();
    const again = JSON.parse((await run("setup")).said.trimEnd().split("\n").at(-1) ?? "");
    expect(again).toMatchObject({ imported: false, published: null, signIns: null, latest: { number: 1 } });
  },
  LIMIT_MS,
);

test.skipIf(!IS_FULL).each<[string, Moment]>([
  ["amid its records", { at: "before", table: "Claim" }],
  ["as it is committed", { at: "commit", table: "ImportRun" }],
])(
  "an import that is killed %s",
  async (_, moment) => {
    await killAndLook(moment, importAs("killed"));
    expect(await count(`select from "Case" where slug = 'killed'`)).toBe(0);
  },
  LIMIT_MS,
);

test.skipIf(!IS_FULL)(
  "the import that is run again brings everything, once",
  async () => {
    const first = await run(...importAs("killed"));
    expect(first.code, first.said).toBe(0);
    expect((await run(...importAs("killed"))).said).toContain("nothing changed");
    await expectNothingHalf();
  },
  LIMIT_MS,
);

const SECOND = `select from "Snapshot" where number = 2`;
const STALE_SITE = `select from "SiteFile" where "newestSnapshotId" is distinct from
  (select id from "Snapshot" order by "publishedAt" desc limit 1)`;
const ANCHORS = path.join(folder, "anchors", "ai-circular.jsonl");

const PUBLICATION: readonly (readonly [string, Moment, "npm test" | "release"])[] = [
  ["while it is baked", { at: "work", after: "Claim" }, "release"],
  ["amid its files", { at: "before", table: "SnapshotFile" }, "release"],
  ["as it is committed", { at: "commit", table: "Snapshot" }, "release"],
  ["after it is committed, before its anchor", { at: "file", file: ANCHORS, rows: SECOND }, "npm test"],
];

describe("a second version", () => {
  const approval: string[] = [];

  beforeAll(async () => {
    const editor = await anEditor(await memberOf("editor"), "ai-circular");
    const { gate } = await loadPublication(editor);
    if (!gate?.contentSha256) throw new Error("the version is not to be had");
    const { id } = must(await askForPublication(editor, { number: gate.number, contentSha256: gate.contentSha256 }));
    approval.push("publish", "ai-circular", "--approve", id, "--by", await memberOf("admin"));
    await closeDb();
  }, LIMIT_MS);

  test.each(PUBLICATION.filter(([, , when]) => IS_FULL || when === "npm test"))(
    "that is killed %s stands whole or not at all after the next start",
    async (_, moment) => {
      expect(await killAt(url, moment, env, approval)).toBeLessThan(LINGER_MS);
      expect(await count(SECOND)).toBe(moment.at === "file" ? 1 : 0);
      expect(await count(UNNAMED), "bytes that nothing names").toBe(former);
      const next = await run("setup");
      expect(next.code, next.said).toBe(0);
      if (moment.at === "file") former = await count(UNNAMED);
      await expectNothingHalf();
      expect(await count(STALE_SITE), "pages that list the cases from before the version").toBe(0);
    },
    LIMIT_MS,
  );

  test(
    "whose line somebody took out of the anchors is named, and not made up for",
    async () => {
      const lines = readFileSync(ANCHORS, "utf8");
      writeFileSync(ANCHORS, lines.replace(/[^\n]*\n$/, ""));
      expect((await run("setup")).code).toBe(0);
      expect(await findFaultsOfCases()).toEqual([expect.stringContaining("version 2")]);
      await closeDb();
      writeFileSync(ANCHORS, lines);
    },
    LIMIT_MS,
  );
});

const REPORT: readonly (readonly [string, Moment])[] = [
  ["as it is kept", { at: "commit", table: "Report" }],
  ["while it is typeset", { at: "work", after: "Snapshot" }],
];

test.skipIf(!IS_FULL).each(REPORT)(
  "a report that is killed %s is typeset again, whole",
  async (_, moment) => {
    const file = path.join(folder, `${moment.at}.pdf`);
    const args = ["report", "ai-circular", "1", moment.at === "work" ? "en" : "zh", "--to", file];
    await killAndLook(moment, args);
    expect(existsSync(file)).toBe(false);
    const { code, said } = await run(...args);
    expect(code, said).toBe(0);
    expect(readFileSync(file).subarray(-6).toString("latin1")).toMatch(/%%EOF/);
    await expectNothingHalf();
  },
  LIMIT_MS,
);

test(
  "a backup that is killed leaves no file of its name, and what it leaves is taken for none",
  async () => {
    const file = path.join(folder, "nightly.backup");
    await killAndLook({ at: "table", table: "SnapshotFile" }, ["backup", file]);
    const left = readdirSync(folder).filter((name) => name.startsWith("nightly"));
    expect(left).toEqual([expect.stringMatching(/\.part$/)]);
    const half = await run("restore", path.join(folder, left[0] ?? ""), "--check");
    expect(half.code, half.said).toBe(1);
    const made = await run("backup", file);
    expect(made.code, made.said).toBe(0);
    const whole = await run("restore", file, "--check");
    expect(whole.code, whole.said).toBe(0);
    await expectNothingHalf();
  },
  LIMIT_MS,
);

test(
  "a restore that is killed amid the rows is run again, and brings everything back",
  async () => {
    const file = path.join(folder, "nightly.backup");
    const empty = await createEmptyDatabase();
    const there = { ...env, DATABASE_URL: empty, ROUNDTRIP_ANCHORS: path.join(folder, "anchors-there") };
    await killAt(empty, { at: "statement", like: "COPY" }, there, ["restore", file]);
    const again = await runCommand(there, ["restore", file]);
    expect(again.code, again.said).toBe(0);
    expect((await runCommand(there, ["verify"])).code).toBe(0);
  },
  LIMIT_MS,
);

async function createEmptyDatabase(): Promise<string> {
  const name = `test_${Date.now()}_${randomUUID().replaceAll("-", "")}`;
  await withClient(postgres.url, (client) => client.query(`create database ${name} template template0`));
  return databaseAt(postgres.url, name);
}

async function memberOf(role: "editor" | "admin"): Promise<string> {
  const email = signIns.find((one) => one.email.startsWith(role))?.email ?? "";
  const { id } = await db().member.findUniqueOrThrow({ where: { email } });
  return id;
}

function importAs(slug: string): readonly string[] {
  const admin = signIns.find(({ email }) => email.startsWith("admin"))?.email ?? "";
  return ["import", SHEETS, "--case", slug, "--admin", admin];
}

function count(rows: string): Promise<number> {
  return withClient(url, async (client) => (await client.query(rows)).rowCount ?? 0);
}

/** Rows of which another is missing that is written with them. */
const HALVES: Readonly<Record<string, string>> = {
  "a case without the import that made it": `select from "Case" c
    where not exists (select from "ImportRun" i where i."caseId" = c.id)`,
  "an import with other claims than it counted": `select from "ImportRun" i
    where (i.counts ->> 'claims')::int <> (select count(*) from "Claim" c where c."importRunId" = i.id)`,
  "an import that the history does not tell of": `select from "ImportRun" i
    where not exists (select from "Revision" r where r."caseId" = i."caseId" and r."recordType" = 'import_run')`,
  "a version without its files": `select from "Snapshot" s
    where (select count(*) from "SnapshotFile" f where f."snapshotId" = s.id) < 10`,
  "a version that the history does not tell of": `select from "Snapshot" s
    where not exists (select from "Revision" r where r."caseId" = s."caseId" and r."recordType" = 'snapshot')`,
  "a history that tells of a version that is not there": `select from "Revision" r
    where r."recordType" = 'snapshot' and not exists (select from "Snapshot" s where s."caseId" = r."caseId")`,
  "a site without its first page": `select from "SiteFile"
    where not exists (select from "SiteFile" where path = 'en/index.html')`,
};

/** Bytes that nothing names; a page that lists the cases leaves its former bytes behind when it is made anew. */
const UNNAMED = `select from "Blob" b where not exists (
    select "documentSha256" from "Snapshot" where "documentSha256" = b.sha256
    union all select sha256 from "SnapshotFile" where sha256 = b.sha256
    union all select sha256 from "SiteFile" where sha256 = b.sha256
    union all select sha256 from "Report" where sha256 = b.sha256
    union all select sha256 from "Capture" where sha256 = b.sha256
    union all select "codedSha256" from "BlobCoding" where "codedSha256" = b.sha256)`;
let former = 0;

async function expectNothingHalf(): Promise<void> {
  expect(await count(UNNAMED), "bytes that nothing names").toBe(former);
  for (const [what, rows] of Object.entries(HALVES)) expect(await count(rows), what).toBe(0);
  expect(await findFaultsOfCases()).toEqual([]);
  await closeDb();
}
