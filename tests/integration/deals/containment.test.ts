// Contract: what a link lies in is written at the desk with its history, and no sum counts its money twice from then on;
// taken back it stays in the database and out of every reading, and comes back when it is stated again.
// Must reject: a circle, a second whole, a row of another case, a reporter who alters what two people stand behind, a
// row that is taken back over somebody's newer write.
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { addDeal } from "@/lib/server/deals/editing/workflows";
import { addPart, removePart } from "@/lib/server/deals/links/containment/workflows";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { getCaseRecords } from "@/lib/server/records/repository";
import { acceptClaim } from "@/lib/server/review/workflows";
import { anEditor, aReporter, type Reporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "@/tests/setup/test-database";
import { aProposedClaim, saveSmallWeb, whatIsSeen } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();

const LINK = {
  kind: "loan",
  layer: "record",
  collateral: null,
  tranche: null,
  interest: null,
  start: null,
  end: null,
  note: null,
  payer: "ash",
  payee: "beech",
} as const;
const DATES = { announced: null, signed: null, effective: null, ended: null } as const;

/** A case with a deal of three links, and another deal. */
async function aRoom(slug: string) {
  const { caseId, memberOf } = await aNewsroom(slug);
  await saveSmallWeb(caseId);
  const reporter = await aReporter(memberOf("reporter"), slug);
  const editor = await anEditor(memberOf("editor"), slug);
  const deal = {
    title: { en: "Credit line", zh: null },
    ...DATES,
    stage: "signed",
    supersededBy: null,
    partOf: null,
    note: null,
  } as const;
  const added = await addDeal(reporter, { ...deal, links: [LINK, LINK, LINK] });
  if (!added.ok) throw new Error("the deal was refused");
  const [pool = "", drawn = "", second = ""] = added.value.links;
  return { caseId, slug, reporter, editor, deal: added.value.slug, pool, drawn, second };
}

const inPool = (whole: string) => ({ wholeType: "link", whole, relation: "slice_of_pool", note: null }) as const;

async function partsOf(actor: Reporter, link: string) {
  const detail = await loadLink(actor, link);
  if (!detail.ok) throw new Error(detail.reason);
  return detail.value.parts;
}

test("a drawdown is put into its pool: one row, one entry of the history, read by every sum", async () => {
  const { caseId, slug, reporter, pool, drawn } = await aRoom("pool");
  expect(await addPart(reporter, drawn, inPool(pool))).toEqual({ ok: true, value: { version: 1 } });
  expect(await partsOf(reporter, drawn)).toMatchObject([{ isPart: true, other: pool, relation: "slice_of_pool" }]);
  expect(await partsOf(reporter, pool)).toMatchObject([{ isPart: false, other: drawn }]);
  const { linkParts } = await getCaseRecords(db(), slug, { statuses: ["accepted"] });
  const row = { partType: "link", part: drawn, ...inPool(pool) };
  expect(linkParts).toContainEqual(row);
  const history = await db().revision.findMany({ where: { caseId, recordType: "link_part" } });
  expect(history).toMatchObject([{ recordSlug: `${drawn}/${pool}/slice_of_pool`, action: "created", after: row }]);
  expect(await findBrokenRevision(db(), caseId)).toBeNull();
});

test("what cannot stand is refused by its reason, and nothing is written", async () => {
  const { caseId, reporter, pool, drawn, second, deal } = await aRoom("refused");
  await addPart(reporter, drawn, inPool(pool));
  const tried = async (link: string, row: Parameters<typeof addPart>[2]) => {
    const answer = await addPart(reporter, link, row);
    return answer.ok
      ? "taken"
      : typeof answer.reason === "string"
        ? answer.reason
        : "problems" in answer.reason && answer.reason.problems[0]?.reason;
  };
  const before = await db().linkPart.count({ where: { caseId } });
  expect(await tried(pool, inPool(pool))).toBe("refers_to_itself");
  expect(await tried(pool, inPool(drawn))).toBe("circle");
  expect(await tried(drawn, inPool(pool))).toBe("stated_twice");
  expect(await tried(drawn, inPool(second))).toBe("second_whole");
  expect(await tried(drawn, inPool("nowhere"))).toBe("reference_missing");
  expect(await tried(second, { wholeType: "deal", whole: deal, relation: "replaced_by", note: null })).toBe(
    "relation_wrong",
  );
  expect(await tried("nowhere", inPool(pool))).toBe("not-found");
  expect(await db().linkPart.count({ where: { caseId } })).toBe(before);
});

test("taken back with a reason it stays in the database and out of every reading, and comes back when stated again", async () => {
  const { caseId, slug, reporter, editor, pool, drawn } = await aRoom("back");
  await addPart(reporter, drawn, inPool(pool));
  const [row] = await partsOf(reporter, drawn);
  const asked = { part: row?.id ?? "", version: 1, reason: "it is a line of its own" };
  expect(await removePart(editor, pool, asked)).toEqual({ ok: true, value: { version: 2 } });
  expect(await partsOf(reporter, drawn)).toEqual([]);
  expect((await getCaseRecords(db(), slug, { statuses: ["accepted"] })).linkParts).toEqual([]);
  expect(await removePart(reporter, drawn, asked)).toEqual({
    ok: false,
    reason: { code: "stale", now: { version: 2, isWithdrawn: true } },
  });
  expect(await addPart(reporter, drawn, { ...inPool(pool), note: inEnglish("as filed") })).toEqual({
    ok: true,
    value: { version: 3 },
  });
  expect(await partsOf(reporter, drawn)).toMatchObject([{ note: inEnglish("as filed"), version: 3 }]);
  const history = await db().revision.findMany({ where: { caseId, recordType: "link_part" }, orderBy: { seq: "asc" } });
  expect(history.map(({ action, why }) => [action, why])).toEqual([
    ["created", null],
    ["withdrawn", "it is a line of its own"],
    ["created", null],
  ]);
  await expect(db().$executeRawUnsafe(`DELETE FROM "LinkPart"`)).rejects.toThrow(/nothing is deleted/);
});

test("where a claim stands on one of the links, an editor must do it", async () => {
  const { reporter, editor, pool, drawn } = await aRoom("stands");
  const claim = await aProposedClaim(reporter, { subject: pool });
  await acceptClaim(editor, claim.slug, await whatIsSeen(editor, claim.slug));
  expect(await addPart(reporter, drawn, inPool(pool))).toEqual({ ok: false, reason: "forbidden" });
  expect((await addPart(editor, drawn, inPool(pool))).ok).toBe(true);
  const [row] = await partsOf(reporter, drawn);
  const asked = { part: row?.id ?? "", version: 1, reason: "no" };
  expect(await removePart(reporter, drawn, asked)).toEqual({ ok: false, reason: "forbidden" });
});

test("the row of another case, or of another link, is not there", async () => {
  const here = await aRoom("here");
  const there = await aRoom("there");
  await addPart(there.reporter, there.drawn, inPool(there.pool));
  const [row] = await partsOf(there.reporter, there.drawn);
  const asked = { part: row?.id ?? "", version: 1, reason: "no" };
  expect(await removePart(here.editor, here.drawn, asked)).toEqual({ ok: false, reason: "not-found" });
  expect(await removePart(there.editor, there.second, asked)).toEqual({ ok: false, reason: "not-found" });
});

test("two who put one link into two pools at once: one of them is told", async () => {
  const { reporter, editor, pool, drawn, second } = await aRoom("both");
  const answers = await Promise.all([addPart(reporter, drawn, inPool(pool)), addPart(editor, drawn, inPool(second))]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await partsOf(reporter, drawn)).toHaveLength(1);
});
