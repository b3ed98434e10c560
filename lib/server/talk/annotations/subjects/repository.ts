import "server-only";
import { partiesOfLoopId } from "@/lib/domain/analysis/loops/loop-id";
import { readLoopName, type TalkSubject } from "@/lib/domain/annotations/subject";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { nameWay } from "@/lib/domain/network/name-way";
import type { Db } from "@/lib/server/db";
import { toPartyName } from "@/lib/server/parties/repository";
import { findId, findNameOf } from "@/lib/server/records/kinds/repository";

const only = { select: { id: true } } as const;

/** The columns that name a subject in a row; null when the case has no such thing. A loop needs parties that exist. */
export async function findSubjectColumns(tx: Db, caseId: string, { type, slug }: TalkSubject) {
  switch (type) {
    case "party":
      return toColumn("partyId", await findId(tx, caseId, "party", slug));
    case "deal":
      return toColumn("dealId", await findId(tx, caseId, "deal", slug));
    case "link":
      return toColumn("linkId", await findId(tx, caseId, "link", slug));
    case "claim":
      return toColumn("claimId", await findId(tx, caseId, "claim", slug));
    case "term":
      return toColumn("termId", await findId(tx, caseId, "glossary_term", slug));
    case "citation":
      return toColumn(
        "citationId",
        (await tx.citation.findUnique({ where: { caseId_id: { caseId, id: slug } }, ...only }))?.id ?? null,
      );
    case "loop": {
      const parties = readLoopName(slug)?.parties ?? [];
      const known = await tx.party.count({ where: { caseId, slug: { in: [...parties] } } });
      return parties.length > 0 && known === parties.length ? { loopId: slug } : null;
    }
  }
}

function toColumn<Column extends string>(column: Column, id: string | null) {
  return id === null ? null : ({ [column]: id } as Record<Column, string>);
}

const slugAndName = { select: { slug: true, nameEn: true, nameZh: true } } as const;

/** What a row with a subject must be read with, to name it. */
export const SUBJECT_PARTS = {
  party: slugAndName,
  deal: { select: { slug: true, titleEn: true, titleZh: true } },
  link: { select: { slug: true, payer: slugAndName, payee: slugAndName } },
  claim: { select: { slug: true } },
  citation: { select: { id: true, claim: { select: { slug: true } } } },
  term: { select: { slug: true, termEn: true, termZh: true } },
} as const;

interface Named {
  readonly slug: string;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
}

/** A row that was read with `SUBJECT_PARTS`. */
export interface SubjectRow {
  readonly party: Named | null;
  readonly deal: { readonly slug: string; readonly titleEn: string | null; readonly titleZh: string | null } | null;
  readonly link: { readonly slug: string; readonly payer: Named; readonly payee: Named } | null;
  readonly claim: { readonly slug: string } | null;
  readonly citation: { readonly id: string; readonly claim: { readonly slug: string } } | null;
  readonly term: { readonly slug: string; readonly termEn: string | null; readonly termZh: string | null } | null;
  readonly loopId: string | null;
}

export interface NamedSubject {
  readonly subject: TalkSubject;
  readonly subjectName: Localized;
}

/** The subject of a row with what it is called; null when the row has none. */
export function toNamedSubject(row: SubjectRow): NamedSubject | null {
  const { party, deal, link, claim, citation, term, loopId } = row;
  if (party) return named("party", party.slug, party.nameEn, party.nameZh);
  if (deal) return named("deal", deal.slug, deal.titleEn, deal.titleZh);
  if (link) {
    const { en, zh } = nameWay([link.payer, link.payee].map(toPartyName));
    return named("link", link.slug, en, zh);
  }
  if (claim) return named("claim", claim.slug, claim.slug, null);
  if (citation) return named("citation", citation.id, citation.claim.slug, null);
  if (term) return named("term", term.slug, term.termEn, term.termZh);
  return loopId === null ? null : named("loop", loopId, partiesOfLoopId(loopId).join(" → "), null);
}

function named(type: TalkSubject["type"], slug: string, en: string | null, zh: string | null): NamedSubject {
  return { subject: { type, slug }, subjectName: { en, zh } };
}

/** What a subject is called; null when the case has no such thing. */
export async function findTalkSubjectName(tx: Db, caseId: string, subject: TalkSubject): Promise<Localized | null> {
  const { type, slug } = subject;
  switch (type) {
    case "party":
    case "deal":
    case "link":
      return findNameOf(tx, caseId, type, slug);
    case "term":
      return findNameOf(tx, caseId, "glossary_term", slug);
    case "claim":
      return (await findId(tx, caseId, "claim", slug)) === null ? null : { en: slug, zh: null };
    case "citation": {
      const where = { caseId_id: { caseId, id: slug } };
      const found = await tx.citation.findUnique({ where, ...SUBJECT_PARTS.citation });
      return found && { en: found.claim.slug, zh: null };
    }
    case "loop":
      return findLoopName(tx, caseId, slug);
  }
}

async function findLoopName(tx: Db, caseId: string, loop: string): Promise<Localized | null> {
  const slugs = readLoopName(loop)?.parties ?? [];
  const parties = await tx.party.findMany({ where: { caseId, slug: { in: [...slugs] } }, ...slugAndName });
  const bySlug = new Map(parties.map((party) => [party.slug, party]));
  const inOrder = [...slugs, ...slugs.slice(0, 1)].flatMap((slug) => bySlug.get(slug) ?? []);
  if (slugs.length === 0 || inOrder.length <= slugs.length) return null;
  return nameWay(inOrder.map(toPartyName));
}
