import "server-only";
import type { CaseRecords, Indicator, Rule, RulePlace, Slug, Source } from "@/lib/domain/model/case-records";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { compareText, sortBySlug } from "@/lib/domain/model/ids";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { keptAddress, keptDate, keptLanguage } from "@/lib/domain/values/kept";
import { type Db, toTextColumns } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type RecordIds, requireId } from "../slugs/repository";

type SourceRow = Prisma.SourceGetPayload<object>;

/** Adds sources, rules with their places, and indicators, one bulk insert each. */
export async function saveSources(tx: Db, caseId: string, records: CaseRecords, ids: RecordIds): Promise<void> {
  await tx.source.createMany({
    data: records.sources.map(({ note, ...source }) => ({
      ...source,
      ...toTextColumns("note", note),
      id: requireId(ids, "source", source.slug),
      caseId,
    })),
  });
  await tx.rule.createMany({
    data: records.rules.map(({ authority, title, places: _places, ...columns }) => ({
      ...columns,
      title: title.en,
      titleZh: title.zh,
      id: requireId(ids, "rule", columns.slug),
      caseId,
      authorityId: requireId(ids, "party", authority),
    })),
  });
  await tx.rulePlace.createMany({
    data: records.rules.flatMap((rule) =>
      rule.places.map(({ source, ...place }) => ({
        ...toPlaceColumns(place),
        caseId,
        ruleId: requireId(ids, "rule", rule.slug),
        sourceId: requireId(ids, "source", source),
      })),
    ),
  });
  await tx.indicator.createMany({
    data: records.indicators.map(({ name, note, ...columns }) => ({
      ...columns,
      ...toTextColumns("note", note),
      id: requireId(ids, "indicator", columns.slug),
      caseId,
      nameEn: name.en,
      nameZh: name.zh,
    })),
  });
}

/** The texts of a place that a rule names as columns, everything else as it is. */
export function toPlaceColumns({ name, capUnits, chipClasses, note, ...columns }: Omit<RulePlace, "source">) {
  return {
    ...columns,
    nameEn: name?.en ?? null,
    nameZh: name?.zh ?? null,
    ...toTextColumns("capUnits", capUnits),
    ...toTextColumns("chipClasses", chipClasses),
    ...toTextColumns("note", note),
  };
}

/** A stored row as the record that it keeps. */
export function toSource({ note, noteZh, ...row }: SourceRow): Source {
  const { id: _id, caseId: _caseId, version: _version, withdrawnAt: _withdrawnAt, ...source } = row;
  const { published, url, language } = source;
  const kept = { published: keptDate(published), url: keptAddress(url), language: keptLanguage(language) };
  return { ...source, ...kept, note: toLocalized(note, noteZh) };
}

/** Sources of a case in the order of their slugs, only those of `slugs` where it is given. */
export async function listSources(tx: Db, caseId: string, slugs?: readonly Slug[]): Promise<readonly Source[]> {
  const rows = await tx.source.findMany({
    where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) },
  });
  return sortBySlug(rows.map(toSource));
}

/**
 * Rules of a case in the order of their slugs, each with the places it names, by jurisdiction; only those of `slugs`
 * where it is given.
 */
export async function listRules(tx: Db, caseId: string, slugs?: readonly Slug[]): Promise<readonly Rule[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.rule.findMany({
    where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) },
    include: { authority: slug, places: { where: { withdrawnAt: null }, include: { source: slug } } },
  });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      title: { en: row.title, zh: row.titleZh },
      authority: row.authority.slug,
      status: row.status,
      places: row.places
        .filter(({ jurisdiction }) => isCountryCode(jurisdiction))
        .map(
          (place): RulePlace => ({
            jurisdiction: place.jurisdiction,
            name: toLocalized(place.nameEn, place.nameZh),
            // The database admits 1 to 3 only.
            tier: place.tier as RulePlace["tier"],
            inForceFrom: keptDate(place.inForceFrom),
            complianceFrom: keptDate(place.complianceFrom),
            inForceTo: keptDate(place.inForceTo),
            capUnits: toLocalized(place.capUnits, place.capUnitsZh),
            capValue: place.capValue?.toFixed() ?? null,
            chipClasses: toLocalized(place.chipClasses, place.chipClassesZh),
            source: place.source.slug,
            note: toLocalized(place.note, place.noteZh),
          }),
        )
        .sort((one, other) => compareText(one.jurisdiction, other.jurisdiction)),
    })),
  );
}

/** Indicators of a case in the order of their slugs, only those of `slugs` where it is given. */
export async function listIndicators(tx: Db, caseId: string, slugs?: readonly Slug[]): Promise<readonly Indicator[]> {
  const rows = await tx.indicator.findMany({ where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) } });
  return sortBySlug(
    rows.map(({ slug, nameEn, nameZh, unit, note, noteZh }) => ({
      slug,
      name: { en: nameEn, zh: nameZh },
      unit,
      note: toLocalized(note, noteZh),
    })),
  );
}
