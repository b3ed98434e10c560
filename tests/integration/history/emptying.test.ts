// Contract: texts of revisions can be emptied, whichever and in whatever order; the chain is walked whole afterwards, and
// what went is named with who emptied it and why. Histories show it, and what went does not come back.
// Must reject: an emptying that breaks the chain or goes unsaid, a text that is left somewhere, an altered digest, salt,
// text or order that goes unseen beside it, and an emptying by somebody else than an admin of the case.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { REVISION_TEXTS, type RevisionText } from "@/lib/domain/history/judge-chain";
import { listAcceptedStates } from "@/lib/server/acceptance/repository";
import { exportAudit, findHistoryFaults } from "@/lib/server/audit/loaders";
import { emptyRevisions } from "@/lib/server/audit/redacting/workflows";
import { loadRecordHistory } from "@/lib/server/audit/reverting/loaders";
import { revertTo } from "@/lib/server/audit/reverting/workflows";
import { db } from "@/lib/server/db";
import { addIndicator, editIndicator } from "@/lib/server/indicators/editing/workflows";
import { listEmptyings } from "@/lib/server/journal/redacting/repository";
import { saveRevisions } from "@/lib/server/journal/repository";
import { emptiedText } from "@/lib/view/history/emptied-words";
import { auditExportQuery } from "@/lib/wire/history";
import { anAdmin } from "@/tests/builders/actors";
import { drawFrom } from "../../assurance/draw";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 2 ** 31));
const draw = drawFrom(SEED);
const pick = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(draw() * list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

const { url } = await testDatabase();
const client = new pg.Client(url);
beforeAll(() => client.connect());
afterAll(() => client.end());

let made = 0;

/** A case of its own with an admin, and so many revisions, every text of which holds a word that nothing else holds. */
async function aHistory(count: number) {
  made += 1;
  const room = await aNewsroom(`forgetting-${made}`, ["reporter", "editor", "admin"]);
  const { caseId, slug, memberOf } = room;
  for (let turn = 1; turn <= count; turn += 1) {
    const record = { caseId, recordType: "claim", recordSlug: `c-${turn % 3}`, action: "edited" };
    const secret = (text: RevisionText) => `secret-${turn}-${text}-`;
    const before = draw() < 0.2 ? null : { note: secret("before") };
    const after = draw() < 0.2 ? null : { note: secret("after"), more: [turn, 1.5, null] };
    const why = draw() < 0.3 ? null : secret("why");
    await saveRevisions(db(), [{ ...record, actorId: memberOf("reporter"), why, before, after }]);
  }
  const { rows } = await client.query<{ seq: string }>(
    `SELECT "seq" FROM "Revision" WHERE "caseId" = $1 AND "recordType" = 'claim' ORDER BY "seq"`,
    [caseId],
  );
  const admin = await anAdmin(memberOf("admin"), slug);
  const numbers = rows.map(({ seq }) => BigInt(seq));
  return { ...room, admin, numbers, findFaults: () => findHistoryFaults({ id: caseId, slug }) };
}

type History = Awaited<ReturnType<typeof aHistory>>;

async function empty({ admin }: History, revisions: readonly bigint[], texts: readonly RevisionText[]): Promise<void> {
  const done = await emptyRevisions(admin, {
    revisions: [...revisions],
    texts: [...texts],
    why: "asked for by letter",
  });
  if (!done.ok) throw new Error(`refused: ${done.reason.code}`);
}

/** A revision that was emptied, the one after it, and another one that was not. */
interface Places {
  readonly seq: bigint;
  readonly next: bigint;
  readonly other: bigint;
}

/** What a superuser does: the triggers are off for these statements. */
async function falsify(...statements: readonly string[]): Promise<void> {
  await client.query("SET session_replication_role = replica");
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.query("SET session_replication_role = origin");
  }
}

describe(`texts emptied at random (ROUNDTRIP_SEED=${SEED})`, () => {
  it("leave the chain whole, are named, and are nowhere left in the history", async () => {
    const history = await aHistory(30);
    const gone = new Map<bigint, Set<RevisionText>>();
    for (let round = 0; round < 25; round += 1) {
      const seq = pick(history.numbers);
      const texts = REVISION_TEXTS.filter(() => draw() < 0.5);
      const left = texts.filter((text) => !gone.get(seq)?.has(text));
      const request = { revisions: [seq], texts, why: "asked for by letter" };
      const done = await emptyRevisions(history.admin, request);
      if (left.length === 0) expect(done).toEqual({ ok: false, reason: { code: "emptied-already", seq } });
      else expect(done).toMatchObject({ ok: true, value: { emptied: [{ seq, texts: left }] } });
      gone.set(seq, new Set([...(gone.get(seq) ?? []), ...left]));
      expect(await history.findFaults()).toEqual([]);
    }
    const told = await listEmptyings(db(), history.caseId, "all");
    for (const seq of history.numbers) {
      const of = told.filter(({ revision }) => revision === String(seq));
      expect(new Set(of.flatMap(({ texts }) => texts))).toEqual(gone.get(seq) ?? new Set());
    }
    expect(told.every(({ by, why }) => by === "admin" && why === "asked for by letter")).toBe(true);
    const { rows } = await client.query<{ row: string }>(
      `SELECT r::text AS "row" FROM "Revision" r WHERE "caseId" = $1 ORDER BY "seq"`,
      [history.caseId],
    );
    const all = rows.map(({ row }) => row).join("\n");
    history.numbers.forEach((seq, place) => {
      for (const text of gone.get(seq) ?? []) expect(all).not.toContain(`secret-${place + 1}-${text}-`);
    });
    // People go on writing, and the chain goes on.
    await saveRevisions(db(), [
      {
        caseId: history.caseId,
        recordType: "claim",
        recordSlug: "c-1",
        action: "edited",
        actorId: null,
        why: null,
        before: null,
        after: { note: "later" },
      },
    ]);
    expect(await history.findFaults()).toEqual([]);
  });

  const text = pick(REVISION_TEXTS);
  it.each<readonly [string, (at: Places) => readonly string[], (at: Places) => object]>([
    [
      "the digest of an emptied text",
      ({ seq }) => [`UPDATE "Revision" SET "${text}Digest" = repeat('0', 64) WHERE "seq" = ${seq}`],
      ({ seq }) => ({ code: "altered", seq }),
    ],
    [
      "the digest of a text that is there",
      ({ other }) => [`UPDATE "Revision" SET "${text}Digest" = repeat('0', 64) WHERE "seq" = ${other}`],
      ({ other }) => ({ code: "altered", seq: other }),
    ],
    [
      "one sign of a digest, with a hash made to fit",
      ({ seq }) => [
        `UPDATE "Revision" SET "${text}Digest" = translate("${text}Digest", '0123456789abcdef', '123456789abcdef0') WHERE "seq" = ${seq}`,
        `UPDATE "Revision" r SET "hash" = revision_hash(r) WHERE "seq" = ${seq}`,
      ],
      ({ next }) => ({ code: "unlinked", seq: next }),
    ],
    [
      "the salt of a text that is there",
      ({ other }) => [`UPDATE "Revision" SET "${text}Salt" = gen_random_uuid() WHERE "seq" = ${other}`],
      ({ other }) => ({ code: "text-altered", seq: other, text }),
    ],
    [
      "a state that is there",
      ({ other }) => [`UPDATE "Revision" SET "after" = '{"note": "forged"}' WHERE "seq" = ${other}`],
      ({ other }) => ({ code: "text-altered", seq: other, text: "after" }),
    ],
    [
      "a reason that is there",
      ({ other }) => [`UPDATE "Revision" SET "why" = 'forged' WHERE "seq" = ${other}`],
      ({ other }) => ({ code: "text-altered", seq: other, text: "why" }),
    ],
    [
      "another text in the place of an emptied one",
      ({ seq }) => [`UPDATE "Revision" SET "before" = '{}', "beforeSalt" = gen_random_uuid() WHERE "seq" = ${seq}`],
      ({ seq }) => ({ code: "text-altered", seq, text: "before" }),
    ],
    [
      "a text without a salt",
      ({ seq }) => [`UPDATE "Revision" SET "why" = 'forged' WHERE "seq" = ${seq}`],
      ({ seq }) => ({ code: "text-altered", seq, text: "why" }),
    ],
    [
      "a text that went without a word",
      ({ other }) => [`UPDATE "Revision" SET "after" = NULL, "afterSalt" = NULL WHERE "seq" = ${other}`],
      ({ other }) => ({ code: "text-missing", seq: other, text: "after" }),
    ],
    [
      "the order of two revisions",
      ({ seq, next }) => [
        `UPDATE "Revision" SET "seq" = -1 WHERE "seq" = ${seq}`,
        `UPDATE "Revision" SET "seq" = ${seq} WHERE "seq" = ${next}`,
        `UPDATE "Revision" SET "seq" = ${next} WHERE "seq" = -1`,
      ],
      ({ seq }) => ({ code: "altered", seq }),
    ],
    [
      "an emptied revision taken out",
      ({ seq }) => [`DELETE FROM "Revision" WHERE "seq" = ${seq}`],
      ({ next }) => ({ code: "unlinked", seq: next }),
    ],
    [
      "the word of the emptying",
      ({ seq }) => [
        `UPDATE "Revision" SET "after" = '{"texts": ["why"]}' WHERE "recordType" = 'redaction' AND "recordSlug" = '${seq}'`,
      ],
      // The first that does not fit: the emptied one comes before the word that speaks of it.
      ({ seq }) => ({ code: "text-missing", seq, text: "before" }),
    ],
  ])("do not hide a change: %s", async (_title, statements, fault) => {
    const history = await aHistory(8);
    const places = [1, 2, 3, 4, 5].sort(() => draw() - 0.5);
    const [place = 1, away = 2] = places;
    const nth = (index: number): bigint => history.numbers[index] ?? 0n;
    const at: Places = { seq: nth(place), next: nth(place + 1), other: nth(away) };
    await empty(history, [at.seq], REVISION_TEXTS);
    expect(await history.findFaults()).toEqual([]);
    await falsify(...statements(at));
    expect(await history.findFaults()).toEqual([fault(at)]);
  });
});

test("equal states have digests that say nothing of it", async () => {
  const { caseId } = await aHistory(0);
  const write = { caseId, recordType: "claim", recordSlug: "c", action: "edited", actorId: null, why: "the same" };
  await saveRevisions(db(), [
    { ...write, before: { a: 1 }, after: { a: 1 } },
    { ...write, before: { a: 1 }, after: { a: 1 } },
  ]);
  const { rows } = await client.query<{ digests: number }>(
    `SELECT count(DISTINCT d)::int AS digests FROM "Revision", unnest(ARRAY["beforeDigest", "afterDigest", "whyDigest"]) d
     WHERE "caseId" = $1 AND "recordSlug" = 'c'`,
    [caseId],
  );
  expect(rows).toEqual([{ digests: 6 }]);
});

test("nobody but an admin empties, and nothing of another case", async () => {
  const history = await aHistory(2);
  const other = await aHistory(1);
  const [first = 0n] = history.numbers;
  const asked = { revisions: [first], texts: [...REVISION_TEXTS], why: "so" };
  for (const role of ["reporter", "editor"] as const) {
    await expect(anAdmin(history.memberOf(role), history.slug)).rejects.toThrow("may not administer");
  }
  expect(await emptyRevisions(other.admin, asked)).toEqual({
    ok: false,
    reason: { code: "revision-missing", seq: first },
  });
  expect(await listEmptyings(db(), history.caseId, "all")).toEqual([]);
});

test("one that is refused leaves the others as they were, and the word of an emptying stays", async () => {
  const history = await aHistory(3);
  const [first = 0n, second = 0n] = history.numbers;
  await empty(history, [first], REVISION_TEXTS);
  const asked = { texts: [...REVISION_TEXTS], why: "so" };
  const refused = await emptyRevisions(history.admin, { ...asked, revisions: [second, first] });
  expect(refused).toEqual({ ok: false, reason: { code: "emptied-already", seq: first } });
  const said = await db().revision.findFirstOrThrow({ where: { caseId: history.caseId, recordType: "redaction" } });
  expect(await emptyRevisions(history.admin, { ...asked, revisions: [said.seq] })).toEqual({
    ok: false,
    reason: { code: "is-redaction", seq: said.seq },
  });
  expect(await listEmptyings(db(), history.caseId, [second])).toEqual([]);
});

test("a former accepted state may go; a case that goes back to it shows nothing of the record until somebody accepts", async () => {
  const { admin, caseId, memberOf } = await aHistory(0);
  const name = (en: string) => ({ slug: "ash", name: { en, zh: null } });
  const write = async (actorId: string, before: object | null, after: object) => {
    await saveRevisions(db(), [
      { caseId, recordType: "party", recordSlug: "ash", action: "edited", actorId, why: null, before, after },
    ]);
    const last = await db().revision.findFirstOrThrow({ where: { caseId }, orderBy: { seq: "desc" } });
    return { seq: last.seq, digest: last.afterDigest };
  };
  const accept = (
    { seq, digest }: { readonly seq: bigint; readonly digest: string },
    acceptedById: string,
    alone = false,
  ) =>
    db().acceptedState.create({
      data: {
        caseId,
        recordType: "party",
        recordSlug: "ash",
        revisionSeq: seq,
        stateHash: digest,
        acceptedById,
        alone,
      },
    });
  await db().case.update({ where: { id: caseId }, data: { checkedBy: "one" } });
  const former = await write(memberOf("reporter"), null, name("Ash of Mr X"));
  await accept(former, memberOf("editor"));
  const later = await write(memberOf("editor"), name("Ash of Mr X"), name("Ash"));
  const asked = { revisions: [former.seq], texts: [...REVISION_TEXTS], why: "so" };
  // Readers see it until the later one is accepted.
  expect(await emptyRevisions(admin, asked)).toMatchObject({ ok: false, reason: { code: "stands" } });
  await accept(later, memberOf("editor"), true);
  expect(await emptyRevisions(admin, asked)).toMatchObject({ ok: true });
  expect(await standing(caseId)).toMatchObject({ accepted: name("Ash"), waits: false });
  await db().case.update({ where: { id: caseId }, data: { checkedBy: "two" } });
  expect(await standing(caseId)).toMatchObject({ accepted: null, waits: true });
  expect(await listAcceptedStates(db(), caseId)).toMatchObject({ states: { party: [] }, unreadable: [] });
  await accept(later, memberOf("admin"));
  expect(await standing(caseId)).toMatchObject({ accepted: name("Ash"), waits: false });
});

const standing = (caseId: string) =>
  db().recordState.findFirst({ where: { caseId, recordType: "party", recordSlug: "ash" } });

test("a record's history says what was emptied; the state does not come back, and the one that stands does not go", async () => {
  const history = await aHistory(0);
  const { admin, caseId } = history;
  const written = await addIndicator(admin, {
    name: { en: "Chips", zh: null },
    unit: "chips",
    note: null,
    differsFrom: [],
  });
  if (!written.ok) throw new Error("refused");
  const { slug } = written.value;
  let { version } = written.value;
  for (const name of ["Chips of Ada", "Chips made"]) {
    const saved = await editIndicator(admin, slug, {
      version,
      name: { en: name, zh: null },
      unit: "chips",
      note: null,
      why: "so",
    });
    if (!saved.ok) throw new Error("refused");
    version = saved.value.version;
  }
  const of = { type: "indicator", record: slug, page: 1 };
  const seqs = (
    await db().revision.findMany({ where: { caseId, recordType: "indicator" }, orderBy: { seq: "asc" } })
  ).map(({ seq }) => seq);
  const [, middle = 0n, last = 0n] = seqs;
  const asked = { revisions: [last], texts: [...REVISION_TEXTS], why: "so" };
  expect(await emptyRevisions(admin, asked)).toEqual({
    ok: false,
    reason: { code: "stands", seq: last, recordType: "indicator", recordSlug: slug },
  });
  const done = await emptyRevisions(admin, { ...asked, revisions: [middle] });
  // What stood after one write stands before the next.
  expect(done).toMatchObject({ ok: true, value: { twins: expect.arrayContaining([{ seq: last, text: "before" }]) } });
  expect(await emptyRevisions(admin, { ...asked, texts: ["before"] })).toMatchObject({ ok: true });

  const page = await loadRecordHistory(admin, of);
  const entry = page.rows.find(({ seq }) => seq === String(middle));
  expect(entry).toMatchObject({ before: null, after: null, why: null, emptied: [{ by: "admin", why: "so" }] });
  const [emptied] = entry?.emptied ?? [];
  const day = new Date().toISOString().slice(0, 10);
  expect(emptied && emptiedText(emptied, "en")).toBe(
    `Emptied on ${day} by admin: the state before, the state after, the reason.`,
  );
  expect(emptied && emptiedText(emptied, "zh")).toBe(`admin于${day}清空了之前的状态、之后的状态、理由。`);
  expect(page.returns[String(middle)]).toBeUndefined();
  expect(await revertTo(admin, String(middle), { version, reason: "back" })).toEqual({
    ok: false,
    reason: "state-emptied",
  });
  for (const format of ["csv", "json"] as const) {
    const file = await exportAudit(admin, auditExportQuery.parse({ format }));
    const text = file.ok ? await file.text() : "";
    expect(text).toContain("emptied");
    expect(text).not.toContain("Chips of Ada");
  }
  expect(await history.findFaults()).toEqual([]);
});
