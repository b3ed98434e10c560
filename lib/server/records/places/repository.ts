import "server-only";
import type { RulePlace, Slug } from "@/lib/domain/model/case-records";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { compareText } from "@/lib/domain/model/ids";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { keptDate } from "@/lib/domain/values/kept";
import { now } from "@/lib/server/clock";
import { type Db, toTextColumns } from "@/lib/server/db";

/** A rule whose places are kept, by its id. */
export interface PlacedRule {
  readonly ruleId: string;
  readonly places: readonly RulePlace[];
}

type SourceIds = ReadonlyMap<Slug, string>;

/** The places that some rules name, by the id of the rule and in the order of their codes. */
export async function listRulePlaces(
  tx: Db,
  caseId: string,
  ruleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RulePlace[]>> {
  const rows = await tx.rulePlace.findMany({
    where: { caseId, ruleId: { in: [...ruleIds] }, withdrawnAt: null },
    include: { source: { select: { slug: true } } },
  });
  const byRule = new Map<string, RulePlace[]>();
  const known = rows.filter(({ jurisdiction }) => isCountryCode(jurisdiction));
  for (const place of known.sort((one, other) => compareText(one.jurisdiction, other.jurisdiction))) {
    byRule.set(place.ruleId, [
      ...(byRule.get(place.ruleId) ?? []),
      {
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
      },
    ]);
  }
  return byRule;
}

/** Adds the places of new rules, one bulk insert. */
export async function createPlaces(
  tx: Db,
  caseId: string,
  rules: readonly PlacedRule[],
  sources: SourceIds,
): Promise<void> {
  const data = rules.flatMap(({ ruleId, places }) =>
    places.map((place) => ({ caseId, ruleId, ...toColumns(place, sources) })),
  );
  await tx.rulePlace.createMany({ data });
}

/** Writes the places of a rule anew: one that is no longer named is withdrawn, and one that is named again comes back. */
export async function updatePlaces(
  tx: Db,
  caseId: string,
  before: readonly RulePlace[],
  { ruleId, places }: PlacedRule,
  sources: SourceIds,
): Promise<void> {
  await tx.rulePlace.updateMany({
    where: { ruleId, withdrawnAt: null, jurisdiction: { notIn: places.map(({ jurisdiction }) => jurisdiction) } },
    data: { withdrawnAt: now() },
  });
  const standing = new Map(before.map((place) => [place.jurisdiction, JSON.stringify(place)]));
  for (const place of places.filter((one) => standing.get(one.jurisdiction) !== JSON.stringify(one))) {
    const columns = { ...toColumns(place, sources), withdrawnAt: null };
    const { jurisdiction } = place;
    await tx.rulePlace.upsert({
      where: { ruleId_jurisdiction: { ruleId, jurisdiction } },
      create: { caseId, ruleId, ...columns },
      update: columns,
    });
  }
}

function toColumns({ source, name, capUnits, chipClasses, note, ...columns }: RulePlace, sources: SourceIds) {
  const sourceId = sources.get(source);
  if (sourceId === undefined) throw new Error(`the case has no source "${source}"`);
  return {
    ...columns,
    nameEn: name?.en ?? null,
    nameZh: name?.zh ?? null,
    ...toTextColumns("capUnits", capUnits),
    ...toTextColumns("chipClasses", chipClasses),
    ...toTextColumns("note", note),
    sourceId,
  };
}
