import { describe, expect, it } from "vitest";
import type { Stage } from "@/lib/domain/model/vocabulary";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { composeAnswer } from "@/lib/view/snapshots/answer";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { buildHeadlines } from "@/lib/view/snapshots/headlines";
import { caseOf, usd } from "../domain/small-case";

// Contract: of a case whose sums are known from the press alone, the first answer names them as that; where nothing counts
// under a lens its headline says nothing, and where something counts without a sum that none is stated.
// Must reject: "no source states a sum" beside sums that the press states, "not stated" of what nobody announced.

function indexOf(stage: Stage, isSumStated: boolean) {
  const amount = isSumStated ? { amount: usd("7000000000") } : {};
  const frozen = freeze({
    records: caseOf([
      { link: "l-invests", kind: "equity_investment", payer: "alder", payee: "birch", stage, ...amount },
      { link: "l-buys", kind: "purchase_services", payer: "birch", payee: "alder", stage, start: "2026", ...amount },
    ]),
    number: 1,
    layout: { width: 1, height: 1, nodes: [] },
    corrections: [],
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return indexDocument(frozen.value);
}

const moneyOf = (stage: Stage, isSumStated: boolean, locale: "en" | "zh" = "en") =>
  composeAnswer(indexOf(stage, isSumStated), locale)[1]?.answer ?? "";
const valuesOf = (stage: Stage, isSumStated: boolean) =>
  buildHeadlines(indexOf(stage, isSumStated), "en")
    .filter(({ id }) => id.startsWith("gross-cash/"))
    .map(({ value }) => value);

describe("sums that the press alone states", () => {
  it("are named as that, with the years of their contracts", () => {
    const english = moneyOf("reported", true);
    expect(english).toContain("press reports alone put deals at $14bn.");
    expect(english).toContain("Reported sums count with all the years of their contracts (from 2026, no term stated).");
    expect(english).not.toContain("no source states a sum");
    expect(moneyOf("reported", true, "zh")).toContain("仅见于媒体报道的为140亿美元");
  });

  it("are nothing under the narrower lenses, and nothing is not the same as not stated", () => {
    expect(valuesOf("reported", true)).toEqual(["nothing", "nothing", "nothing"]);
    expect(valuesOf("announced", false)).toEqual(["not stated", "nothing", "nothing"]);
    expect(valuesOf("signed", false)).toEqual(["not stated", "not stated", "not stated"]);
  });

  it("are missing where nobody states any", () => {
    expect(moneyOf("announced", false)).toContain("No total can be given: no source states a sum.");
    expect(moneyOf("announced", false, "zh")).toContain("没有资料写明金额");
  });
});
