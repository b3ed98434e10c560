import "server-only";
import type { Db } from "@/lib/server/db";

/** The link that a form with this key made; null where none did yet. */
export async function findLinkOfKey(tx: Db, caseId: string, key: string) {
  return tx.link.findFirst({ where: { caseId, id: key }, select: { slug: true, version: true } });
}
