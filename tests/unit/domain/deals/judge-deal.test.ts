// Contract: a deal and a link that can stand: dates in order, two parties, no circle, and nothing changed under a claim
// that somebody accepted or disputed.
// Must reject: a link to oneself, an end before its start, a successor that leads back, another deal under accepted claims.
import { describe, expect, test } from "vitest";
import { judgeDeal, judgeLink, judgeLinkEdit, leadsBack } from "@/lib/domain/deals/judge-deal";
import type { Deal, Link } from "@/lib/domain/model/case-records";

const link: Link = {
  slug: "l-one-other-loan",
  deal: "deal",
  kind: "loan",
  payer: "one",
  payee: "other",
  valueFlow: "cash",
  layer: "record",
  start: "2025-03",
  end: "2027",
  collateral: null,
  tranche: null,
  interest: null,
  note: { en: null, zh: null },
};
const deal: Omit<Deal, "slug"> = {
  title: { en: "A deal", zh: null },
  stage: "signed",
  announced: "2025-01-10",
  signed: "2025-02",
  effective: null,
  ended: null,
  partOf: null,
  supersededBy: null,
  note: { en: null, zh: null },
};
const fields = (problems: readonly { readonly field: string; readonly reason: string }[]) =>
  problems.map(({ field, reason }) => `${field}: ${reason}`);

describe("a link", () => {
  test("joins two parties", () => {
    expect(judgeLink(link)).toEqual([]);
    expect(fields(judgeLink({ ...link, payee: "one" }))).toEqual(["payee: same_party"]);
  });

  test("ends no earlier than it begins, as far as its dates say", () => {
    expect(fields(judgeLink({ ...link, start: "2028-01-01" }))).toEqual(["end: ends_before_start"]);
    expect(judgeLink({ ...link, start: "2027-11-02", end: "2027" })).toEqual([]);
  });

  test.each(["draft", "proposed", "retracted"] as const)("may become another while claims on it are %s", (status) => {
    expect(judgeLinkEdit(link, { ...link, kind: "bond", payer: "third", deal: "else" }, [status])).toEqual([]);
  });

  test.each(["accepted", "disputed"] as const)(
    "keeps deal, kind, ends and layer under a claim that is %s",
    (status) => {
      const other: Link = { ...link, deal: "else", kind: "bond", payer: "third", payee: "fourth", layer: "told" };
      expect(fields(judgeLinkEdit(link, other, ["draft", status]))).toEqual(
        ["deal", "kind", "payer", "payee", "layer"].map((field) => `${field}: in_force`),
      );
      expect(judgeLinkEdit(link, { ...link, end: "2028" }, [status])).toEqual([]);
    },
  );
});

describe("a deal", () => {
  test("has dates in their order, and ends by a successor that is named", () => {
    expect(judgeDeal(deal)).toEqual([]);
    expect(fields(judgeDeal({ ...deal, stage: "superseded" }))).toEqual(["supersededBy: superseded_by_nothing"]);
    expect(judgeDeal({ ...deal, stage: "superseded", supersededBy: "next" })).toEqual([]);
    expect(judgeDeal({ ...deal, ended: "2024" })).not.toEqual([]);
  });

  test("is followed by none that leads back to it, over any number of steps", () => {
    const after = new Map<string, string | null>([
      ["a", "b"],
      ["b", "c"],
      ["c", null],
      ["x", "y"],
      ["y", "x"],
    ]);
    expect(leadsBack("c", "a", after)).toBe(true);
    expect(leadsBack("a", "b", after)).toBe(false);
    expect(leadsBack("a", null, after)).toBe(false);
    expect(leadsBack("a", "x", after)).toBe(false);
  });
});
