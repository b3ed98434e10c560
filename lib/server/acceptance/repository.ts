import "server-only";
import { inTodaysWords } from "@/lib/domain/former-words";
import type { CaseRecords, Claim, Link, Slug, Source } from "@/lib/domain/model/case-records";
import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import { isReviewedKind, REVIEWED_KINDS, type RecordRef, type ReviewedKind } from "@/lib/domain/records/by-kind";
import type { StateOf } from "@/lib/domain/records/kinds";
import type { Db } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { listLinks } from "@/lib/server/records/deals/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { readRecordState } from "@/lib/wire/record-states";

/** The accepted states of one kind, each in the shape of its kind; those that cannot be read are named. */
export type AcceptedOfKind = { readonly [Kind in ReviewedKind]: readonly StateOf<Kind>[] };

/** Which records are asked for; without it, all of the case. */
export type WhichStates =
  | { readonly records: readonly RecordRef[] }
  | { readonly types: readonly ReviewedKind[] }
  /** Links by their accepted deal, or by an end. */
  | { readonly linksOf: { readonly deals?: readonly string[]; readonly parties?: readonly string[] } };

/**
 * The accepted states of a case, in the order of their slugs. A state that is none of its kind any more takes nothing
 * with it: it is named and left out.
 */
export async function listAcceptedStates(
  tx: Db,
  caseId: string,
  which?: WhichStates,
): Promise<{ readonly states: AcceptedOfKind; readonly unreadable: readonly RecordRef[] }> {
  const rows = await tx.$queryRaw<{ recordType: string; recordSlug: string; accepted: unknown }[]>`
    SELECT s."recordType", s."recordSlug", s."accepted" FROM "RecordState" s
    WHERE s."caseId" = ${caseId}::uuid AND s."accepted" IS NOT NULL AND ${toWhich(which)}`;
  rows.sort((one, other) => (one.recordSlug < other.recordSlug ? -1 : one.recordSlug > other.recordSlug ? 1 : 0));
  const none: unknown = Object.fromEntries(REVIEWED_KINDS.map((kind) => [kind, []]));
  const states = none as { readonly [Kind in ReviewedKind]: StateOf<Kind>[] };
  const unreadable: RecordRef[] = [];
  const keep = <Kind extends ReviewedKind>(kind: Kind, slug: string, stored: unknown) => {
    const state = readRecordState(kind, stored);
    if (state === null) unreadable.push({ type: kind, slug });
    else states[kind].push(state);
  };
  for (const { recordType, recordSlug, accepted } of rows) {
    if (isReviewedKind(recordType)) keep(recordType, recordSlug, accepted);
  }
  return { states, unreadable };
}

/**
 * Sources as readers would get them: in the accepted state, or as they stand where nobody accepted one yet. What a claim
 * rests on is judged by these, so that nobody makes a source better or two voices of one for their own decision.
 */
export async function listSourcesAsAccepted(
  tx: Db,
  caseId: string,
  slugs: readonly Slug[],
): Promise<readonly Source[]> {
  const records = slugs.map((slug): RecordRef => ({ type: "source", slug }));
  const { states } = await listAcceptedStates(tx, caseId, { records });
  const accepted = new Map(states.source.map((source) => [source.slug, source]));
  return (await listRecords(tx, caseId, "source", { slugs })).map((source) => accepted.get(source.slug) ?? source);
}

/** The parties, deals and sources among some records, by name. */
export function refsOfRecords(records: Pick<CaseRecords, "parties" | "deals" | "sources">): readonly RecordRef[] {
  const named = (type: ReviewedKind, list: readonly { readonly slug: string }[]) =>
    list.map(({ slug }): RecordRef => ({ type, slug }));
  return [...named("party", records.parties), ...named("deal", records.deals), ...named("source", records.sources)];
}

/** Records whose last state is that they are no more, while readers see the one that was accepted. */
export async function listWaitingWithdrawals(tx: Db, caseId: string): Promise<readonly RecordRef[]> {
  const rows = await tx.$queryRaw<{ recordType: string; recordSlug: string }[]>`
    SELECT s."recordType", s."recordSlug" FROM "RecordState" s JOIN "Revision" r ON r."seq" = s."lastSeq"
    WHERE s."caseId" = ${caseId}::uuid AND s."waits" AND r."after" IS NULL
    ORDER BY s."recordType", s."recordSlug"`;
  return rows.flatMap(({ recordType, recordSlug }) =>
    isReviewedKind(recordType) ? [{ type: recordType, slug: recordSlug }] : [],
  );
}

/** A state that waits for a second person: what readers would be shown instead of what. */
export interface WaitingState extends RecordRef {
  /** The write that left it. */
  readonly revision: string;
  readonly stateHash: string;
  readonly at: string;
  readonly act: string | null;
  readonly action: string;
  readonly why: string | null;
  /** Members who wrote it since the last accepted state; none of them may accept it. */
  readonly writers: readonly { readonly id: string; readonly name: string }[];
  /** The accepted state; null for a record that nobody accepted yet. */
  readonly before: unknown;
  /** The state that waits; null where the record was withdrawn. */
  readonly after: unknown;
}

interface WaitingRow {
  readonly recordType: string;
  readonly recordSlug: string;
  readonly seq: bigint;
  readonly stateHash: string;
  readonly at: Date;
  readonly act: bigint | null;
  readonly action: string;
  readonly why: string | null;
  readonly writers: readonly { readonly id: string; readonly name: string }[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Which of the waiting states are asked for. */
export interface WaitingFilter {
  /** Only what this act wrote last. */
  readonly act?: string;
  readonly type?: ReviewedKind;
  /** Only what this member did not write: what they may decide. */
  readonly notBy?: string;
  /** Only what this member wrote: what others decide. */
  readonly by?: string;
  /** Only these records. */
  readonly records?: readonly RecordRef[];
}

/** States of a case that wait for a second person, what has waited longest first, and how many there are. */
export async function findWaitingStates(
  tx: Db,
  caseId: string,
  filter: WaitingFilter,
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly rows: readonly WaitingState[]; readonly total: number }> {
  const where = toCondition(caseId, filter);
  const rows = await tx.$queryRaw<WaitingRow[]>`
    SELECT s."recordType", s."recordSlug", r."seq", r."afterDigest" AS "stateHash", r."at", s."lastAct" AS "act",
      r."action", r."why", s."accepted" AS "before", r."after",
      coalesce((
        SELECT jsonb_agg(DISTINCT jsonb_build_object('id', m."id", 'name', m."name"))
        FROM "Revision" w JOIN "Member" m ON m."id" = w."actorId"
        WHERE w."caseId" = s."caseId" AND w."recordType" = s."recordType" AND w."recordSlug" = s."recordSlug"
          AND w."seq" > coalesce(s."acceptedSeq", 0) AND bears_state(w."action")
      ), '[]'::jsonb) AS "writers"
    FROM "RecordState" s JOIN "Revision" r ON r."seq" = s."lastSeq"
    WHERE ${where} ORDER BY s."lastSeq" OFFSET ${page.skip} LIMIT ${page.take}`;
  const [count] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "RecordState" s WHERE ${where}`;
  return { rows: rows.flatMap(toWaiting), total: count?.total ?? 0 };
}

/** How many states of a case a member could decide on. */
export async function countWaitingStates(
  tx: Db,
  caseId: string,
  { memberId, checkedBy }: { readonly memberId: string; readonly checkedBy: CheckedBy },
): Promise<number> {
  const filter = checkedBy === "one" ? {} : { notBy: memberId };
  const [count] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "RecordState" s WHERE ${toCondition(caseId, filter)}`;
  return count?.total ?? 0;
}

/** What one act wrote that waits: who wrote it and when, and how much of it. */
export interface WaitingAct {
  readonly act: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly count: number;
  readonly types: readonly string[];
}

/** The acts whose writes wait, the oldest first. */
export async function listWaitingActs(
  tx: Db,
  caseId: string,
  filter: WaitingFilter,
  most: number,
): Promise<WaitingAct[]> {
  const rows = await tx.$queryRaw<
    { act: bigint | null; by: string | null; at: Date; count: number; types: readonly string[] }[]
  >`
    SELECT s."lastAct" AS "act", m."name" AS "by", min(r."at") AS "at", count(*)::int AS "count",
      array_agg(DISTINCT s."recordType" ORDER BY s."recordType") AS "types"
    FROM "RecordState" s JOIN "Revision" r ON r."seq" = s."lastSeq" LEFT JOIN "Member" m ON m."id" = r."actorId"
    WHERE ${toCondition(caseId, filter)}
    GROUP BY s."lastAct", m."id", m."name" ORDER BY min(r."seq") LIMIT ${most}`;
  return rows.map(({ act, at, ...row }) => ({ ...row, act: act === null ? null : String(act), at: at.toISOString() }));
}

/** The link that a claim is about, as it stands; null for a claim on something else. */
export async function findLinkOf(
  tx: Db,
  caseId: string,
  { subjectType, subject }: Pick<Claim, "subjectType" | "subject">,
): Promise<Link | null> {
  if (subjectType !== "link") return null;
  const [link] = await listLinks(tx, caseId, { slug: subject });
  return link ?? null;
}

/** How many people stand behind what readers see of a case. */
export async function findCheckedBy(tx: Db, caseId: string): Promise<CheckedBy> {
  const { checkedBy } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { checkedBy: true } });
  return checkedBy;
}

/** Keeps a member's word for states, one bulk insert; the database judges each of them again. */
export async function saveAcceptedStates(
  tx: Db,
  caseId: string,
  acceptedById: string,
  states: readonly (Pick<WaitingState, "type" | "slug" | "revision" | "stateHash"> & { readonly alone: boolean })[],
): Promise<void> {
  await tx.acceptedState.createMany({
    data: states.map(({ type, slug, revision, stateHash, alone }) => ({
      caseId,
      recordType: type,
      recordSlug: slug,
      revisionSeq: BigInt(revision),
      stateHash,
      acceptedById,
      alone,
    })),
  });
}

/** Accepts what came with the product as it came; the database refuses it for any other case. */
export async function acceptAsShipped(tx: Db, caseId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash")
    SELECT gen_random_uuid(), s."caseId", s."recordType", s."recordSlug", s."lastSeq", r."afterDigest"
    FROM "RecordState" s JOIN "Revision" r ON r."seq" = s."lastSeq"
    WHERE s."caseId" = ${caseId}::uuid AND s."waits" ORDER BY s."lastSeq"`;
}

function toWhich(which: WhichStates | undefined): Prisma.Sql {
  if (which === undefined) return Prisma.sql`true`;
  if ("types" in which) return Prisma.sql`s."recordType" = ANY(${[...which.types]})`;
  if ("linksOf" in which) {
    const deals = [...(which.linksOf.deals ?? [])];
    const parties = [...(which.linksOf.parties ?? [])];
    return Prisma.sql`s."recordType" = 'link' AND (s."accepted"->>'deal' = ANY(${deals})
      OR s."accepted"->>'payer' = ANY(${parties}) OR s."accepted"->>'payee' = ANY(${parties}))`;
  }
  return namesRecords(which.records);
}

/** Rows of some records, kind by kind, so that the key is used. */
function namesRecords(records: readonly RecordRef[]): Prisma.Sql {
  if (records.length === 0) return Prisma.sql`false`;
  const types = [...new Set(records.map(({ type }) => type))];
  const parts = types.map((type) => {
    const slugs = records.filter((ref) => ref.type === type).map(({ slug }) => slug);
    return Prisma.sql`(s."recordType" = ${type} AND s."recordSlug" = ANY(${slugs}))`;
  });
  return Prisma.sql`(${Prisma.join(parts, " OR ")})`;
}

function toCondition(caseId: string, { act, type, notBy, by, records }: WaitingFilter): Prisma.Sql {
  const parts = [Prisma.sql`s."caseId" = ${caseId}::uuid AND s."waits"`];
  if (act !== undefined) parts.push(Prisma.sql`s."lastAct" = ${BigInt(act)}`);
  if (type !== undefined) parts.push(Prisma.sql`s."recordType" = ${type}`);
  if (records !== undefined) parts.push(namesRecords(records));
  if (notBy !== undefined) parts.push(Prisma.sql`NOT ${isWriter(notBy)}`);
  if (by !== undefined) parts.push(isWriter(by));
  return Prisma.join(parts, " AND ");
}

/** Whether a member wrote the record since its last accepted state. */
function isWriter(memberId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "Revision" w WHERE w."caseId" = s."caseId" AND w."recordType" = s."recordType"
      AND w."recordSlug" = s."recordSlug" AND w."seq" > coalesce(s."acceptedSeq", 0)
      AND w."actorId" = ${memberId}::uuid AND bears_state(w."action"))`;
}

function toWaiting({ recordType, recordSlug, seq, at, act, ...row }: WaitingRow): readonly WaitingState[] {
  if (!isReviewedKind(recordType)) return [];
  return [
    {
      ...row,
      before: inTodaysWords(row.before),
      after: inTodaysWords(row.after),
      type: recordType,
      slug: recordSlug,
      revision: String(seq),
      at: at.toISOString(),
      act: act === null ? null : String(act),
    },
  ];
}
