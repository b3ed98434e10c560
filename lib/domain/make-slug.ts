import type { Slug } from "./model/case-records";

const LONGEST = 80;

/**
 * A permanent name made of words: Latin letters and digits with hyphens, or `fallback` where nothing of them is left.
 * Letters of other scripts are spelt in Latin ones before they get here (`lib/interchange/names`). A number is put behind it
 * as long as it is taken.
 */
export function makeSlug(words: string, fallback: string, isTaken: (slug: Slug) => boolean): Slug {
  const base = hyphenate(words) || hyphenate(fallback) || "record";
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const next = `${base}-${number}`;
    if (!isTaken(next)) return next;
  }
}

function hyphenate(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
}
