// Contract: a clearing that must be decided by fractions too long to compute ends within its budget and says so.
// It must reject one that works for minutes, and one that tells what it could not decide.
import { expect, it } from "vitest";
import { openBudget } from "@/lib/domain/analysis/budget";
import { clearEisenbergNoe } from "@/lib/domain/analysis/clearing/clear-debts";
import type { DueDebt } from "@/lib/domain/analysis/clearing/obligations";

/**
 * Parties that owe each other far more than they have, and all they have ends with T, which owes just that: whether T
 * pays in full hangs on the last digit of what every one of them pays.
 */
function tieOf(size: number) {
  const members = Array.from({ length: size }, (_, at) => `p${at}`);
  const debts: DueDebt[] = members.flatMap((debtor, at) => [
    ...[1, 3, 7].map((step) => ({ debtor, creditor: `p${(at + step) % size}`, amountMinor: BigInt(10_000 + 37 * at) })),
    ...(at % 3 === 0 ? [{ debtor, creditor: "T", amountMinor: BigInt(100 + at) }] : []),
  ]);
  const cash = Object.fromEntries(members.map((party, at) => [party, BigInt(1 + (at % 3))]));
  const total = Object.values(cash).reduce((sum, amount) => sum + amount, 0n);
  return {
    parties: [...members, "T", "Z"],
    debts: [...debts, { debtor: "T", creditor: "Z", amountMinor: total }],
    cash,
  };
}

it("decides a tie of twelve exactly: T pays all it owes", () => {
  const { greatest, isUnique, cut } = clearEisenbergNoe(tieOf(12));
  expect([greatest.payments["T"], isUnique, cut]).toEqual([24, true, null]);
});

it("ends a tie of 198 at once instead of in a minute, and says that it was cut", () => {
  const begin = process.cpuUsage().user;
  expect(clearEisenbergNoe(tieOf(198)).cut).toBe("steps");
  expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(20);
});

it("a budget of what it takes changes nothing", () => {
  let spent = 0;
  const whole = clearEisenbergNoe(tieOf(12), { spend: (steps) => ((spent += steps), true), reason: null });
  expect(clearEisenbergNoe(tieOf(12), openBudget({ maxSteps: spent }))).toEqual(whole);
  expect(clearEisenbergNoe(tieOf(12), openBudget({ maxSteps: spent - 1 })).cut).toBe("steps");
});
