import "server-only";
import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { DEVICE_SECONDS, deviceCookieName, makeDeviceCookie, readDeviceCookie } from "@/lib/server/auth/known-device";
import { readNetworkAddress } from "@/lib/server/auth/network-address";
import { findOutsideService, outsideProvider } from "@/lib/server/auth/outside-service";
import { isSecure, readSessionCookie, readSessionId, sessionCookieName } from "@/lib/server/auth/session-cookie";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { SESSION_SECONDS, signIn, signInFromOutside, signOut } from "./workflows";

const attempt = z.object({
  email: z.string().max(1000),
  password: z.string().max(1000),
  code: z.string().max(60).optional(),
});

const outsideProfile = z.object({ sub: z.string().min(1).max(255), email: z.string(), email_verified: z.boolean() });

/**
 * Signing in with a name and a password. The signed cookie holds the ids of member and session and nothing else; that
 * the session is still in force is asked of the database at every request.
 */
export function authOptions(): NextAuthOptions {
  const outside = findOutsideService();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    pages: { signIn: "/desk/sign-in", error: "/desk/sign-in", signOut: "/desk" },
    providers: [
      credentials({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: async (input) => {
          const given = attempt.safeParse(input);
          if (!given.success) return null;
          const { code, ...proof } = given.data;
          const result = await signIn({
            ...proof,
            ...(code !== undefined && { code }),
            ...(await readRequest()),
            device: await readDeviceCookie((await cookies()).get(deviceCookieName())?.value),
          });
          if (result.ok) {
            await rememberDevice(result.value.memberId);
            return { id: result.value.memberId, sessionId: result.value.sessionId };
          }
          // The words of an error reach the page as a code in the address.
          if (result.reason !== "wrong") throw new Error(result.reason);
          return null;
        },
      }),
      ...(outside ? [outsideProvider(outside)] : []),
    ],
    jwt: {
      decode: async (params) => {
        const token = await decode(params).catch(() => null);
        return token && (await readSessionCookie(params.token)) ? token : null;
      },
    },
    callbacks: {
      // A password was proved before this is asked; here the word of the newsroom's sign-in service is weighed.
      signIn: async ({ user, account, profile }) => {
        if (account?.provider === "credentials") return true;
        const told = outsideProfile.safeParse(profile);
        if (!outside || account?.provider !== outside.id || !told.success) return false;
        const { sub: subject, email, email_verified: isEmailVerified } = told.data;
        const identity = { issuer: outside.issuer, subject, email, isEmailVerified };
        const result = await signInFromOutside(identity, await readRequest());
        if (!result.ok) return false;
        // The token is made from this very object afterwards.
        Object.assign(user, { id: result.value.memberId, sessionId: result.value.sessionId });
        return true;
      },
      jwt: ({ token, user }) => {
        const sessionId = user && "sessionId" in user ? user.sessionId : token.sessionId;
        return { sub: user?.id ?? token.sub, sessionId };
      },
      // That somebody is signed in is all a script learns here; what they may do is asked of the server each time.
      session: ({ session }) => ({ user: {}, expires: session.expires }),
      redirect: ({ url, baseUrl }) => {
        const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
        return target?.origin === new URL(baseUrl).origin ? target.href : `${baseUrl}/desk`;
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionId === "string") await signOut(token.sessionId);
      },
    },
    logger: {
      error: (code, details) => {
        // A cookie of an ended session is an everyday thing.
        if (code !== "JWT_SESSION_ERROR") {
          log("error", "sign-in failed unexpectedly", { code, cause: kindOfError(details) });
        }
      },
      warn: (code) => log("debug", "sign-in warning", { code }),
      debug: () => undefined,
    },
  };
}

/**
 * What went wrong by its kind. The message is left out: for many codes it is made of an address, a cookie or an answer
 * that a stranger wrote.
 */
function kindOfError(details: unknown): string {
  const error = details instanceof Error ? details : isRecord(details) ? details["error"] : undefined;
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as Error & { readonly code?: unknown };
  return typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? `${error.name} ${code}` : error.name;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What a request says of itself beside its proof. */
async function readRequest() {
  const sent = await headers();
  const former = (await cookies()).get(sessionCookieName())?.value;
  return {
    address: readNetworkAddress((name) => sent.get(name)),
    browser: sent.get("user-agent") ?? "",
    formerSessionId: await readSessionId(former),
  };
}

/** Later guesses of strangers do not lock this browser out. */
async function rememberDevice(memberId: string): Promise<void> {
  (await cookies()).set(deviceCookieName(), await makeDeviceCookie(memberId), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(),
    maxAge: DEVICE_SECONDS,
  });
}
