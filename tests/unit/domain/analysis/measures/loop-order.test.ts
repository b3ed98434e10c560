import { describe, expect, it } from "vitest";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { diffLoopSets } from "@/lib/domain/analysis/measures/loop-diff";
import { readLoops } from "@/lib/domain/analysis/measures/loop-figures";
import { motifsBetween } from "@/lib/domain/analysis/measures/loop-motifs";
import { type LinkDays, orderOfHops } from "@/lib/domain/analysis/measures/loop-order";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { caseOf, type SmallLink, usd } from "../../small-case";

type DayOfMonth = `${number}`;
const between = (first: DayOfMonth, last: DayOfMonth): LinkDays => ({
  first: `2025-01-${first}`,
  last: `2025-01-${last}`,
});
const on = (day: DayOfMonth): readonly LinkDays[] => [between(day, day)];
const documentOf = (records: CaseRecords) => {
  const result = freeze({ records, number: 1, layout: { width: 1, height: 1, nodes: [] }, corrections: [] });
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
};

describe("the order of a loop in time", () => {
  it("hangs on for whom it is asked: days 2, 3 and 1 are a round trip for C and not for A", () => {
    const hops = [on("02"), on("03"), on("01")];
    expect(orderOfHops(hops)).toBe("impossible");
    expect(orderOfHops([on("01"), on("02"), on("03")])).toBe("certain");
  });

  it("is certain only where every step is over before the next begins, possible where days overlap", () => {
    expect(orderOfHops([[between("01", "03")], [between("03", "05")]])).toBe("certain");
    expect(orderOfHops([[between("01", "04")], [between("03", "05")]])).toBe("possible");
    expect(orderOfHops([[between("06", "09")], [between("01", "05")]])).toBe("impossible");
  });

  it("passes the earliest days on: each pair may fit and the whole still not", () => {
    expect(orderOfHops([[between("05", "09")], [between("01", "06")], [between("02", "04")]])).toBe("impossible");
  });

  it("needs one link of each step in order, and an undated link is never certain behind another", () => {
    expect(orderOfHops([on("05"), [between("01", "02"), between("07", "08")]])).toBe("certain");
    expect(orderOfHops([on("05"), [{ first: null, last: null }]])).toBe("possible");
  });

  it("leaves a contract without an end open", () => {
    const running: LinkDays = { first: "2025-01-01", last: null };
    expect(orderOfHops([[running], on("05")])).toBe("possible");
  });
});

const links: readonly SmallLink[] = [
  {
    link: "l-in",
    kind: "equity_investment",
    payer: "n",
    payee: "v",
    stage: "signed",
    amount: usd("2"),
    start: "2025-01-01",
  },
  {
    link: "l-chips",
    kind: "purchase_goods",
    payer: "v",
    payee: "n",
    stage: "signed",
    amount: usd("20"),
    start: "2025-02-01",
  },
  { link: "l-hold", kind: "stake", payer: "n", payee: "c", stage: "completed" },
  { link: "l-back", kind: "guarantee_backstop", payer: "n", payee: "c", stage: "signed" },
  { link: "l-rent-guarantee", kind: "guarantee_backstop", payer: "g", payee: "site", stage: "signed" },
  { link: "l-rent", kind: "lease", payer: "tenant", payee: "site", stage: "signed" },
  { link: "l-service", kind: "purchase_services", payer: "tenant", payee: "g", stage: "signed" },
  { link: "l-owner", kind: "control", payer: "g", payee: "far", stage: "completed" },
  { link: "l-far", kind: "purchase_goods", payer: "far", payee: "tenant", stage: "signed" },
];

describe("the shapes of loops", () => {
  const document = documentOf(caseOf(links, { parties: [] }));

  it("names vendor finance, and a stake with a backstop, by the party that stands behind both", () => {
    expect(motifsBetween(document.network, "REPORTED").map(({ motif, party, other }) => [motif, party, other])).toEqual(
      [
        ["vendor_finance", "n", "v"],
        ["stake_and_backstop", "n", "c"],
      ],
    );
    const reading = readLoops(groundOf(document)).find(({ loop }) => loop.id === "cash.n.v");
    expect(reading?.motifs.map(({ motif }) => motif)).toEqual(["vendor_finance"]);
    expect(reading?.order.forParty).toEqual([
      { party: "n", order: "certain" },
      { party: "v", order: "impossible" },
    ]);
  });
});

describe("the difference of two sets of loops", () => {
  it("tells added, removed and changed loops apart by their stable id", () => {
    const setOf = (records: CaseRecords) => {
      const set = documentOf(records).loopSets.find((one) => one.lens === "COMMITTED" && one.kind === "cash");
      if (!set) throw new Error("no loop set");
      return set;
    };
    const buy = (link: string, payer: string, payee: string, amount: string): SmallLink => {
      return { link, kind: "purchase_goods", payer, payee, stage: "signed", amount: usd(amount) };
    };
    const before = setOf(
      caseOf([
        buy("l-1", "a", "b", "5"),
        buy("l-2", "b", "a", "5"),
        buy("l-3", "c", "d", "1"),
        buy("l-4", "d", "c", "1"),
      ]),
    );
    const after = setOf(
      caseOf([
        buy("l-1", "a", "b", "4"),
        buy("l-2", "b", "a", "5"),
        buy("l-5", "b", "c", "1"),
        buy("l-6", "c", "b", "1"),
      ]),
    );
    const diff = diffLoopSets(before, after);
    expect(diff.added.map((loop) => loop.id)).toEqual(["cash.b.c"]);
    expect(diff.removed.map((loop) => loop.id)).toEqual(["cash.c.d"]);
    expect(diff.changed.map((pair) => pair.id)).toEqual(["cash.a.b"]);
    expect(diff.isComplete).toBe(true);
  });
});
