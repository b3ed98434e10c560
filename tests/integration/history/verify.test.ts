// Contract: whoever owns the database can falsify its history, and verify names where.
// Must reject: an edit, a deletion, a swap, a cut or an emptying behind the triggers' back that goes unseen, and
// anchors that are changed or gone.
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChainFault } from "@/lib/domain/history/judge-chain";
import { findHistoryFaults } from "@/lib/server/audit/loaders";
import { anchorHistory } from "@/lib/server/audit/workflows";
import { db } from "@/lib/server/db";
import { anchorsFolder } from "@/lib/server/env";
import { findChainHead, saveRevisions } from "@/lib/server/journal/repository";
import { keepAnchor } from "@/lib/server/journal/workflows";
import { createCase } from "@/lib/server/records/repository";
import { aHeader } from "@/tests/builders/case-builders";
import { testDatabase } from "../../setup/test-database";

const { url } = await testDatabase();
const client = new pg.Client(url);

beforeAll(() => client.connect());
afterAll(() => client.end());

let slug = "";
let caseId = "";
let numbers: readonly string[] = [];
let made = 0;

/** A case with ten revisions, its own first one among them, the sixth of them anchored. */
beforeEach(async () => {
  made += 1;
  slug = `case-${made}`;
  const title = { en: slug, zh: slug };
  caseId = await createCase(db(), aHeader({ slug, title, summary: title, asOf: "2026-01-31" }), null);
  await write(5);
  expect(await anchorHistory(slug)).not.toBeNull();
  await write(4);
  const { rows } = await client.query<{ seq: string }>(
    `SELECT "seq" FROM "Revision" WHERE "caseId" = $1 ORDER BY "seq"`,
    [caseId],
  );
  numbers = rows.map(({ seq }) => seq);
  expect(await findFaults()).toEqual([]);
});

async function write(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await saveRevisions(db(), [
      {
        caseId,
        recordType: "claim",
        recordSlug: "c",
        action: "edited",
        actorId: null,
        why: null,
        before: { turn },
        after: { turn: turn + 1 },
      },
    ]);
  }
}

const findFaults = (): Promise<ChainFault[]> => findHistoryFaults({ id: caseId, slug });
const nth = (place: number): bigint => BigInt(numbers[place - 1] ?? "0");
const fileOfAnchors = (): string => path.join(anchorsFolder(), `${slug}.jsonl`);

/** What a superuser does: the triggers are off for these statements. */
async function falsify(...statements: readonly string[]): Promise<void> {
  await client.query("SET session_replication_role = replica");
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.query("SET session_replication_role = origin");
  }
}

describe("verify names the first broken revision after", () => {
  it("an edit", async () => {
    await falsify(`UPDATE "Revision" SET "after" = '{"turn": 99}' WHERE "seq" = ${nth(8)}`);
    expect(await findFaults()).toEqual([{ code: "text-altered", seq: nth(8), text: "after" }]);
  });

  it("an edit with a hash made to fit", async () => {
    await falsify(
      `UPDATE "Revision" SET "why" = 'x', "whyDigest" = state_digest("whySalt", '"x"') WHERE "seq" = ${nth(8)}`,
      `UPDATE "Revision" r SET "hash" = revision_hash(r) WHERE "seq" = ${nth(8)}`,
    );
    expect(await findFaults()).toEqual([{ code: "unlinked", seq: nth(9) }]);
  });

  it("another author or time", async () => {
    await falsify(`UPDATE "Revision" SET "at" = "at" - interval '1 day' WHERE "seq" = ${nth(7)}`);
    expect(await findFaults()).toEqual([{ code: "altered", seq: nth(7) }]);
  });

  it("a deletion in the middle", async () => {
    await falsify(`DELETE FROM "Revision" WHERE "seq" = ${nth(8)}`);
    expect(await findFaults()).toEqual([{ code: "unlinked", seq: nth(9) }]);
  });

  it("a deletion of the first", async () => {
    await falsify(`DELETE FROM "Revision" WHERE "seq" = ${nth(1)}`);
    expect(await findFaults()).toEqual([{ code: "unlinked", seq: nth(2) }]);
  });

  it("two revisions that changed places", async () => {
    await falsify(
      `UPDATE "Revision" SET "seq" = -1 WHERE "seq" = ${nth(8)}`,
      `UPDATE "Revision" SET "seq" = ${nth(8)} WHERE "seq" = ${nth(9)}`,
      `UPDATE "Revision" SET "seq" = ${nth(9)} WHERE "seq" = -1`,
    );
    expect(await findFaults()).toEqual([{ code: "altered", seq: nth(8) }]);
  });
});

describe("the anchor outside the database shows", () => {
  it("a tail that was cut off", async () => {
    await falsify(`DELETE FROM "Revision" WHERE "caseId" = '${caseId}' AND "seq" >= ${nth(5)}`);
    expect(await findFaults()).toEqual([{ code: "tail-cut", seq: nth(6), last: nth(4) }]);
  });

  it("a tail that was cut off and grown again", async () => {
    await falsify(`DELETE FROM "Revision" WHERE "caseId" = '${caseId}' AND "seq" >= ${nth(5)}`);
    await write(6);
    expect(await findFaults()).toEqual([{ code: "rewritten", seq: nth(6) }]);
  });

  it("a history that was emptied", async () => {
    await falsify(`DELETE FROM "Revision" WHERE "caseId" = '${caseId}'`);
    expect(await findFaults()).toEqual([{ code: "tail-cut", seq: nth(6), last: null }]);
  });

  it("a chain that was hashed anew from an edited revision on", async () => {
    const rehash = numbers
      .slice(2)
      .flatMap((seq) => [
        `UPDATE "Revision" r SET "previousHash" = (SELECT "hash" FROM "Revision" WHERE "caseId" = r."caseId" AND "seq" < r."seq" ORDER BY "seq" DESC LIMIT 1) WHERE "seq" = ${seq}`,
        `UPDATE "Revision" r SET "hash" = revision_hash(r) WHERE "seq" = ${seq}`,
      ]);
    await falsify(
      `UPDATE "Revision" SET "after" = '{"turn": 99}', "afterDigest" = state_digest("afterSalt", '{"turn": 99}') WHERE "seq" = ${nth(3)}`,
      ...rehash,
    );
    expect(await findFaults()).toEqual([{ code: "rewritten", seq: nth(6) }]);
  });
});

describe("verify does not trust", () => {
  it("a changed line of anchors", async () => {
    const text = await readFile(fileOfAnchors(), "utf8");
    await writeFile(fileOfAnchors(), text.replace(`"seq":"${nth(6)}"`, `"seq":"${nth(5)}"`));
    expect(await findFaults()).toEqual([{ code: "anchor-edited", line: 1 }]);
  });

  it("a line that is none", async () => {
    await appendFile(fileOfAnchors(), '{"case"\n');
    expect(await findFaults()).toEqual([{ code: "anchor-edited", line: 2 }]);
  });

  it("the anchors of another database", async () => {
    const head = await findChainHead(db(), caseId);
    if (head === null) throw new Error("no head");
    await keepAnchor(slug, { ...head, caseId: "00000000-0000-4000-8000-00000000ffff", version: null });
    expect(await findFaults()).toEqual([{ code: "anchor-foreign", line: 2 }]);
  });

  it("a published version without its anchor, or without any", async () => {
    await client.query(`
      INSERT INTO "Blob" ("sha256", "bytes", "size") VALUES (encode(sha256('x'), 'hex'), 'x', 1) ON CONFLICT DO NOTHING`);
    // A version whose publication nobody wrote down: the rule that two people publish stands aside for it.
    await client.query(`ALTER TABLE "Snapshot" DISABLE TRIGGER snapshot_seen_by_two`);
    await client.query(
      `INSERT INTO "Snapshot" ("id", "caseId", "number", "documentSha256") VALUES (gen_random_uuid(), $1, 1, encode(sha256('x'), 'hex'))`,
      [caseId],
    );
    await client.query(`ALTER TABLE "Snapshot" ENABLE TRIGGER snapshot_seen_by_two`);
    expect(await findFaults()).toEqual([{ code: "anchor-missing", version: 1 }]);
    await rm(fileOfAnchors());
    expect(await findFaults()).toEqual([{ code: "anchors-missing" }]);
  });
});

describe("the database refuses, in the name of the history's rules,", () => {
  it.each([
    ["UPDATE", `UPDATE "Revision" SET "why" = 'x'`, "revision_never_altered"],
    ["DELETE", `DELETE FROM "Revision"`, "revision_never_altered"],
    ["TRUNCATE", `TRUNCATE "Revision" CASCADE`, "revision_never_emptied"],
  ])("%s", async (_verb, sql, constraint) => {
    await expect(client.query(sql)).rejects.toMatchObject({ constraint });
    expect(await findFaults()).toEqual([]);
  });
});
