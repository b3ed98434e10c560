import "server-only";
import type { WithdrawalStanding } from "@/lib/domain/acceptance/decide-withdrawal";
import {
  keyOf,
  type RecordRef,
  slugOfState,
  type WithdrawableKind,
  type WithdrawableRef,
} from "@/lib/domain/records/by-kind";
import { RECORD_KINDS } from "@/lib/domain/records/kinds";
import type { Db } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { listPartyInquiries } from "@/lib/server/records/inquiries/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";

/** A record with its row. */
export interface StoredRecord extends WithdrawalStanding {
  readonly id: string;
}

function tableOf(kind: WithdrawableKind): Prisma.Sql {
  return Prisma.raw(`"${RECORD_KINDS[kind].table}"`);
}

/** A containment has no slug of its own: it goes by what it says. */
const NAMED_PARTS = Prisma.sql`(
  SELECT p."id", p."caseId", p."version", p."withdrawnAt",
    coalesce(pl."slug", pd."slug") || '/' || coalesce(wl."slug", wd."slug") || '/' || p."relation" AS "slug"
  FROM "LinkPart" p LEFT JOIN "Link" pl ON pl."id" = p."partLinkId" LEFT JOIN "Deal" pd ON pd."id" = p."partDealId"
    LEFT JOIN "Link" wl ON wl."id" = p."wholeLinkId" LEFT JOIN "Deal" wd ON wd."id" = p."wholeDealId")`;

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly isAccepted: boolean;
  readonly writers: readonly string[];
}

/** Records by kind and slug, withdrawn ones too; those that the case does not have are left out. */
export async function findRecords(
  tx: Db,
  caseId: string,
  records: readonly WithdrawableRef[],
): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = [];
  for (const [type, slugs] of groupSlugs(records)) {
    const table = type === "link_part" ? NAMED_PARTS : tableOf(type);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT t."id"::text, t."slug", t."version", t."withdrawnAt" IS NOT NULL AS "isWithdrawn",
        coalesce(s."accepted" IS NOT NULL, false) AS "isAccepted",
        ARRAY(SELECT DISTINCT w."actorId"::text FROM "Revision" w
          WHERE w."caseId" = t."caseId" AND w."recordType" = ${type} AND w."recordSlug" = t."slug"
            AND w."seq" > coalesce(s."acceptedSeq", 0) AND w."actorId" IS NOT NULL AND bears_state(w."action")
        ) AS "writers"
      FROM ${table} t LEFT JOIN "RecordState" s
        ON s."caseId" = t."caseId" AND s."recordType" = ${type} AND s."recordSlug" = t."slug"
      WHERE t."caseId" = ${caseId}::uuid AND t."slug" = ANY(${[...slugs]})`;
    found.push(...rows.map((row) => ({ ...row, type })));
  }
  return found;
}

/** Moves a record on by a version, withdrawn or restored; false where another write came first. */
export async function saveWithdrawn(
  tx: Db,
  { type, id, version }: Pick<StoredRecord, "type" | "id" | "version">,
  at: Date | null,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE ${tableOf(type)} SET "withdrawnAt" = ${at}, "version" = "version" + 1
    WHERE "id" = ${id}::uuid AND "version" = ${version}`;
  return count === 1;
}

/**
 * The states of standing records, by kind and slug: as their history has them, so that what comes back is what was
 * accepted to the letter; a record without a history is read from its row.
 */
export async function readStates(
  tx: Db,
  caseId: string,
  records: readonly WithdrawableRef[],
): Promise<ReadonlyMap<string, object>> {
  const states = new Map<string, object>();
  for (const [type, slugs] of groupSlugs(records)) {
    for (const [slug, state] of await readRows(tx, caseId, type, slugs)) states.set(keyOf({ type, slug }), state);
    const rows = await tx.$queryRaw<{ slug: string; state: object }[]>`
      SELECT s."recordSlug" AS "slug", r."after" AS "state"
      FROM "RecordState" s JOIN "Revision" r ON r."seq" = s."lastSeq"
      WHERE s."caseId" = ${caseId}::uuid AND s."recordType" = ${type} AND s."recordSlug" = ANY(${[...slugs]})
        AND r."after" IS NOT NULL`;
    for (const { slug, state } of rows) states.set(keyOf({ type, slug }), state);
  }
  return states;
}

/** States of standing records by their names, as their rows have them. */
async function readRows(
  tx: Db,
  caseId: string,
  kind: WithdrawableKind,
  slugs: readonly string[],
): Promise<readonly (readonly [slug: string, state: object])[]> {
  if (kind === "link_part") {
    const parts = (await listLinkParts(tx, caseId)).map((part) => [slugOfState(kind, part), part] as const);
    return parts.filter(([slug]) => slugs.includes(slug));
  }
  const records =
    kind === "inquiry" ? await listPartyInquiries(tx, caseId) : await listRecords(tx, caseId, kind, { slugs });
  return records.flatMap((state) => (slugs.includes(state.slug) ? [[state.slug, state] as const] : []));
}

/** The write that withdrew a record last, with the state it had, and what went in the same act. */
export interface WithdrawalNote {
  readonly by: string | null;
  readonly at: Date;
  readonly why: string | null;
  readonly state: object | null;
  readonly together: readonly RecordRef[];
}

/** Who withdrew a record, when and why; null where its last state is none that was withdrawn. */
export async function findWithdrawalNote(
  tx: Db,
  caseId: string,
  { type, slug }: WithdrawableRef,
): Promise<WithdrawalNote | null> {
  const last = await tx.revision.findFirst({
    where: { caseId, recordType: type, recordSlug: slug, action: "withdrawn" },
    orderBy: { seq: "desc" },
    select: { act: true, at: true, why: true, before: true, actor: { select: { name: true } } },
  });
  if (last === null) return null;
  const together = await tx.revision.findMany({
    where: { caseId, act: last.act, action: "withdrawn" },
    orderBy: { seq: "asc" },
    select: { recordType: true, recordSlug: true },
  });
  return {
    by: last.actor?.name ?? null,
    at: last.at,
    why: last.why,
    // A state is an object: what else was kept is none.
    state: typeof last.before === "object" ? last.before : null,
    together: together.map(({ recordType, recordSlug }) => ({
      type: recordType as RecordRef["type"],
      slug: recordSlug,
    })),
  };
}

function groupSlugs(records: readonly WithdrawableRef[]): ReadonlyMap<WithdrawableKind, readonly string[]> {
  const groups = new Map<WithdrawableKind, string[]>();
  for (const { type, slug } of records) groups.set(type, [...(groups.get(type) ?? []), slug]);
  return groups;
}
