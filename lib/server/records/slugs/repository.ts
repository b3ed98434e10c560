import "server-only";
import { randomUUID } from "node:crypto";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import type { Db } from "@/lib/server/db";
import { WITHDRAWN_TOO } from "@/lib/server/standing-records";

/** Nouns that other records name by slug. */
const NAMED_NOUNS = ["party", "deal", "link", "rule", "indicator", "source", "claim"] as const;
export type NamedNoun = (typeof NAMED_NOUNS)[number];

/** Slug to database id, per noun, within one case. */
export type RecordIds = Readonly<Record<NamedNoun, ReadonlyMap<string, string>>>;

/** Ids of the records that a case holds already. */
export async function listRecordIds(tx: Db, caseId: string): Promise<RecordIds> {
  const query = { where: { caseId }, select: { id: true, slug: true } } as const;
  return {
    party: toMap(await tx.party.findMany(query)),
    deal: toMap(await tx.deal.findMany(query)),
    link: toMap(await tx.link.findMany(query)),
    rule: toMap(await tx.rule.findMany(query)),
    indicator: toMap(await tx.indicator.findMany(query)),
    source: toMap(await tx.source.findMany(query)),
    claim: toMap(await tx.claim.findMany(query)),
  };
}

/** Slugs of a kind that no new record of a case may have: a withdrawn record keeps its own. */
export async function listTakenSlugs(
  tx: Db,
  caseId: string,
  noun: "rule" | "indicator" | "term",
): Promise<ReadonlySet<string>> {
  const query = { where: { caseId, ...WITHDRAWN_TOO }, select: { slug: true } } as const;
  const rows = await {
    rule: () => tx.rule.findMany(query),
    indicator: () => tx.indicator.findMany(query),
    term: () => tx.glossaryTerm.findMany(query),
  }[noun]();
  return new Set(rows.map(({ slug }) => slug));
}

/** Slugs of the records that were withdrawn from a case: they are theirs still. */
export async function listWithdrawnSlugs(tx: Db, caseId: string) {
  const query = { where: { caseId, withdrawnAt: { not: null } }, select: { slug: true } } as const;
  const slugs = (rows: readonly { readonly slug: string }[]) => new Set(rows.map(({ slug }) => slug));
  return {
    party: slugs(await tx.party.findMany(query)),
    deal: slugs(await tx.deal.findMany(query)),
    link: slugs(await tx.link.findMany(query)),
    source: slugs(await tx.source.findMany(query)),
    rule: slugs(await tx.rule.findMany(query)),
    indicator: slugs(await tx.indicator.findMany(query)),
    glossary: slugs(await tx.glossaryTerm.findMany(query)),
  };
}

/** The ids of the case with a fresh id for every new record; throws when a slug is taken already. */
export function addNewIds(existing: RecordIds, records: CaseRecords): RecordIds {
  const withNew = (noun: NamedNoun, added: readonly { readonly slug: string }[]) => {
    const ids = new Map(existing[noun]);
    for (const { slug } of added) {
      if (ids.has(slug)) throw new Error(`the case has a ${noun} "${slug}" already`);
      ids.set(slug, randomUUID());
    }
    return ids;
  };
  return {
    party: withNew("party", records.parties),
    deal: withNew("deal", records.deals),
    link: withNew("link", records.links),
    rule: withNew("rule", records.rules),
    indicator: withNew("indicator", records.indicators),
    source: withNew("source", records.sources),
    claim: withNew("claim", records.claims),
  };
}

/** The id behind a slug; a name that leads nowhere is a mistake of the caller, who validates before saving. */
export function requireId(ids: RecordIds, noun: NamedNoun, slug: string): string {
  const id = ids[noun].get(slug);
  if (id === undefined) throw new Error(`the case has no ${noun} "${slug}"`);
  return id;
}

function toMap(rows: readonly { readonly id: string; readonly slug: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
