import "server-only";
import { wordingsOf } from "@/lib/domain/model/case-languages";
import type { Indicator, Slug } from "@/lib/domain/model/case-records";
import type { ClaimStatus, Localized } from "@/lib/domain/model/vocabulary";
import type { NamedSlug } from "@/lib/domain/parties/namesakes";
import { type Db, toTextColumns } from "@/lib/server/db";
import { listIndicators } from "@/lib/server/records/sources/repository";

/** An indicator with what the database adds to its record. */
export interface StoredIndicator {
  readonly id: string;
  readonly version: number;
  readonly indicator: Indicator;
}

/** The indicator behind a slug; null when the case has none. */
export async function findIndicator(tx: Db, caseId: string, slug: Slug): Promise<StoredIndicator | null> {
  const row = await tx.indicator.findUnique({
    where: { caseId_slug: { caseId, slug } },
    select: { id: true, version: true },
  });
  const [indicator] = row ? await listIndicators(tx, caseId, [slug]) : [];
  return row && indicator ? { ...row, indicator } : null;
}

/** What the indicators of a case are called. */
export async function listIndicatorNames(
  tx: Db,
  caseId: string,
): Promise<readonly (NamedSlug & { readonly name: Localized })[]> {
  const rows = await tx.indicator.findMany({ where: { caseId }, select: { slug: true, nameEn: true, nameZh: true } });
  return rows.map(({ slug, nameEn, nameZh }) => {
    const name = { en: nameEn, zh: nameZh };
    return { slug, name, names: wordingsOf(name) };
  });
}

/** Statuses of the claims in force on an indicator. */
export async function listIndicatorClaimStatuses(tx: Db, indicatorId: string): Promise<readonly ClaimStatus[]> {
  const rows = await tx.claim.findMany({ where: { indicatorId, recordedTo: null }, select: { status: true } });
  return rows.map(({ status }) => status);
}

/** Adds an indicator. */
export async function createIndicator(tx: Db, caseId: string, indicator: Indicator): Promise<void> {
  await tx.indicator.create({ data: { caseId, slug: indicator.slug, ...toColumns(indicator) } });
}

/** Writes an indicator over the version that was seen; false where another write came first. */
export async function updateIndicator(tx: Db, id: string, seen: number, indicator: Indicator): Promise<boolean> {
  const { count } = await tx.indicator.updateMany({
    where: { id, version: seen },
    data: { ...toColumns(indicator), version: seen + 1 },
  });
  return count === 1;
}

function toColumns({ name, unit, note }: Indicator) {
  return { nameEn: name.en, nameZh: name.zh, unit, ...toTextColumns("note", note) };
}
