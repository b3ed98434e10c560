import "server-only";
import type { StoredFault } from "@/lib/domain/snapshots/gate";
import type { Db } from "@/lib/server/db";
import { caseWords } from "@/lib/wire/case-words";

/**
 * Fields of a case that hold what nobody could write today, in the order of their records; only those of one record where
 * it is given. They are read as unknown everywhere else.
 */
export async function listStoredFaults(
  tx: Db,
  caseId: string,
  record?: { readonly type: string; readonly slug: string },
): Promise<readonly StoredFault[]> {
  const { type = null, slug = null } = record ?? {};
  const rows = await tx.$queryRaw<{ type: string; slug: string; field: string }[]>`
    SELECT "type", "slug", "field" FROM stored_faults(${caseId}::uuid)
    WHERE (${type}::text IS NULL OR "type" = ${type}) AND (${slug}::text IS NULL OR "slug" = ${slug})
    ORDER BY "type", "slug", "field"`;
  const faults = rows.map((row) => ({ record: { type: row.type, slug: row.slug }, field: row.field }));
  if (record !== undefined) return faults;
  const own = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { slug: true, words: true } });
  const hasWords = caseWords.safeParse(own.words).success;
  return hasWords ? faults : [{ record: { type: "case", slug: own.slug }, field: "words" }, ...faults];
}
