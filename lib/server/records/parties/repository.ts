import "server-only";
import { pinyin } from "pinyin-pro";
import type { Party, Slug } from "@/lib/domain/model/case-records";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { namesOf } from "@/lib/domain/parties/find-duplicates";
import { keptCountry } from "@/lib/domain/values/kept";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";

/** Most candidates that the database hands over; the core ranks them. */
const CANDIDATES = 60;

const HAN = /\p{Script=Han}/u;

/** What people type for names in Chinese: pinyin in one word and in syllables, its initials, simplified characters. */
export function readingsOf(party: Pick<Party, "name" | "aliases">): string[] {
  const readings = namesOf(party)
    .filter((name) => HAN.test(name))
    .flatMap((name) => {
      const simplified = toSimplified(name);
      const syllables = pinyin(simplified, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
      const initials = syllables.map((syllable) => syllable.slice(0, 1)).join("");
      return [simplified, syllables.join(" "), syllables.join(""), initials].map((reading) => reading.toLowerCase());
    });
  return [...new Set(readings)].filter((reading) => reading.trim() !== "");
}

/** A party with what the database adds to its record. */
export interface StoredParty {
  readonly id: string;
  readonly version: number;
  readonly party: Party;
  readonly readings: readonly string[];
}

export const STORED = { include: { sponsor: { select: { slug: true } } } } as const;

/** Parties that may be meant by what was typed, in either script, misspelt or in part; the best hundred or so. */
export async function listPartiesCalled(tx: Db, caseId: string, typed: string): Promise<StoredParty[]> {
  // Traditional characters are looked for as they are and as their simplified ones.
  const spellings = [...new Set([typed, toSimplified(typed)])];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT parties_called(${caseId}::uuid, spelling, ${CANDIDATES})::text AS "id"
    FROM unnest(${spellings}::text[]) AS spelling`;
  if (rows.length === 0) return [];
  const found = await tx.party.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, ...STORED });
  return found.map(toStoredParty);
}

/** Parties that carry one of the identifiers. */
export async function listPartiesIdentified(
  tx: Db,
  caseId: string,
  { lei, cik, wikidata }: Pick<Party, "lei" | "cik" | "wikidata">,
): Promise<StoredParty[]> {
  const same: Prisma.PartyWhereInput[] = [
    ...(lei === null ? [] : [{ lei }]),
    ...(cik === null ? [] : [{ cik }]),
    ...(wikidata === null ? [] : [{ wikidata }]),
  ];
  if (same.length === 0) return [];
  const rows = await tx.party.findMany({ where: { caseId, OR: same }, take: CANDIDATES, ...STORED });
  return rows.map(toStoredParty);
}

/** The party behind a slug; null when the case has none. */
export async function findParty(tx: Db, caseId: string, slug: Slug): Promise<StoredParty | null> {
  const row = await tx.party.findUnique({ where: { caseId_slug: { caseId, slug } }, ...STORED });
  return row && toStoredParty(row);
}

/** Parties by slug, in no order; those that the case does not have are left out. */
export async function listPartiesBySlug(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<StoredParty[]> {
  const rows = await tx.party.findMany({ where: { caseId, slug: { in: [...slugs] } }, ...STORED });
  return rows.map(toStoredParty);
}

export function toStoredParty(row: Prisma.PartyGetPayload<typeof STORED>): StoredParty {
  return {
    id: row.id,
    version: row.version,
    readings: row.readings,
    party: {
      slug: row.slug,
      name: { en: row.nameEn, zh: row.nameZh },
      kind: row.kind,
      jurisdiction: keptCountry(row.jurisdiction),
      sponsor: row.sponsor?.slug ?? null,
      lei: row.lei,
      cik: row.cik,
      ticker: row.ticker,
      wikidata: row.wikidata,
      aliases: row.aliases,
      note: toLocalized(row.note, row.noteZh),
    },
  };
}
