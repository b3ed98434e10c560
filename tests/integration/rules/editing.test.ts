// Contract: a rule is one record with its places: one save, one version, one entry of the history; what it no longer
// names stays in the database and out of every reading. The next version for readers follows it.
// Must reject: a second record of the same name that nobody looked at, a stale write, half a rule, a deleted place.
import { expect, test } from "vitest";
import { readCaseRules } from "@/lib/domain/analysis/routes/read-case-rules";
import { createSource } from "@/lib/server/claims/citations/workflows";
import { createClaim } from "@/lib/server/claims/editing/workflows";
import { db } from "@/lib/server/db";
import { addTerm, editTerm } from "@/lib/server/glossary/editing/workflows";
import { loadTerm } from "@/lib/server/glossary/loaders";
import { addIndicator, editIndicator } from "@/lib/server/indicators/editing/workflows";
import { loadIndicator } from "@/lib/server/indicators/loaders";
import { getCaseRecords } from "@/lib/server/records/repository";
import { addRule, editRule } from "@/lib/server/rules/editing/workflows";
import { loadRule, loadRulePage } from "@/lib/server/rules/loaders";
import type { NewRule, RuleSaid } from "@/lib/wire/rules";
import { aReporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "@/tests/setup/test-database";
import { aNewClaim, saveSmallWeb } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();

const PLACE: RuleSaid["places"][number] = {
  jurisdiction: "MY",
  name: null,
  tier: 2,
  inForceFrom: "2025-01-13",
  complianceFrom: "2025-05-15",
  inForceTo: null,
  capUnits: inEnglish("H100_GPUs"),
  capValue: "49901.0",
  chipClasses: inEnglish("H100"),
  source: "filing",
  note: null,
};
const SAID: RuleSaid = {
  title: inEnglish("Three tiers"),
  authority: "ash",
  status: "in_force",
  places: [PLACE, { ...PLACE, jurisdiction: "CN", tier: 3, capUnits: null, capValue: null }],
};
const NEW: NewRule = { ...SAID, differsFrom: [] };
const OVER = { version: 1, why: null } as const;

async function aRoom(slug: string) {
  const { caseId, memberOf } = await aNewsroom(slug);
  await saveSmallWeb(caseId);
  const actor = await aReporter(memberOf("reporter"), slug);
  return { caseId, slug, actor };
}

async function readRules(caseSlug: string) {
  const records = await getCaseRecords(db(), caseSlug, { statuses: ["accepted"] });
  return readCaseRules(records);
}

test("a rule with its places is one write, read back as it was said", async () => {
  const { actor, caseId, slug } = await aRoom("rule");
  expect(await addRule(actor, NEW)).toEqual({ ok: true, value: { slug: "three-tiers", version: 1 } });
  const places = [
    { ...PLACE, jurisdiction: "CN", tier: 3, capUnits: null, capValue: null },
    { ...PLACE, capValue: "49901" },
  ];
  expect(await loadRule(actor, "three-tiers")).toMatchObject({
    ok: true,
    value: { rule: { ...SAID, slug: "three-tiers", places }, version: 1, authority: { en: "Ash" }, claims: [] },
  });
  expect(await loadRulePage(actor, { q: "ash", page: 1, sort: "title" })).toMatchObject({
    total: 1,
    rows: [{ slug: "three-tiers", places: 2, inForceFrom: "2025-01-13", claims: 0 }],
  });
  const history = await db().revision.findMany({ where: { caseId, recordType: "rule" } });
  expect(history.map(({ action, after }) => ({ action, after }))).toEqual([
    { action: "created", after: { ...SAID, slug: "three-tiers", places } },
  ]);
  expect((await readRules(slug))[0]).toMatchObject({ inForce: "2025-01-13", tiers: { MY: 2, CN: 3 } });
  expect(await findBrokenRevision(db(), caseId)).toBeNull();
});

test("a place that is no longer named is withdrawn, and comes back when it is named again", async () => {
  const { actor, caseId, slug } = await aRoom("withdrawn");
  await addRule(actor, NEW);
  const without = { ...SAID, places: [{ ...PLACE, inForceFrom: "2025-02" }] };
  expect(await editRule(actor, "three-tiers", { ...without, ...OVER })).toMatchObject({ value: { version: 2 } });
  expect((await readRules(slug))[0]).toMatchObject({ inForce: "2025-02-01", places: ["MY"], tiers: { MY: 2 } });
  expect(await db().rulePlace.count({ where: { caseId } })).toBe(2);

  expect(await editRule(actor, "three-tiers", { ...SAID, version: 2, why: "named again" })).toMatchObject({ ok: true });
  expect((await readRules(slug))[0]).toMatchObject({ inForce: "2025-01-13", places: ["CN", "MY"] });
  expect(await db().rulePlace.count({ where: { caseId, withdrawnAt: null } })).toBe(2);
  const history = await db().revision.findMany({ where: { caseId, recordType: "rule" }, orderBy: { seq: "asc" } });
  expect(history).toHaveLength(3);
  expect(history[2]).toMatchObject({ action: "edited", why: "named again", before: history[1]?.after });
});

test("a stale write is handed the rule as it stands; a rule that cannot stand is not written at all", async () => {
  const { actor, caseId } = await aRoom("stale-rule");
  await addRule(actor, NEW);
  await editRule(actor, "three-tiers", { ...SAID, title: inEnglish("Three tiers of places"), ...OVER });
  expect(await editRule(actor, "three-tiers", { ...SAID, ...OVER })).toMatchObject({
    reason: { code: "stale", now: { title: inEnglish("Three tiers of places"), version: 2 } },
  });
  const wrong = {
    ...SAID,
    authority: "nobody",
    places: [
      { ...PLACE, inForceTo: "2024", source: "" },
      { ...PLACE, jurisdiction: "CN", source: "nowhere" },
    ],
  };
  expect(await addRule(actor, { ...wrong, title: inEnglish("Another"), differsFrom: [] })).toEqual({
    ok: false,
    reason: {
      code: "invalid",
      problems: [
        { field: "authority", reason: "reference_missing" },
        { field: "places.0.inForceTo", reason: "days_out_of_order" },
        { field: "places.0.source", reason: "reference_missing" },
        { field: "places.1.source", reason: "reference_missing" },
      ],
    },
  });
  expect(await editRule(actor, "four-tiers", { ...SAID, ...OVER })).toEqual({ ok: false, reason: "not-found" });
  expect(await db().rule.count({ where: { caseId } })).toBe(1);
});

test("likely duplicates are offered before a second rule, indicator or term is made", async () => {
  const { actor } = await aRoom("twice");
  await addRule(actor, NEW);
  expect(await addRule(actor, { ...NEW, title: inEnglish("three  TIERS") })).toEqual({
    ok: false,
    reason: { code: "duplicates", duplicates: [{ slug: "three-tiers", name: { en: "Three tiers", zh: null } }] },
  });
  expect(
    await addRule(actor, { ...NEW, title: inEnglish("three  TIERS"), differsFrom: ["three-tiers"] }),
  ).toMatchObject({
    value: { slug: "three-tiers-2" },
  });
  const rent = { name: { en: "Rent of a chip", zh: "芯片租价" }, unit: "USD_per_hour", note: null, differsFrom: [] };
  expect(await addIndicator(actor, rent)).toMatchObject({ value: { slug: "rent-of-a-chip" } });
  expect(await addIndicator(actor, { ...rent, name: { en: "Price", zh: "芯片租价" } })).toMatchObject({
    reason: { code: "duplicates", duplicates: [{ slug: "rent-of-a-chip", name: rent.name }] },
  });
  const term = {
    term: { en: "new", zh: "环" },
    definition: { en: "A way back.", zh: "回路。" },
    testedProblem: null,
    seeAlso: [],
    differsFrom: [],
  };
  // The address of the empty form is nobody's name.
  expect(await addTerm(actor, term)).toMatchObject({ value: { slug: "new-2" } });
  expect(await addTerm(actor, { ...term, term: { en: "ring", zh: "环" } })).toMatchObject({
    reason: { code: "duplicates", duplicates: [{ slug: "new-2", name: { en: "new", zh: "环" } }] },
  });
});

test("claims stand on rules and indicators; an accepted figure keeps the unit of its indicator", async () => {
  const { actor, caseId } = await aRoom("claimed");
  await addRule(actor, NEW);
  const rent = { name: { en: "Rent of a chip", zh: null }, unit: "USD_per_hour", note: null };
  await addIndicator(actor, { ...rent, differsFrom: [] });
  const onRule = aNewClaim({
    subjectType: "rule",
    subject: "three-tiers",
    property: "enforcement",
    unit: "",
    value: "not enforced",
  });
  const onIndicator = aNewClaim({
    subjectType: "indicator",
    subject: "rent-of-a-chip",
    property: "value",
    unit: "USD_per_hour",
    value: "2.5",
  });
  for (const claim of [onRule, onIndicator]) expect(await createClaim(actor, claim)).toMatchObject({ ok: true });
  expect(await loadRule(actor, "three-tiers")).toMatchObject({
    value: { claims: [{ property: "enforcement", status: "proposed", subjectType: "rule" }] },
  });
  expect(await loadIndicator(actor, "rent-of-a-chip")).toMatchObject({ value: { claims: [{ property: "value" }] } });

  const inDollars = { ...rent, unit: "USD", ...OVER };
  expect(await editIndicator(actor, "rent-of-a-chip", inDollars)).toMatchObject({ value: { version: 2 } });
  const where = { caseId, indicator: { slug: "rent-of-a-chip" } };
  await db().claim.updateMany({ where, data: { status: "disputed", reason: "denied" } });
  expect(await editIndicator(actor, "rent-of-a-chip", { ...rent, version: 2, why: null })).toEqual({
    ok: false,
    reason: { code: "invalid", problems: [{ field: "unit", reason: "in_force" }] },
  });
});

test("a term leads on to terms of its case only, and is edited over the version that was seen", async () => {
  const { actor } = await aRoom("term");
  const loop = {
    term: { en: "loop", zh: "环路" },
    definition: { en: "A way back.", zh: "回路。" },
    testedProblem: null,
  };
  const ring = { ...loop, term: { en: "ring", zh: "圆环" } };
  expect(await addTerm(actor, { ...loop, seeAlso: ["ring"], differsFrom: [] })).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "seeAlso.0", reason: "reference_missing" }] },
  });
  await addTerm(actor, { ...loop, seeAlso: [], differsFrom: [] });
  await addTerm(actor, { ...ring, seeAlso: ["loop", "loop"], differsFrom: [] });
  expect(await loadTerm(actor, "ring")).toMatchObject({
    value: { term: { ...ring, seeAlso: ["loop"] }, version: 1, names: { loop: loop.term } },
  });
  expect(await editTerm(actor, "loop", { ...loop, seeAlso: ["loop"], ...OVER })).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "seeAlso.0", reason: "refers_to_itself" }] },
  });
  expect(await editTerm(actor, "loop", { ...loop, seeAlso: ["ring"], ...OVER })).toMatchObject({ ok: true });
  expect(await editTerm(actor, "loop", { ...loop, seeAlso: [], ...OVER })).toMatchObject({
    reason: { code: "stale", now: { seeAlso: ["ring"], version: 2 } },
  });
});

test("a source is added by its bibliographic data, and once at one address", async () => {
  const { actor, caseId } = await aRoom("sources");
  const source = {
    kind: "regulation",
    publisher: "Gazette",
    title: "Letter",
    author: null,
    published: "2025-01-15",
    url: "https://gazette.example/letter",
    language: "en",
    reliability: "A",
    readIn: null,
    wordsOf: null,
    note: null,
  } as const;
  const saved = { ok: true, value: { slug: "gazette-letter", name: "Gazette, Letter" } };
  expect(await createSource(actor, { source })).toEqual(saved);
  expect(await createSource(actor, { source: { ...source, title: "The same letter" } })).toEqual(saved);
  expect(await createSource(actor, { source: { ...source, url: "gazette.example", published: "soon" } })).toEqual({
    ok: false,
    reason: {
      code: "invalid",
      problems: [
        { field: "source.published", reason: "not_a_partial_date" },
        { field: "source.url", reason: "not_an_address" },
      ],
    },
  });
  expect(await addRule(actor, { ...NEW, places: [{ ...PLACE, source: "gazette-letter" }] })).toMatchObject({
    ok: true,
  });
  expect(await db().revision.count({ where: { caseId, recordType: "source", action: "created" } })).toBe(1);
});
