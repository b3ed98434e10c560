import "server-only";
import { type CaseLanguages, toCaseLanguages } from "@/lib/domain/model/case-languages";
import type { Role } from "@/lib/domain/model/vocabulary";
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
  session: {
    readonly memberId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
    readonly browser: string;
  },
): Promise<string> {
  const { id } = await tx.session.create({ data: { ...session, seenAt: session.createdAt }, select: { id: true } });
  return id;
}

/** The person behind a session that is neither ended nor expired, and whose member is not disabled; else null. */
export async function findOpenSession(
  tx: Db,
  sessionId: string,
  at: Date,
): Promise<{ readonly signedIn: SignedIn; readonly seenAt: Date } | null> {
  const row = await tx.session.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: at }, member: { disabledAt: null } },
    select: { seenAt: true, member: { select: { id: true, name: true } } },
  });
  return row && { signedIn: { memberId: row.member.id, name: row.member.name, sessionId }, seenAt: row.seenAt };
}

/** Notes that a session is in use. */
export async function saveSeen(tx: Db, sessionId: string, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { seenAt: at } });
}

/** One open session of a member, as its owner is told of it. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly browser: string;
}

/** The sessions of a member that are in force, the one used last first. */
export async function listOpenSessions(tx: Db, memberId: string, at: Date): Promise<readonly OpenSession[]> {
  return tx.session.findMany({
    where: { memberId, endedAt: null, expiresAt: { gt: at } },
    select: { id: true, createdAt: true, seenAt: true, browser: true },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
  });
}

/** Ends one session of this member; false when the member has no such open session. */
export async function endOwnSession(tx: Db, memberId: string, sessionId: string, at: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, memberId, endedAt: null },
    data: { endedAt: at },
  });
  return count > 0;
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
): Promise<{ readonly caseId: string; readonly role: Role; readonly languages: CaseLanguages } | null> {
  const row = await tx.membership.findFirst({
    where: { memberId, endedAt: null, case: { slug: caseSlug }, member: { disabledAt: null } },
    select: { caseId: true, role: true, case: { select: { languages: true } } },
  });
  return row && { caseId: row.caseId, role: row.role, languages: toCaseLanguages(row.case.languages) };
}

/** Who a member is at a sign-in service; null for a subject that was never bound. */
export async function findIdentity(
  tx: Db,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<{ readonly memberId: string } | null> {
  return tx.oidcIdentity.findUnique({ where: { issuer_subject: { issuer, subject } }, select: { memberId: true } });
}

/** Binds a subject of a sign-in service to a member; false when the member is bound to another subject there. */
export async function saveIdentity(
  tx: Db,
  identity: { readonly memberId: string; readonly issuer: string; readonly subject: string },
): Promise<boolean> {
  const { count } = await tx.oidcIdentity.createMany({ data: [identity], skipDuplicates: true });
  return count > 0;
}
