import "server-only";
import type { Party } from "@/lib/domain/model/case-records";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { listStored, type Stored } from "../kinds/repository";

/** Most candidates that the database hands over; the core ranks them. */
const CANDIDATES = 60;

/** A party with what people type for its names. */
interface CalledParty extends Stored<"party"> {
  readonly readings: readonly string[];
}

/** Parties that may be meant by what was typed, in either script, misspelt or in part; the best hundred or so. */
export async function listPartiesCalled(tx: Db, caseId: string, typed: string): Promise<readonly CalledParty[]> {
  // Traditional characters are looked for as they are and as their simplified ones.
  const spellings = [...new Set([typed, toSimplified(typed)])];
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT parties_called(${caseId}::uuid, spelling, ${CANDIDATES})::text AS "id"
    FROM unnest(${spellings}::text[]) AS spelling`;
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await tx.party.findMany({ where: { id: { in: ids } }, select: { id: true, readings: true } });
  const readings = new Map(rows.map((row) => [row.id, row.readings]));
  return (await listStored(tx, caseId, "party", { ids })).map((one) => ({
    ...one,
    readings: readings.get(one.id) ?? [],
  }));
}

/** Parties that carry one of the identifiers. */
export async function listPartiesIdentified(
  tx: Db,
  caseId: string,
  { lei, cik, wikidata }: Pick<Party, "lei" | "cik" | "wikidata">,
): Promise<readonly Stored<"party">[]> {
  const same: Prisma.PartyWhereInput[] = [
    ...(lei === null ? [] : [{ lei }]),
    ...(cik === null ? [] : [{ cik }]),
    ...(wikidata === null ? [] : [{ wikidata }]),
  ];
  if (same.length === 0) return [];
  const rows = await tx.party.findMany({ where: { caseId, OR: same }, take: CANDIDATES, select: { id: true } });
  return listStored(tx, caseId, "party", { ids: rows.map(({ id }) => id) });
}
