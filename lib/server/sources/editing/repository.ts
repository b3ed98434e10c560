import "server-only";
import type { Slug, Source } from "@/lib/domain/case-records";
import { toSource } from "@/lib/server/cases/sources/repository";
import type { Db } from "@/lib/server/db";

/** A source with what the database adds to its record. */
export interface StoredSource {
  readonly id: string;
  readonly version: number;
  readonly source: Source;
}

/** The source behind a slug; null when the case has none. */
export async function findSource(tx: Db, caseId: string, slug: Slug): Promise<StoredSource | null> {
  const row = await tx.source.findUnique({ where: { caseId_slug: { caseId, slug } } });
  return row && { id: row.id, version: row.version, source: toSource(row) };
}

/** Writes over the version that was seen whether a copy's address is let out; false where another write came first. */
export async function saveCopyShown(tx: Db, id: string, seen: number, copyShown: boolean): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id, version: seen },
    data: { copyShown, version: seen + 1 },
  });
  return count === 1;
}
