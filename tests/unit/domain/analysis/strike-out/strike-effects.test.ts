import { describe, expect, it } from "vitest";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { strikeChoices } from "@/lib/domain/analysis/strike-out/find-load-bearing";
import { indexStrikes, projectStruck, readStrikeEffects } from "@/lib/domain/analysis/strike-out/strike-effects";
import { readerHeadlines, strikeFigures } from "@/lib/domain/analysis/strike-out/strike-out";
import { type Strike, strikeRecords } from "@/lib/domain/analysis/strike-out/strike-records";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { makeCase } from "../../../../bench/case-generator";
import { freezeRecords, freezeShippedCase } from "../../../../builders/shipped-case";

// Contract: what is left after a strike, found by what hangs on it, is what a reading of all remaining records gives: the
// same network, link by link and group by group, and the same headline figures.
// Must reject: a link that should have been projected anew, parties that are still joined, a sum that was kept of a deal
// whose links changed.

const SEEDS = [3, 17, 40];
const grounds = [
  { name: "the shipped case", ground: groundOf(freezeShippedCase()), every: 9, figuresOf: 4 },
  ...SEEDS.map((seed) => ({
    name: `seed ${seed}`,
    ground: groundOf(freezeRecords(makeCase({ parties: 30, links: 150 }, seed))),
    every: 5,
    figuresOf: 8,
  })),
];

function strikesOf(choices: readonly Strike[], every: number): readonly (readonly Strike[])[] {
  const singles = choices.filter((_, place) => place % every === 0).map((choice) => [choice]);
  return [
    ...singles,
    ...singles.map(([choice], place) => [choice, choices[place * 7 + 3]].flatMap((one) => one ?? [])),
  ];
}

describe.each(grounds)("striking without reading everything again: $name", ({ ground, every, figuresOf }) => {
  const index = indexStrikes(ground);
  const cases = strikesOf(strikeChoices(ground), every);

  it("leaves the network that all remaining records give", () => {
    expect(cases.length).toBeGreaterThan(10);
    for (const strikes of cases) {
      const { records } = strikeRecords(ground.records, ground.network, strikes);
      const now = projectStruck(index, readStrikeEffects(index, strikes), records);
      expect(now, JSON.stringify(strikes)).toEqual(projectNetwork(records, records.header.asOf));
    }
  });

  it("keeps the very links that nothing changed, so that they are not summed again", () => {
    const [strikes = []] = cases;
    const { records } = strikeRecords(ground.records, ground.network, strikes);
    const kept = new Set(ground.network.links);
    const now = projectStruck(index, readStrikeEffects(index, strikes), records).links;
    expect(now.filter((link) => !kept.has(link)).length).toBeLessThan(now.length / 2);
  });

  it("gives the headline figures that are computed from the start", () => {
    const whole = readerHeadlines(ground);
    for (const strikes of cases.filter((_, place) => place % figuresOf === 0)) {
      const { records } = strikeRecords(ground.records, ground.network, strikes);
      // Copies, so that nothing that was settled for the links of the whole is met again.
      const anew = structuredClone({ records, network: projectNetwork(records, records.header.asOf) });
      const after = new Map(readerHeadlines({ ...ground, ...anew }).map((figure) => [figure.id, figure]));
      for (const { before, after: told } of strikeFigures(index, strikes, whole)) {
        expect(told, `${JSON.stringify(strikes)} ${before.id}`).toEqual(after.get(before.id) ?? null);
        after.delete(before.id);
      }
      const unchanged = whole.filter(({ id }) => after.has(id));
      expect(unchanged.map(({ id, low, high, point }) => ({ id, low, high, point }))).toEqual(
        unchanged
          .map(({ id }) => after.get(id))
          .map((one) => ({ id: one?.id, low: one?.low, high: one?.high, point: one?.point })),
      );
    }
  });
});
