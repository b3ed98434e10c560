import "server-only";
import type { Claim, Slug, Source } from "@/lib/domain/model/case-records";
import { type Localized, toLocalized } from "@/lib/domain/model/vocabulary";
import { nameWay } from "@/lib/domain/network/name-way";
import type { Db } from "@/lib/server/db";
import { toPartyName } from "@/lib/server/parties/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import type { LinkContainment } from "@/lib/wire/links";

/** Names of the ends and of the deal of a link. */
export async function findLinkNames(
  tx: Db,
  id: string,
): Promise<{ readonly payer: Localized; readonly payee: Localized; readonly deal: Localized }> {
  const name = { select: { nameEn: true, nameZh: true } } as const;
  const { payer, payee, deal } = await tx.link.findUniqueOrThrow({
    where: { id },
    select: { payer: name, payee: name, deal: { select: { titleEn: true, titleZh: true } } },
  });
  return {
    payer: { en: payer.nameEn, zh: payer.nameZh },
    payee: { en: payee.nameEn, zh: payee.nameZh },
    deal: { en: deal.titleEn, zh: deal.titleZh },
  };
}

/** What a link lies in, and what lies in it. */
export async function listContainment(tx: Db, caseId: string, linkId: string): Promise<readonly LinkContainment[]> {
  const deal = { select: { slug: true, titleEn: true, titleZh: true } } as const;
  const name = { select: { nameEn: true, nameZh: true } } as const;
  const link = { select: { slug: true, payer: name, payee: name } } as const;
  const rows = await tx.linkPart.findMany({
    where: { caseId, withdrawnAt: null, OR: [{ partLinkId: linkId }, { wholeLinkId: linkId }] },
    include: { partLink: link, partDeal: deal, wholeLink: link, wholeDeal: deal },
    orderBy: { id: "asc" },
  });
  return rows.flatMap((row): LinkContainment[] => {
    const isPart = row.partLinkId === linkId;
    const { id, version, relation } = row;
    const note = toLocalized(row.note, row.noteZh);
    const otherDeal = isPart ? row.wholeDeal : row.partDeal;
    const otherLink = isPart ? row.wholeLink : row.partLink;
    if (otherDeal !== null) {
      const otherName = { en: otherDeal.titleEn, zh: otherDeal.titleZh };
      return [{ id, version, relation, note, isPart, otherType: "deal", other: otherDeal.slug, otherName }];
    }
    if (otherLink === null) return [];
    const otherName = nameWay([otherLink.payer, otherLink.payee].map(toPartyName));
    return [{ id, version, relation, note, isPart, otherType: "link", other: otherLink.slug, otherName }];
  });
}

/** Slugs of the claims in force on a link, of every status. */
export async function listClaimSlugsOnLink(tx: Db, linkId: string): Promise<readonly Slug[]> {
  const rows = await tx.claim.findMany({ where: { linkId, recordedTo: null }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

/** The sources that the citations of some claims name, by slug. */
export async function listSourcesOf(tx: Db, caseId: string, claims: readonly Claim[]): Promise<readonly Source[]> {
  const slugs = [...new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  return slugs.length === 0 ? [] : listRecords(tx, caseId, "source", { slugs });
}
