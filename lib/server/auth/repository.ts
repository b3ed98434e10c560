import "server-only";
import type { Role } from "@/lib/domain/vocabulary";
import type { Db } from "@/lib/server/db";

/** A person behind a session that is in force. */
export interface SignedIn {
  readonly memberId: string;
  readonly name: string;
  readonly sessionId: string;
}

/** Opens a session and gives its id. */
export async function createSession(
  tx: Db,
  session: { readonly memberId: string; readonly createdAt: Date; readonly expiresAt: Date },
): Promise<string> {
  const { id } = await tx.session.create({ data: session, select: { id: true } });
  return id;
}

/** The person behind a session that is neither ended nor expired, and whose member is not disabled; else null. */
export async function findOpenSession(tx: Db, sessionId: string, at: Date): Promise<SignedIn | null> {
  const row = await tx.session.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: at }, member: { disabledAt: null } },
    select: { member: { select: { id: true, name: true } } },
  });
  return row && { memberId: row.member.id, name: row.member.name, sessionId };
}

/** Ends one session; ending it twice changes nothing. */
export async function endSession(tx: Db, sessionId: string, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: at } });
}

/** Ends every open session of a member, except the one that asked for it. */
export async function endSessionsOf(tx: Db, memberId: string, at: Date, exceptSessionId?: string): Promise<void> {
  await tx.session.updateMany({
    where: { memberId, endedAt: null, ...(exceptSessionId && { id: { not: exceptSessionId } }) },
    data: { endedAt: at },
  });
}

/** A member's role in a case; null for a case that is not there and for one the member is outside of, alike. */
export async function findMembership(
  tx: Db,
  memberId: string,
  caseSlug: string,
): Promise<{ readonly caseId: string; readonly role: Role } | null> {
  const row = await tx.membership.findFirst({
    where: { memberId, case: { slug: caseSlug }, member: { disabledAt: null } },
    select: { caseId: true, role: true },
  });
  return row;
}
