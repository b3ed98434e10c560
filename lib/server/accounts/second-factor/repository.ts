import "server-only";
import type { Db } from "@/lib/server/db";

/** A member's device for one-time codes; the secret is sealed. */
export interface StoredTotp {
  readonly id: string;
  readonly sealedSecret: string;
  readonly isConfirmed: boolean;
}

/** The device that a member has or is setting up; null when there is none. */
export async function findTotp(tx: Db, memberId: string): Promise<StoredTotp | null> {
  const row = await tx.totp.findFirst({
    where: { memberId, endedAt: null },
    select: { id: true, secret: true, confirmedAt: true },
  });
  return row && { id: row.id, sealedSecret: row.secret, isConfirmed: row.confirmedAt !== null };
}

/** Adds a device that does not count yet. */
export async function saveTotp(tx: Db, totp: { readonly memberId: string; readonly secret: string }): Promise<void> {
  await tx.totp.create({ data: totp });
}

/** Puts a device into force with the half minute of its first code; false when another request was first. */
export async function confirmTotp(tx: Db, totpId: string, step: number, at: Date): Promise<boolean> {
  const { count } = await tx.totp.updateMany({
    where: { id: totpId, confirmedAt: null, endedAt: null },
    data: { confirmedAt: at, lastStep: step },
  });
  return count > 0;
}

/** Takes a code's half minute; false when it, or a later one, was taken before. */
export async function takeStep(tx: Db, totpId: string, step: number): Promise<boolean> {
  const { count } = await tx.totp.updateMany({
    where: { id: totpId, endedAt: null, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0;
}

/** Ends whatever device a member has. */
export async function endTotp(tx: Db, memberId: string, at: Date): Promise<void> {
  await tx.totp.updateMany({ where: { memberId, endedAt: null }, data: { endedAt: at } });
}

/** Replaces the recovery codes of a device. */
export async function saveRecoveryCodes(tx: Db, totpId: string, hashes: readonly string[], at: Date): Promise<void> {
  await tx.recoveryCode.updateMany({ where: { totpId, usedAt: null, revokedAt: null }, data: { revokedAt: at } });
  await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ totpId, codeHash })) });
}

/** Uses up a recovery code; false when there is no such unused one. */
export async function takeRecoveryCode(tx: Db, totpId: string, codeHash: string, at: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { totpId, codeHash, usedAt: null, revokedAt: null },
    data: { usedAt: at },
  });
  return count > 0;
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(tx: Db, totpId: string): Promise<number> {
  return tx.recoveryCode.count({ where: { totpId, usedAt: null, revokedAt: null } });
}
