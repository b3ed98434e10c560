import fc from "fast-check";
import type { AmountByParty, Web, WebFlow } from "@/lib/domain/analysis/circularity/web";
import { dayOfMoment } from "@/lib/domain/model/calendar";

/** Smallest units per unit of a worked example, so that 0.025 and 2/3 of 1,000 stay exact enough. */
const UNIT = 1_000_000;

export type Hop = readonly [payer: string | number, payee: string | number, amount: number, day?: number];

export function minor(amount: number): bigint {
  return BigInt(Math.round(amount * UNIT));
}

export function major(amount: bigint | number): number {
  return Number(amount) / UNIT;
}

/** A web from the hops of a worked example; outside money by party in units of the example. */
export function aWeb(
  hops: readonly Hop[],
  outside: { readonly receipts?: Record<string, number>; readonly outlays?: Record<string, number> } = {},
): Web {
  const parties = new Set([
    ...hops.flatMap(([payer, payee]) => [String(payer), String(payee)]),
    ...Object.keys(outside.receipts ?? {}),
    ...Object.keys(outside.outlays ?? {}),
  ]);
  return {
    parties: [...parties],
    flows: hops.map(([payer, payee, amount, day], place) => ({
      id: `f${place}`,
      payer: String(payer),
      payee: String(payee),
      amountMinor: minor(amount),
      ...(day === undefined ? {} : { day: inJanuary(day) }),
    })),
    receipts: inMinor(outside.receipts ?? {}),
    outlays: inMinor(outside.outlays ?? {}),
  };
}

/** Hops of a matrix whose row pays its column. */
export function hopsOfMatrix(matrix: readonly (readonly number[])[]): readonly Hop[] {
  return matrix.flatMap((row, payer) =>
    row.flatMap((amount, payee) => (amount === 0 ? [] : [[payer, payee, amount] as const])),
  );
}

/** Random webs of up to seven parties with known outside receipts. */
export const randomWeb: fc.Arbitrary<Web> = fc
  .integer({ min: 2, max: 7 })
  .chain((size) => {
    const party = fc.integer({ min: 0, max: size - 1 });
    return fc.record({
      size: fc.constant(size),
      hops: fc.array(fc.tuple(party, party, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 28 })), {
        maxLength: 18,
      }),
      receipts: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: size, maxLength: size }),
    });
  })
  .map(({ size, hops, receipts }) => {
    const parties = Array.from({ length: size }, (_, place) => `p${place}`);
    const flows: WebFlow[] = hops
      .filter(([payer, payee]) => payer !== payee)
      .map(([payer, payee, amount, day], place) => ({
        id: `f${place}`,
        payer: `p${payer}`,
        payee: `p${payee}`,
        amountMinor: BigInt(amount),
        day: inJanuary(day),
      }));
    return {
      parties,
      flows,
      receipts: Object.fromEntries(parties.map((name, place) => [name, BigInt(receipts[place] ?? 0)])),
      outlays: {},
    };
  });

function inMinor(amounts: Record<string, number>): AmountByParty {
  return Object.fromEntries(Object.entries(amounts).map(([party, amount]) => [party, minor(amount)]));
}

function inJanuary(day: number) {
  return dayOfMoment(new Date(Date.UTC(2025, 0, day)));
}
