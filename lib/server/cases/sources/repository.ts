import "server-only";
import type { CaseRecords, Indicator, Rule, RulePlace, Slug, Source } from "@/lib/domain/case-records";
import type { Db } from "@/lib/server/db";
import { compareText, type RecordIds, requireId, sortBySlug } from "../slugs/repository";

/** Adds sources, rules with their places, and indicators, one bulk insert each. */
export async function saveSources(tx: Db, caseId: string, records: CaseRecords, ids: RecordIds): Promise<void> {
  await tx.source.createMany({
    data: records.sources.map((source) => ({ ...source, id: requireId(ids, "source", source.slug), caseId })),
  });
  await tx.rule.createMany({
    data: records.rules.map(({ authority, places: _places, ...columns }) => ({
      ...columns,
      id: requireId(ids, "rule", columns.slug),
      caseId,
      authorityId: requireId(ids, "party", authority),
    })),
  });
  await tx.rulePlace.createMany({
    data: records.rules.flatMap((rule) =>
      rule.places.map(({ source, ...columns }) => ({
        ...columns,
        caseId,
        ruleId: requireId(ids, "rule", rule.slug),
        sourceId: requireId(ids, "source", source),
      })),
    ),
  });
  await tx.indicator.createMany({
    data: records.indicators.map(({ name, ...columns }) => ({
      ...columns,
      id: requireId(ids, "indicator", columns.slug),
      caseId,
      nameEn: name.en,
      nameZh: name.zh,
    })),
  });
}

/** Sources of a case in the order of their slugs, only those of `slugs` where it is given. */
export async function listSources(tx: Db, caseId: string, slugs?: readonly Slug[]): Promise<Source[]> {
  const rows = await tx.source.findMany({
    where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) },
    select: {
      slug: true,
      kind: true,
      publisher: true,
      title: true,
      author: true,
      published: true,
      url: true,
      language: true,
      reliability: true,
      note: true,
    },
  });
  return sortBySlug(rows);
}

/**
 * Rules of a case in the order of their slugs, each with the places it names, by jurisdiction; only those of `slugs`
 * where it is given.
 */
export async function listRules(tx: Db, caseId: string, slugs?: readonly Slug[]): Promise<Rule[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.rule.findMany({
    where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) },
    include: { authority: slug, places: { where: { withdrawnAt: null }, include: { source: slug } } },
  });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      title: row.title,
      authority: row.authority.slug,
      status: row.status,
      places: row.places
        .map(
          (place): RulePlace => ({
            jurisdiction: place.jurisdiction,
            // The database admits 1 to 3 only.
            tier: place.tier as RulePlace["tier"],
            inForceFrom: place.inForceFrom,
            complianceFrom: place.complianceFrom,
            inForceTo: place.inForceTo,
            capUnits: place.capUnits,
            capValue: place.capValue?.toFixed() ?? null,
            chipClasses: place.chipClasses,
            source: place.source.slug,
            note: place.note,
          }),
        )
        .sort((one, other) => compareText(one.jurisdiction, other.jurisdiction)),
    })),
  );
}

/** Indicators of a case in the order of their slugs, only those of `slugs` where it is given. */
export async function listIndicators(tx: Db, caseId: string, slugs?: readonly Slug[]): Promise<Indicator[]> {
  const rows = await tx.indicator.findMany({ where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) } });
  return sortBySlug(
    rows.map(({ slug, nameEn, nameZh, unit, note }) => ({ slug, name: { en: nameEn, zh: nameZh }, unit, note })),
  );
}
