import "server-only";
import { parseEmail } from "@/lib/domain/access/credentials";
import { err, ok, type Result } from "@/lib/domain/result";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { findCredentials } from "@/lib/server/members/repository";
import { countAttempt, forgetAttempts } from "./attempts";
import { isPasswordRight } from "./passwords";
import { createSession, endSession, type SignedIn } from "./repository";

/** A session ends by itself after this time, however much it is used. */
export const SESSION_SECONDS = 7 * 24 * 3600;

export type SignInRefusal = "wrong" | "too-many-attempts";

/**
 * Opens a session for somebody who proves a password. A wrong name, a wrong password and a disabled member get the
 * same answer after the same work. The session of the browser that signs in anew is ended.
 */
export async function signIn(attempt: {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly formerSessionId: string | null;
}): Promise<Result<SignedIn, SignInRefusal>> {
  const email = parseEmail(attempt.email);
  const account = email ?? attempt.email.trim().slice(0, 254);
  if (!(await countAttempt({ account, address: attempt.address }))) return err("too-many-attempts");

  const member = email === null ? null : await findCredentials(db(), { email });
  const isRight = await isPasswordRight(member?.passwordHash ?? null, attempt.password);
  if (!member || !isRight || member.isDisabled) return err("wrong");

  await forgetAttempts(account);
  if (attempt.formerSessionId !== null) await endSession(db(), attempt.formerSessionId, now());
  const createdAt = now();
  const sessionId = await createSession(db(), {
    memberId: member.memberId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + SESSION_SECONDS * 1000),
  });
  return ok({ memberId: member.memberId, name: member.name, sessionId });
}

/** Ends a session, so that a copied cookie is worth nothing afterwards. */
export async function signOut(sessionId: string): Promise<void> {
  await endSession(db(), sessionId, now());
}
