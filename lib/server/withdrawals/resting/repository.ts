import "server-only";
import type { Resting, RestingClaim, RestingRecord } from "@/lib/domain/acceptance/decide-withdrawal";
import { findProperty } from "@/lib/domain/model/properties";
import { SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import {
  keyOf,
  NAMING_KINDS,
  namedBy,
  type RecordRef,
  type ReviewedKind,
  type WithdrawableRef,
} from "@/lib/domain/records/by-kind";
import type { Db } from "@/lib/server/db";
import { readRecordState } from "@/lib/wire/record-states";

/** A claim that rests on a record, with what it is about. */
interface NamedClaim extends RestingClaim {
  readonly property: string;
}

export interface StoredResting extends Resting {
  readonly claims: readonly NamedClaim[];
}

/** Everything that rests on some records: other records that name them, and claims. */
export async function listResting(tx: Db, caseId: string, records: readonly WithdrawableRef[]): Promise<StoredResting> {
  return {
    records: await listNaming(tx, caseId, records),
    claims: await listRestingClaims(tx, caseId, records),
  };
}

/** The records that a state of a kind names; none for one that cannot be read. */
export function namesIn(type: string, state: unknown): readonly RecordRef[] {
  const kind = NAMING_KINDS.find((one) => one === type);
  return kind === undefined ? [] : namesOfKind(kind, state);
}

function namesOfKind(kind: ReviewedKind, stored: unknown): readonly RecordRef[] {
  const state = readRecordState(kind, stored);
  return state === null ? [] : namedBy(kind, state);
}

interface NamingRow {
  readonly recordType: string;
  readonly recordSlug: string;
  readonly present: unknown;
  readonly accepted: unknown;
}

/** Standing records that name one of these, as they stand or as readers see them. */
async function listNaming(
  tx: Db,
  caseId: string,
  records: readonly WithdrawableRef[],
): Promise<readonly RestingRecord[]> {
  // The text narrows down where to look; what a state names is read by the core.
  const words = records.map(({ slug }) => `%"${slug}"%`);
  const rows = await tx.$queryRaw<NamingRow[]>`
    SELECT s."recordType", s."recordSlug", r."after" AS "present", s."accepted"
    FROM "RecordState" s JOIN "Revision" r ON r."seq" = s."lastSeq"
    WHERE s."caseId" = ${caseId}::uuid AND s."recordType" = ANY(${[...NAMING_KINDS]}) AND r."after" IS NOT NULL
      AND (r."after"::text LIKE ANY(${words}) OR s."accepted"::text LIKE ANY(${words}))
    ORDER BY s."recordType", s."recordSlug"`;
  const asked = new Set(records.map(keyOf));
  return rows.flatMap(({ recordType, recordSlug, present, accepted }) => {
    const isAsked = (one: RecordRef) => asked.has(keyOf(one));
    const now = namesIn(recordType, present).filter(isAsked);
    const told = new Set(now.map(keyOf));
    const before = namesIn(recordType, accepted).filter((one) => isAsked(one) && !told.has(keyOf(one)));
    const named = { type: recordType as RecordRef["type"], slug: recordSlug };
    return [
      ...now.map((on) => ({ ...named, on, isPresent: true })),
      ...before.map((on) => ({ ...named, on, isPresent: false })),
    ];
  });
}

async function listRestingClaims(
  tx: Db,
  caseId: string,
  records: readonly WithdrawableRef[],
): Promise<readonly NamedClaim[]> {
  const slugsOf = (type: string) => records.filter((one) => one.type === type).map(({ slug }) => slug);
  const within = (type: string) => ({ slug: { in: slugsOf(type) } });
  const slug = { select: { slug: true } } as const;
  const rows = await tx.claim.findMany({
    where: {
      caseId,
      recordedTo: null,
      status: { not: "retracted" },
      OR: [
        ...SUBJECT_TYPES.map((type) => ({ [type]: within(type) })),
        { citations: { some: { withdrawnAt: null, source: within("source") } } },
        { codes: { hasSome: slugsOf("party") } },
      ],
    },
    orderBy: { slug: "asc" },
    include: {
      party: slug,
      deal: slug,
      link: slug,
      rule: slug,
      indicator: slug,
      citations: { where: { withdrawnAt: null }, select: { source: slug } },
    },
  });
  const asked = new Set(records.map(keyOf));
  return rows.flatMap((row) => {
    const about = SUBJECT_TYPES.flatMap((type) => (row[type] ? [{ type, slug: row[type].slug }] : []));
    const cited = row.citations.map(({ source }) => ({ type: "source" as const, slug: source.slug }));
    const codes = findProperty(row.property)?.codes === "party" ? row.codes : [];
    const named = codes.map((code) => ({ type: "party" as const, slug: code }));
    const { status, authorId, editedById, property } = row;
    const claim = { slug: row.slug, status, authorId, editedById, property };
    return [
      ...about.map((on) => ({ on, isAbout: true })),
      ...[...cited, ...named].map((on) => ({ on, isAbout: false })),
    ]
      .filter(({ on }) => asked.has(keyOf(on)))
      .map((rest) => ({ ...claim, ...rest }));
  });
}
