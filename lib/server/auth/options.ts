import "server-only";
import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { isSecure, readSessionCookie, readSessionId, sessionCookieName } from "./session-cookie";
import { SESSION_SECONDS, signIn, signOut } from "./workflows";

const attempt = z.object({ email: z.string().max(1000), password: z.string().max(1000) });

/**
 * Signing in with a name and a password. The signed cookie holds the ids of member and session and nothing else; that
 * the session is still in force is asked of the database at every request.
 */
export function authOptions(): NextAuthOptions {
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
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (input, request) => {
          const given = attempt.safeParse(input);
          if (!given.success) return null;
          const former = (await cookies()).get(sessionCookieName())?.value;
          const result = await signIn({
            ...given.data,
            address: readAddress(request.headers),
            formerSessionId: await readSessionId(former),
          });
          if (result.ok) return { id: result.value.memberId, sessionId: result.value.sessionId };
          // The words of an error reach the page as a code in the address.
          if (result.reason === "too-many-attempts") throw new Error(result.reason);
          return null;
        },
      }),
    ],
    jwt: {
      decode: async (params) => {
        const token = await decode(params).catch(() => null);
        return token && (await readSessionCookie(params.token)) ? token : null;
      },
    },
    callbacks: {
      jwt: ({ token, user }) => {
        const sessionId = user && "sessionId" in user ? user.sessionId : token.sessionId;
        return { sub: token.sub, sessionId };
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
          log("error", "sign-in failed unexpectedly", { code, cause: details instanceof Error ? details.message : "" });
        }
      },
      warn: (code) => log("debug", "sign-in warning", { code }),
      debug: () => undefined,
    },
  };
}

/**
 * The network address that counts attempts: the last one of the list, which the nearest proxy wrote. Entries before it
 * were claimed by the client, so changing them does not reset a counter.
 */
function readAddress(headers: unknown): string {
  const parsed = z.object({ "x-forwarded-for": z.string() }).safeParse(headers);
  return parsed.success ? (parsed.data["x-forwarded-for"].split(",").at(-1)?.trim() ?? "") : "";
}
