// Contract: a set is taken back by whoever proposed it or by whoever reviews, as it was seen, while nothing of it was accepted.
// Must reject: somebody else's hand, a set that moved on, one of which something stands, a claim that another edited.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { CLAIM_STATUSES, ROLES } from "@/lib/domain/model/vocabulary";
import { decideSetWithdrawal, type SetStanding, tallySet } from "@/lib/domain/sets/decide-set";

const own = { authorId: "ann", editedById: "ann" };
const set = (over: Partial<SetStanding> = {}): SetStanding => ({
  version: 1,
  authorId: "ann",
  isWithdrawn: false,
  claims: [
    { slug: "amount", status: "proposed", ...own },
    { slug: "stage", status: "draft", ...own },
    { slug: "gone", status: "retracted", ...own },
  ],
  ...over,
});
const ann = { memberId: "ann", role: "reporter" } as const;
const SEEN = { version: 1 };

describe("taking a set back", () => {
  it("retracts what is open of it", () => {
    expect(decideSetWithdrawal(set(), ann, SEEN)).toEqual({ ok: true, value: ["amount", "stage"] });
    const reviewer = { memberId: "ed", role: "editor" } as const;
    expect(decideSetWithdrawal(set(), reviewer, SEEN)).toEqual({ ok: true, value: ["amount", "stage"] });
  });

  it.each([
    ["somebody who left", set(), { memberId: "ann", role: null }, "forbidden"],
    ["another reporter", set(), { memberId: "ben", role: "reporter" }, "others-work"],
    ["whoever saw another version", set({ version: 2 }), ann, "stale"],
    ["whoever comes second", set({ isWithdrawn: true }), ann, "stale"],
    [
      "a reporter whose claim another edited",
      set({ claims: [{ slug: "amount", status: "proposed", authorId: "ann", editedById: "ben" }] }),
      ann,
      "others-work",
    ],
    [
      "anybody once a claim stands",
      set({ claims: [{ slug: "amount", status: "accepted", ...own }] }),
      { memberId: "ed", role: "admin" },
      { code: "accepted", claims: ["amount"] },
    ],
  ] as const)("is refused to %s", (_title, standing, by, reason) => {
    expect(decideSetWithdrawal(standing, by, SEEN)).toEqual({ ok: false, reason });
  });

  it("never takes what was accepted, and never another's work from a reporter, whatever became of the set", () => {
    const person = fc.constantFrom("ann", "ben", "ed");
    const claim = fc.record({
      slug: fc.uuid(),
      status: fc.constantFrom(...CLAIM_STATUSES),
      authorId: fc.option(person),
      editedById: fc.option(person),
    });
    const standing = fc.record({
      version: fc.integer({ min: 1, max: 2 }),
      authorId: person,
      isWithdrawn: fc.boolean(),
      claims: fc.array(claim, { maxLength: 6 }),
    });
    const by = fc.record({ memberId: person, role: fc.option(fc.constantFrom(...ROLES)) });
    fc.assert(
      fc.property(standing, by, (one, who) => {
        const decided = decideSetWithdrawal(one, who, SEEN);
        if (!decided.ok) return;
        expect(one.claims.some(({ status }) => status === "accepted" || status === "disputed")).toBe(false);
        expect(one.version).toBe(1);
        expect(one.isWithdrawn).toBe(false);
        if (who.role === null || can(who.role, "review")) return;
        expect(one.authorId).toBe(who.memberId);
        const taken = one.claims.filter(({ slug }) => decided.value.includes(slug));
        expect(
          taken.every(({ authorId, editedById }) => authorId === who.memberId && editedById === who.memberId),
        ).toBe(true);
      }),
    );
  });
});

it("a set stands as its claims do", () => {
  expect(tallySet(["proposed", "proposed", "draft", "accepted", "disputed", "retracted"])).toEqual({
    open: 2,
    returned: 1,
    accepted: 2,
  });
});
