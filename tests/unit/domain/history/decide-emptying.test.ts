// Contract: texts of revisions are emptied by who administers the case, all that are named or none; what readers see, what
// waits for a second person, and the word of an emptying stay.
// Must reject: an editor, a number that the case has not, a state that stands, a redaction, and emptying nothing.
import { describe, expect, it } from "vitest";
import { decideEmptying, type EmptiableRevision } from "@/lib/domain/history/decide-emptying";
import type { RevisionText } from "@/lib/domain/history/judge-chain";

const ALL = ["before", "after", "why"] as const;

function aRevision(seq: bigint, over: Partial<EmptiableRevision> = {}): EmptiableRevision {
  return { seq, recordType: "party", recordSlug: "ash", there: ALL, stands: false, ...over };
}

const wanted = (revisions: readonly bigint[], texts: readonly RevisionText[] = ALL) => ({ revisions, texts });

describe("an admin empties", () => {
  it("what was asked for of each revision, once", () => {
    expect(decideEmptying([aRevision(1n), aRevision(2n)], wanted([2n, 1n, 2n], ["why"]))).toEqual({
      ok: true,
      value: [
        { seq: 2n, texts: ["why"] },
        { seq: 1n, texts: ["why"] },
      ],
    });
  });

  it("what is left where something went before", () => {
    const found = [aRevision(1n, { there: ["after", "why"] })];
    expect(decideEmptying(found, wanted([1n]))).toEqual({
      ok: true,
      value: [{ seq: 1n, texts: ["after", "why"] }],
    });
  });

  it("what stood before a state that stands, and its reason", () => {
    const found = [aRevision(1n, { stands: true })];
    expect(decideEmptying(found, wanted([1n], ["before", "why"]))).toMatchObject({ ok: true });
  });
});

describe("refused, with nothing emptied, is", () => {
  it.each<readonly [string, Partial<EmptiableRevision>, object]>([
    ["a state that stands", { stands: true }, { code: "stands", recordType: "party", recordSlug: "ash" }],
    ["the word of an emptying", { recordType: "redaction" }, { code: "is-redaction" }],
    ["a revision that was emptied", { there: [] }, { code: "emptied-already" }],
  ])("%s", (_, over, reason) => {
    expect(decideEmptying([aRevision(1n), aRevision(2n, over)], wanted([1n, 2n]))).toMatchObject({
      ok: false,
      reason: { ...reason, seq: 2n },
    });
  });

  it("a number that the case has not", () => {
    expect(decideEmptying([aRevision(1n)], wanted([1n, 3n]))).toEqual({
      ok: false,
      reason: { code: "revision-missing", seq: 3n },
    });
  });
});
