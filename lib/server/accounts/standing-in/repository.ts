import "server-only";
import type { Db } from "@/lib/server/db";

/**
 * Everybody whose work waits for a member of a case: the member, those who left and handed over to them, and those who
 * had handed over to these. Nobody for somebody who has handed over: nothing waits for them.
 */
export async function listStoodInFor(tx: Db, caseId: string, memberId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE stood_in_for("id") AS (
      SELECT ${memberId}::uuid WHERE NOT EXISTS (
        SELECT FROM "Membership" WHERE "caseId" = ${caseId}::uuid AND "memberId" = ${memberId}::uuid
          AND "handedToId" IS NOT NULL)
      UNION
      SELECT m."memberId" FROM "Membership" m JOIN stood_in_for s ON m."handedToId" = s."id"
      WHERE m."caseId" = ${caseId}::uuid)
    SELECT "id"::text FROM stood_in_for`;
  return rows.map(({ id }) => id);
}

/** Who goes on for each of some members: the member, or whoever stands in since they left. */
export async function findStandIns(
  tx: Db,
  caseId: string,
  memberIds: readonly string[],
): Promise<(memberId: string) => string> {
  const rows = await tx.$queryRaw<{ of: string; id: string }[]>`
    WITH RECURSIVE handed("of", "id") AS (
      SELECT "memberId", "handedToId" FROM "Membership"
      WHERE "caseId" = ${caseId}::uuid AND "memberId" = ANY(${[...memberIds]}::uuid[]) AND "handedToId" IS NOT NULL
      UNION
      SELECT h."of", m."handedToId" FROM handed h JOIN "Membership" m ON m."memberId" = h."id"
      WHERE m."caseId" = ${caseId}::uuid AND m."handedToId" IS NOT NULL)
    SELECT h."of"::text, h."id"::text FROM handed h JOIN "Membership" m ON m."memberId" = h."id"
    WHERE m."caseId" = ${caseId}::uuid AND m."handedToId" IS NULL`;
  const standIns = new Map(rows.map((row) => [row.of, row.id]));
  return (memberId) => standIns.get(memberId) ?? memberId;
}
