import type { Slug } from "./case-records";

/** Order of slugs by code unit, the same in every language setting; every tie in the product is broken by it. */
export function compareSlugs(one: Slug, other: Slug): -1 | 0 | 1 {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Order by code unit: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): -1 | 0 | 1 {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A copy sorted by slug. */
export function sortBySlug<T extends { readonly slug: Slug }>(records: readonly T[]): readonly T[] {
  return [...records].sort((one, other) => compareSlugs(one.slug, other.slug));
}

/**
 * Names as one id, from which they can be read back: where a name holds the sign that parts them, or a percent sign, it
 * stands as in addresses. Slugs hold neither, so their ids read as they are.
 *
 * @example joinNames(["A.B", "C"], ".") // "A%2EB.C", and never the id of "A" and "B.C"
 */
export function joinNames(names: readonly string[], by: "." | ":"): string {
  const sign = `%${by.charCodeAt(0).toString(16).toUpperCase()}`;
  return names.map((name) => name.replaceAll("%", "%25").replaceAll(by, sign)).join(by);
}

/** The names of an id made by `joinNames`. */
export function splitNames(id: string, by: "." | ":"): readonly string[] {
  const sign = `%${by.charCodeAt(0).toString(16).toUpperCase()}`;
  return id.split(by).map((name) => name.replaceAll(sign, by).replaceAll("%25", "%"));
}
