import "server-only";
import { nameSource } from "@/lib/domain/citations/name-source";
import type { Decimal } from "@/lib/domain/model/case-records";
import { nameWay } from "@/lib/domain/network/name-way";
import { type ClaimName, listClaimNames } from "@/lib/server/claims/repository";
import { containing, type Db } from "@/lib/server/db";
import { toPartyName } from "@/lib/server/parties/repository";
import type { NamedRecord } from "@/lib/wire/search";

/** Most records of one kind that one search gives. */
const OF_ONE_KIND = 5;
/** Most claims that are given for one sum. */
const OF_ONE_SUM = 20;

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
  const claims = await listClaimNames(tx, caseId, { slug }, take);
  const sources = await tx.source.findMany({
    where: { caseId, OR: [{ slug }, { publisher: contains }, { title: contains }, { url: contains }] },
    select: { slug: true, publisher: true, title: true, url: true },
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
    property: null,
  });
  return [
    ...links.map(({ slug: found, payer, payee }): NamedRecord => {
      return { kind: "link", slug: found, name: nameWay([payer, payee].map(toPartyName)), met: null, property: null };
    }),
    ...claims.map((claim) => toNamedClaim(claim, null)),
    ...sources.map(
      (source): NamedRecord => ({
        ...record("source", source.slug, nameSource(source), null),
        met: isIn(source.url, words) && !isIn(nameSource(source), words) ? source.url : null,
      }),
    ),
    ...rules.map((rule) => record("rule", rule.slug, rule.title, null)),
    ...indicators.map((one) => record("indicator", one.slug, one.nameEn, one.nameZh)),
    ...terms.map((term) => record("term", term.slug, term.termEn, term.termZh)),
  ];
}

/** Claims in force that state one of these sums, whole or as an end of it. */
export async function listClaimsOfSums(
  tx: Db,
  caseId: string,
  sums: readonly Decimal[],
): Promise<readonly NamedRecord[]> {
  const stated = { in: [...sums] };
  const where = { OR: [{ value: stated }, { valueMin: stated }, { valueMax: stated }] };
  const claims = await listClaimNames(tx, caseId, where, OF_ONE_SUM);
  return claims.map((claim) => toNamedClaim(claim, claim.wording));
}

/** Claims in force that cite these words. */
export async function listClaimsOfQuote(tx: Db, caseId: string, words: string): Promise<readonly NamedRecord[]> {
  const cited = await tx.citation.findMany({
    where: { caseId, withdrawnAt: null, fragment: containing(words), claim: { recordedTo: null } },
    select: { claimId: true, fragment: true },
    orderBy: { id: "asc" },
    take: OF_ONE_KIND,
  });
  const claims = await listClaimNames(tx, caseId, { id: { in: cited.map(({ claimId }) => claimId) } }, OF_ONE_KIND);
  const quotes = new Map(cited.map(({ claimId, fragment }) => [claimId, fragment]));
  return claims.map((claim) => toNamedClaim(claim, quotes.get(claim.id) ?? null));
}

function toNamedClaim({ slug, subjectName, property }: ClaimName, met: string | null): NamedRecord {
  return { kind: "claim", slug, name: subjectName, met, property };
}

function isIn(text: string | null, words: string): boolean {
  return text?.toLowerCase().includes(words.toLowerCase()) ?? false;
}
