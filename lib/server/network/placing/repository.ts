import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Db } from "@/lib/server/db";

/** Where a party was put, and the version that a new place must name. */
export interface StoredPlace {
  readonly party: Slug;
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly version: number;
}

/** Places of some parties; one that was never placed has version 0. */
export async function listPlaces(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<readonly StoredPlace[]> {
  const rows = await tx.party.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: { slug: true, position: true },
  });
  return rows.map(({ slug, position }) => ({
    party: slug,
    at: toPlace(position),
    version: position?.version ?? 0,
  }));
}

/** Puts a party somewhere, or gives its place back to the layout. */
export async function savePlace(
  tx: Db,
  caseId: string,
  { party, at, version }: StoredPlace,
  placed: { readonly placedById: string; readonly placedAt: Date },
): Promise<void> {
  const { id: partyId } = await tx.party.findUniqueOrThrow({
    where: { caseId_slug: { caseId, slug: party } },
    select: { id: true },
  });
  const columns = { x: at?.x ?? null, y: at?.y ?? null, version, ...placed };
  await tx.nodePosition.upsert({
    where: { caseId_partyId: { caseId, partyId } },
    create: { caseId, partyId, ...columns },
    update: columns,
  });
}

/** Where a party was put; null where it was never placed, or freed again. */
function toPlace(
  position: { readonly x: number | null; readonly y: number | null } | null,
): { x: number; y: number } | null {
  if (position === null || position.x === null || position.y === null) return null;
  return { x: position.x, y: position.y };
}
