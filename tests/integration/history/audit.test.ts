// Contract: the audit shows every write of one's own case, narrowed as asked, and hands it out whole to admins only.
// Must reject: a write of another case, a filter that loses a write of its last day, an export that stops after a step.
import Papa from "papaparse";
import { expect, it } from "vitest";
import { exportAudit, loadAuditPage } from "@/lib/server/audit/loaders";
import { holds } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { saveRevisions } from "@/lib/server/journal/repository";
import { auditExportQuery, auditQuery } from "@/lib/wire/history";
import { anAdmin, anEditor, aReporter } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();

const room = await aNewsroom("paper");
const elsewhere = await aNewsroom("elsewhere", ["admin"]);

const reporter = await aReporter(room.memberOf("reporter"), room.slug);
const editor = await anEditor(room.memberOf("editor"), room.slug);
const admin = await anAdmin(room.memberOf("admin"), room.slug);

const write = (recordType: string, recordSlug: string, action: string, over: object = {}) => ({
  caseId: room.caseId,
  recordType,
  recordSlug,
  action,
  actorId: room.memberOf("reporter"),
  why: null,
  before: null,
  after: { slug: recordSlug },
  ...over,
});

await saveRevisions(db(), [
  write("party", "ash", "created"),
  write("party", "ash", "edited", { why: "the register says so", actorId: room.memberOf("editor") }),
  write("party", "beech", "created", { actorId: null }),
  write("claim", "c-1", "proposed"),
]);
await saveRevisions(db(), [{ ...write("party", "ash", "created"), caseId: elsewhere.caseId, actorId: null }]);

async function find(search: Record<string, string>): Promise<string[]> {
  const page = await loadAuditPage(reporter, auditQuery.parse(search));
  expect(page.rows).toHaveLength(page.total);
  return page.rows
    .filter(({ recordType }) => recordType !== "member")
    .map(({ recordSlug, action }) => `${recordSlug} ${action}`);
}

const today = new Date().toISOString().slice(0, 10);

it.each<readonly [string, Record<string, string>, readonly string[]]>([
  ["everything, the latest first", {}, ["c-1 proposed", "beech created", "ash edited", "ash created", "paper created"]],
  ["one record", { type: "party", record: "ash" }, ["ash edited", "ash created"]],
  ["one act", { action: "created" }, ["beech created", "ash created", "paper created"]],
  ["one person", { by: room.memberOf("editor") }, ["ash edited"]],
  ["the product itself", { by: "product" }, ["beech created", "paper created"]],
  [
    "today",
    { since: today, until: today },
    ["c-1 proposed", "beech created", "ash edited", "ash created", "paper created"],
  ],
  ["yesterday", { until: "2026-01-01" }, []],
  ["nobody's words as a pattern", { record: "%" }, []],
])("shows %s", async (_what, search, expected) => {
  expect(await find(search)).toEqual(expected);
});

it("offers the words that occur in the case, and who wrote in it", async () => {
  const page = await loadAuditPage(editor, auditQuery.parse({}));
  expect(page.choices.types).toEqual(expect.arrayContaining(["claim", "party"]));
  expect(page.choices.actions).toEqual(expect.arrayContaining(["created", "edited", "proposed"]));
  expect(page.choices.people.map(({ name }) => name)).toEqual(expect.arrayContaining(["editor", "reporter"]));
});

it("hands the whole chain to an admin, and to nobody else", async () => {
  await saveRevisions(
    db(),
    Array.from({ length: 2100 }, (_, place) => write("deal", `d-${place}`, "created")),
  );
  for (const actor of [reporter, editor]) expect(holds(actor, "administer")).toBe(false);
  const csv = await exportAudit(admin, auditExportQuery.parse({}));
  expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="paper-history-\d{4}-\d\d-\d\d\.csv"$/);
  const rows = Papa.parse<Record<string, string>>((await csv.text()).replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(rows).toHaveLength(await db().revision.count({ where: { caseId: room.caseId } }));
  rows.forEach((row, place) => {
    expect(row.previous_hash).toBe(place === 0 ? "" : rows[place - 1]?.hash);
  });

  const json = await exportAudit(admin, auditExportQuery.parse({ format: "json", type: "party" }));
  expect(await json.json()).toMatchObject([
    { recordSlug: "ash", action: "created" },
    { recordSlug: "ash", action: "edited", why: "the register says so" },
    { recordSlug: "beech", by: null },
  ]);
}, 120_000);

it("calls a member by the name that people know, also where the record is a member", async () => {
  await saveRevisions(db(), [write("member", editor.memberId, "created")]);
  const page = await loadAuditPage(editor, auditQuery.parse({ type: "member", record: editor.memberId }));
  expect(page.names).toEqual({ [editor.memberId]: "editor" });
});
