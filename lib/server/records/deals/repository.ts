import "server-only";
import type { CaseRecords, Deal, Link, LinkPart, Party, Slug } from "@/lib/domain/model/case-records";
import { compareText, sortBySlug } from "@/lib/domain/model/ids";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { keptCountry, keptDate } from "@/lib/domain/values/kept";
import { type Db, toTextColumns } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { readingsOf } from "@/lib/server/records/parties/repository";
import { type RecordIds, requireId } from "../slugs/repository";

/** Adds parties, deals, links and their containment, one bulk insert each. */
export async function saveDeals(tx: Db, caseId: string, records: CaseRecords, ids: RecordIds): Promise<void> {
  const idOrNull = (noun: "party" | "deal", slug: Slug | null) => (slug === null ? null : requireId(ids, noun, slug));
  await tx.party.createMany({
    data: namedFirst(records.parties, (party) => [party.sponsor]).map(
      ({ name, sponsor, aliases, note, ...columns }) => ({
        ...columns,
        ...toTextColumns("note", note),
        id: requireId(ids, "party", columns.slug),
        caseId,
        nameEn: name.en,
        nameZh: name.zh,
        sponsorId: idOrNull("party", sponsor),
        aliases: [...aliases],
        readings: readingsOf({ name, aliases }),
      }),
    ),
  });
  await tx.deal.createMany({
    data: namedFirst(records.deals, (deal) => [deal.partOf, deal.supersededBy]).map(
      ({ title, partOf, supersededBy, note, ...columns }) => ({
        ...columns,
        ...toTextColumns("note", note),
        id: requireId(ids, "deal", columns.slug),
        caseId,
        titleEn: title.en,
        titleZh: title.zh,
        partOfId: idOrNull("deal", partOf),
        supersededById: idOrNull("deal", supersededBy),
      }),
    ),
  });
  await tx.link.createMany({
    data: records.links.map(({ deal, payer, payee, ...columns }) => ({
      ...toLinkColumns(columns),
      id: requireId(ids, "link", columns.slug),
      caseId,
      dealId: requireId(ids, "deal", deal),
      payerId: requireId(ids, "party", payer),
      payeeId: requireId(ids, "party", payee),
    })),
  });
  await saveLinkParts(tx, caseId, records.linkParts, ids);
}

/** Adds rows of what lies in what; one that was taken back before comes back with the note of now. */
async function saveLinkParts(tx: Db, caseId: string, parts: readonly LinkPart[], ids: RecordIds): Promise<void> {
  const withdrawn = await tx.linkPart.findMany({ where: { caseId, withdrawnAt: { not: null } } });
  const added: Prisma.LinkPartCreateManyInput[] = [];
  for (const { partType, part, wholeType, whole, relation, note } of parts) {
    const ends = {
      partLinkId: partType === "link" ? requireId(ids, "link", part) : null,
      partDealId: partType === "deal" ? requireId(ids, "deal", part) : null,
      wholeLinkId: wholeType === "link" ? requireId(ids, "link", whole) : null,
      wholeDealId: wholeType === "deal" ? requireId(ids, "deal", whole) : null,
    };
    const former = withdrawn.find(
      (row) =>
        row.relation === relation &&
        row.partLinkId === ends.partLinkId &&
        row.partDealId === ends.partDealId &&
        row.wholeLinkId === ends.wholeLinkId &&
        row.wholeDealId === ends.wholeDealId,
    );
    if (former === undefined) added.push({ caseId, relation, ...toTextColumns("note", note), ...ends });
    else {
      const data = { ...toTextColumns("note", note), version: former.version + 1, withdrawnAt: null };
      await tx.linkPart.update({ where: { id: former.id }, data });
    }
  }
  await tx.linkPart.createMany({ data: added });
}

/** The texts of a link as columns, everything else as it is. */
export function toLinkColumns<Said extends Pick<Link, "collateral" | "tranche" | "interest" | "note">>({
  collateral,
  tranche,
  interest,
  note,
  ...columns
}: Said) {
  return {
    ...columns,
    ...toTextColumns("collateral", collateral),
    ...toTextColumns("tranche", tranche),
    ...toTextColumns("interest", interest),
    ...toTextColumns("note", note),
  };
}

/** Parties of a case in the order of their slugs. */
export async function listParties(tx: Db, caseId: string): Promise<readonly Party[]> {
  const rows = await tx.party.findMany({ where: { caseId }, include: { sponsor: { select: { slug: true } } } });
  return sortBySlug(
    rows.map((row) => ({
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
    })),
  );
}

/** Deals of a case in the order of their slugs, only those that meet `which` where it is given. */
export async function listDeals(tx: Db, caseId: string, which?: Prisma.DealWhereInput): Promise<readonly Deal[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.deal.findMany({ where: { ...which, caseId }, include: { supersededBy: slug, partOf: slug } });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      title: { en: row.titleEn, zh: row.titleZh },
      announced: keptDate(row.announced),
      signed: keptDate(row.signed),
      effective: keptDate(row.effective),
      ended: keptDate(row.ended),
      stage: row.stage,
      supersededBy: row.supersededBy?.slug ?? null,
      partOf: row.partOf?.slug ?? null,
      note: toLocalized(row.note, row.noteZh),
    })),
  );
}

/** Links of a case in the order of their slugs, only those that meet `which` where it is given. */
export async function listLinks(tx: Db, caseId: string, which?: Prisma.LinkWhereInput): Promise<readonly Link[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.link.findMany({
    where: { ...which, caseId },
    include: { deal: slug, payer: slug, payee: slug },
  });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      deal: row.deal.slug,
      kind: row.kind,
      payer: row.payer.slug,
      payee: row.payee.slug,
      valueFlow: row.valueFlow,
      layer: row.layer,
      collateral: toLocalized(row.collateral, row.collateralZh),
      tranche: toLocalized(row.tranche, row.trancheZh),
      interest: toLocalized(row.interest, row.interestZh),
      start: keptDate(row.start),
      end: keptDate(row.end),
      note: toLocalized(row.note, row.noteZh),
    })),
  );
}

/** Containment rows of a case, by part, whole and relation, only those that meet `which` where it is given. */
export async function listLinkParts(tx: Db, caseId: string, which?: Prisma.LinkPartWhereInput): Promise<LinkPart[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.linkPart.findMany({
    where: { ...which, caseId, withdrawnAt: null },
    include: { partLink: slug, partDeal: slug, wholeLink: slug, wholeDeal: slug },
  });
  return rows
    .map(toLinkPart)
    .sort(
      (one, other) =>
        compareText(one.part, other.part) ||
        compareText(one.whole, other.whole) ||
        compareText(one.relation, other.relation),
    );
}

type NamedEnd = { readonly slug: Slug } | null;

/** A stored row that was read with the names of its part and its whole. */
export function toLinkPart(
  row: Pick<LinkPart, "relation"> & {
    readonly id: string;
    readonly note: string | null;
    readonly noteZh: string | null;
    readonly partLink: NamedEnd;
    readonly partDeal: NamedEnd;
    readonly wholeLink: NamedEnd;
    readonly wholeDeal: NamedEnd;
  },
): LinkPart {
  const part = row.partLink ?? row.partDeal;
  const whole = row.wholeLink ?? row.wholeDeal;
  if (!part || !whole) throw new Error(`containment ${row.id} lacks its part or its whole`);
  return {
    partType: row.partLink ? "link" : "deal",
    part: part.slug,
    wholeType: row.wholeLink ? "link" : "deal",
    whole: whole.slug,
    relation: row.relation,
    note: toLocalized(row.note, row.noteZh),
  };
}

/**
 * Records in an order in which each stands behind the ones it names. A large insert is cut into several statements,
 * and a foreign key is looked at after each of them.
 */
function namedFirst<T extends { readonly slug: Slug }>(records: readonly T[], names: (record: T) => (Slug | null)[]) {
  const bySlug = new Map(records.map((record) => [record.slug, record]));
  const placed = new Set<T>();
  for (const start of records) {
    const waiting = [start];
    for (let record = waiting.at(-1); record; record = waiting.at(-1)) {
      const next = names(record)
        .map((slug) => (slug === null ? undefined : bySlug.get(slug)))
        .find((named) => named && !placed.has(named) && !waiting.includes(named));
      if (next) waiting.push(next);
      else {
        placed.add(record);
        waiting.pop();
      }
    }
  }
  return [...placed];
}
