import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network } from "@/lib/domain/model/snapshot-document";
import { projectNetwork } from "@/lib/domain/network/project-network";
import {
  type CaseChanges,
  caseOf,
  claimOn,
  code,
  firmWithHeadline,
  partyNamed,
  type SmallLink,
  upTo,
  usd,
} from "../small-case";

const AS_OF = "2026-07-31";
const invests: SmallLink = {
  link: "l-1",
  kind: "equity_investment",
  payer: "a",
  payee: "b",
  stage: "signed",
  amount: usd("5"),
};
const project = (links: readonly SmallLink[], changes: CaseChanges = {}) =>
  projectNetwork(caseOf(links, changes), AS_OF);
const only = (network: Network) => {
  const [link] = network.links;
  if (!link) throw new Error("the network has no link");
  return link;
};

// Contract: one link per link of the record, its arrow in the direction in which value moves.
// Must reject: a told link drawn, a stake whose gains run to the issuer, a stage of the deal over one of the link.
describe("projecting a network", () => {
  it("runs cash as in the row, and the gains of a stake from issuer to holder", () => {
    expect(only(project([invests]))).toMatchObject({ giver: "a", receiver: "b", flowClass: "cash", family: "equity" });
    const stake = only(project([{ ...invests, kind: "stake" }]));
    expect(stake).toMatchObject({ giver: "b", receiver: "a", flowClass: "stake" });
  });

  it("takes the stage of the link before that of its deal, and that before the deal's row", () => {
    const own = claimOn("l-1", "stage", code("drawn"), { slug: "c-own" });
    const ofDeal = claimOn("d-l-1", "stage", code("reported"), { slug: "c-deal", subjectType: "deal" });
    const records = caseOf([invests]);
    const stageOf = (...claims: (typeof own)[]) => {
      const { stage, stageClaim } = only(projectNetwork({ ...records, claims }, AS_OF));
      return [stage, stageClaim];
    };
    expect(stageOf(own, ofDeal)).toEqual(["drawn", "c-own"]);
    expect(stageOf(ofDeal)).toEqual(["reported", "c-deal"]);
    expect(stageOf()).toEqual(["signed", null]);
  });

  it("shows the start of the link, else the most advanced day of its deal", () => {
    const deals = { "d-l-1": { announced: "2025-09", signed: "2025-10", effective: null } };
    expect(only(project([invests], { deals })).date).toBe("2025-10");
    expect(only(project([{ ...invests, start: "2026-H1" }], { deals })).date).toBe("2026-H1");
  });

  it("leaves told links out, and draws no link that ended or that a claim says does not stand", () => {
    expect(project([invests], { links: { "l-1": { layer: "told" } } }).links).toEqual([]);
    expect(only(project([{ ...invests, stage: "cancelled" }])).drawn).toBe(false);
    const claims = [claimOn("l-1", "exists", { type: "yes_no", yes: false }, { slug: "c-gone" })];
    expect(only(project([invests], { claims }))).toMatchObject({ drawn: false, lens: null });
  });

  it("shows a link of disputed claims only, outside every lens", () => {
    const records = caseOf([invests]);
    const claims = records.claims.map((claim) => ({ ...claim, status: "disputed" as const }));
    const link = only(projectNetwork({ ...records, claims }, AS_OF));
    expect(link).toMatchObject({ drawn: true, disputed: true, lens: null, amount: null });
  });

  it("counts only an unknown part of a sum as cash where the split with other value is not published", () => {
    const claims = [claimOn("l-1", "payment_split", { type: "undisclosed" }, { slug: "c-split" })];
    const link = only(project([{ ...invests, amount: firmWithHeadline("10", "40") }], { claims }));
    expect(link.amount).toMatchObject({ low: "10", high: "40" });
    expect(link.amounts.COMMITTED).toMatchObject({ low: "0", high: "10" });
    expect(link.amounts.ANNOUNCED).toMatchObject({ low: "0", high: "40" });
  });

  it("names rate or share where no sum is stated", () => {
    const share = claimOn(
      "l-1",
      "share_percent",
      { type: "percent", qualifier: "about", value: "7", min: null, max: null },
      { slug: "c-share" },
    );
    const { amount: _, ...silent } = invests;
    expect(only(project([silent], { claims: [share] }))).toMatchObject({ amount: null, otherClaims: ["c-share"] });
    expect(only(project([invests], { claims: [share] })).otherClaims).toEqual([]);
  });

  it("grades a link by the weakest letter and the weakest digit of the claims behind it", () => {
    const weak = claimOn("l-1", "amount", upTo("9"), { slug: "c-weak", credibility: 4, citations: [] });
    expect(only(project([invests])).weakest).toEqual({ reliability: "B", credibility: 2 });
    expect(only(project([invests], { claims: [weak] })).weakest).toEqual({ reliability: "B", credibility: 4 });
  });

  it("gives the same network whatever the order of the records", () => {
    const networkLinks = ["l-1", "l-2", "l-3"].map(
      (link, place): SmallLink => ({ ...invests, link, payee: `p-${place}` }),
    );
    const records = caseOf(networkLinks);
    const sorted = JSON.stringify(projectNetwork(records, AS_OF));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...records.links], { minLength: 3 }),
        fc.shuffledSubarray([...records.claims], { minLength: records.claims.length }),
        (links, claims) => {
          expect(JSON.stringify(projectNetwork({ ...records, links, claims }, AS_OF))).toBe(sorted);
        },
      ),
    );
  });
});

// Contract: loops join what one owner holds, and nothing that is merely sponsored.
// Must reject: a vehicle joined with its sponsor, contracts of before a purchase moved to the buyer.
describe("groups", () => {
  const parent = (day: string) =>
    claimOn("b", "parent", code("a"), { slug: "c-parent", subjectType: "party", asOf: day });
  const buys: SmallLink = {
    link: "l-1",
    kind: "purchase_services",
    payer: "b",
    payee: "c",
    stage: "signed",
    start: "2026-01",
  };

  it("join a company with the company its row names, and with the head of that", () => {
    const parties = [partyNamed("a", { sponsor: "top" }), partyNamed("b", { sponsor: "a" }), partyNamed("top")];
    expect(project([buys], { parties }).groups).toEqual([
      { party: "a", head: "top", claim: null },
      { party: "b", head: "top", claim: null },
    ]);
  });

  it("join no vehicle with its sponsor and no company with a person", () => {
    const parties = [
      partyNamed("a"),
      partyNamed("b", { kind: "spv", sponsor: "a" }),
      partyNamed("c", { sponsor: "founder" }),
      partyNamed("founder", { kind: "person" }),
    ];
    expect(project([buys], { parties }).groups).toEqual([]);
  });

  it("join by a dated parent claim only a party whose links are all of that day or later", () => {
    const parties = [partyNamed("a"), partyNamed("b")];
    expect(project([buys], { parties, claims: [parent("2026-02-02")] }).groups).toEqual([]);
    expect(project([buys], { parties, claims: [parent("2025-06")] }).groups).toEqual([
      { party: "b", head: "a", claim: "c-parent" },
    ]);
  });

  it("join nobody by parents that run in a circle", () => {
    const parties = [partyNamed("a", { sponsor: "b" }), partyNamed("b", { sponsor: "a" })];
    expect(project([buys], { parties }).groups).toEqual([]);
  });
});
