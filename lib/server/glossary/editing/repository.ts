import "server-only";
import type { GlossaryTerm, Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { type Db, toTextColumns } from "@/lib/server/db";
import { listGlossary } from "@/lib/server/records/tested-documents/repository";

/** A term with what the database adds to its record. */
export interface StoredTerm {
  readonly id: string;
  readonly version: number;
  readonly term: GlossaryTerm;
}

/** The term behind a slug; null when the case has none. */
export async function findTerm(tx: Db, caseId: string, slug: Slug): Promise<StoredTerm | null> {
  const row = await tx.glossaryTerm.findUnique({
    where: { caseId_slug: { caseId, slug } },
    select: { id: true, version: true },
  });
  const [term] = row ? await listGlossary(tx, caseId, [slug]) : [];
  return row && term ? { ...row, term } : null;
}

/** The terms of a case by slug, only those of `slugs` where it is given. */
export async function listTermNames(
  tx: Db,
  caseId: string,
  slugs?: readonly Slug[],
): Promise<ReadonlyMap<Slug, Localized>> {
  const rows = await tx.glossaryTerm.findMany({
    where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) },
    select: { slug: true, termEn: true, termZh: true },
  });
  return new Map(rows.map(({ slug, termEn, termZh }) => [slug, { en: termEn, zh: termZh }]));
}

/** Adds a term. */
export async function createTerm(tx: Db, caseId: string, term: GlossaryTerm): Promise<void> {
  await tx.glossaryTerm.create({ data: { caseId, slug: term.slug, ...toColumns(term) } });
}

/** Writes a term over the version that was seen; false where another write came first. */
export async function updateTerm(tx: Db, id: string, seen: number, term: GlossaryTerm): Promise<boolean> {
  const { count } = await tx.glossaryTerm.updateMany({
    where: { id, version: seen },
    data: { ...toColumns(term), version: seen + 1 },
  });
  return count === 1;
}

function toColumns({ term, definition, testedProblem, seeAlso }: GlossaryTerm) {
  return {
    termEn: term.en,
    termZh: term.zh,
    definitionEn: definition.en,
    definitionZh: definition.zh,
    ...toTextColumns("testedProblem", testedProblem),
    seeAlso: [...seeAlso],
  };
}
