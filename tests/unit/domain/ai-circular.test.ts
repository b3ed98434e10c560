import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { canonicalLoop } from "@/lib/domain/analysis/loops/loop-id";
import { lastDayOf } from "@/lib/domain/model/calendar";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { aHeader } from "@/tests/builders/case-builders";
import counted from "../../fixtures/loops-ai-circular.json" with { type: "json" };

const sheets = fileURLToPath(new URL("../../../prisma/seed/ai-circular/", import.meta.url));
const files = Object.fromEntries(
  readdirSync(sheets)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => [name.slice(0, -".csv".length), readFileSync(`${sheets}${name}`, "utf8")]),
);

function freezeShippedCase() {
  const records = parseCaseSheets(
    files,
    aHeader({ slug: "ai-circular", asOf: lastDayOf(counted.asOf), shipped: true }),
  );
  if (!records.ok) throw new Error(JSON.stringify(records.reason.slice(0, 3)));
  const layout = { width: 1, height: 1, nodes: [] };
  const document = freeze({ records: records.value, number: 1, layout, corrections: [] });
  if (!document.ok) throw new Error(JSON.stringify(document.reason));
  return document.value;
}

// Contract: the shipped case gives the loops that a program of its own counted from the same sheets.
// Must reject: a loop more or less under any lens, and cash loops counted again among the mixed ones.
describe("the shipped case", () => {
  const document = freezeShippedCase();
  const loopsOf = (lens: string, kind: string) =>
    document.loopSets.filter((set) => set.lens === lens && set.kind === kind).flatMap((set) => set.loops);

  it.each(LENSES.flatMap((lens) => (["cash", "mixed"] as const).map((kind) => [lens, kind] as const)))(
    "has the %s %s loops that independent code counted",
    (lens, kind) => {
      expect(
        loopsOf(lens, kind)
          .map((loop) => loop.parties.join(" > "))
          .sort(),
      ).toEqual(counted.loops[lens][kind]);
    },
  );

  it("has the 33 cash loops of the record with as many hops that have an amount", () => {
    const noted = [
      "amazon anthropic 2",
      "amazon openai 2",
      "anthropic google 2",
      "anthropic microsoft 2",
      "coreweave nvidia 1",
      "hyperion-jv meta 1",
      "microsoft openai 2",
      "nebius nvidia 1",
      "nvidia openai 1",
      "nvidia vci 0",
      "nvidia xai-colossus2-spv 1",
      "openai softbank 2",
      "anthropic coreweave nvidia 1",
      "coreweave nvidia openai 2",
      "nvidia openai oracle 3",
      "amazon anthropic microsoft openai 4",
      "amazon openai microsoft anthropic 4",
      "amazon openai nvidia anthropic 3",
      "anthropic microsoft coreweave nvidia 3",
      "anthropic microsoft nebius nvidia 3",
      "anthropic microsoft openai nvidia 3",
      "coreweave nvidia openai microsoft 3",
      "microsoft nebius nvidia openai 3",
      "amazon anthropic coreweave nvidia openai 3",
      "amazon openai coreweave nvidia anthropic 4",
      "amazon openai oracle nvidia anthropic 5",
      "anthropic coreweave nvidia openai microsoft 3",
      "anthropic microsoft openai coreweave nvidia 4",
      "anthropic microsoft openai oracle nvidia 5",
      "amazon anthropic microsoft coreweave nvidia openai 5",
      "amazon anthropic microsoft nebius nvidia openai 5",
      "amazon openai microsoft coreweave nvidia anthropic 5",
      "amazon openai microsoft nebius nvidia anthropic 5",
    ];
    const found = loopsOf("REPORTED", "cash").map((loop) => [...loop.parties, loop.hopsWithAmount].join(" "));
    expect(found.sort()).toEqual(noted.sort());
  });

  it("joins AWS with Amazon and SB Energy with SoftBank, and keeps vehicles and xAI parties of their own", () => {
    expect(document.network.groups).toEqual([
      { party: "aws", head: "amazon", claim: null },
      { party: "sb-energy", head: "softbank", claim: null },
    ]);
  });

  it("has one link per link of the record, drawn or not, and none that is told", () => {
    expect(document.network.links).toHaveLength(115);
    expect(document.network.links.filter((link) => !link.drawn).map((link) => link.link)).toEqual([
      "l-crwv-corz",
      "l-nv-oai-loi",
      "l-oai-nv-loi-systems",
      "l-sb-nv-stake",
    ]);
  });

  it("never counts the replaced 100 of the letter of intent, nor the conditional 35 as committed", () => {
    const networkLink = (link: string) => document.network.links.find((one) => one.link === link);
    expect(networkLink("l-nv-oai-loi")?.lens).toBeNull();
    expect(networkLink("l-amzn-oai-cond")?.amounts).toMatchObject({
      COMMITTED: null,
      ANNOUNCED: { low: "35000000000" },
    });
    expect(networkLink("l-us-intel")?.amounts).toMatchObject({
      PAID: { low: "5700000000" },
      COMMITTED: { low: "8900000000" },
    });
  });

  it("takes no slice of the Nebius placement for more than the placement", () => {
    // Paid in dollars with a stated sum, added by hand in billions:
    // 8 + 3.5 + 11 + 3 + 27.3 + 2 + 5 + 0.7 + 10 + 30 + 20 + 5.7 + 5 = 131.2. The 7 of Blue Owl lie in the 27.3 of the
    // notes and the two payments of SoftBank in its 20. Up to 11.8 of Microsoft and 30 more of the bridge loan come on top.
    expect(document.figures.find((figure) => figure.id === "gross-cash-stated/PAID/USD")).toMatchObject({
      low: "131200000000",
      high: "173000000000",
    });
  });

  it("names every loop canonically and once", () => {
    const ids = document.loopSets.map((set) => set.loops.map((loop) => loop.id));
    for (const set of ids) expect(new Set(set).size).toBe(set.length);
    for (const { loops } of document.loopSets) {
      for (const loop of loops) expect(canonicalLoop(loop.parties)).toEqual(loop.parties);
    }
  });
});
