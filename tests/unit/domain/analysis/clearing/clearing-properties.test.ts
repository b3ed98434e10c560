// Contract: the greatest and the least clearing, and whether they are one, equal those found by trying every way to pay.
// Must reject: a defaulter that is dropped and never comes back, a circle without cash that throws, and a payment that
// creeps up to the sum at which it would have to jump.
import { describe, expect, test } from "vitest";
import { type ClearingPair, clearEisenbergNoe, clearRogersVeraart } from "@/lib/domain/analysis/clearing/clear-debts";
import type { Obligations } from "@/lib/domain/analysis/clearing/obligations";
import { randomFrom } from "@/tests/bench/web-generator";
import { clearExhaustively, type RecoveryPercent } from "./exhaustive-clearing";

const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 1_000_000_000));
const WEBS = 2_000;
const RECOVERIES: readonly RecoveryPercent[] = [
  { ofCash: 50, ofReceipts: 70 },
  { ofCash: 100, ofReceipts: 50 },
  { ofCash: 50, ofReceipts: 100 },
  { ofCash: 0, ofReceipts: 100 },
  { ofCash: 0, ofReceipts: 0 },
  { ofCash: 90, ofReceipts: 90 },
];

/**
 * Two to five parties with small round sums, so that somebody often has exactly what it owes, circles are often closed,
 * and senior debts often take exactly what there is.
 */
function smallWeb(random: () => number): Obligations {
  const upTo = (count: number) => Math.floor(random() * count);
  const parties = ["a", "b", "c", "d", "e"].slice(0, [2, 3, 3, 4, 4, 5][upTo(6)]);
  const often = 0.2 + random() * 0.7;
  const debts = parties.flatMap((debtor) =>
    parties.flatMap((creditor) =>
      debtor === creditor || random() > often ? [] : [{ debtor, creditor, amountMinor: BigInt(1 + upTo(9)) }],
    ),
  );
  const some = (share: number, most: number) =>
    Object.fromEntries(parties.flatMap((party) => (random() < share ? [[party, BigInt(upTo(most))]] : [])));
  const cash = some(random(), 10);
  return { parties, debts, cash, senior: some(random(), 13), paidShares: setShare(parties, random) };
}

function setShare(parties: readonly string[], random: () => number): Record<string, number> {
  return random() < 0.1 ? { [parties[0] as string]: 0.5 } : {};
}

function write(book: Obligations): string {
  return JSON.stringify(book, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
}

function expectEqual(found: ClearingPair, book: Obligations, recovery: RecoveryPercent): number {
  const expected = clearExhaustively(book, recovery);
  const told = `${write(book)} at ${write({ ...book, ...recovery })}`;
  for (const which of ["greatest", "least"] as const) {
    book.parties.forEach((party, place) => {
      const wanted = expected[which][place] as number;
      expect(Math.abs((found[which].payments[party] ?? Number.NaN) - wanted), `${which} of ${told}`).toBeLessThan(1e-9);
    });
  }
  expect(found.isUnique, told).toBe(expected.isUnique);
  return expected.found;
}

describe(`clearing of random webs (seed ${SEED})`, () => {
  test(`${WEBS} webs with senior debts clear as an exhaustive search says`, () => {
    const random = randomFrom(SEED);
    let several = 0;
    for (let web = 0; web < WEBS; web++) {
      const book = smallWeb(random);
      const found = clearEisenbergNoe(book);
      expectEqual(found, book, { ofCash: 100, ofReceipts: 100 });
      if (!found.isUnique) several++;
    }
    expect(several).toBeGreaterThan(WEBS / 200);
  });

  test(`${WEBS} webs with costs of default clear as an exhaustive search says`, () => {
    const random = randomFrom(SEED + 1);
    let several = 0;
    for (let web = 0; web < WEBS; web++) {
      const book = smallWeb(random);
      const recovery = RECOVERIES[web % RECOVERIES.length] as RecoveryPercent;
      const found = clearRogersVeraart(book, {
        ofCash: recovery.ofCash / 100,
        ofReceipts: recovery.ofReceipts / 100,
      });
      expectEqual(found, book, recovery);
      if (!found.isUnique) several++;
    }
    expect(several).toBeGreaterThan(WEBS / 100);
  });

  test("webs of up to forty parties clear as plain iteration from both ends says", () => {
    const random = randomFrom(SEED + 2);
    for (let web = 0; web < 30; web++) {
      const book = largerWeb(random);
      const recovery = web % 2 === 0 ? { ofCash: 1, ofReceipts: 1 } : { ofCash: 0.8, ofReceipts: 0.9 };
      const found = clearRogersVeraart(book, recovery);
      for (const [which, start] of [
        ["greatest", 1],
        ["least", 0],
      ] as const) {
        const expected = iterate(book, recovery, start);
        for (const [party, paid] of Object.entries(found[which].payments)) {
          const wanted = expected.get(party) as number;
          expect(Math.abs(paid - wanted), `${which} ${party} ${write(book)}`).toBeLessThan(1 + wanted * 1e-9);
        }
      }
    }
  });
});

/** Everybody owes a tenth or more of all to an outsider, so that plain iteration ends in a few hundred rounds. */
function largerWeb(random: () => number): Obligations {
  const size = 10 + Math.floor(random() * 31);
  const parties = Array.from({ length: size }, (_, place) => `p${place}`);
  const amount = () => 1 + Math.floor(random() * 1e12);
  const wealth = random() * 2;
  const debts = parties.flatMap((debtor) => {
    const inside = parties.flatMap((creditor) =>
      debtor === creditor || random() > 4 / size ? [] : [{ debtor, creditor, amountMinor: BigInt(amount()) }],
    );
    const owed = inside.reduce((total, { amountMinor }) => total + amountMinor, 0n);
    return [...inside, { debtor, creditor: "outsider", amountMinor: owed / 9n + 1n }];
  });
  const some = (share: number, times: number) =>
    Object.fromEntries(
      parties.flatMap((party) => (random() < share ? [[party, BigInt(Math.floor(amount() * times))]] : [])),
    );
  return { parties: [...parties, "outsider"], debts, cash: some(0.7, wealth), senior: some(0.4, 0.5) };
}

function iterate(
  { parties, debts, cash, senior }: Obligations,
  recovery: { readonly ofCash: number; readonly ofReceipts: number },
  start: 0 | 1,
): ReadonlyMap<string, number> {
  const due = new Map(parties.map((party) => [party, 0]));
  for (const { debtor, amountMinor } of debts) due.set(debtor, (due.get(debtor) as number) + Number(amountMinor));
  let paid = new Map(parties.map((party) => [party, start * (due.get(party) as number)]));
  for (let round = 0; round < 600; round++) {
    const got = new Map(parties.map((party) => [party, 0]));
    for (const { debtor, creditor, amountMinor } of debts) {
      const share = (paid.get(debtor) as number) / (due.get(debtor) as number);
      got.set(creditor, (got.get(creditor) as number) + share * Number(amountMinor));
    }
    paid = new Map(
      parties.map((party) => {
        const [own, received, owes] = [Number(cash[party] ?? 0n), got.get(party) as number, due.get(party) as number];
        const first = Number(senior?.[party] ?? 0n);
        if (own + received - first >= owes) return [party, owes];
        return [party, Math.max(0, recovery.ofCash * own + recovery.ofReceipts * received - first)];
      }),
    );
  }
  return paid;
}
