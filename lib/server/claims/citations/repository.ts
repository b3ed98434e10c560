import "server-only";
import { NORMALISER_VERSION, normaliseText } from "@/lib/domain/citations/anchor-fragment";
import { nameSource } from "@/lib/domain/citations/name-source";
import type { Slug } from "@/lib/domain/model/case-records";
import type { AnchorState, CitationOrigin, Stance } from "@/lib/domain/model/vocabulary";
import { saveBlobs, sha256Of } from "@/lib/server/blobs/repository";
import { containing, type Db, toTextColumns } from "@/lib/server/db";
import { WITHDRAWN_TOO } from "@/lib/server/hide-withdrawn";
import type { NewSource, SourceChoice } from "@/lib/wire/citations";

/** A source as an edit of a citation needs it, with its newest archived copy. */
export interface CitedSource {
  readonly id: string;
  readonly slug: Slug;
  readonly url: string | null;
  readonly capture: { readonly id: string; readonly text: string } | null;
}

const CITED = {
  id: true,
  slug: true,
  url: true,
  captures: { orderBy: { capturedAt: "desc" }, take: 1, select: { id: true, text: true } },
} as const;

/** The sources of a case behind these slugs. */
export async function listCitedSources(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<CitedSource[]> {
  const rows = await tx.source.findMany({ where: { caseId, slug: { in: [...slugs] } }, select: CITED });
  return rows.map(({ captures, ...source }) => ({ ...source, capture: captures[0] ?? null }));
}

/** The source of a case at an address in a language, or null. */
export async function findSourceAt(
  tx: Db,
  caseId: string,
  place: { readonly url: string; readonly language: string },
): Promise<CitedSource | null> {
  const row = await tx.source.findFirst({ where: { caseId, ...place }, select: CITED });
  if (row === null) return null;
  const { captures, ...source } = row;
  return { ...source, capture: captures[0] ?? null };
}

/** Slugs of the case that begin so: what a new name must differ from. */
export async function listSourceSlugs(tx: Db, caseId: string, beginning: string): Promise<Slug[]> {
  const rows = await tx.source.findMany({
    where: { caseId, slug: { startsWith: beginning }, ...WITHDRAWN_TOO },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

/** What sources are called, by slug. */
export async function listSourceNames(
  tx: Db,
  caseId: string,
  slugs: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.source.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: { slug: true, publisher: true, title: true },
  });
  return Object.fromEntries(rows.map(({ slug, publisher, title }) => [slug, nameSource({ publisher, title })]));
}

/** Adds a source, with its pasted text as an archived copy where there is one. */
export async function saveNewSource(
  tx: Db,
  caseId: string,
  slug: Slug,
  source: NewSource,
  at: Date,
): Promise<CitedSource> {
  const { text, note, ...columns } = source;
  const { id } = await tx.source.create({
    data: { ...columns, ...toTextColumns("note", note), caseId, slug },
    select: { id: true },
  });
  if (text === null) return { id, slug, url: source.url, capture: null };
  const bytes = new TextEncoder().encode(text);
  const sha256 = sha256Of(bytes);
  await saveBlobs(tx, [{ sha256, bytes }]);
  const kept = normaliseText(text);
  const capture = await tx.capture.create({
    data: {
      caseId,
      sourceId: id,
      sha256,
      mediaType: "text/plain; charset=utf-8",
      capturedAt: at,
      finalUrl: source.url,
      tool: "pasted by hand",
      text: kept,
      normaliserVersion: NORMALISER_VERSION,
    },
    select: { id: true },
  });
  return { id, slug, url: source.url, capture: { id: capture.id, text: kept } };
}

/** A place that a claim rests on, ready to be written. */
export interface CitationToSave {
  readonly sourceId: string;
  readonly captureId: string | null;
  readonly fragment: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly locator: string | null;
  readonly locatorZh: string | null;
  readonly stance: Stance;
  readonly origin: CitationOrigin;
  readonly anchor: AnchorState;
  readonly noCaptureReason: string | null;
}

/**
 * Makes these the citations of a claim: new places are added, changed ones changed, places that are gone are marked as
 * withdrawn and come back when they are named again. Nothing is deleted.
 */
export async function saveCitations(
  tx: Db,
  caseId: string,
  claimId: string,
  citations: readonly CitationToSave[],
  at: Date,
): Promise<void> {
  const rows = await tx.citation.findMany({ where: { claimId } });
  const known = new Map(rows.map((row) => [placeOf(row), row]));
  const wanted = new Set(citations.map(placeOf));
  for (const citation of citations) {
    const row = known.get(placeOf(citation));
    if (row === undefined) await tx.citation.create({ data: { ...citation, caseId, claimId } });
    else await tx.citation.update({ where: { id: row.id }, data: { ...citation, withdrawnAt: null } });
  }
  const gone = rows.filter((row) => row.withdrawnAt === null && !wanted.has(placeOf(row))).map(({ id }) => id);
  if (gone.length > 0) await tx.citation.updateMany({ where: { id: { in: gone } }, data: { withdrawnAt: at } });
}

/** Sources whose publisher, title, author or address contain these words; the ones cited most recently first. */
export async function findSources(tx: Db, caseId: string, words: string, limit: number): Promise<SourceChoice[]> {
  const contains = containing(words);
  const rows = await tx.source.findMany({
    where: {
      caseId,
      ...(words !== "" && {
        OR: [{ publisher: contains }, { title: contains }, { author: contains }, { url: contains }, { slug: contains }],
      }),
    },
    orderBy: [{ id: "desc" }],
    take: limit,
    select: {
      slug: true,
      publisher: true,
      title: true,
      published: true,
      reliability: true,
      _count: { select: { captures: true } },
    },
  });
  return rows.map(({ _count, ...source }) => ({ ...source, captured: _count.captures > 0 }));
}

/** What makes a citation that one: a locator is itself in the first language that it is in. */
export function placeOf(
  citation: Pick<CitationToSave, "sourceId" | "fragment" | "locator" | "locatorZh" | "stance">,
): string {
  const { sourceId, fragment, locator, locatorZh, stance } = citation;
  return JSON.stringify([sourceId, fragment, locator ?? locatorZh, stance]);
}
