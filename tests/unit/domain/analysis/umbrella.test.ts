import { describe, expect, it } from "vitest";
import { exactly } from "@/lib/domain/amounts/money-interval";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { sumLinks } from "@/lib/domain/analysis/umbrella/sum-links";
import { payOut, totalOfTree } from "@/lib/domain/analysis/umbrella/tree-total";
import type { LinkPart } from "@/lib/domain/model/case-records";
import type { Lens, PartRelation } from "@/lib/domain/model/vocabulary";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { caseOf, type SmallLink, upTo, usd } from "../small-case";

const part = (
  type: "link" | "deal",
  slug: string,
  wholeType: "link" | "deal",
  whole: string,
  relation: PartRelation,
): LinkPart => ({ partType: type, part: slug, wholeType, whole, relation, note: null });

function total(links: readonly SmallLink[], linkParts: readonly LinkPart[], lens: Lens): string {
  const records = caseOf(links, { linkParts });
  const network = projectNetwork(records, records.header.asOf);
  const sum = sumLinks(network.links, readContainment(linkParts), lens).totals[0];
  return sum ? `${sum.low}..${sum.high ?? "?"}` : "nothing";
}

// Contract: money that lies inside other money is counted once under every lens.
// Must reject: the letter of intent plus its first tranche, the pool plus the investor's slice of it.
describe("umbrellas", () => {
  const intent: SmallLink = {
    link: "l-intent",
    kind: "equity_investment",
    payer: "a",
    payee: "b",
    stage: "announced",
    amount: usd("100"),
  };
  const tranche: SmallLink = { ...intent, link: "l-tranche", stage: "signed", amount: usd("10") };
  const inside = [part("link", "l-tranche", "link", "l-intent", "tranche_of")];

  it("count a first tranche inside its letter of intent (A01: none shown as paid, 10, 100, never 110)", () => {
    expect(total([intent, tranche], inside, "PAID")).toBe("0..?");
    expect(total([intent, tranche], inside, "COMMITTED")).toBe("10..10");
    expect(total([intent, tranche], inside, "ANNOUNCED")).toBe("100..100");
    expect(total([intent, tranche], inside, "REPORTED")).toBe("100..100");
  });

  it("keep what is drawn when the letter of intent is only a ceiling: from 10 to 100", () => {
    expect(total([{ ...intent, amount: upTo("100") }, tranche], inside, "ANNOUNCED")).toBe("10..100");
  });

  it("leave a reported rest out of narrower lenses", () => {
    const reported = { ...tranche, stage: "reported" } as const;
    const whole = { ...intent, stage: "signed" } as const;
    expect(total([whole, reported], inside, "COMMITTED")).toBe("90..90");
    expect(total([whole, reported], inside, "REPORTED")).toBe("100..100");
  });

  it("read two wordings of one vehicle as 20, and add up to 22 only without the row that says inside (A03)", () => {
    const vehicle: readonly SmallLink[] = [
      {
        link: "l-equity",
        kind: "equity_investment",
        payer: "fund",
        payee: "spv",
        stage: "signed",
        amount: usd("7.5"),
        deal: "d",
      },
      {
        link: "l-maker",
        kind: "equity_investment",
        payer: "maker",
        payee: "spv",
        stage: "signed",
        amount: usd("2"),
        deal: "d",
      },
      { link: "l-debt", kind: "loan", payer: "bank", payee: "spv", stage: "signed", amount: usd("12.5"), deal: "d" },
    ];
    expect(total(vehicle, [part("link", "l-maker", "link", "l-equity", "slice_of_pool")], "COMMITTED")).toBe("20..20");
    expect(total(vehicle, [], "COMMITTED")).toBe("22..22");
  });

  it("give a named member of a pool anything up to the pool, and the pool no more (A04: 33,333,334 shares at 21.00)", () => {
    const pool: SmallLink = {
      link: "l-pool",
      kind: "equity_investment",
      payer: "several",
      payee: "n",
      stage: "completed",
      amount: usd("700000014"),
    };
    const member: SmallLink = {
      link: "l-member",
      kind: "equity_investment",
      payer: "one",
      payee: "n",
      stage: "completed",
    };
    const slice = [part("link", "l-member", "link", "l-pool", "slice_of_pool")];
    expect(33_333_334n * 21n).toBe(700_000_014n);
    expect(total([pool, member], slice, "PAID")).toBe("700000014..700000014");
    expect(total([pool, { ...member, amount: upTo("700000014") }], slice, "PAID")).toBe("700000014..700000014");
    expect(total([pool, member], [], "PAID")).toBe("700000014..?");
  });

  it("count a deal that closed inside the plan it belongs to once, and its purchases beside its financing", () => {
    const links: readonly SmallLink[] = [
      { link: "l-plan", kind: "loan", payer: "bank", payee: "spv", stage: "reported", amount: usd("20"), deal: "plan" },
      {
        link: "l-closed",
        kind: "loan",
        payer: "bank",
        payee: "other-spv",
        stage: "completed",
        amount: usd("3.5"),
        deal: "closed",
      },
      {
        link: "l-chips",
        kind: "purchase_goods",
        payer: "spv",
        payee: "maker",
        stage: "reported",
        amount: usd("18"),
        deal: "plan",
      },
    ];
    const plan = [part("deal", "closed", "deal", "plan", "part_of_plan")];
    expect(total(links, plan, "PAID")).toBe("3.5..3.5");
    expect(total(links, plan, "REPORTED")).toBe("38..38");
  });

  it("take an alternative instead of what it stands in for, never both", () => {
    const links: readonly SmallLink[] = [
      {
        link: "l-firm",
        kind: "purchase_services",
        payer: "a",
        payee: "b",
        stage: "signed",
        amount: usd("12"),
        deal: "d",
      },
      {
        link: "l-instead",
        kind: "purchase_services",
        payer: "a",
        payee: "b",
        stage: "signed",
        amount: usd("15"),
        deal: "d",
      },
    ];
    expect(total(links, [part("link", "l-instead", "deal", "d", "alternative_to")], "COMMITTED")).toBe("15..15");
  });

  it("leave out a row that would put a thing inside itself", () => {
    const containment = readContainment([
      part("link", "a", "link", "b", "tranche_of"),
      part("link", "b", "link", "a", "tranche_of"),
    ]);
    expect([...containment.wholeLink]).toEqual([["a", "b"]]);
  });

  it("leave no more unknown than a whole that was paid in part leaves of itself", () => {
    const whole: SmallLink = { ...tranche, link: "l-whole", stage: "drawn", amount: usd("30"), paid: usd("20") };
    const parts = ["completed", "completed", "signed"].map(
      (stage, place): SmallLink => ({
        ...tranche,
        link: `l-${place}`,
        stage: stage === "signed" ? "signed" : "completed",
      }),
    );
    const rows = parts.map(({ link }) => part("link", link, "link", "l-whole", "tranche_of"));
    expect(total([whole, ...parts], rows, "PAID")).toBe("20..20");
    expect(total([whole, ...parts], rows, "COMMITTED")).toBe("30..30");
    expect(total(parts, [], "PAID")).toBe("20..?");
  });

  it("take a whole for paid whose parts were, although nothing says so of the whole itself", () => {
    const whole: SmallLink = { ...tranche, link: "l-whole", stage: "signed", amount: usd("20") };
    const parts = ["l-0", "l-1"].map((link): SmallLink => ({ ...tranche, link, stage: "completed" }));
    const rows = parts.map(({ link }) => part("link", link, "link", "l-whole", "tranche_of"));
    expect(total([whole, ...parts], rows, "PAID")).toBe("20..20");
    expect(total([whole, ...parts.slice(1)], rows.slice(1), "PAID")).toBe("10..20");
  });

  it("never let slices push a pool over its total", () => {
    const leaf = (link: string, amount: bigint) => ({
      link,
      counts: true,
      counted: exactly(amount),
      stated: exactly(amount),
      parts: [],
      isSlice: true,
      room: amount,
    });
    const pool = { ...leaf("pool", 7n), parts: [leaf("one", 5n), leaf("two", 4n)] };
    expect(totalOfTree(pool)).toEqual(exactly(7n));
    expect([...payOut(pool, "high")]).toEqual([
      ["one", 3n],
      ["two", 4n],
      ["pool", 0n],
    ]);
  });
});
