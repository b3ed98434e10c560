// Contract: every loop of payments in the order of their days is listed once, for whoever paid first, within the window.
// It must reject a loop that runs back in time, one told twice, and one that takes longer than the window.
import fc from "fast-check";
import { expect, it } from "vitest";
import { openBudget } from "@/lib/domain/analysis/budget";
import { type DatedArc, findTimedLoops } from "@/lib/domain/analysis/loops/find-timed-loops";

const pay = (payer: number, payee: number, day: number): DatedArc => ({ payer, payee, day });
const listed = (size: number, arcs: readonly DatedArc[], windowDays: number | null = null, maxLength = 6) =>
  findTimedLoops(size, arcs, windowDays, { maxLength, maxLoops: 100_000 }).loops.map(({ arcs: own, isStrict }) => [
    own.join(" "),
    isStrict,
  ]);

it("tells a loop for the one whose payment comes first (B11: days 2, 3 and 1)", () => {
  expect(listed(3, [pay(0, 1, 2), pay(1, 2, 3), pay(2, 0, 1)])).toEqual([["2 0 1", true]]);
});

it("knows no loop where no turn of it is in order", () => {
  expect(listed(3, [pay(0, 1, 3), pay(1, 2, 2), pay(2, 0, 1)])).toEqual([]);
});

it("keeps to the window, from the first day to the last", () => {
  const arcs = [pay(0, 1, 1), pay(1, 0, 31)];
  expect(listed(2, arcs, 30)).toEqual([["0 1", true]]);
  expect(listed(2, arcs, 29)).toEqual([]);
});

it("marks what shares a day, and tells a loop of one day once, for its smallest party", () => {
  expect(listed(3, [pay(1, 2, 5), pay(2, 0, 5), pay(0, 1, 5)])).toEqual([["2 0 1", false]]);
  expect(listed(2, [pay(0, 1, 5), pay(1, 0, 5), pay(1, 0, 6)])).toEqual([
    ["0 1", false],
    ["0 2", true],
  ]);
});

it("counts each of several payments between the same two, and no payment to oneself", () => {
  expect(listed(2, [pay(0, 1, 1), pay(0, 1, 2), pay(1, 0, 3), pay(0, 0, 2)])).toEqual([
    ["0 2", true],
    ["1 2", true],
  ]);
});

it("agrees with trying every way on random webs", () => {
  const arc = fc.record({ payer: fc.nat(4), payee: fc.nat(4), day: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(arc, { maxLength: 12 }), fc.option(fc.nat(6)), fc.integer({ min: 2, max: 5 }), (...web) => {
      const [arcs, windowDays, maxLength] = web;
      const expected = tryEveryWay(arcs, windowDays, maxLength);
      expect(
        listed(5, arcs, windowDays, maxLength)
          .map(([own]) => own)
          .sort(),
      ).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

it("stops at its number of loops, and where its budget ends, and says so", () => {
  const arcs = Array.from({ length: 40 }, (_, day) => pay(day % 2, 1 - (day % 2), day));
  expect(findTimedLoops(2, arcs, null, { maxLength: 6, maxLoops: 7 })).toMatchObject({
    truncated: true,
    reason: "max_loops",
    loops: { length: 7 },
  });
  const limits = { maxLength: 6, maxLoops: 1e9, openBudget: () => openBudget({ maxSteps: 100 }) };
  expect(findTimedLoops(2, arcs, null, limits)).toMatchObject({ truncated: true, reason: "steps" });
});

/** Every sequence of payments that joins up, whatever its days, and then the rules one after the other. */
function tryEveryWay(arcs: readonly DatedArc[], windowDays: number | null, maxLength: number): readonly string[] {
  const found = new Map<string, readonly number[]>();
  const go = (own: readonly number[]): void => {
    const hops = own.map((at) => arcs[at] as DatedArc);
    const [first, last] = [hops[0] as DatedArc, hops[hops.length - 1] as DatedArc];
    if (hops.some((hop, place) => place > 0 && hop.day < (hops[place - 1] as DatedArc).day)) return;
    if (windowDays !== null && last.day - first.day > windowDays) return;
    if (new Set(hops.map(({ payer }) => payer)).size < hops.length) return;
    if (last.payee === first.payer) {
      const isOneDay = last.day === first.day;
      const turns = own.map((_, turn) => [...own.slice(turn), ...own.slice(0, turn)]);
      const smallest = [...turns].sort(
        ([one], [other]) => (arcs[one as number] as DatedArc).payer - (arcs[other as number] as DatedArc).payer,
      )[0] as readonly number[];
      if (own.length > 1) found.set([...own].sort().join(" ") + own.length, isOneDay ? smallest : own);
      return;
    }
    if (own.length < maxLength) for (const at of arcs.keys()) if (arcs[at]?.payer === last.payee) go([...own, at]);
  };
  for (const at of arcs.keys()) go([at]);
  return [...found.values()].map((own) => own.join(" ")).sort();
}
