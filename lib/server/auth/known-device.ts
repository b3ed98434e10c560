import "server-only";
import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/server/env";
import { isSecure } from "./session-cookie";

/** How long a browser is remembered after signing in. */
export const DEVICE_SECONDS = 180 * 24 * 3600;

/** Another salt than the session's: the one cookie is never taken for the other. */
const SALT = "known device";

/** A browser in which this member has signed in before. It opens nothing; its guesses are counted apart. */
export interface KnownDevice {
  readonly memberId: string;
  readonly deviceId: string;
}

export function deviceCookieName(): string {
  return isSecure() ? "__Host-roundtrip.device" : "roundtrip.device";
}

/** The signed value that a browser keeps after a sign-in that went well. */
export function makeDeviceCookie(memberId: string): Promise<string> {
  return encode({
    token: { sub: memberId, deviceId: randomUUID() },
    secret: env().NEXTAUTH_SECRET,
    salt: SALT,
    maxAge: DEVICE_SECONDS,
  });
}

/** The device behind a cookie that this server signed; null for anything else. */
export async function readDeviceCookie(value: string | undefined): Promise<KnownDevice | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null);
  const deviceId = token?.deviceId;
  return typeof token?.sub === "string" && typeof deviceId === "string" ? { memberId: token.sub, deviceId } : null;
}
