// Contract: what a set would change is told before it is accepted: loops and figures under each lens, now and with it, by the
// functions of the what-if.
// Must reject: a set that moves what it does not touch, a loop that is told although it stands already, a claim that counts
// twice because its set was accepted in part.
import { describe, expect, it } from "vitest";
import type { SetRecords } from "@/lib/domain/sets/add-set";
import { describeEffect } from "@/lib/view/sets/describe-effect";
import { caseOf, type SmallLink, usd } from "../domain/small-case";

const there: SmallLink = {
  link: "l-there",
  kind: "equity_investment",
  payer: "a",
  payee: "b",
  stage: "signed",
  amount: usd("30"),
};
const back: SmallLink = {
  link: "l-back",
  kind: "purchase_goods",
  payer: "b",
  payee: "a",
  stage: "announced",
  amount: usd("20"),
};
const standing = caseOf([there]);
const whole = caseOf([there, back]);

/** What the whole case has and the standing one has not, as a set would propose it. */
const added: SetRecords = {
  parties: whole.parties,
  deals: whole.deals,
  links: whole.links.filter(({ slug }) => slug === "l-back"),
  linkParts: [],
  sources: whole.sources,
  claims: whole.claims.filter(({ subject }) => subject === "l-back").map((claim) => ({ ...claim, status: "proposed" })),
};

describe("what a set would change", () => {
  it("is the loop that it closes, under the lenses of its stage, and the sums that it raises", () => {
    const effect = describeEffect(standing, added, "en");
    const loops = Object.fromEntries(effect.loops.map(({ lens, before, after }) => [lens, [before, after]]));
    expect(loops).toMatchObject({ COMMITTED: [0, 0], ANNOUNCED: [0, 1], REPORTED: [0, 1] });
    expect(effect.closed.map(({ lens }) => lens)).toEqual(["ANNOUNCED"]);
    expect(effect.figures.every(({ before, after }) => before !== after)).toBe(true);
    expect(effect.isCut).toBe(false);
  });

  it("is nothing once it was accepted", () => {
    const accepted = { ...added, claims: added.claims.map((claim) => ({ ...claim, status: "accepted" as const })) };
    const effect = describeEffect(whole, accepted, "en");
    expect(effect.closed).toEqual([]);
    expect(effect.figures).toEqual([]);
    expect(effect.loops.every(({ before, after }) => before === after)).toBe(true);
  });

  it("is told in the words of the language that asks", () => {
    const [en, zh] = [describeEffect(standing, added, "en"), describeEffect(standing, added, "zh")];
    expect(zh.loops).toEqual(en.loops);
    expect(zh.figures.map(({ label }) => label)).not.toEqual(en.figures.map(({ label }) => label));
  });
});
