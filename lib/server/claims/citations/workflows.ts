import "server-only";
import { anchorFragment } from "@/lib/domain/citations/anchor-fragment";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { judgeSource } from "@/lib/domain/sources/judge-source";
import { slugOf } from "@/lib/interchange/names/slug-of";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { type Db, toTextColumns } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { CitationForm, ListedSource, NewSource, SavedSource } from "@/lib/wire/citations";
import type { FieldProblem } from "@/lib/wire/claims";
import {
  type CitationToSave,
  type CitedSource,
  findSourceAt,
  listCitedSources,
  listSourceNames,
  listSourceSlugs,
  placeOf,
  saveNewSource,
} from "./repository";

/**
 * Reads the citations of a form inside the transaction of their claim: names sources, adds new ones with their pasted
 * text, and looks for each fragment in the archived copy. A fragment that is not found there is kept as orphaned: a
 * draft may hold it, an acceptance may not rest on it.
 */
export async function readCitations(
  tx: Db,
  actor: Actor,
  forms: readonly CitationForm[],
): Promise<Result<readonly CitationToSave[], readonly FieldProblem[]>> {
  const problems = forms.flatMap(findProblems);
  if (problems.length > 0) return err(problems);
  const slugs = forms.flatMap(({ source }) => (typeof source === "string" ? [source] : []));
  const known = new Map((await listCitedSources(tx, actor.caseId, slugs)).map((source) => [source.slug, source]));
  const read: CitationToSave[] = [];
  for (const [place, form] of forms.entries()) {
    const source = typeof form.source === "string" ? known.get(form.source) : await addSource(tx, actor, form.source);
    if (source === undefined) {
      problems.push({ field: `citations.${place}.source`, reason: "reference_missing" });
      continue;
    }
    const citation = toCitation(form, source);
    if (citation.captureId === null && citation.noCaptureReason === null) {
      problems.push({ field: `citations.${place}.noCaptureReason`, reason: "reason_missing" });
    }
    if (
      citation.captureId === null &&
      citation.fragment === null &&
      citation.locator === null &&
      citation.locatorZh === null &&
      source.url === null
    ) {
      problems.push({ field: `citations.${place}.locator`, reason: "place_missing" });
    }
    read.push(citation);
  }
  const places = read.map(placeOf);
  for (const [place, name] of places.entries()) {
    if (places.indexOf(name) < place) problems.push({ field: `citations.${place}.source`, reason: "row_twice" });
  }
  return problems.length > 0 ? err(problems) : ok(read);
}

/**
 * Adds a source by its bibliographic data, for a record that names its source without quoting it. One at an address
 * that the case has already is that source.
 */
export async function createSource(
  actor: Actor<"propose">,
  { source }: ListedSource,
): Promise<Result<SavedSource, { readonly code: "invalid"; readonly problems: readonly FieldProblem[] }>> {
  const whole = { ...source, text: null };
  const problems = findSourceProblems(whole, "source");
  if (problems.length > 0) return err({ code: "invalid", problems });
  return inCaseTransaction(actor.caseId, async (tx) => {
    const { slug } = await addSource(tx, actor, whole);
    const names = await listSourceNames(tx, actor.caseId, [slug]);
    return ok({ slug, name: names[slug] ?? slug });
  });
}

/**
 * The one source that all claims of an act cite, with its newest copy: one of the case by its slug, or a new one that is
 * added with its text. Null for a slug that the case does not have.
 */
export async function takeSource(
  tx: Db,
  actor: Actor<"propose">,
  said: Slug | NewSource,
): Promise<Result<CitedSource | null, readonly FieldProblem[]>> {
  if (typeof said === "string") return ok((await listCitedSources(tx, actor.caseId, [said]))[0] ?? null);
  const problems = findSourceProblems(said, "source");
  return problems.length > 0 ? err(problems) : ok(await addSource(tx, actor, said));
}

/**
 * Where several claims of one act cite the same new source, it is added once and named in all of them: two records of
 * one publication would count as two publishers. A source that cannot stand is left for `readCitations` to refuse.
 */
export async function nameSharedSources<Form extends { readonly citations: CitationForm[] }>(
  tx: Db,
  actor: Actor,
  forms: readonly Form[],
): Promise<readonly Form[]> {
  const seen = new Map<string, number>();
  for (const { source } of forms.flatMap(({ citations }) => citations)) {
    if (typeof source !== "string") seen.set(JSON.stringify(source), (seen.get(JSON.stringify(source)) ?? 0) + 1);
  }
  const slugs = new Map<string, Slug>();
  for (const [words, times] of seen) {
    const source: NewSource = JSON.parse(words);
    if (times > 1 && findSourceProblems(source, "").length === 0) {
      slugs.set(words, (await addSource(tx, actor, source)).slug);
    }
  }
  const named = ({ source }: CitationForm) =>
    typeof source === "string" ? source : (slugs.get(JSON.stringify(source)) ?? source);
  return forms.map((form) => ({
    ...form,
    citations: form.citations.map((citation) => ({ ...citation, source: named(citation) })),
  }));
}

function findProblems(form: CitationForm, place: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (form.source === "") problems.push({ field: `citations.${place}.source`, reason: "source_missing" });
  if (typeof form.source !== "string") problems.push(...findSourceProblems(form.source, `citations.${place}.source`));
  return problems;
}

function findSourceProblems(source: NewSource, place: string): FieldProblem[] {
  return judgeSource(source).map(({ field, reason }) => ({ field: `${place}.${field}`, reason }));
}

function toCitation(form: CitationForm, source: CitedSource): CitationToSave {
  const { fragment, locator, stance, origin, noCaptureReason } = form;
  const place = { fragment, ...toTextColumns("locator", locator) };
  const stated = { sourceId: source.id, ...place, stance, origin, prefix: null, suffix: null };
  const { capture } = source;
  if (capture === null || fragment === null) {
    return {
      ...stated,
      captureId: null,
      anchor: "not_captured",
      // A place without a fragment is read by people: there is nothing that a program could look for in the copy.
      noCaptureReason: noCaptureReason ?? (capture === null ? null : "no fragment to look for"),
    };
  }
  const anchor = anchorFragment(capture.text, fragment);
  return {
    ...stated,
    captureId: capture.id,
    prefix: anchor?.prefix ?? null,
    suffix: anchor?.suffix ?? null,
    anchor: anchor === null ? "orphaned" : "exact",
    noCaptureReason: null,
  };
}

/** A source at an address that the case has already is that source: two of them would count as two publishers. */
async function addSource(tx: Db, actor: Actor, source: NewSource): Promise<CitedSource> {
  const { url, language } = source;
  const former = url === null ? null : await findSourceAt(tx, actor.caseId, { url, language });
  if (former !== null) return former;
  const slug = await nameSource(tx, actor.caseId, source);
  const saved = await saveNewSource(tx, actor.caseId, slug, source, now());
  const { text: _text, ...record } = source;
  await recordChanges(tx, [
    {
      caseId: actor.caseId,
      recordType: "source",
      recordSlug: slug,
      action: "created",
      actorId: actor.memberId,
      why: null,
      before: null,
      after: { slug, ...record, copyShown: false },
      version: 1,
    },
  ]);
  return saved;
}

async function nameSource(tx: Db, caseId: string, source: NewSource): Promise<Slug> {
  const words = `${source.publisher} ${source.title ?? source.published ?? ""}`;
  const taken = new Set(
    await listSourceSlugs(
      tx,
      caseId,
      slugOf(words, "source", () => false),
    ),
  );
  return slugOf(words, "source", (slug) => taken.has(slug));
}
