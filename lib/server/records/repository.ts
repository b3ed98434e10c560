import "server-only";
import { toCaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseHeader, CaseRecords, Claim, Slug } from "@/lib/domain/model/case-records";
import type { ClaimStatus, Role } from "@/lib/domain/model/vocabulary";
import { applyMerges } from "@/lib/domain/parties/merge-parties";
import {
  fieldsOf,
  LISTED_KINDS,
  type ListedKind,
  listOf,
  makeLists,
  rowOf,
  STORED_KINDS,
  type StoredKind,
  slugOfState,
} from "@/lib/domain/records/by-kind";
import { RECORD_KINDS } from "@/lib/domain/records/kinds";
import { QUOTE_WORDS } from "@/lib/domain/snapshots/cut-quote";
import type { Db } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { saveRevisions } from "@/lib/server/journal/repository";
import { listPartyInquiries } from "@/lib/server/records/inquiries/repository";
import { listMerges } from "@/lib/server/records/merges/repository";
import { readCaseWords } from "@/lib/wire/case-words";
import { listClaims, saveClaims } from "./claims/repository";
import { dayOf } from "./day/repository";
import { listLinkParts, saveLinkParts } from "./deals/repository";
import { addNewIds, insertRecords, listRecords } from "./kinds/repository";

/** A case with its database id. Its `asOf` is the day that figures are of: the one it follows, where it follows one. */
export interface StoredCase extends CaseHeader {
  readonly id: string;
}

/** The case behind a slug, or null. */
export async function findCaseBySlug(tx: Db, slug: string): Promise<StoredCase | null> {
  const row = await tx.case.findUnique({ where: { slug } });
  return row && toStoredCase(tx, row);
}

/** Every case in the order of creation. */
export async function listCases(tx: Db): Promise<StoredCase[]> {
  const rows = await tx.case.findMany({ orderBy: [{ createdAt: "asc" }, { slug: "asc" }] });
  const cases: StoredCase[] = [];
  for (const row of rows) cases.push(await toStoredCase(tx, row));
  return cases;
}

/** The cases that a member belongs to, with the member's role in each. */
export async function listCasesOf(
  tx: Db,
  memberId: string,
): Promise<readonly { readonly found: StoredCase; readonly role: Role }[]> {
  const rows = await tx.membership.findMany({
    where: { memberId, endedAt: null },
    include: { case: true },
    orderBy: { case: { slug: "asc" } },
  });
  const cases: { found: StoredCase; role: Role }[] = [];
  for (const { case: row, role } of rows) cases.push({ found: await toStoredCase(tx, row), role });
  return cases;
}

/**
 * Adds an empty case, with its title and summary as the first state of their own, and gives its id.
 *
 * @param actorId whoever begins it; null: the product itself
 */
export async function createCase(tx: Db, header: CaseHeader, actorId: string | null): Promise<string> {
  const { id } = await tx.case.create({
    data: {
      slug: header.slug,
      languages: [...header.languages],
      titleEn: header.title.en,
      titleZh: header.title.zh,
      summaryEn: header.summary.en,
      summaryZh: header.summary.zh,
      asOf: new Date(`${header.asOf}T00:00:00Z`),
      words: toJson(header.words),
      shipped: header.shipped,
      checkedBy: header.checkedBy,
      ...(header.quoteWords !== undefined && { quoteWords: header.quoteWords }),
    },
    select: { id: true },
  });
  const { slug, languages, title, summary, words } = header;
  const entry = { caseId: id, recordType: "case", recordSlug: slug, action: "created", actorId, why: null };
  await saveRevisions(tx, [{ ...entry, before: null, after: { slug, languages, title, summary, words } }]);
  return id;
}

/** Rows per table of a case. */
export type RecordCounts = Readonly<
  Record<Exclude<keyof CaseRecords, "header" | "inquiries"> | "citations" | "rulePlaces", number>
>;

/** Kinds that are counted; what parties were asked is talk. */
const COUNTED = LISTED_KINDS.filter((kind) => kind !== "inquiry");

/** Counts what a case holds, claims of every status included. */
export async function countRecords(tx: Db, caseId: string): Promise<RecordCounts> {
  const counts = COUNTED.map((kind) => {
    const { list, table, isWithdrawable } = rowOf(kind);
    const standing = isWithdrawable ? Prisma.sql`t."withdrawnAt" IS NULL` : Prisma.sql`true`;
    return Prisma.sql`
      SELECT ${list} AS "list", count(*)::int AS "count" FROM ${Prisma.raw(`"${table}"`)} t
      WHERE t."caseId" = ${caseId}::uuid AND ${standing}`;
  });
  const rows = await tx.$queryRaw<{ list: string; count: number }[]>(Prisma.join(counts, " UNION ALL "));
  return {
    ...listCounts(rows.map(({ list, count }) => [list, count])),
    claims: await tx.claim.count({ where: { caseId } }),
    citations: await tx.citation.count({ where: { caseId } }),
    rulePlaces: await tx.rulePlace.count({ where: { caseId, withdrawnAt: null } }),
  };
}

/** The same of records that are not saved yet; of none where there are none. */
export function countUnsaved(records: CaseRecords | null): RecordCounts {
  const sum = (counts: readonly number[] = []) => counts.reduce((all, count) => all + count, 0);
  return {
    ...listCounts(
      COUNTED.map((kind) => [RECORD_KINDS[kind].list, records === null ? 0 : listOf(records, kind).length]),
    ),
    claims: records?.claims.length ?? 0,
    citations: sum(records?.claims.map(({ citations }) => citations.length)),
    rulePlaces: sum(records?.rules.map(({ places }) => places.length)),
  };
}

function listCounts(counts: readonly (readonly [list: string, count: number])[]) {
  const byList: unknown = Object.fromEntries(counts);
  return byList as Omit<RecordCounts, "claims" | "citations" | "rulePlaces">;
}

/** Records to add to a case, and where they come from. */
export interface RecordsToSave {
  readonly caseId: string;
  readonly importRunId: string | null;
  readonly records: CaseRecords;
  /** null: the product itself, by set-up. */
  readonly editedById: string | null;
  /** False turns every claim into a proposed one, whatever it says of itself. */
  readonly accepted: boolean;
}

/**
 * Adds records to a case with a revision each; a fixed number of statements, however many rows. Records may name ones
 * that the case holds already. The header is not written. Throws on a taken slug and on a name that leads nowhere:
 * the caller has validated, so either is a mistake in the program.
 */
export async function saveCaseRecords(tx: Db, toSave: RecordsToSave): Promise<void> {
  const { caseId, importRunId, editedById } = toSave;
  const records = toSave.accepted
    ? toSave.records
    : { ...toSave.records, claims: toSave.records.claims.map(toProposed) };
  const ids = await addNewIds(tx, caseId, records);
  const insert = async (kind: StoredKind) => insertRecords(tx, caseId, kind, listOf(records, kind), ids);
  for (const kind of STORED_KINDS.filter((one) => !namesClaims(one))) await insert(kind);
  await saveLinkParts(tx, caseId, records.linkParts, ids);
  await saveClaims(tx, caseId, records.claims, ids, { importRunId, editedById });
  for (const kind of STORED_KINDS.filter(namesClaims)) await insert(kind);
  await saveRevisions(
    tx,
    listNewRecords(records).map(({ recordType, recordSlug, after }) => ({
      caseId,
      recordType,
      recordSlug,
      action: "imported",
      actorId: editedById,
      why: null,
      before: null,
      after,
    })),
  );
}

function namesClaims(kind: StoredKind): boolean {
  return fieldsOf(kind).some(([, { type }]) => type === "claims");
}

/**
 * Everything a case holds, read with its merges in force, claims of the given statuses only, each list in the order of
 * its slugs: two installations that hold the same records read equal values. Throws when the case does not exist.
 */
export async function getCaseRecords(
  tx: Db,
  caseSlug: string,
  which: { readonly statuses: readonly ClaimStatus[] },
): Promise<CaseRecords> {
  const { id, records } = await getStoredRecords(tx, caseSlug, which);
  return applyMerges(records, await listMerges(tx, id));
}

/** The same as the records lie there: a party that is shown as another is itself, with what names it. */
export async function getStoredRecords(
  tx: Db,
  caseSlug: string,
  { statuses }: { readonly statuses: readonly ClaimStatus[] },
): Promise<{ readonly id: string; readonly records: CaseRecords }> {
  const found = await findCaseBySlug(tx, caseSlug);
  if (!found) throw new Error(`there is no case "${caseSlug}"`);
  const { id, ...header } = found;
  const claims = await listClaims(tx, id, statuses);
  const shown = new Set(claims.map(({ slug }) => slug));
  const onlyShown = <Named extends { readonly claims: readonly Slug[] }>(record: Named): Named => ({
    ...record,
    claims: record.claims.filter((slug) => shown.has(slug)),
  });
  const rows = new Map<ListedKind, readonly unknown[]>([
    ["link_part", await listLinkParts(tx, id)],
    ["inquiry", await listPartyInquiries(tx, id)],
  ]);
  for (const kind of STORED_KINDS) rows.set(kind, await listRecords(tx, id, kind));
  const lists = makeLists((kind) => rows.get(kind) ?? []);
  const records: CaseRecords = {
    header,
    ...lists,
    claims,
    discrepancies: lists.discrepancies.map(onlyShown),
    statements: lists.statements.map(onlyShown),
  };
  return { id, records };
}

function toJson(value: object): Prisma.InputJsonObject {
  return value;
}

function toProposed(claim: Claim): Claim {
  return { ...claim, status: "proposed", evidence: null };
}

async function toStoredCase(tx: Db, row: Prisma.CaseGetPayload<object>): Promise<StoredCase> {
  return {
    id: row.id,
    slug: row.slug,
    languages: toCaseLanguages(row.languages),
    title: { en: row.titleEn, zh: row.titleZh },
    summary: { en: row.summaryEn, zh: row.summaryZh },
    asOf: await dayOf(tx, row),
    words: readCaseWords(row.words),
    shipped: row.shipped,
    checkedBy: row.checkedBy,
    ...(row.quoteWords !== QUOTE_WORDS && { quoteWords: row.quoteWords }),
  };
}

/** Every record with the word and the name that its history goes by. */
function listNewRecords(records: CaseRecords) {
  const claims = records.claims.map((claim) => ({
    recordType: "claim",
    recordSlug: claim.slug,
    after: claim as object,
  }));
  const others = LISTED_KINDS.flatMap((kind) => namedOf(kind, records));
  // A claim stands behind what it is about.
  return [...others, ...claims];
}

function namedOf<Kind extends ListedKind>(kind: Kind, records: CaseRecords) {
  return listOf(records, kind).map((state) => ({
    recordType: kind as string,
    recordSlug: slugOfState(kind, state),
    after: state as object,
  }));
}
