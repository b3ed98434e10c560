import "server-only";
import type { Db } from "@/lib/server/db";
import type { SavedDeal } from "@/lib/wire/deals";

/** The deal that a form with this key made, with its first links; null where none did yet. */
export async function findDealOfKey(tx: Db, caseId: string, key: string): Promise<SavedDeal | null> {
  const found = await tx.deal.findFirst({
    where: { caseId, id: key },
    select: { slug: true, version: true, links: { select: { slug: true }, orderBy: { slug: "asc" } } },
  });
  return found && { slug: found.slug, version: found.version, links: found.links.map(({ slug }) => slug) };
}
