// Contract: what moves along each kind of link, under which lens it counts, and which kinds the analysis asks for together.
// Must reject: a guarantee or a warrant that counts as cash, debt that leaves the financing, rent that leaves the purchases.
import { describe, expect, test } from "vitest";
import {
  familyOf,
  fixedValueFlowOf,
  isMutual,
  kindsIn,
  LINK_KIND_ROWS,
  LINK_KINDS,
  type LinkGroup,
  type LinkKind,
} from "@/lib/domain/model/link-kinds";

describe("what moves along a kind", () => {
  const cash = ["equity_investment", "loan", "bond", "purchase_goods", "purchase_services", "lease"] as const;
  const levies = ["revenue_share", "tariff", "distribution"] as const;

  test.each<[flow: string, kinds: readonly LinkKind[]]>([
    ["cash", [...cash, ...levies]],
    ["equity", ["warrant", "stake"]],
    ["guarantee", ["guarantee_backstop", "residual_value_guarantee"]],
    ["goods", ["supply"]],
    ["none", ["licence", "co_development", "control"]],
  ])("%s", (flow, kinds) => {
    expect(LINK_KINDS.filter((kind) => LINK_KIND_ROWS[kind].valueFlow === flow).sort()).toEqual([...kinds].sort());
  });

  test("payments move cash and guarantees a guarantee, whatever a row says; a stake or a licence may say", () => {
    expect(LINK_KINDS.filter((kind) => fixedValueFlowOf(kind) === "cash").sort()).toEqual([...cash, ...levies].sort());
    expect(fixedValueFlowOf("guarantee_backstop")).toBe("guarantee");
    expect([fixedValueFlowOf("stake"), fixedValueFlowOf("licence"), fixedValueFlowOf("supply")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("kinds that are asked for together", () => {
  test.each<[group: LinkGroup, kinds: readonly LinkKind[]]>([
    ["financing", ["equity_investment", "loan", "bond"]],
    ["debt", ["loan", "bond"]],
    ["equity", ["equity_investment", "stake"]],
    ["purchase", ["purchase_goods", "purchase_services", "lease"]],
    ["rent", ["lease"]],
    ["backstop", ["guarantee_backstop", "residual_value_guarantee"]],
    ["consideration", ["guarantee_backstop", "residual_value_guarantee", "stake", "warrant"]],
    [
      "considered",
      ["equity_investment", "guarantee_backstop", "licence", "residual_value_guarantee", "revenue_share", "tariff"],
    ],
  ])("%s", (group, kinds) => {
    expect([...kindsIn(group)].sort()).toEqual([...kinds].sort());
  });
});

test("a share of revenue is a levy where a public body gets it, and a purchase elsewhere; no other kind asks who is paid", () => {
  expect([familyOf("revenue_share", true), familyOf("revenue_share", false)]).toEqual(["state", "purchases"]);
  const others = LINK_KINDS.filter((kind) => kind !== "revenue_share");
  expect(others.filter((kind) => familyOf(kind, true) !== familyOf(kind, false))).toEqual([]);
});

test("a link has an arrowhead unless both ends are partners", () => {
  expect(LINK_KINDS.filter(isMutual)).toEqual(["co_development"]);
});
