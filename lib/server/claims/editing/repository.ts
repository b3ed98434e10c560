import "server-only";
import { computeValidTimes } from "@/lib/domain/claims/valid-time";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Claim, ClaimPeriod, ClaimValue, Day, PartialDate, Slug } from "@/lib/domain/model/case-records";
import type {
  Basis,
  ClaimStatus,
  Credibility,
  Evidence,
  Localized,
  Rank,
  SubjectType,
} from "@/lib/domain/model/vocabulary";
import { contentOf, printContent } from "@/lib/domain/review/claim-content";
import type { CitationStanding, ClaimStanding, RankedClaim } from "@/lib/domain/review/decide-review";
import { sha256Of } from "@/lib/server/blobs/repository";
import { type Db, toTextColumns } from "@/lib/server/db";
import { listClaims, SUBJECT_COLUMNS, toValueColumns } from "@/lib/server/records/claims/repository";

/** A claim in force with everything that a decision about it needs. */
export interface StoredClaim extends ClaimStanding {
  readonly id: string;
  readonly claim: Claim;
  readonly rank: Rank;
  /** The standing claim that this one corrects. */
  readonly supersedes: { readonly id: string; readonly slug: Slug } | null;
}

const ALL: readonly ClaimStatus[] = ["draft", "proposed", "accepted", "disputed", "retracted"];

/** The claim in force behind a slug, with its standing; null when the case has none. */
export async function findStoredClaim(tx: Db, caseId: string, slug: Slug): Promise<StoredClaim | null> {
  return (await listStoredClaims(tx, caseId, [slug]))[0] ?? null;
}

/** The claims in force behind some slugs, with their standing, in the order of the slugs; those that are none are left out. */
export async function listStoredClaims(
  tx: Db,
  caseId: string,
  slugs: readonly Slug[],
): Promise<readonly StoredClaim[]> {
  const rows = await tx.claim.findMany({
    where: { caseId, slug: { in: [...slugs] }, recordedTo: null },
    select: {
      id: true,
      slug: true,
      version: true,
      status: true,
      rank: true,
      authorId: true,
      editedById: true,
      supersedes: { select: { id: true, slug: true } },
      citations: {
        where: { withdrawnAt: null },
        orderBy: { id: "asc" },
        select: {
          id: true,
          stance: true,
          captureId: true,
          anchor: true,
          fragment: true,
          locator: true,
          source: { select: { url: true } },
        },
      },
    },
  });
  const said = rows.length === 0 ? [] : await listClaims(tx, caseId, ALL, slugs);
  const claims = new Map(said.map((claim) => [claim.slug, claim]));
  const stored = new Map<Slug, StoredClaim>();
  for (const { slug, citations, ...row } of rows) {
    const claim = claims.get(slug);
    if (claim === undefined) continue;
    stored.set(slug, { ...row, claim, contentHash: hashClaim(claim), citations: citations.map(toStanding) });
  }
  return slugs.flatMap((slug) => stored.get(slug) ?? []);
}

/** sha-256 of what a claim says and rests on. */
function hashClaim(claim: Claim): string {
  return sha256Of(new TextEncoder().encode(printContent(contentOf(claim))));
}

function toStanding(row: {
  readonly id: string;
  readonly stance: string;
  readonly captureId: string | null;
  readonly anchor: string;
  readonly fragment: string | null;
  readonly locator: string | null;
  readonly source: { readonly url: string | null };
}): CitationStanding {
  const carries =
    row.captureId === null
      ? row.fragment !== null || row.locator !== null || row.source.url !== null
      : row.anchor === "exact" || row.anchor === "moved" || row.anchor === "fuzzy";
  return { id: row.id, supports: row.stance === "supports", carries };
}

/** Slugs of claims of the case that begin so, whatever has become of them. */
export async function listClaimSlugs(tx: Db, caseId: string, beginning: string): Promise<Slug[]> {
  const rows = await tx.claim.findMany({ where: { caseId, slug: { startsWith: beginning } }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

/** The correction of a standing claim that is under way, or null. */
export async function findOpenCorrection(tx: Db, claimId: string): Promise<Slug | null> {
  const row = await tx.claim.findFirst({
    where: { supersedesId: claimId, recordedTo: null, status: { in: ["draft", "proposed"] } },
    select: { slug: true },
  });
  return row?.slug ?? null;
}

/** What a person may change of a claim, ready to be written. */
export interface ContentToSave {
  readonly property: string;
  readonly value: ClaimValue;
  readonly wording: string | null;
  readonly asOf: PartialDate | null;
  readonly period: ClaimPeriod | null;
  readonly credibility: Credibility | null;
  readonly note: Localized | null;
}

/** Adds a claim and gives its id. */
export async function saveNewClaim(
  tx: Db,
  claim: ContentToSave & {
    readonly caseId: string;
    readonly slug: Slug;
    readonly subjectType: SubjectType;
    readonly subjectId: string;
    readonly status: "draft" | "proposed";
    readonly memberId: string;
    readonly supersedesId: string | null;
  },
): Promise<string> {
  const { caseId, slug, subjectType, subjectId, status, memberId, supersedesId } = claim;
  const { id } = await tx.claim.create({
    data: {
      caseId,
      slug,
      [SUBJECT_COLUMNS[subjectType]]: subjectId,
      ...toContentColumns(claim),
      status,
      authorId: memberId,
      editedById: memberId,
      supersedesId,
    },
    select: { id: true },
  });
  return id;
}

/** Changes what a claim says; false when it has moved on from the version that was seen. */
export async function saveContent(
  tx: Db,
  claim: { readonly id: string; readonly version: number },
  content: ContentToSave & { readonly status: "draft" | "proposed"; readonly memberId: string },
): Promise<boolean> {
  const { status, memberId } = content;
  return update(tx, claim, { ...toContentColumns(content), status, editedById: memberId });
}

/** Changes the standing of a claim, not what it says; false when it has moved on. */
export async function saveStanding(
  tx: Db,
  claim: { readonly id: string; readonly version: number },
  standing: {
    readonly status?: ClaimStatus;
    readonly rank?: Rank;
    readonly reason?: Localized | null;
    readonly evidence?: Evidence | null;
    readonly basis?: Basis | null;
  },
): Promise<boolean> {
  const { reason, ...columns } = standing;
  return update(tx, claim, { ...columns, ...(reason !== undefined && toTextColumns("reason", reason)) });
}

/** Ends the recorded time of a claim that a successor takes the place of; false when it has moved on. */
export async function saveClosed(
  tx: Db,
  claim: { readonly id: string; readonly version: number },
  at: Date,
): Promise<boolean> {
  return update(tx, claim, { recordedTo: at });
}

/** What a claim rests on, as its citations now say. */
export async function saveBasis(tx: Db, claimId: string, basis: Basis): Promise<void> {
  await tx.claim.update({ where: { id: claimId }, data: { basis } });
}

/** Those of some slugs that name no claim of the case: they are refused, and never left out without a word. */
export async function listMissingClaims(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<readonly Slug[]> {
  if (slugs.length === 0) return [];
  const found = await tx.claim.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: { slug: true },
  });
  const known = new Set(found.map(({ slug }) => slug));
  return slugs.filter((slug) => !known.has(slug));
}

/** Makes these the claims that contradict one; pairs with claims that are out of force are left alone. */
export async function saveConflicts(tx: Db, caseId: string, claimId: string, rivals: readonly Slug[]): Promise<void> {
  const wanted = await tx.claim.findMany({
    where: { caseId, slug: { in: [...rivals] }, recordedTo: null, id: { not: claimId } },
    select: { id: true },
  });
  const inForce = { recordedTo: null };
  await tx.claimConflict.deleteMany({
    where: {
      OR: [
        { oneId: claimId, other: inForce },
        { otherId: claimId, one: inForce },
      ],
    },
  });
  await tx.claimConflict.createMany({
    data: wanted.map(({ id }) => {
      const [oneId = "", otherId = ""] = [claimId, id].sort();
      return { caseId, oneId, otherId };
    }),
    skipDuplicates: true,
  });
}

/** What named the former claim names its successor too: conflicts, statements and discrepancies. */
export async function carryReferences(tx: Db, formerId: string, successorId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "StatementClaim" ("caseId", "statementId", "claimId")
    SELECT "caseId", "statementId", ${successorId}::uuid FROM "StatementClaim" WHERE "claimId" = ${formerId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "DiscrepancyClaim" ("caseId", "discrepancyId", "claimId")
    SELECT "caseId", "discrepancyId", ${successorId}::uuid FROM "DiscrepancyClaim" WHERE "claimId" = ${formerId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "ClaimConflict" ("caseId", "oneId", "otherId")
    SELECT "caseId", least(rival, ${successorId}::uuid), greatest(rival, ${successorId}::uuid)
    FROM (SELECT "caseId", CASE WHEN "oneId" = ${formerId}::uuid THEN "otherId" ELSE "oneId" END AS rival
      FROM "ClaimConflict" WHERE ${formerId}::uuid IN ("oneId", "otherId")) pairs
    WHERE rival <> ${successorId}::uuid
    ON CONFLICT DO NOTHING`;
}

/** A standing claim beside the others on its property. */
export interface RivalClaim extends RankedClaim {
  readonly id: string;
  readonly version: number;
}

/**
 * The accepted and disputed claims on the subject and property of a claim, itself included whatever its status, with
 * the days on which each would hold if these were all: a claim holds until the next one begins.
 */
export async function listRivals(tx: Db, caseId: string, claim: Claim): Promise<RivalClaim[]> {
  const rows = await tx.claim.findMany({
    where: {
      caseId,
      property: claim.property,
      recordedTo: null,
      [claim.subjectType]: { slug: claim.subject },
      OR: [{ status: { in: ["accepted", "disputed"] } }, { slug: claim.slug }],
    },
    select: { id: true, slug: true, version: true, rank: true, asOf: true, periodStart: true, periodEnd: true },
  });
  const times = computeValidTimes(
    rows.map(({ slug, asOf, periodStart, periodEnd }) => ({
      ...claim,
      slug,
      asOf,
      period: periodEnd && { start: toDay(periodStart), end: dayOfMoment(periodEnd), label: null },
    })),
  );
  return rows.map(({ id, slug, version, rank }) => ({
    id,
    slug,
    version,
    rank,
    validFrom: times.get(slug)?.validFrom ?? null,
    validTo: times.get(slug)?.validTo ?? null,
  }));
}

/** Writes the days on which claims hold. They follow from the claims' own days and are no edit of any of them. */
export async function saveValidTimes(tx: Db, claims: readonly RivalClaim[]): Promise<void> {
  for (const { id, validFrom, validTo } of claims) {
    await tx.claim.update({ where: { id }, data: { validFrom: toDate(validFrom), validTo: toDate(validTo) } });
  }
}

async function update(
  tx: Db,
  { id, version }: { readonly id: string; readonly version: number },
  data: Parameters<Db["claim"]["updateMany"]>[0]["data"],
): Promise<boolean> {
  const { count } = await tx.claim.updateMany({
    where: { id, version, recordedTo: null },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

function toContentColumns({ property, value, wording, asOf, period, credibility, note }: ContentToSave) {
  return {
    property,
    ...toValueColumns(value),
    wording,
    asOf,
    periodStart: toDate(period?.start ?? null),
    periodEnd: toDate(period?.end ?? null),
    ...toTextColumns("periodLabel", period?.label ?? null),
    credibility,
    ...toTextColumns("note", note),
  };
}

function toDate(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date | null): Day | null {
  return date && dayOfMoment(date);
}
