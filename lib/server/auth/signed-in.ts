import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Actor, findActor } from "./actor";
import type { SignedIn } from "./repository";
import { readSessionCookie, sessionCookieName } from "./session-cookie";

/** The person behind this request's cookie, once per request; null when nobody is signed in. */
export const findSignedIn: () => Promise<SignedIn | null> = cache(async () =>
  readSessionCookie((await cookies()).get(sessionCookieName())?.value),
);

/**
 * Who is acting in this case. `not-found` stands for a case that does not exist and for one that the person is outside
 * of, so that nobody learns which cases there are.
 */
export async function actorForCase(caseSlug: string): Promise<Result<Actor, "signed-out" | "not-found">> {
  const signedIn = await findSignedIn();
  if (signedIn === null) return err("signed-out");
  const actor = await findActor(signedIn.memberId, caseSlug);
  return actor === null ? err("not-found") : ok(actor);
}
