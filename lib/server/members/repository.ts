import "server-only";
import type { Role } from "@/lib/domain/vocabulary";
import type { Db } from "@/lib/server/db";

/** What proves a password; never leaves the server. */
export interface Credentials {
  readonly memberId: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly isDisabled: boolean;
}

/** The credentials of one member, by sign-in name or by id; null when there is none. */
export async function findCredentials(
  tx: Db,
  who: { readonly email: string } | { readonly id: string },
): Promise<Credentials | null> {
  const row = await tx.member.findUnique({
    where: who,
    select: { id: true, name: true, passwordHash: true, disabledAt: true },
  });
  return (
    row && { memberId: row.id, name: row.name, passwordHash: row.passwordHash, isDisabled: row.disabledAt !== null }
  );
}

/** Adds a member who belongs to one case, and gives the id. */
export async function saveMember(
  tx: Db,
  member: {
    readonly email: string;
    readonly name: string;
    readonly passwordHash: string;
    readonly caseId: string;
    readonly role: Role;
  },
): Promise<string> {
  const { caseId, role, ...columns } = member;
  const { id } = await tx.member.create({
    data: { ...columns, memberships: { create: { caseId, role } } },
    select: { id: true },
  });
  return id;
}

/** Replaces the password of a member. */
export async function savePasswordHash(tx: Db, memberId: string, passwordHash: string): Promise<void> {
  await tx.member.update({ where: { id: memberId }, data: { passwordHash } });
}

/** Takes a member's access away, for good or until somebody clears the mark. */
export async function saveDisabled(tx: Db, memberId: string, at: Date): Promise<void> {
  await tx.member.updateMany({ where: { id: memberId, disabledAt: null }, data: { disabledAt: at } });
}

/** Ids of the cases that a member belongs to. */
export async function listCaseIdsOf(tx: Db, memberId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({ where: { memberId }, select: { caseId: true } });
  return rows.map(({ caseId }) => caseId);
}

/** Whether a member belongs to a case. */
export async function isInCase(tx: Db, memberId: string, caseId: string): Promise<boolean> {
  return (await tx.membership.count({ where: { memberId, caseId } })) > 0;
}

/** How many people belong to a case. */
export async function countMembers(tx: Db, caseId: string): Promise<number> {
  return tx.membership.count({ where: { caseId } });
}
