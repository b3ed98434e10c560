import { describe, expect, it } from "vitest";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { readReturnsInOrder } from "@/lib/domain/analysis/measures/return-in-order";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { caseOf, type SmallLink, usd } from "../../small-case";

// Contract: money is paid on only after it arrived; without the day of every payment on a loop nothing is computed.
// Must reject: a loop that closes backwards in time, a figure that leaves an undated payment out.

const pay = (link: string, payer: string, payee: string, amount: string, start?: string, end?: string): SmallLink => ({
  link,
  kind: "purchase_goods",
  payer,
  payee,
  stage: "signed",
  amount: usd(amount),
  ...(start ? { start } : {}),
  ...(end ? { end } : {}),
});
const read = (links: readonly SmallLink[]) => {
  const result = freeze({
    records: caseOf(links),
    number: 1,
    layout: { width: 1, height: 1, nodes: [] },
    corrections: [],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return readReturnsInOrder(groundOf(result.value), "COMMITTED");
};

describe("what can have come back in the order of the days", () => {
  it("is 6 of a's 10 when b pays 6 back after and 4 before", () => {
    const { returns, withoutDay } = read([
      pay("l-out", "a", "b", "10", "2025-02-01"),
      pay("l-back", "b", "a", "6", "2025-03-01", "2025-03-01"),
      pay("l-early", "b", "a", "4", "2025-01-01"),
    ]);
    expect(withoutDay).toEqual([]);
    expect(returns).toEqual([
      { party: "a", upper: "6" },
      { party: "b", upper: "4" },
    ]);
  });

  it("is not computed while one payment on a loop has a month or a term instead of a day, and names it", () => {
    const answer = read([
      pay("l-out", "a", "b", "10", "2025-02"),
      pay("l-back", "b", "a", "6", "2025-03-01", "2026-03-01"),
      pay("l-more", "b", "a", "1", "2025-03-01"),
      pay("l-aside", "a", "c", "3"),
    ]);
    expect(answer).toMatchObject({
      onLoops: ["l-back", "l-more", "l-out"],
      withoutDay: ["l-back", "l-out"],
      returns: null,
    });
  });

  it("is nothing, and no gap, where there is no loop", () => {
    expect(read([pay("l-out", "a", "b", "10")])).toMatchObject({ onLoops: [], returns: [] });
  });
});
