// Contract: a way to a new password is good once, for an hour, and ends every session.
// It must reject: a second use however close, an old link after a change, an admin's way into another admin's case.
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { inviteMember, redeemAsMember, redeemAsNewMember } from "@/lib/server/accounts/invitations/workflows";
import { saveMembership } from "@/lib/server/accounts/members/repository";
import {
  askForReset,
  createResetLink,
  replacePassword,
  resetPassword,
  sendReset,
} from "@/lib/server/accounts/members/resets/workflows";
import { changePassword } from "@/lib/server/accounts/members/workflows";
import { findActor } from "@/lib/server/auth/actor";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { readSessionCookie } from "@/lib/server/auth/session-cookie";
import { hashToken } from "@/lib/server/auth/tokens";
import { db } from "@/lib/server/db";
import { changeMembership } from "@/lib/server/handover/workflows";
import { anAdmin } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aNewAddress, aNewsroom, PASSWORD, signedIn } from "../auth/small-newsroom";

let offset = 0;
vi.mock("@/lib/server/clock", () => ({ now: () => new Date(Date.now() + offset) }));
afterEach(() => {
  offset = 0;
});

await testDatabase();
afterAll(closeAttempts);
const room = await aNewsroom("resets");
const other = await aNewsroom("other-resets");

const NEXT = "quite another password";

async function admin(where = room) {
  const actor = await anAdmin(where.memberOf("admin"), where.slug);
  return actor;
}

async function aToken(memberId: string) {
  const made = await createResetLink(await admin(), { memberId });
  if (!made.ok) throw new Error(made.reason);
  return made.value.link?.split("#")[1] ?? "";
}

const reset = (token: string, next = NEXT) => resetPassword({ token, next, address: aNewAddress() });

test("of twenty uses at once exactly one wins, every session ends, and the new password opens", async () => {
  const before = await signedIn("reporter@resets.example");
  const token = await aToken(room.memberOf("reporter"));
  expect(await reset(token, "short")).toEqual({ ok: false, reason: "password-weak" });
  const answers = await Promise.all(Array.from({ length: 20 }, () => reset(token)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await readSessionCookie(before.cookie)).toBeNull();
  await signedIn("reporter@resets.example", NEXT);
  await expect(signedIn("reporter@resets.example")).rejects.toThrow("wrong");
});

test("a token is 256 bits, kept as a hash, and in no row and no history", async () => {
  const made = await createResetLink(await admin(), { memberId: room.memberOf("editor") });
  const token = (made.ok && made.value.link?.split("#")[1]) || "";
  expect(token).toMatch(/^[\w-]{43}$/);
  const rows = [await db().passwordReset.findMany(), await db().revision.findMany({ omit: { seq: true, act: true } })];
  expect(rows[0]).toContainEqual(expect.objectContaining({ tokenHash: hashToken(token) }));
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("a link is over after an hour, after a newer one, after a changed password and after access ended", async () => {
  const memberId = room.memberOf("editor");
  const late = await aToken(memberId);
  offset = 3_601_000;
  expect(await reset(late)).toEqual({ ok: false, reason: "gone" });
  offset = 0;
  const older = await aToken(memberId);
  const newer = await aToken(memberId);
  expect(await reset(older)).toEqual({ ok: false, reason: "gone" });
  const { session } = await signedIn("editor@resets.example");
  expect((await changePassword(session, { current: PASSWORD, next: NEXT })).ok).toBe(true);
  expect(await reset(newer)).toEqual({ ok: false, reason: "gone" });
  const last = await aToken(memberId);
  await changeMembership(await admin(), { memberId, role: "editor", hasAccess: false, version: 1 });
  expect(await reset(last)).toEqual({ ok: false, reason: "gone" });
});

test("an admin opens no account that works in another admin's case too, nor one outside, nor the own", async () => {
  const shared = other.memberOf("reporter");
  expect(await createResetLink(await admin(), { memberId: shared })).toEqual({ ok: false, reason: "not-found" });
  await saveMembership(db(), { caseId: room.caseId, memberId: shared, role: "reporter" });
  expect(await createResetLink(await admin(), { memberId: shared })).toEqual({ ok: false, reason: "works-elsewhere" });
  const own = room.memberOf("admin");
  expect(await createResetLink(await admin(), { memberId: own })).toEqual({ ok: false, reason: "own-account" });
});

test("ending access to one case leaves the account its other one, and the last one closes it", async () => {
  const memberId = other.memberOf("reporter");
  const { cookie } = await signedIn("reporter@other-resets.example");
  await changeMembership(await admin(), { memberId, role: "reporter", hasAccess: false, version: 1 });
  expect(await findActor(memberId, room.slug)).toBeNull();
  expect((await findActor(memberId, other.slug))?.role).toBe("reporter");
  expect(await readSessionCookie(cookie)).not.toBeNull();
  const elsewhere = await admin(other);
  await changeMembership(elsewhere, { memberId, role: "reporter", hasAccess: false, version: 1 });
  expect(await readSessionCookie(cookie)).toBeNull();
  await changeMembership(elsewhere, { memberId, role: "editor", hasAccess: true, version: 2 });
  await signedIn("reporter@other-resets.example");
  expect((await findActor(memberId, other.slug))?.role).toBe("editor");
});

test("a link is over once the member has another role, another case, or its writer is no admin any more", async () => {
  const here = await aNewsroom("moving");
  const memberId = here.memberOf("reporter");
  const linkFor = async (whom: string) => {
    const made = await createResetLink(await admin(here), { memberId: whom });
    return (made.ok && made.value.link?.split("#")[1]) || "";
  };
  const promoted = await linkFor(memberId);
  await changeMembership(await admin(here), { memberId, role: "admin", hasAccess: true, version: 1 });
  expect(await reset(promoted)).toEqual({ ok: false, reason: "gone" });

  // Another case: from now on the link would open more than its writer may open.
  const invited = await inviteMember(await admin(other), { email: "editor@moving.example", role: "editor" });
  const elsewhere = await linkFor(here.memberOf("editor"));
  const { session } = await signedIn("editor@moving.example");
  const token = (invited.ok && invited.value.link?.split("#")[1]) || "";
  expect((await redeemAsMember(session, { token })).ok).toBe(true);
  expect(await reset(elsewhere)).toEqual({ ok: false, reason: "gone" });

  // The new admin ends the former one, who still holds a link.
  const newcomer = await inviteMember(await admin(here), { email: "new@moving.example", role: "reporter" });
  const newToken = (newcomer.ok && newcomer.value.link?.split("#")[1]) || "";
  const joined = await redeemAsNewMember({ token: newToken, name: "New", password: PASSWORD, address: aNewAddress() });
  if (!joined.ok) throw new Error(joined.reason);
  const kept = await linkFor(joined.value.memberId);
  const successor = await anAdmin(memberId, here.slug);
  await changeMembership(successor, { memberId: here.memberOf("admin"), role: "admin", hasAccess: false, version: 1 });
  expect(await reset(kept)).toEqual({ ok: false, reason: "gone" });
});

test("asking for a reset answers the same for everybody, and without mail opens nothing", async () => {
  for (const email of ["admin@resets.example", "nobody@resets.example", "no address"]) {
    expect(await askForReset({ email, address: aNewAddress() })).toEqual({ ok: true, value: null });
    await sendReset({ email });
  }
  expect(await db().passwordReset.count({ where: { memberId: room.memberOf("admin") } })).toBe(0);
});

test("whoever has the machine replaces a password, and every session of the member ends", async () => {
  const { cookie } = await signedIn("admin@resets.example");
  const replaced = await replacePassword({ email: " ADMIN@resets.example", withoutSecondFactor: false });
  if (!replaced.ok) throw new Error(replaced.reason);
  expect(await readSessionCookie(cookie)).toBeNull();
  await signedIn("admin@resets.example", replaced.value.password);
  const unknown = await replacePassword({ email: "nobody@resets.example", withoutSecondFactor: false });
  expect(unknown).toEqual({ ok: false, reason: "not-found" });
});
