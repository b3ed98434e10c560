import "server-only";
import { computeValidTimes } from "@/lib/domain/claims/valid-time";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Citation, Claim, ClaimValue, Day, Slug } from "@/lib/domain/model/case-records";
import { compareText, sortBySlug } from "@/lib/domain/model/ids";
import {
  type ClaimStatus,
  type Credibility,
  type Qualifier,
  type SubjectType,
  toLocalized,
} from "@/lib/domain/model/vocabulary";
import { keptDate } from "@/lib/domain/values/kept";
import { faultsOfValue } from "@/lib/interchange/sheets/claim-value";
import { type Db, toTextColumns } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type RecordIds, requireId } from "../kinds/repository";

/** Stands beside every citation until somebody captures its source. */
const NOT_ARCHIVED_YET = "not archived yet";

/** The column of a claim that names what it is about. */
export const SUBJECT_COLUMNS = {
  party: "partyId",
  deal: "dealId",
  link: "linkId",
  rule: "ruleId",
  indicator: "indicatorId",
} as const satisfies Record<SubjectType, string>;

/** Adds claims with their valid times, citations and conflicts, one bulk insert each. */
export async function saveClaims(
  tx: Db,
  caseId: string,
  claims: readonly Claim[],
  ids: RecordIds,
  origin: { readonly importRunId: string | null; readonly editedById: string | null },
): Promise<void> {
  const validTimes = computeValidTimes(claims);
  await tx.claim.createMany({
    data: claims.map((claim) => {
      const validTime = validTimes.get(claim.slug);
      return {
        id: requireId(ids, "claim", claim.slug),
        caseId,
        slug: claim.slug,
        ...toSubjectColumns(claim, ids),
        property: claim.property,
        ...toValueColumns(claim.value),
        wording: claim.wording,
        asOf: claim.asOf,
        periodStart: toDate(claim.period?.start ?? null),
        periodEnd: toDate(claim.period?.end ?? null),
        ...toTextColumns("periodLabel", claim.period?.label ?? null),
        validFrom: toDate(validTime?.validFrom ?? null),
        validTo: toDate(validTime?.validTo ?? null),
        rank: claim.rank,
        ...toTextColumns("reason", claim.reason),
        status: claim.status,
        evidence: claim.evidence,
        basis: claim.basis,
        credibility: claim.credibility,
        ...toTextColumns("note", claim.note),
        ...origin,
        authorId: origin.editedById,
      };
    }),
  });
  await tx.citation.createMany({
    data: claims.flatMap((claim) =>
      claim.citations.map(({ source, locator, ...columns }) => ({
        ...columns,
        ...toTextColumns("locator", locator),
        caseId,
        claimId: requireId(ids, "claim", claim.slug),
        sourceId: requireId(ids, "source", source),
        anchor: "not_captured" as const,
        noCaptureReason: NOT_ARCHIVED_YET,
      })),
    ),
  });
  await tx.claimConflict.createMany({ data: toConflictPairs(caseId, claims, ids) });
}

/**
 * Claims in force of a case in the order of their slugs, of the given statuses, only those of `slugs` where it is given.
 * Conflicts with claims of other statuses are left out, so that a reader of accepted claims does not learn of a draft.
 */
export async function listClaims(
  tx: Db,
  caseId: string,
  statuses: readonly ClaimStatus[],
  slugs?: readonly Slug[],
): Promise<readonly Claim[]> {
  const slug = { select: { slug: true } } as const;
  const shown = { status: { in: [...statuses] }, recordedTo: null };
  const rows = await tx.claim.findMany({
    where: { caseId, ...shown, ...(slugs && { slug: { in: [...slugs] } }) },
    include: {
      party: slug,
      deal: slug,
      link: slug,
      rule: slug,
      indicator: slug,
      citations: { where: { withdrawnAt: null }, include: { source: slug } },
      conflicts: { where: { other: shown }, select: { other: slug } },
      conflictedBy: { where: { one: shown }, select: { one: slug } },
    },
  });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      ...toSubject(row),
      property: row.property,
      value: toClaimValue(row),
      wording: row.wording,
      asOf: keptDate(row.asOf),
      period: row.periodEnd && {
        start: toDay(row.periodStart),
        end: dayOfMoment(row.periodEnd),
        label: toLocalized(row.periodLabel, row.periodLabelZh),
      },
      rank: row.rank,
      reason: toLocalized(row.reason, row.reasonZh),
      status: row.status,
      evidence: row.evidence,
      basis: row.basis,
      // The database admits 1 to 6 only.
      credibility: row.credibility as Credibility | null,
      conflictsWith: [
        ...row.conflicts.map(({ other }) => other.slug),
        ...row.conflictedBy.map(({ one }) => one.slug),
      ].sort(compareText),
      note: toLocalized(row.note, row.noteZh),
      citations: row.citations
        .map(({ source, fragment, locator, locatorZh, stance, origin, anchor }) => ({
          source: source.slug,
          fragment,
          locator: toLocalized(locator, locatorZh),
          stance,
          origin,
          anchor,
        }))
        .sort(compareCitations),
    })),
  );
}

/** Claims in force of a case, counted by status; a status that none has is zero. */
export async function countClaimsByStatus(tx: Db, caseId: string): Promise<Readonly<Record<ClaimStatus, number>>> {
  const counts = { draft: 0, proposed: 0, accepted: 0, disputed: 0, retracted: 0 };
  const rows = await tx.claim.groupBy({ by: ["status"], where: { caseId, recordedTo: null }, _count: true });
  for (const row of rows) counts[row.status] = row._count;
  return counts;
}

/** Citations of claims in force that no capture holds yet. */
export async function countUnarchivedCitations(tx: Db, caseId: string): Promise<number> {
  return tx.citation.count({
    where: { caseId, anchor: "not_captured", withdrawnAt: null, claim: { recordedTo: null } },
  });
}

/** Order of the citations of a claim: source, fragment, locator, stance; an absent place comes first. */
function compareCitations(one: Citation, other: Citation): number {
  return (
    compareText(one.source, other.source) ||
    compareText(one.fragment ?? "", other.fragment ?? "") ||
    compareText(one.locator?.en ?? "", other.locator?.en ?? "") ||
    compareText(one.locator?.zh ?? "", other.locator?.zh ?? "") ||
    compareText(one.stance, other.stance)
  );
}

/** Each pair once, the smaller id first, however often the two claims name each other. */
function toConflictPairs(caseId: string, claims: readonly Claim[], ids: RecordIds) {
  const pairs = new Map<string, Prisma.ClaimConflictCreateManyInput>();
  for (const claim of claims) {
    for (const rival of claim.conflictsWith) {
      const [oneId = "", otherId = ""] = [requireId(ids, "claim", claim.slug), requireId(ids, "claim", rival)].sort();
      pairs.set(`${oneId}/${otherId}`, { caseId, oneId, otherId });
    }
  }
  return [...pairs.values()];
}

function toSubjectColumns(claim: Claim, ids: RecordIds) {
  const none = { partyId: null, dealId: null, linkId: null, ruleId: null, indicatorId: null };
  return { ...none, [SUBJECT_COLUMNS[claim.subjectType]]: requireId(ids, claim.subjectType, claim.subject) };
}

function toSubject(row: Record<SubjectType, { readonly slug: string } | null> & { readonly slug: string }) {
  for (const subjectType of Object.keys(SUBJECT_COLUMNS) as SubjectType[]) {
    const subject = row[subjectType];
    if (subject) return { subjectType, subject: subject.slug };
  }
  throw new Error(`claim "${row.slug}" has no subject`);
}

type StoredType = Exclude<ClaimValue["type"], "unreadable">;

interface ValueColumns {
  readonly valueType: StoredType;
  readonly qualifier: Qualifier;
  readonly value: string | null;
  readonly valueMin: string | null;
  readonly valueMax: string | null;
  readonly unit: string | null;
  readonly text: string | null;
  readonly textZh: string | null;
  readonly codes: string[];
}

/** The columns of a row that a typed value fills. */
export function toValueColumns(value: ClaimValue): ValueColumns {
  const none = { value: null, valueMin: null, valueMax: null, unit: null, text: null, textZh: null, codes: [] };
  switch (value.type) {
    case "money":
    case "percent":
    case "count":
    case "rate":
      return {
        ...none,
        valueType: value.type,
        qualifier: value.qualifier,
        value: value.value,
        valueMin: value.min,
        valueMax: value.max,
        unit: value.type === "money" ? value.currency : value.type === "percent" ? null : value.unit,
      };
    case "date":
      return { ...none, valueType: "date", qualifier: "exact", text: value.date };
    case "yes_no":
      return { ...none, valueType: "yes_no", qualifier: "exact", text: value.yes ? "yes" : "no" };
    case "code":
      return { ...none, valueType: "code", qualifier: "exact", codes: [...value.codes] };
    case "text":
      return { ...none, valueType: "text", qualifier: "exact", ...toTextColumns("text", value.text) };
    case "undisclosed":
      return { ...none, valueType: "undisclosed", qualifier: "undisclosed" };
    case "unreadable":
      throw new RangeError(`what cannot be read is not written again: ${value.raw}`);
  }
}

interface ValueRow {
  readonly property: string;
  readonly valueType: StoredType;
  readonly qualifier: Qualifier;
  readonly value: Prisma.Decimal | null;
  readonly valueMin: Prisma.Decimal | null;
  readonly valueMax: Prisma.Decimal | null;
  readonly unit: string | null;
  readonly text: string | null;
  readonly textZh: string | null;
  readonly codes: readonly string[];
}

/** The typed value that the columns of a row stand for; a row of before may hold what no claim could state today. */
export function toClaimValue(row: ValueRow): ClaimValue {
  const value = readColumns(row);
  if (faultsOfValue(row.property, value).length === 0) return value;
  const numbers = [row.valueMin, row.value, row.valueMax].flatMap((number) => number?.toFixed() ?? []);
  const parts = [numbers.join(" – "), row.unit, row.text ?? row.textZh, row.codes?.join(", ")];
  return { type: "unreadable", raw: parts.filter((part) => part).join(" ") };
}

function readColumns(row: ValueRow): ClaimValue {
  const bounds = {
    qualifier: row.qualifier,
    value: row.value?.toFixed() ?? null,
    min: row.valueMin?.toFixed() ?? null,
    max: row.valueMax?.toFixed() ?? null,
  };
  // The database keeps unit and text present where a type needs them.
  const unit = row.unit ?? "";
  const text = row.text ?? "";
  switch (row.valueType) {
    case "money":
      return { type: "money", currency: unit, ...bounds };
    case "percent":
      return { type: "percent", ...bounds };
    case "count":
      return { type: "count", unit, ...bounds };
    case "rate":
      return { type: "rate", unit, ...bounds };
    case "date":
      return { type: "date", date: text };
    case "yes_no":
      return { type: "yes_no", yes: text === "yes" };
    case "code":
      return { type: "code", codes: row.codes };
    case "text":
      return { type: "text", text: { en: row.text, zh: row.textZh } };
    case "undisclosed":
      return { type: "undisclosed" };
  }
}

function toDate(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date | null): Day | null {
  return date && dayOfMoment(date);
}
