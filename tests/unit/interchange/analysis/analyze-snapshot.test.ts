// Contract: the command, given a published document, prints the figures that the pages of that document show.
// It must reject a command that copies them: the figures of the file may be wrong or absent, and the answer is the same.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wholeFigure } from "@/lib/domain/model/figure-lists";
import { MEASURES, readOptions } from "@/lib/interchange/analysis/analysis-options";
import { fitSchema } from "@/lib/interchange/analysis/fit-schema";
import { measureDocument } from "@/lib/interchange/analysis/measure-document";
import { measureWeb } from "@/lib/interchange/analysis/measure-web";
import { freezeShippedCase } from "../../../builders/shipped-case";
import { dig, runAnalyze } from "./run-analyze";

const document = freezeShippedCase();

function figuresOf(printed: unknown): readonly unknown[] {
  return MEASURES.flatMap((measure) => {
    const figures = dig(printed, "measures", measure, "figures");
    return Array.isArray(figures) ? figures : [];
  });
}

const byId = (figures: readonly unknown[]) => new Map(figures.map((figure) => [dig(figure, "id"), figure]));

const OUTPUT: object = JSON.parse(readFileSync("docs/schemas/analysis-output.schema.json", "utf8"));

function measure(words: Parameters<typeof readOptions>[0]) {
  const options = readOptions(words);
  if (!options.ok) throw new Error("these options should be read");
  const analysis = measureDocument(document, options.value, () => 0);
  if (!analysis.ok) throw new Error(analysis.reason);
  return analysis.value;
}

test("the figures of the shipped case come out as they were frozen, and twice the same bytes", {
  timeout: 120_000,
}, async () => {
  const emptied = JSON.stringify({ ...document, figures: [], loopSets: [], network: { links: [], groups: [] } });
  const once = await runAnalyze(["-"], emptied);
  expect(once.told).toBe("");
  expect(once.code).toBe(0);
  const found = figuresOf(JSON.parse(once.out));
  expect(found).toHaveLength(document.figures.length);
  expect(byId(found)).toEqual(byId(document.figures.map(wholeFigure)));
  expect((await runAnalyze(["-"], JSON.stringify(document))).out).toBe(once.out);
});

test("on a day before every deal nothing went round, and what is known of it is not moved with the day", () => {
  const early = measure({ asof: "2015-01-01", only: "loops" });
  const sets = dig(early, "measures", "loops", "sets");
  expect(Array.isArray(sets) && sets.flatMap((set) => dig(set, "loops"))).toEqual([]);
  expect(dig(early, "input")).toMatchObject({ asOf: "2015-01-01", known: document.header.asOf });
});

test("records that do not fit together are refused in words", () => {
  const options = readOptions({});
  const broken = { ...document, deals: document.deals.slice(1) };
  const analysis = options.ok ? measureDocument(broken, options.value, () => 0) : null;
  expect(analysis).toMatchObject({ ok: false, reason: expect.stringContaining("do not fit together") });
});

test.each([
  ["XXX", "100", "a currency is a code of ISO 4217"],
  ["JPY", "100.5", "no more decimals than its currency has coins for: JPY 0"],
  ["USD", "-5", "this cannot be less than zero"],
])("a claim of %s %s is refused with its place", async (currency, amount, wayOut) => {
  const value = { type: "money", currency, qualifier: "exact", value: amount, min: null, max: null };
  const at = document.claims.findIndex(({ property }) => property === "amount");
  const claims = document.claims.map((claim, place) => (place === at ? { ...claim, value } : claim));
  const { code, told } = await runAnalyze(["-"], JSON.stringify({ ...document, claims }));
  expect(code).not.toBe(0);
  expect(told).toContain(`"pointer": "/claims/${at}/value"`);
  expect(told).toContain(wayOut);
});

test("a lens leaves the figures of other lenses out", () => {
  const lenses = new Set(figuresOf(measure({ lens: "COMMITTED" })).map((figure) => dig(figure, "lens")));
  expect([...lenses].sort()).toEqual(["COMMITTED", null].sort());
});

test("before anything was published only a claim without a dated source is known, and it is named", () => {
  const early = measure({ known: "2000-01-01" });
  const sets = dig(early, "measures", "loops", "sets");
  expect(Array.isArray(sets) && sets.flatMap((set) => dig(set, "loops"))).toEqual([]);
  // No sum is stated yet, so there is no total: nothing known is not zero.
  const totals = (found: unknown) =>
    figuresOf(found).filter((figure) => String(dig(figure, "id")).startsWith("gross-cash-stated/"));
  expect(totals(early)).toEqual([]);
  expect(totals(measure({})).length).toBeGreaterThan(3);
  expect(dig(early, "flags", "unrecorded")).toEqual(["c-nv-nebius-2024"]);
  expect(figuresOf(early).every((figure) => dig(figure, "known") === "2000-01-01")).toBe(true);
});

test("asked as known on an earlier day, it names the loops that came from then until the document", () => {
  const idsOf = (analysis: unknown, lens: string) => {
    const sets = dig(analysis, "measures", "loops", "sets");
    if (!Array.isArray(sets)) throw new Error("no sets");
    const set = sets.find((one) => dig(one, "lens") === lens && dig(one, "kind") === "cash");
    return dig(set, "loops");
  };
  const [whole, then] = [measure({ only: "loops" }), measure({ only: "loops", known: "2025-10-01" })];
  const answer = dig(then, "measures", "loops", "sinceThen");
  if (!Array.isArray(answer)) throw new Error("nothing is compared");
  const row = answer.find((one) => dig(one, "lens") === "REPORTED" && dig(one, "kind") === "cash");
  const [now, former] = [idsOf(whole, "REPORTED"), idsOf(then, "REPORTED")];
  if (!Array.isArray(now) || !Array.isArray(former)) throw new Error("no loops");
  const known = new Set(former.map((loop) => dig(loop, "id")));
  const came = now.map((loop) => dig(loop, "id")).filter((id) => !known.has(id));
  expect(came.length).toBeGreaterThan(0);
  expect(dig(row, "came")).toEqual(came.sort());
  expect(fitSchema(JSON.parse(JSON.stringify(then)), OUTPUT).faults).toEqual([]);
  expect(dig(whole, "measures", "loops", "sinceThen")).toBeNull();
});

test("a shorter limit of length finds fewer loops and says the limit", () => {
  const short = measure({ "max-length": "2", only: "loops" });
  const sets = dig(short, "measures", "loops", "sets");
  if (!Array.isArray(sets)) throw new Error("no sets");
  expect(sets.every((set) => dig(set, "maxLength") === 2)).toBe(true);
  expect(sets.flatMap((set) => dig(set, "loops")).every((loop) => dig(loop, "parties", "length") === 2)).toBe(true);
});

test("what is printed is what the published schema says, for a document and for a web", () => {
  const printed = (analysis: object) => JSON.parse(JSON.stringify(analysis));
  expect(fitSchema(printed(measure({})), OUTPUT).faults).toEqual([]);
  const options = readOptions({});
  const flows = [
    { id: "out", payer: "A", payee: "B", amount: { low: "1", high: "2.5" }, grade: "B2" },
    { id: "back", payer: "B", payee: "A", amount: "999999999999999.99" },
  ];
  const web = options.ok ? measureWeb({ parties: ["A", "B"], flows, vehicles: ["B"] }, options.value, () => 0) : null;
  expect(web && fitSchema(printed(web), OUTPUT).faults).toEqual([]);
  expect(fitSchema({ ...printed(measure({})), format: "other" }, OUTPUT).faults[0]?.pointer).toBe("/format");
});
