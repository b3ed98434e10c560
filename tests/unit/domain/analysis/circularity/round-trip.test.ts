// Contract: L ≤ P ≤ U for every party of every web, and the worked examples to the last digit.
// Must reject: a point figure computed from books that nobody stated.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureRoundTrips } from "@/lib/domain/analysis/circularity/round-trip";
import { timeRespectingReturns } from "@/lib/domain/analysis/circularity/time-respecting-return";
import { finnIndex, throughFlowOf } from "@/lib/domain/analysis/circularity/trace-money";
import { aWeb, type Hop, hopsOfMatrix, major, minor, randomWeb } from "@/tests/builders/web-builders";
import { readVector } from "@/tests/fixtures/read-vector";
import { valueOf } from "../../../../builders/value-of";
import { dependenceOf, timedReturnOf, tripOf } from "./trip-of";
import { WEB4, type Web4Expected, web4Vector } from "./web4";

const C21: readonly Hop[] = [
  ["V", "B", 10],
  ["B", "C", 36],
  ["C", "V", 33],
];
const SPV_HOPS: readonly Hop[] = [
  ["NVDA", "SPV", 2],
  ["SPV", "NVDA", 20],
];
// 5.5 of other equity and 12.5 of debt come from outside.
const SPV_MONEY = { receipts: { SPV: 18 } };

describe("the round-trip interval", () => {
  test("C21: of 10 paid, 3 must and 10 can have come back; one pot gives 8.25", () => {
    const { expected } = readVector<unknown, { share_of_sales: number[]; share_of_outlay: number[] }>("C21");
    // B pays 4 and C 3 out of the web; both follow from their balance. V's outside receipts are not needed.
    const trip = tripOf(aWeb(C21, { receipts: { B: 30, C: 0 } }), "V");
    expect([major(trip.lowerMinor), major(trip.pointMinor ?? -1), major(trip.upperMinor)]).toEqual([
      3,
      expect.closeTo(8.25, 9),
      10,
    ]);
    expect(trip.closure).toBe("sourced");
    expectShares(trip.shareOfReceipts, expected.share_of_sales);
    expectShares(trip.shareOfPayments, expected.share_of_outlay);
    expect(trip.shareOfReceipts.denominator).toBe("receipts_inside");
  });

  test("C29: ordinary revenue of a partner lowers the point from 8.25 to 3.09 and the lower end to 0", () => {
    const { expected } = readVector<unknown, { L: number; P: number; U: number }>("C29");
    const trip = tripOf(aWeb(C21, { receipts: { B: 30, C: 60 } }), "V");
    expect(major(trip.lowerMinor)).toBe(expected.L);
    expect(major(trip.pointMinor ?? -1)).toBeCloseTo(expected.P, 9);
    expect(major(trip.upperMinor)).toBe(expected.U);
  });

  test("C20: 2 of the 20 that the vehicle spends is the seller's own money, with or without a holding company", () => {
    const { expected } = readVector<unknown, Record<"L" | "P" | "U" | "roundtrip_share_of_sales", number>>("C20");
    const throughHolding: readonly Hop[] = [
      ["NVDA", "HOLD", 2],
      ["HOLD", "SPV", 2],
      ["SPV", "NVDA", 20],
    ];
    for (const web of [aWeb(SPV_HOPS, SPV_MONEY), aWeb(throughHolding, { receipts: { SPV: 18, HOLD: 0 } })]) {
      const trip = tripOf(web, "NVDA");
      expect(major(trip.lowerMinor)).toBe(expected.L);
      expect(major(trip.pointMinor ?? -1)).toBeCloseTo(expected.P, 9);
      expect(major(trip.upperMinor)).toBe(expected.U);
      expect(trip.shareOfReceipts.point).toBeCloseTo(expected.roundtrip_share_of_sales, 9);
      expect(trip.shareOfPayments.point).toBeCloseTo(1, 9);
    }
  });

  test("C18: the four companies of the example web, with their denominators", () => {
    const { expected, tolerance } = web4Vector();
    for (const [party, row] of Object.entries(expected.roundtrip_L_P_U)) {
      const trip = tripOf(WEB4, party);
      expect(major(trip.lowerMinor)).toBe(row.L);
      expect(Math.abs(major(trip.pointMinor ?? -1) - row.P)).toBeLessThan(tolerance);
      expect(major(trip.upperMinor)).toBe(row.U);
      expect(major(trip.paidInsideMinor)).toBe(row.paid_inside);
      expect(major(trip.receivedInsideMinor)).toBe(row.received_inside);
      expect(major(trip.shareOfReceipts.denominatorMinor)).toBe(row.received_inside + row.outside_receipts);
      expect(trip.shareOfReceipts.point).toBeCloseTo(row.P_share_of_all_receipts, 7);
      expect(trip.shareOfPayments.point).toBeCloseTo(row.P_share_of_inside_outlay, 7);
    }
  });

  test("gives only [0, upper] while the books of a party on the way are unknown", () => {
    const trip = tripOf(aWeb(C21, { receipts: { B: 30 } }), "V");
    expect(trip).toMatchObject({ closure: "unknown", lowerMinor: 0n, pointMinor: null, partiesWithoutBooks: ["C"] });
    expect(major(trip.upperMinor)).toBe(10);
  });

  test("says so when closure is assumed at the caller's wish", () => {
    // B is short of 26, C keeps 3: of V's 10, 26 + 10 = 36 go on to C and 33/36 of that to V: 10 · 33/36 = 9.1667.
    const trip = tripOf(aWeb(C21), "V", { assumeClosure: true });
    expect(trip).toMatchObject({ closure: "assumed", partiesWithoutBooks: ["B", "C"] });
    expect(major(trip.pointMinor ?? -1)).toBeCloseTo(55 / 6, 6);
  });

  test("takes documented links as the lower end, but never above the upper", () => {
    const web = aWeb(C21, { receipts: { B: 30, C: 0 } });
    expect(tripOf(web, "V", { documented: { V: minor(6) } }).documentedLowerMinor).toBe(minor(6));
    expect(tripOf(web, "V", { documented: { V: minor(99) } }).documentedLowerMinor).toBe(minor(10));
  });

  test("counts everything as returned in a circle that nothing enters or leaves, and marks it", () => {
    const web = aWeb(
      [
        ["A", "B", 5],
        ["B", "A", 5],
      ],
      { receipts: { A: 0, B: 0 } },
    );
    const trip = tripOf(web, "A");
    expect(trip.isClosed).toBe(true);
    expect([trip.lowerMinor, trip.pointMinor, trip.upperMinor]).toEqual([minor(5), 5_000_000, minor(5)]);
  });

  test("leaves a share without denominator undefined, never zero", () => {
    const trip = tripOf(aWeb([["A", "B", 5]]), "B");
    expect(trip.shareOfPayments).toMatchObject({ lower: null, point: null, upper: null, denominatorMinor: 0n });
  });

  test("lower ≤ point ≤ upper on random webs", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        for (const trip of measureRoundTrips(web).trips) {
          const point = trip.pointMinor ?? Number.NaN;
          expect(Number(trip.lowerMinor)).toBeLessThanOrEqual(point + 1e-6);
          expect(point).toBeLessThanOrEqual(Number(trip.upperMinor) + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("does not change when the parties and payments come in another order or under other ids", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        const shuffled = {
          ...web,
          parties: [...web.parties].reverse(),
          flows: [...web.flows].reverse().map((flow) => ({ ...flow, id: `other-${flow.id}` })),
        };
        expect(measureRoundTrips(shuffled)).toEqual(measureRoundTrips(web));
      }),
      { numRuns: 100 },
    );
  });
});

describe("money traced in the order of days", () => {
  type TimedInput = { "edges(from,to,amount,t)": readonly Hop[] };

  test("B11: the same three payments are a round trip for C and for nobody else", () => {
    const { input, expected } = readVector<TimedInput, Record<string, number>>("B11");
    const web = aWeb(input["edges(from,to,amount,t)"]);
    for (const party of ["A", "B", "C"]) {
      expect(major(timedReturnOf(web, party))).toBe(expected[party]);
    }
  });

  test("B13: money may wait, but cannot return before it arrived: 6 instead of 10", () => {
    const { input, expected } = readVector<TimedInput, Record<string, number>>("B13");
    const web = aWeb(input["edges(from,to,amount,t)"]);
    expect(major(timedReturnOf(web, "A"))).toBe(expected.time_respecting_U);
    expect(major(tripOf(web, "A").upperMinor)).toBe(expected.static_U);
  });

  test("lets money go on the same day unless told to wait", () => {
    const web = aWeb([
      ["A", "B", 4, 1],
      ["B", "A", 4, 1],
    ]);
    expect(major(timedReturnOf(web, "A"))).toBe(4);
    expect(timedReturnOf(web, "A", "waits")).toBe(0n);
  });

  test("names the payments without a day", () => {
    const found = timeRespectingReturns(aWeb([["A", "B", 1]]));
    expect([found.returnMinor.get("A"), found.undated, found.cut]).toEqual([0n, ["f0"], null]);
  });

  test("never exceeds what could return without order, and waiting a day never returns more", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        const party = web.parties[0] as string;
        const timed = timedReturnOf(web, party);
        expect(timed).toBeLessThanOrEqual(tripOf(web, party).upperMinor);
        expect(timedReturnOf(web, party, "waits")).toBeLessThanOrEqual(timed);
      }),
      { numRuns: 200 },
    );
  });
});

describe("cycling and dependence", () => {
  test("C06: Finn's index of the Cone Spring web is the published 0.0919, its through-flow 30,626", () => {
    const { input, expected } = readVector<{ F_rows_from: number[][]; input_z: number[] }, Record<string, number>>(
      "C06",
    );
    const receipts = Object.fromEntries(input.input_z.map((amount, place) => [String(place), amount]));
    const web = aWeb(hopsOfMatrix(input.F_rows_from), { receipts });
    expect(valueOf(finnIndex(web))).toBeCloseTo(expected.FCI ?? -1, 7);
    expect(major(throughFlowOf(web))).toBe(expected.TST);
  });

  test("C18: Finn's index counts the four companies only, and 92% of Nvidia's receipts passed through OpenAI", () => {
    const expected: Web4Expected = web4Vector().expected;
    expect(valueOf(finnIndex(WEB4))).toBeCloseTo(expected.FCI_inside_4, 7);
    expect(major(throughFlowOf(WEB4))).toBe(expected.TST_inside_4);
    expect(dependenceOf(WEB4, "NVDA", "OAI")).toBeCloseTo(expected.dependence_of_NVDA_on_OAI, 7);
  });

  test("dependence is not defined for a party that received nothing", () => {
    expect(dependenceOf(aWeb([], { receipts: { A: 0, B: 0 } }), "A", "B")).toBeNull();
  });

  test("lies between 0 and 1 on random webs", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        const share = dependenceOf(web, "p0", "p1") ?? 0;
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

function expectShares(
  share: { lower: number | null; point: number | null; upper: number | null },
  expected: readonly number[],
): void {
  [share.lower, share.point, share.upper].forEach((value, place) => {
    expect(value).toBeCloseTo(expected[place] ?? -1, 9);
  });
}
