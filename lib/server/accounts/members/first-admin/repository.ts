import "server-only";
import type { AdminCandidate } from "@/lib/domain/access/first-admin";
import type { Db } from "@/lib/server/db";

/** Everybody with an account, in the order of their addresses. */
export async function listCandidates(tx: Db): Promise<readonly AdminCandidate[]> {
  const rows = await tx.member.findMany({
    orderBy: { email: "asc" },
    select: {
      id: true,
      name: true,
      email: true,
      disabledAt: true,
      memberships: { where: { role: "admin", endedAt: null }, select: { caseId: true }, take: 1 },
    },
  });
  return rows.map(({ id, name, email, disabledAt, memberships }) => ({
    memberId: id,
    name,
    email,
    isDisabled: disabledAt !== null,
    isAdmin: memberships.length > 0,
  }));
}

/** The sign-in names of those who can open a case as its admins. */
export async function listAdminsOf(tx: Db, caseId: string): Promise<readonly string[]> {
  const rows = await tx.membership.findMany({
    where: { caseId, role: "admin", endedAt: null, member: { disabledAt: null } },
    orderBy: { member: { email: "asc" } },
    select: { member: { select: { email: true } } },
  });
  return rows.map(({ member }) => member.email);
}
