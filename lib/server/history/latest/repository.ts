import "server-only";
import type { Slug } from "@/lib/domain/case-records";
import type { Db } from "@/lib/server/db";
import type { HistoryLine } from "@/lib/wire/links";

/** Most lines of history that a panel shows. */
const LINES = 40;

/** The latest writes to a record and to the claims on it, newest first. */
export async function listLatest(
  tx: Db,
  caseId: string,
  record: { readonly type: "link" | "party"; readonly slug: Slug },
  claims: readonly Slug[],
): Promise<readonly HistoryLine[]> {
  const rows = await tx.revision.findMany({
    where: {
      caseId,
      OR: [
        { recordType: record.type, recordSlug: record.slug },
        { recordType: "claim", recordSlug: { in: [...claims] } },
      ],
    },
    orderBy: { seq: "desc" },
    take: LINES,
    select: {
      seq: true,
      at: true,
      recordType: true,
      recordSlug: true,
      action: true,
      why: true,
      actor: { select: { name: true } },
    },
  });
  return rows.map(({ seq, at, actor, ...line }) => ({
    ...line,
    seq: String(seq),
    at: at.toISOString(),
    by: actor?.name ?? null,
  }));
}
