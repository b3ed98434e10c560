// Contract: the net of two intervals is the interval of their difference, with its sign in words where it is certain.
// Must reject: a net that hides an open sign behind a middle value.
import { expect, test } from "vitest";
import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { netFlow } from "@/lib/domain/network/net-flow";

const money = (low: string, high: string | null) => moneyInterval("USD", low, high);

test("more in than out is a net in, by the ends that lie closest and farthest", () => {
  // [100 − 30, 120 − 20]
  expect(netFlow(money("20", "30"), money("100", "120"))).toEqual({ is: "in", amount: money("70", "100") });
});

test("more out than in is a net out", () => {
  expect(netFlow(money("50", "60"), money("0", "10"))).toEqual({ is: "out", amount: money("40", "60") });
  expect(netFlow(money("50", null), null)).toEqual({ is: "out", amount: money("50", null) });
});

test("where the intervals overlap the sign is open, and an unknown upper end has no limit", () => {
  expect(netFlow(money("0", "30"), money("10", "20"))).toEqual({ is: "open", out: "20", into: "20", approx: false });
  expect(netFlow(money("0", null), money("5", null))).toEqual({ is: "open", out: null, into: null, approx: false });
});

test("nothing in and nothing out has no net", () => {
  expect(netFlow(null, null)).toBeNull();
});
