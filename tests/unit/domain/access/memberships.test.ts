// Contract: an admin changes others' places in a case, and a case never loses its last admin.
// It must reject: a change of one's own place, over another version, or by somebody who is an admin no longer.
import fc from "fast-check";
import { expect, test } from "vitest";
import { standingOf } from "@/lib/domain/access/invitations";
import {
  decideMembershipChange,
  type MembershipState,
  mayOpenAccountOf,
  needsSuccessor,
} from "@/lib/domain/access/memberships";

const person = (memberId: string, role: MembershipState["role"], hasAccess = true): MembershipState => ({
  memberId,
  role,
  hasAccess,
  version: 1,
});
const TEAM = [person("ann", "admin"), person("bo", "admin"), person("cy", "reporter"), person("di", "admin", false)];

test("an admin gives another person another role, one version on", () => {
  expect(decideMembershipChange("ann", TEAM, person("cy", "editor"))).toEqual({
    ok: true,
    value: { memberId: "cy", role: "editor", hasAccess: true, version: 2 },
  });
});

test.each([
  ["a reporter", "cy", person("bo", "reporter"), "forbidden"],
  ["an admin whose access has ended", "di", person("cy", "editor"), "forbidden"],
  ["a stranger", "ed", person("cy", "editor"), "forbidden"],
  ["an admin on the own place", "ann", person("ann", "reporter"), "own-account"],
  ["an admin on a stranger", "ann", person("ed", "reporter"), "not-found"],
])("%s is refused", (_who, asker, change, reason) => {
  expect(decideMembershipChange(asker, TEAM, change)).toEqual({ ok: false, reason });
});

test.each([
  ["the one who leaves", "cy"],
  ["somebody whose access has ended", "di"],
  ["a stranger", "ed"],
])("what waits does not pass to %s", (_who, successor) => {
  const change = { ...person("cy", "reporter", false), successor };
  expect(decideMembershipChange("ann", TEAM, change)).toEqual({ ok: false, reason: "successor-outside" });
});

test("what waits passes to somebody inside, with the access and not without", () => {
  const leaves = { ...person("cy", "reporter", false), successor: "bo" };
  expect(decideMembershipChange("ann", TEAM, leaves)).toEqual({
    ok: true,
    value: { memberId: "cy", role: "reporter", hasAccess: false, version: 2 },
  });
  const stays = { ...leaves, hasAccess: true };
  expect(decideMembershipChange("ann", TEAM, stays)).toEqual({ ok: false, reason: "successor-outside" });
});

test("tasks and notices may be left to nobody in particular, whatever else waits may not", () => {
  const nothing = { tasks: 0, sentBack: 0, drafts: 0, notices: 0 };
  expect(needsSuccessor(nothing)).toBe(false);
  expect(needsSuccessor({ ...nothing, tasks: 3, notices: 2 })).toBe(false);
  expect(needsSuccessor({ ...nothing, drafts: 1 })).toBe(true);
  expect(needsSuccessor({ ...nothing, somethingNew: 1 })).toBe(true);
});

test("a stale change is told what stands now", () => {
  const stale = { ...person("cy", "editor"), version: 3 };
  expect(decideMembershipChange("ann", TEAM, stale)).toEqual({
    ok: false,
    reason: { code: "stale", now: person("cy", "reporter") },
  });
});

test("whatever admins do to each other, one after the other, an admin is left", () => {
  const step = fc.record({
    asker: fc.nat(3),
    target: fc.nat(3),
    role: fc.constantFrom("reporter" as const, "editor" as const, "admin" as const),
    hasAccess: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let team = TEAM;
      for (const { asker, target, role, hasAccess } of steps) {
        const { memberId, version } = team[target]!;
        const decided = decideMembershipChange(team[asker]!.memberId, team, { memberId, role, hasAccess, version });
        if (decided.ok) team = team.map((one) => (one.memberId === memberId ? decided.value : one));
      }
      return team.some(({ role, hasAccess }) => role === "admin" && hasAccess);
    }),
    { verbose: true },
  );
});

test("an account is opened only by an admin of each of its cases", () => {
  expect(mayOpenAccountOf(["one"], ["one", "two"])).toBe(true);
  expect(mayOpenAccountOf(["one", "three"], ["one", "two"])).toBe(false);
  expect(mayOpenAccountOf([], ["one"])).toBe(false);
});

test("an invitation ends by its time, and what happened to it before counts first", () => {
  const open = { expiresAt: 100, redeemedAt: null, revokedAt: null };
  expect(standingOf(open, 99)).toBe("open");
  expect(standingOf(open, 100)).toBe("expired");
  expect(standingOf({ ...open, redeemedAt: 50 }, 200)).toBe("redeemed");
  expect(standingOf({ ...open, revokedAt: 50 }, 200)).toBe("revoked");
});
