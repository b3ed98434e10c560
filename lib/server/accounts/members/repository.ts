import "server-only";
import type { MembershipState } from "@/lib/domain/access/memberships";
import type { Role } from "@/lib/domain/model/vocabulary";
import type { Db } from "@/lib/server/db";

/** What proves a password; never leaves the server. */
export interface Credentials {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
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
    select: { id: true, name: true, email: true, passwordHash: true, disabledAt: true },
  });
  if (row === null) return null;
  const { id, disabledAt, ...columns } = row;
  return { memberId: id, ...columns, isDisabled: disabledAt !== null };
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

/** Lets a member whose access was taken away sign in again. */
export async function clearDisabled(tx: Db, memberId: string): Promise<void> {
  await tx.member.update({ where: { id: memberId }, data: { disabledAt: null } });
}

/** Ids of the cases that a member has access to; with `role`, of those only where the member has that role. */
export async function listCaseIdsOf(tx: Db, memberId: string, role?: Role): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { memberId, endedAt: null, ...(role && { role }) },
    select: { caseId: true },
  });
  return rows.map(({ caseId }) => caseId);
}

/** Everybody who belongs or belonged to a case, in the order of joining the product. */
export async function listMemberships(tx: Db, caseId: string): Promise<readonly MembershipState[]> {
  const rows = await tx.membership.findMany({ where: { caseId }, orderBy: { memberId: "asc" } });
  return rows.map(({ memberId, role, endedAt, version }) => ({ memberId, role, hasAccess: endedAt === null, version }));
}

/** A member of a case with what an admin is told of the account. */
export interface CaseMember extends MembershipState {
  readonly name: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
}

/** The people of a case for its admins, those with access first. */
export async function listCaseMembers(tx: Db, caseId: string): Promise<readonly CaseMember[]> {
  const rows = await tx.membership.findMany({
    where: { caseId },
    include: {
      member: {
        select: {
          name: true,
          email: true,
          totps: { where: { endedAt: null, confirmedAt: { not: null } }, select: { id: true } },
        },
      },
    },
    orderBy: [{ endedAt: { sort: "asc", nulls: "first" } }, { member: { name: "asc" } }, { memberId: "asc" }],
  });
  return rows.map(({ memberId, role, endedAt, version, member }) => ({
    memberId,
    role,
    hasAccess: endedAt === null,
    version,
    name: member.name,
    email: member.email,
    hasSecondFactor: member.totps.length > 0,
  }));
}

/** Puts a person into a case. */
export async function saveMembership(
  tx: Db,
  membership: { readonly caseId: string; readonly memberId: string; readonly role: Role },
): Promise<void> {
  await tx.membership.create({ data: membership });
}

/**
 * Writes a changed membership over the version before it; throws when that version is not there. Whoever comes back stands
 * for themselves again.
 *
 * @param ended when access ended, and who goes on; null where it did not end by this change
 */
export async function updateMembership(
  tx: Db,
  caseId: string,
  changed: MembershipState,
  ended: { readonly at: Date; readonly handedToId: string | null } | null,
): Promise<void> {
  const { memberId, role, hasAccess, version } = changed;
  const key = { caseId_memberId: { caseId, memberId }, version: version - 1 };
  const outside = ended && { endedAt: ended.at, handedToId: ended.handedToId };
  await tx.membership.update({
    where: key,
    data: { role, version, ...(hasAccess ? { endedAt: null, handedToId: null } : outside) },
  });
}

/** Holds an account until the transaction ends, so that of two cases that end its access one sees that it is the last. */
export async function holdAccount(tx: Db, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "id" = ${memberId}::uuid FOR NO KEY UPDATE`;
}

/** How many people belong or belonged to a case. */
export async function countMembers(tx: Db, caseId: string): Promise<number> {
  return tx.membership.count({ where: { caseId } });
}
