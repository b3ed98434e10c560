import "server-only";
import {
  type EmptiableRevision,
  type EmptiedTexts,
  type Emptying,
  REDACTION,
} from "@/lib/domain/history/decide-emptying";
import { REVISION_TEXTS, type RevisionText } from "@/lib/domain/history/judge-chain";
import type { Db } from "@/lib/server/db";
import { redactionState } from "@/lib/wire/redaction";

const SALTS = { seq: true, beforeSalt: true, afterSalt: true, whySalt: true } as const;

/** The salts of a revision: a text without one was emptied. */
export interface Salts {
  readonly beforeSalt: string | null;
  readonly afterSalt: string | null;
  readonly whySalt: string | null;
}

/** The texts of a revision that are there. */
function listTextsThere({ beforeSalt, afterSalt, whySalt }: Salts): readonly RevisionText[] {
  const salts = { before: beforeSalt, after: afterSalt, why: whySalt };
  return REVISION_TEXTS.filter((text) => salts[text] !== null);
}

/** The revisions of a case with these numbers, as far as it has them. */
export async function listEmptiable(
  tx: Db,
  caseId: string,
  numbers: readonly bigint[],
): Promise<readonly EmptiableRevision[]> {
  const rows = await tx.$queryRaw<(Omit<EmptiableRevision, "there"> & Salts)[]>`
    SELECT r."seq", r."recordType", r."recordSlug", r."beforeSalt"::text, r."afterSalt"::text, r."whySalt"::text,
      coalesce(r."seq" IN (s."lastSeq", s."acceptedSeq"), false) AS "stands"
    FROM "Revision" r LEFT JOIN "RecordState" s ON s."caseId" = r."caseId" AND s."recordType" = r."recordType"
      AND s."recordSlug" = r."recordSlug"
    WHERE r."caseId" = ${caseId}::uuid AND r."seq" = ANY(${[...numbers]}) ORDER BY r."seq"`;
  return rows.map(({ seq, recordType, recordSlug, stands, ...salts }) => ({
    seq,
    recordType,
    recordSlug,
    stands,
    there: listTextsThere(salts),
  }));
}

/** Empties texts of revisions with their salts; the database refuses it where the history does not say so. */
export async function emptyTexts(tx: Db, caseId: string, emptied: readonly EmptiedTexts[]): Promise<void> {
  for (const { seq, texts } of emptied) {
    await tx.$executeRaw`
      UPDATE "Revision" SET
        "before" = CASE WHEN ${texts.includes("before")} THEN NULL ELSE "before" END,
        "beforeSalt" = CASE WHEN ${texts.includes("before")} THEN NULL ELSE "beforeSalt" END,
        "after" = CASE WHEN ${texts.includes("after")} THEN NULL ELSE "after" END,
        "afterSalt" = CASE WHEN ${texts.includes("after")} THEN NULL ELSE "afterSalt" END,
        "why" = CASE WHEN ${texts.includes("why")} THEN NULL ELSE "why" END,
        "whySalt" = CASE WHEN ${texts.includes("why")} THEN NULL ELSE "whySalt" END
      WHERE "caseId" = ${caseId}::uuid AND "seq" = ${seq}`;
  }
}

/** A state of a revision that reads as one that is to go, and stays. */
export interface Twin {
  readonly seq: bigint;
  readonly text: "before" | "after";
}

/**
 * States in the histories of the same records that read as those that these revisions have: what stood after one write
 * stands before the next, and goes only where it is named.
 */
export async function listTwins(tx: Db, caseId: string, emptied: readonly EmptiedTexts[]): Promise<readonly Twin[]> {
  const going = new Set(emptied.flatMap(({ seq, texts }) => texts.map((text) => `${seq} ${text}`)));
  const statesOf = (text: RevisionText) => emptied.filter(({ texts }) => texts.includes(text)).map(({ seq }) => seq);
  const rows = await tx.$queryRaw<Twin[]>`
    SELECT DISTINCT o."seq", t."text" FROM "Revision" r
      JOIN "Revision" o ON o."caseId" = r."caseId" AND o."recordType" = r."recordType" AND o."recordSlug" = r."recordSlug"
      CROSS JOIN LATERAL (VALUES ('before', o."before"), ('after', o."after")) t ("text", "state")
    WHERE r."caseId" = ${caseId}::uuid AND (
      r."seq" = ANY(${statesOf("before")}) AND t."state" = r."before"
      OR r."seq" = ANY(${statesOf("after")}) AND t."state" = r."after")
    ORDER BY o."seq", t."text"`;
  return rows.filter(({ seq, text }) => !going.has(`${seq} ${text}`));
}

/** What was emptied of each of these revisions of a case, by number; those that are whole are not in it. */
export async function findEmptyingsOf(
  tx: Db,
  caseId: string,
  rows: readonly (Salts & { readonly seq: bigint })[],
): Promise<ReadonlyMap<bigint, readonly Emptying[]>> {
  const touched = rows.filter((row) => listTextsThere(row).length < REVISION_TEXTS.length).map(({ seq }) => seq);
  const emptyings = await listEmptyings(tx, caseId, touched);
  return new Map(touched.map((seq) => [seq, emptyings.filter(({ revision }) => revision === String(seq))]));
}

/** What was emptied in the history of a case, of these revisions or of all, in the order in which it was. */
export async function listEmptyings(
  tx: Db,
  caseId: string,
  numbers: readonly bigint[] | "all",
): Promise<readonly Emptying[]> {
  if (numbers.length === 0) return [];
  const said = await tx.revision.findMany({
    where: {
      caseId,
      recordType: REDACTION,
      ...(numbers !== "all" && { recordSlug: { in: numbers.map(String) } }),
    },
    orderBy: { seq: "asc" },
    select: { recordSlug: true, at: true, why: true, after: true, actor: { select: { name: true } } },
  });
  const named = said.flatMap(({ recordSlug }) => (/^\d{1,18}$/.test(recordSlug) ? [BigInt(recordSlug)] : []));
  const rows = await tx.revision.findMany({ where: { caseId, seq: { in: named } }, select: SALTS });
  const there = new Map(rows.map(({ seq, ...salts }) => [String(seq), listTextsThere(salts)]));
  return said.flatMap(({ recordSlug, at, why, after, actor }) => {
    const standing = there.get(recordSlug);
    const texts = (redactionState.safeParse(after).data?.texts ?? []).filter((text) => !standing?.includes(text));
    if (standing === undefined || texts.length === 0) return [];
    return [{ revision: recordSlug, texts, at: at.toISOString(), by: actor?.name ?? null, why }];
  });
}
