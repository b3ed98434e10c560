import "server-only";
import { judgeTerm, type TermProblem } from "@/lib/domain/glossary/judge-term";
import { textIn, wordingsOf } from "@/lib/domain/model/case-languages";
import type { GlossaryTerm } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { findNamesakes, listTakenLanguages } from "@/lib/domain/parties/namesakes";
import { err, ok, type Result } from "@/lib/domain/result";
import { slugOf } from "@/lib/interchange/names/slug-of";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Actor } from "@/lib/server/auth/actor";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listTakenSlugs } from "@/lib/server/records/slugs/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { NewTerm, TermEdit } from "@/lib/wire/glossary";
import type { Namesake, SavedRecord } from "@/lib/wire/rules";
import { createTerm, findTerm, listTermNames, updateTerm } from "./repository";

export type TermRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly TermProblem[] }
  /** Terms that may be the same, for somebody to look at first. */
  | { readonly code: "duplicates"; readonly duplicates: readonly Namesake[] }
  | { readonly code: "stale"; readonly now: GlossaryTerm & { readonly version: number } };

/** Adds a term to the glossary of the actor's case; those that may be the same are offered first. */
export async function addTerm(
  actor: Actor<"propose">,
  { differsFrom, ...said }: NewTerm,
): Promise<Result<SavedRecord, TermRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const called = await listTermNames(tx, actor.caseId);
    // "new" is the address of the empty form.
    const slugs = await listTakenSlugs(tx, actor.caseId, "term");
    const slug = slugOf(textIn(said.term, "en"), "term", (word) => word === "new" || slugs.has(word));
    const term: GlossaryTerm = { slug, ...said, seeAlso: [...new Set(said.seeAlso)] };
    const problems = judgeTerm(term, actor.languages, new Set(called.keys()));
    if (problems.length > 0) return err({ code: "invalid", problems });
    const others = [...called].map(([other, name]) => ({ slug: other, names: wordingsOf(name) }));
    const alike = findNamesakes(wordingsOf(said.term), others, toSimplified).filter(
      (other) => !differsFrom.includes(other),
    );
    if (alike.length > 0) {
      const duplicates = alike.map((other) => ({ slug: other, name: called.get(other) ?? { en: other, zh: null } }));
      return err({ code: "duplicates", duplicates });
    }
    const taken = takenNames(term, [...called.values()]);
    if (taken.length > 0) return err({ code: "invalid", problems: taken });
    await createTerm(tx, actor.caseId, term);
    await recordTerm(tx, actor, term, { action: "created", why: null, before: null, version: 1 });
    return ok({ slug, version: 1 });
  });
}

/** Writes a term over the version that was seen. */
export async function editTerm(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: TermEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, TermRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findTerm(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const stale = err({ code: "stale", now: { ...stored.term, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    const term: GlossaryTerm = { slug, ...said, seeAlso: [...new Set(said.seeAlso)] };
    const known = await listTermNames(tx, actor.caseId);
    const others = [...known].flatMap(([other, name]) => (other === slug ? [] : [name]));
    const problems = [
      ...judgeTerm(term, actor.languages, new Set(known.keys())),
      ...takenNames(term, others, stored.term),
    ];
    if (problems.length > 0) return err({ code: "invalid", problems });
    if (!(await updateTerm(tx, stored.id, version, term))) return stale;
    await recordTerm(tx, actor, term, { action, why, before: stored.term, version: version + 1 });
    return ok({ slug, version: version + 1 });
  });
}

function takenNames(
  { term }: Pick<GlossaryTerm, "term">,
  others: readonly Localized[],
  former: Pick<GlossaryTerm, "term"> | null = null,
): readonly TermProblem[] {
  return listTakenLanguages(term, others, former?.term ?? null).map((language) => ({
    field: `term.${language}`,
    reason: "name_taken",
  }));
}

function recordTerm(
  tx: Db,
  actor: Actor,
  after: GlossaryTerm,
  how: {
    readonly action: string;
    readonly why: string | null;
    readonly before: GlossaryTerm | null;
    readonly version: number;
  },
): Promise<void> {
  const { caseId, memberId: actorId } = actor;
  return recordChanges(tx, [{ caseId, recordType: "glossary_term", recordSlug: after.slug, actorId, after, ...how }]);
}
