import { type CaseLanguages, missingIn } from "../model/case-languages";
import type { GlossaryTerm, Slug } from "../model/case-records";

/** A field of a term that cannot stand, and why; one of several it names is `seeAlso.2`, its word in one language `term.zh`. */
export interface TermProblem {
  readonly field: string;
  readonly reason: "name_taken" | "required" | "reference_missing" | "refers_to_itself";
}

/**
 * What is wrong with a term: a word or a meaning that is missing in a language of the case, and terms that it leads on
 * to that are itself or none of the case's.
 */
export function judgeTerm(
  { slug, term, definition, seeAlso }: Pick<GlossaryTerm, "slug" | "term" | "definition" | "seeAlso">,
  languages: CaseLanguages,
  known: ReadonlySet<Slug>,
): readonly TermProblem[] {
  const required = { term, definition };
  const unsaid = (["term", "definition"] as const).flatMap((field) =>
    missingIn(required[field], languages).map(
      (language): TermProblem => ({ field: `${field}.${language}`, reason: "required" }),
    ),
  );
  const others = seeAlso.flatMap((other, at): readonly TermProblem[] => {
    if (other === slug) return [{ field: `seeAlso.${at}`, reason: "refers_to_itself" }];
    return known.has(other) ? [] : [{ field: `seeAlso.${at}`, reason: "reference_missing" }];
  });
  return [...unsaid, ...others];
}
