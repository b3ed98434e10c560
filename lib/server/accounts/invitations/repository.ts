import "server-only";
import { type InvitationStanding, standingOf } from "@/lib/domain/access/invitations";
import type { Localized, Role } from "@/lib/domain/model/vocabulary";
import type { Db } from "@/lib/server/db";

/** An invitation as an admin sees it. */
export interface ListedInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly standing: InvitationStanding;
}

/** The invitations of a case, the newest first. */
export async function listInvitations(tx: Db, caseId: string, at: Date): Promise<readonly ListedInvitation[]> {
  const rows = await tx.invitation.findMany({ where: { caseId }, orderBy: { createdAt: "desc" }, take: 200 });
  return rows.map(({ id, email, role, createdAt, expiresAt, redeemedAt, revokedAt }) => ({
    id,
    email,
    role,
    createdAt,
    expiresAt,
    standing: standingOf(
      {
        expiresAt: expiresAt.getTime(),
        redeemedAt: redeemedAt?.getTime() ?? null,
        revokedAt: revokedAt?.getTime() ?? null,
      },
      at.getTime(),
    ),
  }));
}

/** Keeps an invitation; a former one of the same person to the same case is revoked. Gives its id. */
export async function saveInvitation(
  tx: Db,
  invitation: {
    readonly caseId: string;
    readonly email: string;
    readonly role: Role;
    readonly tokenHash: string;
    readonly invitedById: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<string> {
  const { caseId, email, createdAt } = invitation;
  await tx.invitation.updateMany({
    where: { caseId, email, redeemedAt: null, revokedAt: null },
    data: { revokedAt: createdAt },
  });
  const { id } = await tx.invitation.create({ data: invitation, select: { id: true } });
  return id;
}

/** Takes an invitation back; false when it is not open or not of this case. */
export async function revokeInvitationRow(tx: Db, caseId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, caseId, redeemedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  return count > 0;
}

/** What an open invitation promises. */
export interface OpenInvitation {
  readonly id: string;
  readonly caseId: string;
  readonly caseSlug: string;
  readonly caseTitle: Localized;
  readonly email: string;
  readonly role: Role;
  readonly invitedById: string;
}

/** The invitation of a token while it can be redeemed: its writer must still be an admin of the case. Else null. */
export async function findOpenInvitation(tx: Db, tokenHash: string, at: Date): Promise<OpenInvitation | null> {
  const row = await tx.invitation.findFirst({
    where: { tokenHash, redeemedAt: null, revokedAt: null, expiresAt: { gt: at }, invitedBy: { disabledAt: null } },
    include: { case: { select: { slug: true, titleEn: true, titleZh: true } } },
  });
  if (row === null) return null;
  const { id, caseId, email, role, invitedById } = row;
  const admins = { caseId, memberId: invitedById, role: "admin", endedAt: null } as const;
  if ((await tx.membership.count({ where: admins })) === 0) return null;
  const caseTitle = { en: row.case.titleEn, zh: row.case.titleZh };
  return { id, caseId, caseSlug: row.case.slug, caseTitle, email, role, invitedById };
}

/** Uses an invitation up; false when another request was first. */
export async function takeInvitation(tx: Db, id: string, memberId: string, at: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, redeemedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { redeemedAt: at, redeemedById: memberId },
  });
  return count > 0;
}

/** Holds an invitation until the transaction ends: requests with the same link wait for each other. */
export async function lockInvitation(tx: Db, tokenHash: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
}
