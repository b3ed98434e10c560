import "server-only";
import type { Slug, Source } from "@/lib/domain/model/case-records";
import { type Db, toTextColumns } from "@/lib/server/db";
import { toSource } from "@/lib/server/records/sources/repository";

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

/** Whether another source of the case stands at an address in a language. */
export async function hasSourceAt(
  tx: Db,
  caseId: string,
  id: string,
  place: { readonly url: string; readonly language: string },
): Promise<boolean> {
  return (await tx.source.count({ where: { caseId, ...place, NOT: { id } } })) > 0;
}

/** Writes a source over the version that was seen; false where another write came first. */
export async function updateSource(tx: Db, id: string, seen: number, source: Source): Promise<boolean> {
  const { slug: _slug, note, ...columns } = source;
  const { count } = await tx.source.updateMany({
    where: { id, version: seen },
    data: { ...columns, ...toTextColumns("note", note), version: seen + 1 },
  });
  return count === 1;
}

/** Writes over the version that was seen whether a copy's address is let out; false where another write came first. */
export async function saveCopyShown(tx: Db, id: string, seen: number, copyShown: boolean): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id, version: seen },
    data: { copyShown, version: seen + 1 },
  });
  return count === 1;
}
