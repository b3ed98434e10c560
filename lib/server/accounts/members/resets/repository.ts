import "server-only";
import type { Db } from "@/lib/server/db";

/** Keeps a way to a new password; a former one that is still open is revoked. */
export async function saveReset(
  tx: Db,
  reset: {
    readonly memberId: string;
    readonly tokenHash: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await revokeResets(tx, [reset.memberId], reset.createdAt);
  await tx.passwordReset.create({ data: reset });
}

/** Takes back whatever ways to a new password are open for these members. */
export async function revokeResets(tx: Db, memberIds: readonly string[], at: Date): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { memberId: { in: [...memberIds] }, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
}

/** Whose open reset this is; null for one that was used, revoked, has expired or never was. */
export async function findOpenReset(
  tx: Db,
  tokenHash: string,
  at: Date,
): Promise<{ readonly memberId: string } | null> {
  return tx.passwordReset.findFirst({
    where: { tokenHash, usedAt: null, revokedAt: null, expiresAt: { gt: at }, member: { disabledAt: null } },
    select: { memberId: true },
  });
}

/** Uses a reset up; false when another request was first. */
export async function takeReset(tx: Db, tokenHash: string, at: Date): Promise<boolean> {
  const { count } = await tx.passwordReset.updateMany({
    where: { tokenHash, usedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  return count > 0;
}
