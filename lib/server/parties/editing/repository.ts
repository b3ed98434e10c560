import "server-only";
import type { Party, Slug } from "@/lib/domain/model/case-records";
import { type Db, toTextColumns } from "@/lib/server/db";
import { readingsOf } from "@/lib/server/records/parties/repository";
import { WITHDRAWN_TOO } from "@/lib/server/standing-records";

/** Slugs of parties that begin with the words: the ones that a new slug must differ from. */
export async function listSlugsBeginning(tx: Db, caseId: string, beginning: string): Promise<ReadonlySet<Slug>> {
  const rows = await tx.party.findMany({
    where: { caseId, slug: { startsWith: beginning }, ...WITHDRAWN_TOO },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** Adds a party; its sponsor by id. */
export async function createParty(tx: Db, caseId: string, party: Party, sponsorId: string | null): Promise<string> {
  const { id } = await tx.party.create({
    data: { caseId, slug: party.slug, ...toColumns(party), sponsorId },
    select: { id: true },
  });
  return id;
}

/** Writes a party over the version that was seen; false where another write came first. */
export async function updateParty(
  tx: Db,
  id: string,
  seen: number,
  party: Party,
  sponsorId: string | null,
): Promise<boolean> {
  const { count } = await tx.party.updateMany({
    where: { id, version: seen },
    data: { ...toColumns(party), sponsorId, version: seen + 1 },
  });
  return count === 1;
}

function toColumns({ slug: _slug, name, sponsor: _sponsor, aliases, note, ...columns }: Party) {
  return {
    ...columns,
    ...toTextColumns("note", note),
    nameEn: name.en,
    nameZh: name.zh,
    aliases: [...aliases],
    readings: readingsOf({ name, aliases }),
  };
}
