import { encode } from "next-auth/jwt";
import type { Role } from "@/lib/domain/model/vocabulary";
import { saveMember } from "@/lib/server/accounts/members/repository";
import { signIn } from "@/lib/server/accounts/workflows";
import { hashPassword } from "@/lib/server/auth/passwords";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { createCase } from "@/lib/server/records/repository";
import { aHeader } from "@/tests/builders/case-builders";

export const PASSWORD = "a long enough password";

let addresses = 0;

/** A network address that no other attempt of this file has used. */
export function aNewAddress(): string {
  addresses += 1;
  return `192.0.2.${addresses}`;
}

/** An empty case with one member per wanted role, all with the same password. */
export async function aNewsroom(slug: string, roles: readonly Role[] = ["reporter", "editor", "admin"]) {
  const title = { en: slug, zh: slug };
  const caseId = await createCase(db(), aHeader({ slug, title, summary: title, asOf: "2026-01-31" }), null);
  const passwordHash = await hashPassword(PASSWORD);
  const members: Partial<Record<Role, string>> = {};
  for (const role of roles) {
    members[role] = await saveMember(db(), {
      email: `${role}@${slug}.example`,
      name: role,
      passwordHash,
      caseId,
      role,
    });
  }
  return { caseId, slug, memberOf: (role: Role) => members[role] ?? "" };
}

/** Signs in from a fresh address and gives the session with the cookie that a browser would hold. */
export async function signedIn(email: string, password = PASSWORD) {
  const result = await signIn({ email, password, address: aNewAddress(), formerSessionId: null });
  if (!result.ok) throw new Error(`sign-in refused: ${result.reason}`);
  const { memberId, sessionId } = result.value;
  return { session: result.value, cookie: await aCookie(memberId, sessionId) };
}

/** A cookie signed as the server signs it. */
export function aCookie(memberId: string, sessionId: string, secret = env().NEXTAUTH_SECRET): Promise<string> {
  return encode({ token: { sub: memberId, sessionId }, secret });
}
