// Contract: states are accepted as seen, all or none, by somebody who wrote none of them; alone only where the case
// says that one person checks it.
// Must reject: a writer who accepts, a state that moved on, half of a set.
import { describe, expect, test } from "vitest";
import { decideStates, type StateStanding } from "@/lib/domain/acceptance/decide-states";

const seen = { type: "party", slug: "alder", revision: "7", stateHash: "a".repeat(64) } as const;
const standing = (over: Partial<StateStanding> = {}): StateStanding => ({ ...seen, writers: [{ id: "ann" }], ...over });
const editor = (memberId: string) => ({ memberId, role: "editor" }) as const;

describe("a state that waits", () => {
  test("is accepted by an editor who did not write it", () => {
    const decided = decideStates([standing()], editor("ben"), [seen], "two");
    expect(decided).toEqual({ ok: true, value: [{ ...standing(), alone: false }] });
  });
  test.each(["reporter", null] as const)("is not accepted by a %s", (role) => {
    expect(decideStates([standing()], { memberId: "ben", role }, [seen], "two")).toEqual({
      ok: false,
      reason: "forbidden",
    });
  });
  test("is not accepted by any of its writers, in a set not even the rest", () => {
    const other = { ...seen, slug: "birch" };
    const both = [standing({ writers: [{ id: "ann" }, { id: "ben" }] }), standing({ slug: "birch", writers: [] })];
    expect(decideStates(both, editor("ben"), [seen, other], "two")).toEqual({
      ok: false,
      reason: { code: "own-work", records: [{ type: "party", slug: "alder" }] },
    });
  });
  test.each([
    ["moved on", [standing({ revision: "8" })]],
    ["says something else", [standing({ stateHash: "b".repeat(64) })]],
    ["waits no more", []],
  ])("is not accepted where it %s", (_how, waiting) => {
    expect(decideStates(waiting, editor("ben"), [seen], "two")).toEqual({
      ok: false,
      reason: { code: "stale", records: [{ type: "party", slug: "alder" }] },
    });
  });
  test("is accepted by its writer, marked, in a case that one person checks", () => {
    const decided = decideStates([standing()], editor("ann"), [seen], "one");
    expect(decided).toEqual({ ok: true, value: [{ ...standing(), alone: true }] });
  });
});
