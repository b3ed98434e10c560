import "server-only";
import { randomBytes } from "node:crypto";
import { parseEmail } from "@/lib/domain/access/credentials";
import { chooseFirstAdmin, type FirstAdmin, type FirstAdminProblem } from "@/lib/domain/access/first-admin";
import { err, ok, type Result } from "@/lib/domain/result";
import { fits, LONGEST } from "@/lib/domain/values/texts";
import { hashPassword } from "@/lib/server/auth/passwords";
import type { Db } from "@/lib/server/db";
import { listMemberships, saveMember, saveMembership, updateMembership } from "../repository";
import { type NewSignIn, recordMembership } from "../workflows";
import { listAdminsOf, listCandidates } from "./repository";

/** Why nobody becomes admin: it is not known who, or the case has its admins and they decide on others. */
export type FirstAdminRefusal = FirstAdminProblem | { readonly code: "has-admins"; readonly admins: readonly string[] };

/**
 * Who is to be made admin of a case, so that somebody can open it; null for nobody, because somebody can. Writes nothing.
 *
 * @param caseId null for a case that is still to be created
 * @param wanted the address that somebody named, as typed; null for none
 */
export async function findFirstAdmin(
  tx: Db,
  caseId: string | null,
  wanted: string | null,
): Promise<Result<FirstAdmin | null, FirstAdminRefusal>> {
  const email = wanted === null ? null : parseEmail(wanted);
  if (wanted !== null && email === null) return err({ code: "email-invalid", wanted });
  const admins = caseId === null ? [] : await listAdminsOf(tx, caseId);
  if (admins.length > 0) {
    return email === null || admins.includes(email) ? ok(null) : err({ code: "has-admins", admins });
  }
  return chooseFirstAdmin(email, await listCandidates(tx));
}

/** A person who came without a name is called by their address, or by what stands before its sign where it is too long. */
function nameOfMail(email: string): string {
  return fits(email, LONGEST.member.name) ? email : (email.split("@")[0] ?? email);
}

/**
 * Makes somebody admin of a case, with an account and a random password where there was none. Gives the sign-in when one
 * was made: it is the only moment at which its password is known.
 */
export async function seatFirstAdmin(tx: Db, caseId: string, admin: FirstAdmin): Promise<NewSignIn | null> {
  const role = "admin";
  if ("newEmail" in admin) {
    const email = admin.newEmail;
    const password = randomBytes(15).toString("base64url");
    const passwordHash = await hashPassword(password);
    const memberId = await saveMember(tx, { email, name: nameOfMail(email), passwordHash, caseId, role });
    await recordMembership(tx, caseId, null, null, { memberId, role, hasAccess: true, version: 1 });
    return { role, email, password };
  }
  const { memberId } = admin.member;
  const former = (await listMemberships(tx, caseId)).find((membership) => membership.memberId === memberId) ?? null;
  const after = { memberId, role, hasAccess: true, version: (former?.version ?? 0) + 1 } as const;
  if (former === null) await saveMembership(tx, { caseId, memberId, role });
  else await updateMembership(tx, caseId, after, null);
  await recordMembership(tx, caseId, null, former, after);
  return null;
}
