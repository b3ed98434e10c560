import { describe, expect, it } from "vitest";
import { findLoopSets } from "@/lib/domain/analysis/loops/find-loop-sets";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { type CaseChanges, caseOf, partyNamed, type SmallLink, usd } from "../small-case";

// Contract: a purchase and its own price are drawn, and close no loop between them; whatever else leads back does.
// Must reject: shares got for an investment, a guarantee given for warrants, or a warrant for an investment counted as a
// round trip; a warrant for later orders struck with them; the amount of a struck link in a loop that another closes.

const smallLink = (
  link: string,
  kind: SmallLink["kind"],
  payer: string,
  payee: string,
  changes: Partial<SmallLink> = {},
): SmallLink => ({
  link,
  kind,
  payer,
  payee,
  stage: "completed",
  ...changes,
});

function mixedOf(networkLinks: readonly SmallLink[], changes: CaseChanges = {}) {
  const records = caseOf(networkLinks, changes);
  const network = projectNetwork(records, records.header.asOf);
  const set = findLoopSets(network, readContainment([])).find(
    ({ lens, kind }) => lens === "REPORTED" && kind === "mixed",
  );
  return {
    loops: set?.loops.map(({ hops }) => hops.map(({ links }) => links.join("+")).join(" / ")) ?? [],
    bottlenecks: set?.loops.map(({ bottleneck }) => bottleneck?.high ?? null) ?? [],
    struck:
      set?.struck.flatMap(({ exchanges }) => exchanges.map(({ rule, links }) => `${rule} ${links.join("+")}`)) ?? [],
  };
}

describe("shares and the investment they were got for", () => {
  const invest = smallLink("l-invest", "equity_investment", "holder", "issuer", { amount: usd("7") });
  const stake = smallLink("l-stake", "stake", "holder", "issuer");

  it("are no loop, be they of one deal or of two", () => {
    expect(mixedOf([invest, stake])).toMatchObject({
      loops: [],
      struck: ["shares_for_investment l-invest+l-stake"],
    });
    const inOneDeal = [invest, stake].map((one) => ({ ...one, deal: "d-round" }));
    expect(mixedOf(inOneDeal).loops).toEqual([]);
  });

  it("leave a loop that something else closes, and take no part in it", () => {
    const buys = smallLink("l-buys", "purchase_services", "holder", "issuer", { amount: usd("3") });
    expect(mixedOf([invest, stake, buys])).toMatchObject({
      loops: ["l-buys / l-stake"],
      bottlenecks: ["3"],
      struck: [],
    });
    const backstop = smallLink("l-backstop", "guarantee_backstop", "holder", "issuer");
    expect(mixedOf([invest, stake, backstop]).loops).toEqual(["l-backstop / l-stake"]);
  });

  it("are told by the group: what the parent pays, the subsidiary holds", () => {
    const held = smallLink("l-stake", "stake", "subsidiary", "issuer");
    const parties = [partyNamed("subsidiary", { sponsor: "holder" })];
    expect(mixedOf([invest, held], { parties }).struck).toHaveLength(1);
  });

  it("close longer loops like every other link, for those pass between two parties once", () => {
    const onward = smallLink("l-onward", "loan", "issuer", "third");
    const back = smallLink("l-back", "warrant", "third", "holder");
    expect(mixedOf([invest, stake, onward, back]).loops).toEqual(["l-invest / l-onward / l-back"]);
  });
});

describe("within one deal", () => {
  const inDeal = (one: SmallLink) => ({ ...one, deal: "d-one" });
  const warrant = smallLink("l-warrant", "warrant", "b", "a");

  it.each(["equity_investment", "guarantee_backstop", "residual_value_guarantee", "revenue_share", "tariff"] as const)(
    "a warrant is the price of a %s",
    (kind) => {
      const given = smallLink("l-given", kind, "a", "b");
      expect(mixedOf([given, warrant].map(inDeal))).toMatchObject({
        loops: [],
        struck: ["one_deal l-given+l-warrant"],
      });
      expect(mixedOf([given, warrant]).loops).toEqual(["l-given / l-warrant"]);
    },
  );

  it.each(["purchase_goods", "purchase_services", "lease", "loan"] as const)(
    "a warrant beside a %s is a loop",
    (kind) => {
      expect(mixedOf([smallLink("l-given", kind, "a", "b"), warrant].map(inDeal)).loops).toEqual([
        "l-given / l-warrant",
      ]);
    },
  );

  it("a guarantee is the price of a stake, and of another guarantee", () => {
    const stake = smallLink("l-stake", "stake", "a", "b");
    const guarantee = smallLink("l-guarantee", "guarantee_backstop", "a", "b");
    const other = smallLink("l-other", "guarantee_backstop", "b", "a");
    expect(mixedOf([stake, guarantee].map(inDeal)).loops).toEqual([]);
    expect(mixedOf([guarantee, other].map(inDeal)).loops).toEqual([]);
    expect(mixedOf([stake, guarantee]).loops).toEqual(["l-guarantee / l-stake"]);
  });

  it("links of the same way are no exchange", () => {
    const invest = smallLink("l-invest", "equity_investment", "b", "a");
    const buys = smallLink("l-buys", "purchase_goods", "a", "b");
    const given = mixedOf([invest, warrant, buys].map(inDeal));
    expect(given.loops).toEqual([]);
    expect(given.struck).toEqual([]);
  });
});
