import "server-only";
import { parseEmail } from "@/lib/domain/access/credentials";
import { err, ok, type Result } from "@/lib/domain/result";
import { findCredentials } from "@/lib/server/accounts/members/repository";
import { hasSecondFactor, takeSecondFactor } from "@/lib/server/accounts/second-factor/workflows";
import { type CountedBy, countAttempt, forgetAttempts, returnAttempt } from "@/lib/server/auth/attempts";
import type { KnownDevice } from "@/lib/server/auth/known-device";
import { isPasswordRight } from "@/lib/server/auth/passwords";
import {
  createSession,
  endOwnSession,
  endSession,
  endSessionsOf,
  findIdentity,
  type SignedIn,
  saveIdentity,
} from "@/lib/server/auth/repository";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";

/** A session ends by itself after this time, however much it is used. */
export const SESSION_SECONDS = 7 * 24 * 3600;

export type SignInRefusal = "wrong" | "too-many-attempts" | "code-needed" | "code-wrong";

/** What one attempt to sign in brings. */
export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  /** A one-time code or a recovery code; members without a second factor need none. */
  readonly code?: string;
  readonly address: string;
  readonly formerSessionId: string | null;
  readonly device?: KnownDevice | null;
  readonly browser?: string;
}

/**
 * Opens a session for somebody who proves a password and, where the member has one, a second factor. A wrong name, a
 * wrong password and a disabled member get the same answer after the same work. The session of the browser that signs
 * in anew is ended.
 */
export async function signIn(attempt: SignInAttempt): Promise<Result<SignedIn, SignInRefusal>> {
  const email = parseEmail(attempt.email);
  const account = email ?? attempt.email.trim().slice(0, 254);
  const member = email === null ? null : await findCredentials(db(), { email });
  const isKnown = attempt.device?.memberId !== undefined && attempt.device.memberId === member?.memberId;
  const by: CountedBy =
    isKnown && attempt.device ? { device: attempt.device.deviceId } : { account, address: attempt.address };
  if (!(await countAttempt(by))) return err("too-many-attempts");

  const isRight = await isPasswordRight(member?.passwordHash ?? null, attempt.password);
  if (!member || !isRight || member.isDisabled) return err("wrong");
  if ("address" in by) await returnAttempt(by);
  // Attempts are given back after the code only, so that codes cannot be guessed either.
  if (await hasSecondFactor(member.memberId)) {
    if (!attempt.code?.trim()) return err("code-needed");
    if (!(await takeSecondFactor(member.memberId, attempt.code))) return err("code-wrong");
  }
  await forgetAttempts(by);
  return ok(await openSession(member, attempt));
}

/** What the newsroom's sign-in service says of a person. */
export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  /** Whether the service vouches for the mail address. */
  readonly isEmailVerified: boolean;
}

/**
 * Opens a session for somebody whom the newsroom's sign-in service knows. Nobody becomes a member by it: the first time
 * a verified mail address finds the member, from then on the subject does, so that an address given to somebody else
 * opens nothing. The service looks after its own second factor.
 */
export async function signInFromOutside(
  identity: OutsideIdentity,
  request: { readonly formerSessionId: string | null; readonly browser: string },
): Promise<Result<SignedIn, "unknown">> {
  const { issuer, subject } = identity;
  const bound = await findIdentity(db(), { issuer, subject });
  const email = identity.isEmailVerified ? parseEmail(identity.email) : null;
  const who = bound ? { id: bound.memberId } : email === null ? null : { email };
  const member = who && (await findCredentials(db(), who));
  if (!member || member.isDisabled) return err("unknown");
  const { memberId } = member;
  if (!bound && !(await saveIdentity(db(), { memberId, issuer, subject }))) return err("unknown");
  return ok(await openSession(member, request));
}

async function openSession(
  member: { readonly memberId: string; readonly name: string },
  request: { readonly formerSessionId: string | null; readonly browser?: string },
): Promise<SignedIn> {
  const createdAt = now();
  if (request.formerSessionId !== null) await endSession(db(), request.formerSessionId, createdAt);
  const sessionId = await createSession(db(), {
    memberId: member.memberId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + SESSION_SECONDS * 1000),
    browser: (request.browser ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 300),
  });
  return { memberId: member.memberId, name: member.name, sessionId };
}

/** Ends one other session of one's own, or all others. */
export async function endSessions(
  signedIn: SignedIn,
  which: { readonly session: string } | { readonly others: true },
): Promise<Result<null, "not-found">> {
  const { memberId, sessionId } = signedIn;
  if ("session" in which) {
    return (await endOwnSession(db(), memberId, which.session, now())) ? ok(null) : err("not-found");
  }
  await endSessionsOf(db(), memberId, now(), sessionId);
  return ok(null);
}

/** Ends a session, so that a copied cookie is worth nothing afterwards. */
export async function signOut(sessionId: string): Promise<void> {
  await endSession(db(), sessionId, now());
}
