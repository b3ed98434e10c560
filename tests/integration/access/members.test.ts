// Contract: membership decides who acts in a case, and only an admin changes it.
// It must reject: an actor outside the case, a reporter who makes members, set-up that hands out passwords twice.
import { afterAll, expect, test } from "vitest";
import { createMember, createShippedMembers } from "@/lib/server/accounts/members/workflows";
import { findActor } from "@/lib/server/auth/actor";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { changeMembership } from "@/lib/server/handover/workflows";
import { anAdmin, anEditor } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom, PASSWORD, signedIn } from "../auth/small-newsroom";

await testDatabase();
afterAll(closeAttempts);
const room = await aNewsroom("inside");
const other = await aNewsroom("outside");

const NEWCOMER = { email: "new@inside.example", name: "newcomer", role: "reporter", password: PASSWORD } as const;

const ENDED = { role: "reporter", hasAccess: false, version: 1 } as const;

test("a member acts in the own case with the own role", async () => {
  expect(await anEditor(room.memberOf("editor"), room.slug)).toEqual({
    memberId: room.memberOf("editor"),
    caseId: room.caseId,
    caseSlug: "inside",
    role: "editor",
    languages: ["en", "zh"],
  });
});

test("a case one is outside of and a case that does not exist look the same", async () => {
  expect(await findActor(room.memberOf("admin"), other.slug)).toBeNull();
  expect(await findActor(room.memberOf("admin"), "no-such-case")).toBeNull();
});

test.each(["reporter", "editor"] as const)("a %s makes and disables nobody", async (role) => {
  await expect(anAdmin(room.memberOf(role), room.slug)).rejects.toThrow("may not administer");
});

test("an admin makes a member of the own case, once per sign-in name", async () => {
  const made = await createMember(await anAdmin(room.memberOf("admin"), room.slug), NEWCOMER);
  expect(made.ok && (await findActor(made.value.memberId, room.slug))?.role).toBe("reporter");
  const again = { ...NEWCOMER, email: " NEW@inside.example" };
  expect(await createMember(await anAdmin(room.memberOf("admin"), room.slug), again)).toEqual({
    ok: false,
    reason: "email-taken",
  });
});

test.each([
  ["email-invalid", { email: '"new@evil.example"@inside.example' }],
  ["password-weak", { email: "weak@inside.example", password: "short" }],
  ["password-common", { email: "common@inside.example", password: "Qwerty123456" }],
])("an admin is told: %s", async (reason, over) => {
  expect(await createMember(await anAdmin(room.memberOf("admin"), room.slug), { ...NEWCOMER, ...over })).toEqual({
    ok: false,
    reason,
  });
});

test("an admin disables neither the own account nor members of other cases", async () => {
  const admin = await anAdmin(room.memberOf("admin"), room.slug);
  const own = await changeMembership(admin, { ...ENDED, memberId: admin.memberId });
  expect(own).toEqual({ ok: false, reason: "own-account" });
  const foreign = await changeMembership(admin, { ...ENDED, memberId: other.memberOf("reporter") });
  expect(foreign).toEqual({ ok: false, reason: "not-found" });
});

test("set-up makes three sign-ins that work, keeps hashes only, and never tells them again", async () => {
  const empty = await aNewsroom("shipped", []);
  const signIns = await createShippedMembers(empty.slug);
  expect(signIns?.map(({ role, email }) => [role, email])).toEqual([
    ["reporter", "reporter@roundtrip.local"],
    ["editor", "editor@roundtrip.local"],
    ["admin", "admin@roundtrip.local"],
  ]);
  for (const { email, password } of signIns ?? []) await signedIn(email, password);
  const rows = await db().member.findMany({ where: { email: { endsWith: "@roundtrip.local" } } });
  expect(rows.every(({ passwordHash }) => passwordHash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"))).toBe(true);
  expect(await createShippedMembers(empty.slug)).toBeNull();
  expect(await createShippedMembers("no-such-case")).toBeNull();
});

test("every change of membership is in the history, without addresses or hashes", async () => {
  const rows = await db().revision.findMany({ where: { caseId: room.caseId, recordType: "member" } });
  expect(rows.map(({ action, after }) => ({ action, after }))).toEqual([
    { action: "created", after: { role: "reporter", hasAccess: true } },
  ]);
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
});
