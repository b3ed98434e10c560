// Contract: an invitation lets exactly one person in, once, for a week, into one case with one role.
// It must reject: a second redemption however close, a link after its time or of a writer who lost the role, a reporter.
import { afterAll, afterEach, expect, test, vi } from "vitest";
import {
  inviteMember,
  lookAtInvitation,
  redeemAsMember,
  redeemAsNewMember,
  revokeInvitation,
} from "@/lib/server/accounts/invitations/workflows";
import { findActor } from "@/lib/server/auth/actor";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { hashToken } from "@/lib/server/auth/tokens";
import { db } from "@/lib/server/db";
import { changeMembership } from "@/lib/server/handover/workflows";
import { type Admin, anAdmin } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aNewAddress, aNewsroom, PASSWORD, signedIn } from "../auth/small-newsroom";

let offset = 0;
vi.mock("@/lib/server/clock", () => ({ now: () => new Date(Date.now() + offset) }));
afterEach(() => {
  offset = 0;
});

await testDatabase();
afterAll(closeAttempts);
const room = await aNewsroom("inviting");
const other = await aNewsroom("other-room");

const adminOf = (where = room) => anAdmin(where.memberOf("admin"), where.slug);

async function aLink(email: string, role: "reporter" | "editor" = "reporter", actor?: Admin) {
  const invited = await inviteMember(actor ?? (await adminOf()), { email, role });
  if (!invited.ok || invited.value.link === null) throw new Error("no link");
  return invited.value.link.split("#")[1] ?? "";
}

const redeem = (token: string, name = "New Person") =>
  redeemAsNewMember({ token, name, password: PASSWORD, address: aNewAddress() });

test("of twenty redemptions at once exactly one wins", async () => {
  const token = await aLink("twenty@inviting.example", "editor");
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => redeem(token, `Person ${index}`)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const reasons = answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]));
  expect(new Set([...reasons, "gone", "too-many-attempts"])).toEqual(new Set(["gone", "too-many-attempts"]));
  const made = await db().member.findMany({ where: { email: "twenty@inviting.example" } });
  expect(made).toHaveLength(1);
  expect((await findActor(made[0]!.id, room.slug))?.role).toBe("editor");
  expect(await findActor(made[0]!.id, other.slug)).toBeNull();
  await signedIn("twenty@inviting.example");
});

test("a token is 256 bits, kept as a hash, and stands where no server sees it", async () => {
  const invited = await inviteMember(await adminOf(), { email: "hash@inviting.example", role: "reporter" });
  const link = (invited.ok && invited.value.link) || "";
  expect(link).toMatch(/\/desk\/invite#[A-Za-z0-9_-]{43}$/);
  const token = link.split("#")[1] ?? "";
  const row = await db().invitation.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
  const history = await db().revision.findMany({ where: { recordSlug: row.id } });
  expect(JSON.stringify([row, history.map(({ seq: _seq, act: _act, ...rest }) => rest)])).not.toContain(token);
});

test("a link is over after a week, after being taken back, and after a newer one", async () => {
  const late = await aLink("late@inviting.example");
  offset = 7 * 86_400_000 - 60_000;
  expect((await lookAtInvitation({ token: late, address: aNewAddress() })).ok).toBe(true);
  offset += 61_000;
  expect(await redeem(late)).toEqual({ ok: false, reason: "gone" });
  offset = 0;

  const older = await aLink("twice@inviting.example");
  const newer = await aLink("twice@inviting.example");
  expect(await redeem(older)).toEqual({ ok: false, reason: "gone" });
  const { id } = await db().invitation.findUniqueOrThrow({ where: { tokenHash: hashToken(newer) } });
  const elsewhere = await revokeInvitation(await adminOf(other), { invitation: id });
  expect(elsewhere).toEqual({ ok: false, reason: "not-found" });
  expect((await revokeInvitation(await adminOf(), { invitation: id })).ok).toBe(true);
  expect(await redeem(newer)).toEqual({ ok: false, reason: "gone" });
});

test("an invitation is worth nothing once its writer is no admin any more", async () => {
  const second = await aLink("second-admin@inviting.example");
  const made = await redeem(second);
  if (!made.ok) throw new Error(made.reason);
  const { memberId } = made.value;
  const admin = await adminOf();
  await changeMembership(admin, { memberId, role: "admin", hasAccess: true, version: 1 });
  const writer = await anAdmin(memberId, room.slug);
  const token = await aLink("orphan@inviting.example", "editor", writer);
  await changeMembership(admin, { memberId, role: "editor", hasAccess: true, version: 2 });
  expect(await redeem(token)).toEqual({ ok: false, reason: "gone" });
});

test("somebody with an account accepts by signing in with it, and nobody else can", async () => {
  const email = "reporter@other-room.example";
  const invited = await inviteMember(await adminOf(), { email, role: "editor" });
  expect(invited).toMatchObject({ ok: true, value: { sent: false } });
  const token = (invited.ok && invited.value.link?.split("#")[1]) || "";
  expect(await lookAtInvitation({ token, address: aNewAddress() })).toMatchObject({ value: { hasAccount: true } });
  expect(await redeem(token)).toEqual({ ok: false, reason: "account-exists" });
  const stranger = await signedIn("editor@other-room.example");
  expect(await redeemAsMember(stranger.session, { token })).toEqual({ ok: false, reason: "another-account" });
  const owner = await signedIn(email);
  expect((await redeemAsMember(owner.session, { token })).ok).toBe(true);
  expect((await findActor(owner.session.memberId, room.slug))?.role).toBe("editor");
  expect((await findActor(owner.session.memberId, other.slug))?.role).toBe("reporter");
  expect(await redeemAsMember(owner.session, { token })).toEqual({ ok: false, reason: "gone" });
});

test.each([
  '"e@attacker.example"@inviting.example',
  "a＠inviting.example",
  "a@inviting.example.",
  "ad\u0131n@inviting.example",
  "a@b@inviting.example",
  "a@inviting.example,b@attacker.example",
  "a@inviting.example\nBcc: b@attacker.example",
])("nobody is invited as %j", async (email) => {
  const invited = await inviteMember(await adminOf(), { email, role: "reporter" });
  expect(invited).toEqual({ ok: false, reason: "email-invalid" });
});

test("only admins invite, take back and see who is invited", async () => {
  for (const role of ["reporter", "editor"] as const) {
    await expect(anAdmin(room.memberOf(role), room.slug)).rejects.toThrow("may not administer");
  }
});
