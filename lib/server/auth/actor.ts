import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Role } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import { db } from "@/lib/server/db";
import { findMembership, type SignedIn } from "./repository";
import { readSessionCookie, sessionCookieName } from "./session-cookie";

declare const minted: unique symbol;

/** A person acting in one case with one role. Only this file makes them, from what the database says now. */
export interface Actor {
  readonly memberId: string;
  readonly caseId: string;
  readonly caseSlug: string;
  readonly role: Role;
  /** The languages of the case, the main one first. */
  readonly languages: CaseLanguages;
  readonly [minted]: true;
}

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

/** A member as an actor of a case, whoever asks; null outside the case. */
export const findActor = cache(async (memberId: string, caseSlug: string): Promise<Actor | null> => {
  const membership = await findMembership(db(), memberId, caseSlug);
  return membership && ({ memberId, caseSlug, ...membership } as Actor);
});
