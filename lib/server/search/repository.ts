import "server-only";
import { nameSource } from "@/lib/domain/citations/name-source";
import { nameWay } from "@/lib/domain/network/name-way";
import { containing, type Db } from "@/lib/server/db";
import { toPartyName } from "@/lib/server/parties/repository";
import type { NamedRecord } from "@/lib/wire/search";

/** Most records of one kind that one search gives. */
const OF_ONE_KIND = 5;

/**
 * Links by the names of their parties, claims by slug, sources, rules, indicators and terms by name, a few of each.
 * Parties and deals have finders of their own.
 */
export async function listNamedRecords(
  tx: Db,
  caseId: string,
  words: string,
  partySlugs: readonly string[],
): Promise<readonly NamedRecord[]> {
  const contains = containing(words);
  const take = OF_ONE_KIND;
  const slug = words.toLowerCase().replaceAll(" ", "-");
  const name = { select: { nameEn: true, nameZh: true } } as const;
  const ends = { slug: { in: [...partySlugs] } };
  const links = await tx.link.findMany({
    where: { caseId, OR: [{ slug }, { payer: ends }, { payee: ends }] },
    select: { slug: true, payer: name, payee: name },
    orderBy: { slug: "asc" },
    take,
  });
  const claims = await tx.claim.findMany({
    where: { caseId, slug, recordedTo: null },
    select: { slug: true, property: true },
    take,
  });
  const sources = await tx.source.findMany({
    where: { caseId, OR: [{ slug }, { publisher: contains }, { title: contains }] },
    select: { slug: true, publisher: true, title: true },
    orderBy: { slug: "asc" },
    take,
  });
  const rules = await tx.rule.findMany({
    where: { caseId, OR: [{ slug }, { title: contains }] },
    select: { slug: true, title: true },
    take,
  });
  const indicators = await tx.indicator.findMany({
    where: { caseId, OR: [{ slug }, { nameEn: contains }, { nameZh: contains }] },
    select: { slug: true, nameEn: true, nameZh: true },
    take,
  });
  const terms = await tx.glossaryTerm.findMany({
    where: { caseId, OR: [{ termEn: contains }, { termZh: contains }] },
    select: { slug: true, termEn: true, termZh: true },
    take,
  });
  const record = (kind: NamedRecord["kind"], found: string, en: string | null, zh: string | null): NamedRecord => ({
    kind,
    slug: found,
    name: { en, zh },
    met: null,
  });
  return [
    ...links.map(({ slug: found, payer, payee }): NamedRecord => {
      return { kind: "link", slug: found, name: nameWay([payer, payee].map(toPartyName)), met: null };
    }),
    ...claims.map((claim) => record("claim", claim.slug, `${claim.slug} (${claim.property})`, null)),
    ...sources.map((source) => record("source", source.slug, nameSource(source), null)),
    ...rules.map((rule) => record("rule", rule.slug, rule.title, null)),
    ...indicators.map((one) => record("indicator", one.slug, one.nameEn, one.nameZh)),
    ...terms.map((term) => record("term", term.slug, term.termEn, term.termZh)),
  ];
}
