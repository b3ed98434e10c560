// Contract: each loop is told once, by its strongest evidence; every number of a chart is that of its cell and opens what
// is behind it. Must reject: a loop of cash told again among the mixed ones, a month without deals left out.
import { describe, expect, test } from "vitest";
import { measureDashboard } from "@/lib/domain/live/dashboard";
import { buildLiveDocument, buildPartDocument } from "@/lib/domain/live/live-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { takeApart } from "@/lib/view/dossiers/behind-number";
import { readDeskNumber } from "@/lib/view/dossiers/desk-number";
import { listLoopLines, loopsOfLinks, loopsThrough } from "@/lib/view/dossiers/loop-lines";
import { needsOfLink } from "@/lib/view/dossiers/loop-needs";
import { loopCountOf } from "@/lib/view/loops/loop-counts";
import { toCsv } from "@/lib/view/overview/chart-table";
import { dealsTable, evidenceTable, growthTable } from "@/lib/view/overview/chart-tables";
import { dealsByMonth } from "@/lib/view/overview/deals-by-month";
import { indexRecords } from "@/lib/view/snapshots/document-index";
import { readShippedRecords } from "@/tests/builders/shipped-case";

const PLACE = { locale: "en", caseSlug: "ai-circular" } as const;
const document = buildLiveDocument(readShippedRecords());

describe("the loops of the shipped case", () => {
  const lines = listLoopLines(document.loopSets);

  test("are as many under each lens as every other page counts", () => {
    for (const [at, lens] of LENSES.entries()) {
      const told = lines.filter((line) => LENSES.indexOf(line.lens) <= at);
      expect(told.filter(({ kind }) => kind === "cash")).toHaveLength(
        loopCountOf(document.loopSets, lens, "cash").count,
      );
      const mixed = loopCountOf(document.loopSets, lens, "mixed").count;
      expect(told.filter(({ kind }) => kind === "mixed")).toHaveLength(mixed);
    }
  });

  test("go through a party, or need a link, only where they have it", () => {
    expect(loopsThrough(document.loopSets, "nvidia").length).toBeGreaterThan(0);
    expect(loopsThrough(document.loopSets, "nvidia").every(({ parties }) => parties.includes("nvidia"))).toBe(true);
    const [first] = lines;
    const [link = ""] = first?.links ?? [];
    expect(loopsOfLinks(document.loopSets, new Set([link])).map(({ id }) => id)).toContain(first?.id);
    expect(loopsOfLinks(document.loopSets, new Set(["l-nowhere"]))).toEqual([]);
  });

  test("say what is missing of a step", () => {
    const [link] = document.network.links.filter(({ flowClass, amount }) => flowClass === "cash" && amount === null);
    expect(link && needsOfLink(link, [])).toEqual(expect.arrayContaining(["amount", "paid", "archive", "source"]));
  });
});

describe("the charts of the shipped case", () => {
  const dashboard = measureDashboard(buildPartDocument(readShippedRecords()));

  test("deals stand in their months, and months without one between them", () => {
    const months = dealsByMonth(dashboard.deals);
    expect(months.flatMap(({ deals }) => deals)).toHaveLength(dashboard.deals.length);
    expect(new Set(months.map(({ month }) => month)).size).toBe(months.length);
    expect(months.some(({ deals }) => deals.length === 0)).toBe(true);
    const drawn = dealsTable(dashboard, PLACE).rows.flatMap(({ cells }) =>
      Object.values(cells).map(({ value }) => value),
    );
    expect(drawn.reduce((sum, value) => sum + value, 0)).toBe(dashboard.deals.length);
  });

  test("a bar of evidence has as many links as stand behind it", () => {
    const index = indexRecords(buildPartDocument(readShippedRecords()));
    const cells = evidenceTable(dashboard, PLACE).rows.flatMap(({ cells: some }) => Object.values(some));
    for (const { value, path } of cells) {
      if (path === null) expect(value).toBe(0);
      else {
        const number = readDeskNumber(Object.fromEntries(new URL(path, "http://desk").searchParams));
        if (number === null || number.of === "debt") throw new Error(`no sum: ${path}`);
        expect(takeApart(index, number).links).toHaveLength(value);
      }
    }
  });

  test("what was stated by a quarter never falls, and its file has what is drawn", () => {
    const table = growthTable(dashboard, PLACE);
    for (const lens of LENSES) {
      const values = table.rows.map(({ cells }) => cells[lens]?.value ?? 0);
      expect(values).toEqual([...values].sort((one, other) => one - other));
    }
    const lines = toCsv(table).split("\r\n");
    expect(lines).toHaveLength(table.rows.length + 1);
    expect(lines[0]).toBe(
      '"Until","paid","paid (value)","signed","signed (value)","announced","announced (value)","reported","reported (value)"',
    );
  });
});
