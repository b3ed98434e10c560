// Contract: low and high amounts bound what grows with every payment.
// Must reject: a high case made up for a payment whose upper end nobody knows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maximumCirculation } from "@/lib/domain/analysis/circularity/circulation";
import { grossOf } from "@/lib/domain/analysis/circularity/web";
import { webCases } from "@/lib/domain/analysis/circularity/web-cases";
import { randomWeb } from "@/tests/builders/web-builders";
import { valueOf } from "../../../../builders/value-of";
import { tripOf } from "./trip-of";

const flow = { id: "f", payer: "A", payee: "B", claims: ["c1"] };
const money = { parties: ["A", "B"], receipts: {}, outlays: {} };

describe("cases of a web with intervals", () => {
  test("take all amounts low, half way and high, and keep everything else", () => {
    const cases = webCases({ ...money, flows: [{ ...flow, lowMinor: 2n, highMinor: 6n }] });
    expect([cases.low, cases.middle, cases.high].map((web) => web?.flows)).toEqual(
      [2n, 4n, 6n].map((amountMinor) => [{ ...flow, amountMinor }]),
    );
  });

  test("have no middle and no high while an upper end is unknown", () => {
    const cases = webCases({ ...money, flows: [{ ...flow, lowMinor: 2n, highMinor: null }] });
    expect([cases.middle, cases.high]).toEqual([null, null]);
    expect(cases.low.flows[0]?.amountMinor).toBe(2n);
  });

  test("bound the upper end, the gross sum and the maximum circulation, on random webs", () => {
    fc.assert(
      fc.property(randomWeb, fc.array(fc.bigInt({ min: 0n, max: 20n }), { minLength: 18 }), (web, widths) => {
        const flows = web.flows.map(({ amountMinor, ...named }, place) => ({
          ...named,
          lowMinor: amountMinor,
          highMinor: amountMinor + (widths[place] ?? 0n),
        }));
        const { low, middle, high } = webCases({ ...web, flows });
        if (!middle || !high) throw new Error("every upper end is known");
        const party = web.parties[0] as string;
        for (const [one, other] of [
          [low, middle],
          [middle, high],
        ] as const) {
          expect(tripOf(one, party).upperMinor).toBeLessThanOrEqual(tripOf(other, party).upperMinor);
          expect(grossOf(one)).toBeLessThanOrEqual(grossOf(other));
          expect(valueOf(maximumCirculation(one)).totalMinor).toBeLessThanOrEqual(
            valueOf(maximumCirculation(other)).totalMinor,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
