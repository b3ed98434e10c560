import "server-only";
import type { Link, Slug } from "@/lib/domain/model/case-records";
import type { ClaimStatus } from "@/lib/domain/model/vocabulary";
import type { Db } from "@/lib/server/db";
import { listLinks, toLinkColumns } from "@/lib/server/records/deals/repository";
import { WITHDRAWN_TOO } from "@/lib/server/standing-records";

/** A leg with what the database adds to its record. */
export interface StoredLink {
  readonly id: string;
  readonly version: number;
  readonly link: Link;
}

/** The ids behind the names of a leg. */
export interface LinkEnds {
  readonly dealId: string;
  readonly payerId: string;
  readonly payeeId: string;
}

/** The leg behind a slug; null when the case has none. */
export async function findLink(tx: Db, caseId: string, slug: Slug): Promise<StoredLink | null> {
  const row = await tx.link.findUnique({
    where: { caseId_slug: { caseId, slug } },
    select: { id: true, version: true },
  });
  if (row === null) return null;
  const [link] = await listLinks(tx, caseId, { slug });
  return link ? { ...row, link } : null;
}

/** Slugs of links that begin with the words. */
export async function listLinkSlugs(tx: Db, caseId: string, beginning: string): Promise<ReadonlySet<Slug>> {
  const rows = await tx.link.findMany({
    where: { caseId, slug: { startsWith: beginning }, ...WITHDRAWN_TOO },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** Statuses of the claims in force on a leg. */
export async function listClaimStatuses(tx: Db, linkId: string): Promise<readonly ClaimStatus[]> {
  const rows = await tx.claim.findMany({ where: { linkId, recordedTo: null }, select: { status: true } });
  return rows.map(({ status }) => status);
}

/** Adds a leg. */
export async function createLink(
  tx: Db,
  caseId: string,
  link: Link,
  ends: LinkEnds,
  key: string | undefined,
): Promise<void> {
  const { deal: _deal, payer: _payer, payee: _payee, ...columns } = link;
  await tx.link.create({
    data: { ...(key === undefined ? {} : { id: key }), caseId, ...toLinkColumns(columns), ...ends },
  });
}

/** The leg that a form with this key made; null where none did yet. */
export async function findLinkOfKey(tx: Db, caseId: string, key: string) {
  return tx.link.findFirst({ where: { caseId, id: key }, select: { slug: true, version: true } });
}

/** Writes a leg over the version that was seen; false where another write came first. */
export async function updateLink(tx: Db, id: string, seen: number, link: Link, ends: LinkEnds): Promise<boolean> {
  const { slug: _slug, deal: _deal, payer: _payer, payee: _payee, ...columns } = link;
  const { count } = await tx.link.updateMany({
    where: { id, version: seen },
    data: { ...toLinkColumns(columns), ...ends, version: seen + 1 },
  });
  return count === 1;
}
