import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { MergeGround } from "@/lib/domain/parties/preview-merge";
import type { Db } from "@/lib/server/db";
import { listLinks } from "@/lib/server/records/deals/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import type { MergeInForce } from "@/lib/wire/parties";

const NAMES = {
  party: { select: { slug: true, nameEn: true, nameZh: true } },
  into: { select: { slug: true, nameEn: true, nameZh: true } },
  mergedBy: { select: { name: true } },
} as const;

/** Merges in force of a case, oldest first. */
export async function listMerges(tx: Db, caseId: string): Promise<MergeInForce[]> {
  const rows = await tx.partyMerge.findMany({
    where: { caseId, undoneAt: null },
    include: NAMES,
    orderBy: [{ mergedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    party: row.party.slug,
    into: row.into.slug,
    partyName: { en: row.party.nameEn, zh: row.party.nameZh },
    intoName: { en: row.into.nameEn, zh: row.into.nameZh },
    why: row.why,
    mergedBy: row.mergedBy.name,
    mergedAt: row.mergedAt.toISOString(),
  }));
}

/** Adds a merge and moves both parties on by a version, so that whoever had them open looks again. */
export async function saveMerge(
  tx: Db,
  merge: {
    readonly caseId: string;
    readonly partyId: string;
    readonly intoId: string;
    readonly why: string;
    readonly mergedById: string;
  },
): Promise<void> {
  await tx.partyMerge.create({ data: merge });
  await moveOn(tx, [merge.partyId, merge.intoId]);
}

/** Undoes a merge in force; null where there is none of that id, or it was undone before. */
export async function undoMerge(
  tx: Db,
  caseId: string,
  id: string,
  undone: { readonly undoneById: string; readonly undoneAt: Date; readonly undoneWhy: string },
): Promise<{ readonly party: Slug; readonly into: Slug } | null> {
  const { count } = await tx.partyMerge.updateMany({ where: { caseId, id, undoneAt: null }, data: undone });
  if (count === 0) return null;
  const row = await tx.partyMerge.findUniqueOrThrow({ where: { id }, include: NAMES });
  await moveOn(tx, [row.partyId, row.intoId]);
  return { party: row.party.slug, into: row.into.slug };
}

/** Pairs of parties that somebody found not to be the same. */
export async function listToldApart(tx: Db, caseId: string): Promise<(readonly [Slug, Slug])[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.notSame.findMany({ where: { caseId, withdrawnAt: null }, include: { one: slug, other: slug } });
  return rows.map(({ one, other }) => [one.slug, other.slug] as const);
}

/** Notes that two parties are not the same, or takes it back. */
export async function saveToldApart(
  tx: Db,
  note: {
    readonly caseId: string;
    readonly pair: readonly [string, string];
    readonly why: string | null;
    readonly notedById: string | null;
    readonly withdrawnAt: Date | null;
  },
): Promise<void> {
  const { pair, ...columns } = note;
  const [oneId = "", otherId = ""] = [...pair].sort();
  await tx.notSame.upsert({
    where: { oneId_otherId: { oneId, otherId } },
    create: { oneId, otherId, ...columns },
    update: columns,
  });
}

async function moveOn(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.party.updateMany({ where: { id: { in: [...ids] } }, data: { version: { increment: 1 } } });
}

/** What a merge of two parties is judged by: all parties, and the links and claims of the two and of what they took in. */
export async function readMergeGround(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<MergeGround> {
  const ofTheTwo = { slug: { in: [...slugs] } };
  const claims = await tx.claim.findMany({
    where: { caseId, recordedTo: null, party: ofTheTwo },
    select: { slug: true, property: true, rank: true, party: { select: { slug: true, nameEn: true, nameZh: true } } },
    orderBy: { slug: "asc" },
  });
  return {
    parties: await listRecords(tx, caseId, "party"),
    links: await listLinks(tx, caseId, { OR: [{ payer: ofTheTwo }, { payee: ofTheTwo }] }),
    claims: claims.map(({ party, ...claim }) => ({ ...claim, subjectType: "party", subject: party?.slug ?? "" })),
  };
}
