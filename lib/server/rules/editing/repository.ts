import "server-only";
import { wordingsOf } from "@/lib/domain/model/case-languages";
import type { Rule, RulePlace, Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import type { NamedSlug } from "@/lib/domain/parties/namesakes";
import type { Db } from "@/lib/server/db";
import { listRules, toPlaceColumns } from "@/lib/server/records/sources/repository";

/** A rule with what the database adds to its record. */
export interface StoredRule {
  readonly id: string;
  readonly version: number;
  readonly rule: Rule;
}

/** The ids behind the names of a rule. */
export interface RuleNames {
  readonly authorityId: string;
  readonly sourceIds: ReadonlyMap<Slug, string>;
}

/** The rule behind a slug; null when the case has none. */
export async function findRule(tx: Db, caseId: string, slug: Slug): Promise<StoredRule | null> {
  const row = await tx.rule.findUnique({
    where: { caseId_slug: { caseId, slug } },
    select: { id: true, version: true },
  });
  const [rule] = row ? await listRules(tx, caseId, [slug]) : [];
  return row && rule ? { ...row, rule } : null;
}

/** What the rules of a case are called. */
export async function listRuleNames(
  tx: Db,
  caseId: string,
): Promise<readonly (NamedSlug & { readonly name: Localized })[]> {
  const rows = await tx.rule.findMany({ where: { caseId }, select: { slug: true, title: true, titleZh: true } });
  return rows.map(({ slug, title, titleZh }) => {
    const name = { en: title, zh: titleZh };
    return { slug, name, names: wordingsOf(name) };
  });
}

/** The ids of these sources, as far as the case has them. */
export async function listSourceIds(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<Map<Slug, string>> {
  const rows = await tx.source.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** Adds a rule with its places. */
export async function createRule(tx: Db, caseId: string, rule: Rule, names: RuleNames): Promise<void> {
  const { slug, title, status } = rule;
  const { id } = await tx.rule.create({
    data: { caseId, slug, title: title.en, titleZh: title.zh, status, authorityId: names.authorityId },
    select: { id: true },
  });
  await tx.rulePlace.createMany({
    data: rule.places.map((place) => ({ caseId, ruleId: id, ...toColumns(place, names) })),
  });
}

/**
 * Writes a rule with its places over the version that was seen; false where another write came first. A place that is
 * no longer named is withdrawn, and one that is named again comes back.
 */
export async function updateRule(
  tx: Db,
  caseId: string,
  { id, version, rule: before }: StoredRule,
  rule: Rule,
  names: RuleNames,
  at: Date,
): Promise<boolean> {
  const { title, status, places } = rule;
  const { count } = await tx.rule.updateMany({
    where: { id, version },
    data: { title: title.en, titleZh: title.zh, status, authorityId: names.authorityId, version: version + 1 },
  });
  if (count !== 1) return false;
  await tx.rulePlace.updateMany({
    where: { ruleId: id, withdrawnAt: null, jurisdiction: { notIn: places.map(({ jurisdiction }) => jurisdiction) } },
    data: { withdrawnAt: at },
  });
  const standing = new Map(before.places.map((place) => [place.jurisdiction, JSON.stringify(place)]));
  for (const place of places.filter((one) => standing.get(one.jurisdiction) !== JSON.stringify(one))) {
    const columns = { ...toColumns(place, names), withdrawnAt: null };
    const { jurisdiction } = place;
    await tx.rulePlace.upsert({
      where: { ruleId_jurisdiction: { ruleId: id, jurisdiction } },
      create: { caseId, ruleId: id, ...columns },
      update: columns,
    });
  }
  return true;
}

function toColumns({ source, ...place }: RulePlace, { sourceIds }: RuleNames) {
  const sourceId = sourceIds.get(source);
  if (sourceId === undefined) throw new Error(`the case has no source "${source}"`);
  return { ...toPlaceColumns(place), sourceId };
}
