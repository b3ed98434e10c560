import "server-only";
import { randomBytes } from "node:crypto";
import { type PasswordFault, parseEmail } from "@/lib/domain/access/credentials";
import type { MembershipState } from "@/lib/domain/access/memberships";
import { ROLES, type Role } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { countAttempt, forgetAttempts } from "@/lib/server/auth/attempts";
import { findPasswordFault, hashPassword, isPasswordRight } from "@/lib/server/auth/passwords";
import { endSessionsOf, type SignedIn } from "@/lib/server/auth/repository";
import { now } from "@/lib/server/clock";
import { type Db, db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { findCaseBySlug } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { countMembers, findCredentials, listCaseIdsOf, saveMember, savePasswordHash } from "./repository";
import { revokeResets } from "./resets/repository";

export type MemberRefusal = "email-invalid" | "email-taken" | PasswordFault;

/** Adds a person to the case of the admin who asks. */
export async function createMember(
  actor: Actor<"administer">,
  member: { readonly email: string; readonly name: string; readonly role: Role; readonly password: string },
): Promise<Result<{ readonly memberId: string }, MemberRefusal>> {
  const email = parseEmail(member.email);
  if (email === null) return err("email-invalid");
  const fault = await findPasswordFault(member.password);
  if (fault !== null) return err(fault);
  const passwordHash = await hashPassword(member.password);
  return inTransaction(async (tx) => {
    if ((await findCredentials(tx, { email })) !== null) return err("email-taken");
    const { name, role } = member;
    const memberId = await saveMember(tx, { email, name, passwordHash, caseId: actor.caseId, role });
    await recordMembership(tx, actor.caseId, actor.memberId, null, { memberId, role, hasAccess: true, version: 1 });
    return ok({ memberId });
  });
}

export type PasswordRefusal = "wrong" | "too-many-attempts" | PasswordFault;

/** Replaces one's own password, proved by the current one; every other session of the member ends. */
export async function changePassword(
  signedIn: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<null, PasswordRefusal>> {
  const account = `member ${signedIn.memberId}`;
  if (!(await countAttempt({ account, address: account }))) return err("too-many-attempts");
  const member = await findCredentials(db(), { id: signedIn.memberId });
  if (!(await isPasswordRight(member?.passwordHash ?? null, current))) return err("wrong");
  await forgetAttempts({ account });
  const fault = await findPasswordFault(next);
  if (fault !== null) return err(fault);
  const passwordHash = await hashPassword(next);
  return inTransaction(async (tx) => {
    await savePasswordHash(tx, signedIn.memberId, passwordHash);
    await endSessionsOf(tx, signedIn.memberId, now(), signedIn.sessionId);
    await revokeResets(tx, [signedIn.memberId], now());
    await recordMemberEvent(tx, signedIn.memberId, signedIn.memberId, "password-changed");
    return ok(null);
  });
}

/** A sign-in that was made just now: the only moment at which its password is known. */
export interface NewSignIn {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/** What the sample account of a role signs in with. */
export function sampleAddress(role: Role): string {
  return `${role}@roundtrip.local`;
}

/**
 * Makes one member per role for a case that has no members yet, with random passwords. Null when it has some, or when
 * there is no such case: a password is told once and kept as a hash only.
 */
export async function createShippedMembers(caseSlug: string): Promise<readonly NewSignIn[] | null> {
  const members = await Promise.all(
    ROLES.map(async (role) => {
      const password = randomBytes(15).toString("base64url");
      return { role, email: sampleAddress(role), password, passwordHash: await hashPassword(password) };
    }),
  );
  return inTransaction(async (tx) => {
    const found = await findCaseBySlug(tx, caseSlug);
    if (found === null || (await countMembers(tx, found.id)) > 0) return null;
    for (const { role, email, passwordHash } of members) {
      const memberId = await saveMember(tx, { email, name: role, passwordHash, caseId: found.id, role });
      await recordMembership(tx, found.id, null, null, { memberId, role, hasAccess: true, version: 1 });
    }
    return members.map(({ role, email, password }) => ({ role, email, password }));
  });
}

/**
 * Writes what happened to an account into the history of every case of the member. The history names members by id: it
 * says who did what, not how to reach them.
 */
export async function recordMemberEvent(
  tx: Db,
  actorId: string | null,
  memberId: string,
  action: string,
): Promise<void> {
  const caseIds = await listCaseIdsOf(tx, memberId);
  const entry = { recordType: "member", recordSlug: memberId, action, actorId, why: null, before: null, after: null };
  await recordChanges(
    tx,
    caseIds.map((caseId) => ({ ...entry, caseId, version: null })),
  );
}

/** Writes a new or changed membership into the history of its case, with what was handed to whom where it ended so. */
export async function recordMembership(
  tx: Db,
  caseId: string,
  actorId: string | null,
  before: MembershipState | null,
  after: Pick<MembershipState, "memberId" | "role" | "hasAccess" | "version">,
  handed: { readonly handedTo?: string } = {},
): Promise<void> {
  const told = ({ role, hasAccess }: Pick<MembershipState, "role" | "hasAccess">) => ({ role, hasAccess });
  await recordChanges(tx, [
    {
      caseId,
      recordType: "member",
      recordSlug: after.memberId,
      action: before === null ? "created" : "changed",
      actorId,
      why: null,
      before: before && told(before),
      after: { ...told(after), ...handed },
      version: after.version,
    },
  ]);
}
