import "server-only";
import { randomBytes } from "node:crypto";
import { isPasswordAcceptable, parseEmail } from "@/lib/domain/access/credentials";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { ROLES, type Role } from "@/lib/domain/vocabulary";
import type { Actor } from "@/lib/server/auth/actor";
import { countAttempt, forgetAttempts } from "@/lib/server/auth/attempts";
import { hashPassword, isPasswordRight } from "@/lib/server/auth/passwords";
import { endSessionsOf, type SignedIn } from "@/lib/server/auth/repository";
import { findCaseBySlug, saveRevisions } from "@/lib/server/cases/repository";
import { now } from "@/lib/server/clock";
import { type Db, db } from "@/lib/server/db";
import { inTransaction } from "@/lib/server/transaction";
import {
  countMembers,
  findCredentials,
  isInCase,
  listCaseIdsOf,
  saveDisabled,
  saveMember,
  savePasswordHash,
} from "./repository";

export type MemberRefusal = "forbidden" | "email-invalid" | "email-taken" | "password-weak";

/** Adds a person to the case of the admin who asks. */
export async function createMember(
  actor: Actor,
  member: { readonly email: string; readonly name: string; readonly role: Role; readonly password: string },
): Promise<Result<{ readonly memberId: string }, MemberRefusal>> {
  if (!can(actor.role, "administer")) return err("forbidden");
  const email = parseEmail(member.email);
  if (email === null) return err("email-invalid");
  if (!isPasswordAcceptable(member.password)) return err("password-weak");
  const passwordHash = await hashPassword(member.password);
  return inTransaction(async (tx) => {
    if ((await findCredentials(tx, { email })) !== null) return err("email-taken");
    const { name, role } = member;
    const memberId = await saveMember(tx, { email, name, passwordHash, caseId: actor.caseId, role });
    await recordMember(tx, [actor.caseId], actor.memberId, memberId, "created", { role });
    return ok({ memberId });
  });
}

/** Takes away a person's access; open sessions end with the next request. Nobody can lock themselves out. */
export async function disableMember(
  actor: Actor,
  { memberId }: { readonly memberId: string },
): Promise<Result<null, "forbidden" | "member-missing" | "own-account">> {
  if (!can(actor.role, "administer")) return err("forbidden");
  if (memberId === actor.memberId) return err("own-account");
  return inTransaction(async (tx) => {
    if (!(await isInCase(tx, memberId, actor.caseId))) return err("member-missing");
    await saveDisabled(tx, memberId, now());
    await endSessionsOf(tx, memberId, now());
    await recordMember(tx, await listCaseIdsOf(tx, memberId), actor.memberId, memberId, "disabled", null);
    return ok(null);
  });
}

export type PasswordRefusal = "wrong" | "too-many-attempts" | "password-weak";

/** Replaces one's own password, proved by the current one; every other session of the member ends. */
export async function changePassword(
  signedIn: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<null, PasswordRefusal>> {
  const account = `member ${signedIn.memberId}`;
  if (!(await countAttempt({ account, address: account }))) return err("too-many-attempts");
  const member = await findCredentials(db(), { id: signedIn.memberId });
  if (!(await isPasswordRight(member?.passwordHash ?? null, current))) return err("wrong");
  await forgetAttempts(account);
  if (!isPasswordAcceptable(next)) return err("password-weak");
  const passwordHash = await hashPassword(next);
  return inTransaction(async (tx) => {
    await savePasswordHash(tx, signedIn.memberId, passwordHash);
    await endSessionsOf(tx, signedIn.memberId, now(), signedIn.sessionId);
    const caseIds = await listCaseIdsOf(tx, signedIn.memberId);
    await recordMember(tx, caseIds, signedIn.memberId, signedIn.memberId, "password-changed", null);
    return ok(null);
  });
}

/** A sign-in that was made just now: the only moment at which its password is known. */
export interface NewSignIn {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes one member per role for a case that has no members yet, with random passwords. Null when it has some, or when
 * there is no such case: a password is told once and kept as a hash only.
 */
export async function createShippedMembers(caseSlug: string): Promise<readonly NewSignIn[] | null> {
  const members = await Promise.all(
    ROLES.map(async (role) => {
      const password = randomBytes(15).toString("base64url");
      return { role, email: `${role}@roundtrip.local`, password, passwordHash: await hashPassword(password) };
    }),
  );
  return inTransaction(async (tx) => {
    const found = await findCaseBySlug(tx, caseSlug);
    if (found === null || (await countMembers(tx, found.id)) > 0) return null;
    for (const { role, email, passwordHash } of members) {
      const memberId = await saveMember(tx, { email, name: role, passwordHash, caseId: found.id, role });
      await recordMember(tx, [found.id], null, memberId, "created", { role });
    }
    return members.map(({ role, email, password }) => ({ role, email, password }));
  });
}

/** The history of each case names members by id: it says who did what, not how to reach them. */
async function recordMember(
  tx: Db,
  caseIds: readonly string[],
  actorId: string | null,
  memberId: string,
  action: string,
  after: object | null,
): Promise<void> {
  await saveRevisions(
    tx,
    caseIds.map((caseId) => ({
      caseId,
      recordType: "member",
      recordSlug: memberId,
      action,
      actorId,
      why: null,
      before: null,
      after,
    })),
  );
}
