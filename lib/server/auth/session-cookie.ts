import "server-only";
import { decode } from "next-auth/jwt";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { findOpenSession, type SignedIn, saveSeen } from "./repository";

/** Noting every single request would make a write of each read. */
const SEEN_MS = 5 * 60 * 1000;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Cookies are secure whenever people use https. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** The name of the session cookie; the prefix binds it to this host and to https. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-roundtrip.session" : "roundtrip.session";
}

/**
 * The session that a cookie names, if the cookie is ours and the session is in force now. The signature alone proves
 * nothing: an ended session, a disabled member and a changed password must count from the next request on.
 */
export async function readSessionCookie(value: string | undefined): Promise<SignedIn | null> {
  const sessionId = await readSessionId(value);
  const at = now();
  const found = sessionId === null ? null : await findOpenSession(db(), sessionId, at);
  if (found === null) return null;
  if (at.getTime() - found.seenAt.getTime() > SEEN_MS) await saveSeen(db(), found.signedIn.sessionId, at);
  return found.signedIn;
}

/** The session id inside a cookie of ours, in force or not; null for anything else. */
export async function readSessionId(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const sessionId = token?.sessionId;
  return typeof sessionId === "string" && UUID.test(sessionId) ? sessionId : null;
}
