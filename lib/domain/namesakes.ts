import type { Slug } from "./case-records";
import { compareSlugs } from "./ids";
import { foldName, likenessOf } from "./parties/name-likeness";

/** A record with everything that it is called. */
export interface NamedSlug {
  readonly slug: Slug;
  readonly names: readonly string[];
}

/**
 * From here on two names are offered as one: a misspelling of a title, or its plural. Lower than for parties it would
 * offer every rule of one authority for every other, as their titles share most of their words.
 */
const NEARLY_THE_SAME = 0.7;

/**
 * Records that may be the same as a new one: called the same, or nearly. The most alike come first. Nothing is decided
 * by it; a person looks.
 */
export function findNamesakes(names: readonly string[], existing: readonly NamedSlug[]): readonly Slug[] {
  return existing
    .map(({ slug, names: theirs }) => ({
      slug,
      likeness: Math.max(0, ...names.flatMap((own) => theirs.map((other) => likeness(own, other)))),
    }))
    .filter(({ likeness: found }) => found >= NEARLY_THE_SAME)
    .sort((one, other) => other.likeness - one.likeness || compareSlugs(one.slug, other.slug))
    .map(({ slug }) => slug);
}

// Numbers make titles what they are: a letter on A100 is none on A800, however alike they read.
function likeness(own: string, other: string): number {
  return numbersOf(own) === numbersOf(other) ? likenessOf(own, other) : 0;
}

function numbersOf(name: string): string {
  return (foldName(name).match(/\d+/g) ?? []).join(" ");
}
