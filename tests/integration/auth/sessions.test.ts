// Contract: a signed cookie is worth what its session row is worth at this moment.
// It must reject: a cookie that still works after sign-out, disabling, a changed password or expiry.
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { changePassword, createMember } from "@/lib/server/accounts/members/workflows";
import { signIn, signOut } from "@/lib/server/accounts/workflows";
import { findActor } from "@/lib/server/auth/actor";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { readSessionCookie } from "@/lib/server/auth/session-cookie";
import { db } from "@/lib/server/db";
import { changeMembership } from "@/lib/server/handover/workflows";
import { anAdmin } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aCookie, aNewAddress, aNewsroom, PASSWORD, signedIn } from "./small-newsroom";

await testDatabase();
afterAll(closeAttempts);
const room = await aNewsroom("sessions");

async function adminActor() {
  const actor = await anAdmin(room.memberOf("admin"), room.slug);
  return actor;
}

async function aColleague(email: string) {
  const made = await createMember(await adminActor(), { email, name: "colleague", role: "editor", password: PASSWORD });
  if (!made.ok) throw new Error(made.reason);
  return made.value.memberId;
}

test("a session is in force from signing in until signing out", async () => {
  const { session, cookie } = await signedIn("reporter@sessions.example");
  expect(await readSessionCookie(cookie)).toEqual(session);
  await signOut(session.sessionId);
  expect(await readSessionCookie(cookie)).toBeNull();
});

test("disabling a member ends the sessions and refuses the next sign-in like a wrong password", async () => {
  const memberId = await aColleague("disabled@sessions.example");
  const { cookie } = await signedIn("disabled@sessions.example");
  const change = { memberId, role: "editor", hasAccess: false, version: 1 } as const;
  expect(await changeMembership(await adminActor(), change)).toEqual({ ok: true, value: { ...change, version: 2 } });
  expect(await readSessionCookie(cookie)).toBeNull();
  expect(await findActor(memberId, room.slug)).toBeNull();
  const again = { email: "disabled@sessions.example", password: PASSWORD, address: aNewAddress() };
  expect(await signIn({ ...again, formerSessionId: null })).toEqual({ ok: false, reason: "wrong" });
});

test("the mark on the member alone is enough, even while the session row is open", async () => {
  const memberId = await aColleague("marked@sessions.example");
  const { cookie } = await signedIn("marked@sessions.example");
  await db().member.update({ where: { id: memberId }, data: { disabledAt: new Date() } });
  expect(await readSessionCookie(cookie)).toBeNull();
});

test("changing the password ends every other session and keeps the one that did it", async () => {
  await aColleague("changes@sessions.example");
  const here = await signedIn("changes@sessions.example");
  const elsewhere = await signedIn("changes@sessions.example");
  const next = "an even longer password";
  expect(await changePassword(here.session, { current: "not this one", next })).toEqual({ ok: false, reason: "wrong" });
  expect(await readSessionCookie(elsewhere.cookie)).toEqual(elsewhere.session);
  expect(await changePassword(here.session, { current: PASSWORD, next })).toEqual({ ok: true, value: null });
  expect(await readSessionCookie(here.cookie)).toEqual(here.session);
  expect(await readSessionCookie(elsewhere.cookie)).toBeNull();
  await expect(signedIn("changes@sessions.example")).rejects.toThrow("wrong");
  await signedIn("changes@sessions.example", next);
});

test("a session ends by itself when its time is over", async () => {
  const { session, cookie } = await signedIn("editor@sessions.example");
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const over = { createdAt: secondsAgo(60), expiresAt: secondsAgo(1) };
  await db().session.update({ where: { id: session.sessionId }, data: over });
  expect(await readSessionCookie(cookie)).toBeNull();
});

test("signing in again in the same browser gives a new session and ends the old one", async () => {
  const first = await signedIn("editor@sessions.example");
  const second = await signIn({
    email: "editor@sessions.example",
    password: PASSWORD,
    address: aNewAddress(),
    formerSessionId: first.session.sessionId,
  });
  expect(second.ok && second.value.sessionId !== first.session.sessionId).toBe(true);
  expect(await readSessionCookie(first.cookie)).toBeNull();
});

test("a cookie that this server did not sign, or that names no session, is nobody's", async () => {
  const { session } = await signedIn("editor@sessions.example");
  const forged = await aCookie(session.memberId, session.sessionId, "another secret of sufficient length, really");
  const unknown = await aCookie(session.memberId, randomUUID());
  const nonsense = await aCookie(session.memberId, "1' or 1=1");
  for (const value of [forged, unknown, nonsense, "", "x.y.z", undefined]) {
    expect(await readSessionCookie(value)).toBeNull();
  }
});
