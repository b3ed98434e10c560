import "server-only";
import type { ChainHead, ChainState } from "@/lib/domain/history/judge-chain";
import type { Db } from "@/lib/server/db";

/** The last revision of a case; null before the first. */
export async function findChainHead(tx: Db, caseId: string): Promise<ChainHead | null> {
  return tx.revision.findFirst({ where: { caseId }, orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
}

/**
 * Walks the history of a case: the first revision whose contents do not fit its hash (altered) or which does not follow
 * the revision before it (unlinked); null when the chain is whole. A tail that was cut off is not seen by walking.
 */
export async function findChainBreak(tx: Db, caseId: string): Promise<ChainState["broken"]> {
  const rows = await tx.$queryRaw<{ seq: bigint; whole: boolean }[]>`
    SELECT "seq", "whole" FROM (
      SELECT r."seq", r."hash" = revision_hash(r) AS "whole",
        r."previousHash" = coalesce(lag(r."hash") OVER (ORDER BY r."seq"), '') AS "linked"
      FROM "Revision" r WHERE r."caseId" = ${caseId}::uuid
    ) walked WHERE NOT "whole" OR NOT "linked" ORDER BY "seq" LIMIT 1`;
  const first = rows[0];
  return first === undefined ? null : { code: first.whole ? "unlinked" : "altered", seq: first.seq };
}

/** The hashes of these revisions, as far as the case has them. */
export async function listRevisionHashes(
  tx: Db,
  caseId: string,
  numbers: readonly bigint[],
): Promise<ReadonlyMap<bigint, string>> {
  const rows = await tx.revision.findMany({
    where: { caseId, seq: { in: [...numbers] } },
    select: { seq: true, hash: true },
  });
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}
