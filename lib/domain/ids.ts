import type { Slug } from "./case-records";

/** Order of slugs by code unit, the same in every language setting; every tie in the product is broken by it. */
export function compareSlugs(one: Slug, other: Slug): -1 | 0 | 1 {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A copy sorted by slug. */
export function sortBySlug<T extends { readonly slug: Slug }>(records: readonly T[]): readonly T[] {
  return [...records].sort((one, other) => compareSlugs(one.slug, other.slug));
}
