// Contract: who may accept, send back, dispute, retract, rank and edit a claim, on what they saw (rules R1 to R4).
// Must reject: own work accepted by whoever wrote it or edited it last, a decision on what is no longer there, a claim in
// force without a citation that carries it, a correction that changes what stands.
import { describe, expect, test } from "vitest";
import type { ClaimStatus } from "@/lib/domain/model/vocabulary";
import {
  type ClaimStanding,
  decideAcceptance,
  decideDispute,
  decideEdit,
  decideRank,
  decideRetraction,
  decideSendBack,
} from "@/lib/domain/review/decide-review";

const claim = (changes: Partial<ClaimStanding> = {}): ClaimStanding => ({
  status: "proposed",
  version: 3,
  contentHash: "as-read",
  authorId: "writer",
  editedById: "corrector",
  citations: [{ id: "quote", supports: true, carries: true }],
  ...changes,
});
const reviewer = { memberId: "reviewer", role: "editor" } as const;
const seen = { version: 3, contentHash: "as-read", ticks: ["quote"] };
const done = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, reason });

describe("a claim is accepted", () => {
  test("by somebody who neither wrote it nor edited it last", () => {
    expect(decideAcceptance(claim(), reviewer, seen)).toEqual(done);
  });

  test.each(["writer", "corrector"])("never by its %s", (memberId) => {
    expect(decideAcceptance(claim(), { ...reviewer, memberId }, seen)).toEqual(refused("own-work"));
  });

  test("by its writer where the case says that one person checks it", () => {
    expect(decideAcceptance(claim(), { ...reviewer, memberId: "writer" }, seen, "one")).toEqual(done);
  });

  test("by any editor where the product itself imported it", () => {
    expect(decideAcceptance(claim({ authorId: null, editedById: null }), reviewer, seen)).toEqual(done);
  });

  test.each([["reporter"], [null]] as const)("not by a %s, who has no right to review now", (role) => {
    expect(decideAcceptance(claim(), { memberId: "reviewer", role }, seen)).toEqual(refused("forbidden"));
  });

  test("with a citation that carries it, and not with one that only contradicts", () => {
    const without = (citations: ClaimStanding["citations"]) =>
      decideAcceptance(claim({ citations }), reviewer, { ...seen, ticks: citations.map(({ id }) => id) });
    expect(without([])).toEqual(refused("uncited"));
    expect(without([{ id: "quote", supports: true, carries: false }])).toEqual(refused("uncited"));
    expect(without([{ id: "quote", supports: false, carries: true }])).toEqual(refused("uncited"));
  });

  test("with a tick on each supporting citation; one that contradicts needs none", () => {
    const citations = [
      { id: "quote", supports: true, carries: true },
      { id: "second", supports: true, carries: false },
      { id: "against", supports: false, carries: true },
    ];
    expect(decideAcceptance(claim({ citations }), reviewer, seen)).toEqual(refused("citation-unticked"));
    expect(decideAcceptance(claim({ citations }), reviewer, { ...seen, ticks: ["quote", "second"] })).toEqual(done);
  });

  test("as the reviewer read it: neither another version nor other words", () => {
    expect(decideAcceptance(claim(), reviewer, { ...seen, version: 2 })).toEqual(refused("stale"));
    expect(decideAcceptance(claim(), reviewer, { ...seen, contentHash: "as-it-was" })).toEqual(refused("stale"));
  });

  test("own work is refused as that even where it changed meanwhile, so that a replay gets the same words", () => {
    expect(decideAcceptance(claim(), { ...reviewer, memberId: "writer" }, { ...seen, version: 2 })).toEqual(
      refused("own-work"),
    );
  });
});

const STATUSES: readonly ClaimStatus[] = ["draft", "proposed", "accepted", "disputed", "retracted"];

describe("what may be done to a claim by its status", () => {
  test.each([
    ["accepted", decideAcceptance, ["proposed", "disputed"], "not-under-review"],
    ["sent back", decideSendBack, ["proposed"], "not-under-review"],
    ["disputed", decideDispute, ["accepted"], "not-in-force"],
    ["retracted", decideRetraction, ["draft", "proposed", "accepted", "disputed"], "not-in-force"],
    ["ranked", decideRank, ["accepted", "disputed"], "not-in-force"],
  ] as const)("%s", (_, decide, allowed, reason) => {
    for (const status of STATUSES) {
      const isAllowed = (allowed as readonly string[]).includes(status);
      expect([status, decide(claim({ status }), reviewer, seen)]).toEqual([status, isAllowed ? done : refused(reason)]);
    }
  });

  test.each([
    ["sent back", decideSendBack, "proposed"],
    ["disputed", decideDispute, "accepted"],
    ["retracted", decideRetraction, "accepted"],
    ["ranked", decideRank, "accepted"],
  ] as const)(
    "%s by nobody of its own making, without the right, or on what is no longer there",
    (_, decide, status) => {
      const standing = claim({ status });
      for (const memberId of ["writer", "corrector"]) {
        expect(decide(standing, { ...reviewer, memberId }, seen)).toEqual(refused("own-work"));
      }
      expect(decide(standing, { memberId: "reviewer", role: "reporter" }, seen)).toEqual(refused("forbidden"));
      expect(decide(standing, { memberId: "reviewer", role: null }, seen)).toEqual(refused("forbidden"));
      expect(decide(standing, reviewer, { version: 2 })).toEqual(refused("stale"));
    },
  );

  test.each([
    ["disputes", decideDispute],
    ["retracts", decideRetraction],
    ["ranks", decideRank],
  ] as const)("where one person checks a case, its writer %s", (_, decide) => {
    expect(decide(claim({ status: "accepted" }), { ...reviewer, memberId: "writer" }, seen, "one")).toEqual(done);
  });
});

describe("an edit", () => {
  const reporter = { memberId: "writer", role: "reporter" } as const;

  test.each([
    ["draft", "in-place"],
    ["proposed", "in-place"],
    ["accepted", "successor"],
    ["disputed", "successor"],
  ] as const)("of a claim that is %s is made %s", (status, way) => {
    expect(decideEdit(claim({ status }), reporter, { version: 3 })).toEqual({ ok: true, value: way });
  });

  test("of a retracted claim is refused, and one over a version that is no longer the present one", () => {
    expect(decideEdit(claim({ status: "retracted" }), reporter, { version: 3 })).toEqual(refused("retracted"));
    expect(decideEdit(claim(), reporter, { version: 2 })).toEqual(refused("stale"));
  });

  test("is made by whoever may propose in the case now", () => {
    expect(decideEdit(claim(), { memberId: "writer", role: null }, { version: 3 })).toEqual(refused("forbidden"));
  });
});
