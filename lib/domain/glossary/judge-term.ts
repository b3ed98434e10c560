import type { GlossaryTerm, Slug } from "../case-records";

/** A field of a term that cannot stand, and why; one of several it names is `seeAlso.2`. */
export interface TermProblem {
  readonly field: string;
  readonly reason: "reference_missing" | "refers_to_itself";
}

/** What is wrong with the terms that a term leads on to: itself, or one that the case does not have. */
export function judgeTerm(
  { slug, seeAlso }: Pick<GlossaryTerm, "slug" | "seeAlso">,
  known: ReadonlySet<Slug>,
): readonly TermProblem[] {
  return seeAlso.flatMap((other, at): readonly TermProblem[] => {
    if (other === slug) return [{ field: `seeAlso.${at}`, reason: "refers_to_itself" }];
    return known.has(other) ? [] : [{ field: `seeAlso.${at}`, reason: "reference_missing" }];
  });
}
