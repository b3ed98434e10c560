import type { Slug } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import { foldName, likenessOf } from "./name-likeness";

/** A party with everything it is called: names, aliases, ticker, and what people type for them. */
export interface CalledParty {
  readonly slug: Slug;
  /** Shown names and aliases, best first. */
  readonly names: readonly string[];
  /** Pinyin, initials, simplified characters: compared, never shown. */
  readonly readings: readonly string[];
}

/** A party that may be meant, with the name that says so. */
export interface RankedParty {
  readonly slug: Slug;
  /** The name that was met; the first name where a reading was met. */
  readonly name: string;
  readonly score: number;
}

/**
 * Puts parties in the order in which they are likely meant by what was typed: the same name, then names that begin
 * with it, then names with a word that does, then likeness. Ties go by slug.
 */
export function rankParties(typed: string, parties: readonly CalledParty[]): readonly RankedParty[] {
  const words = foldName(typed);
  if (words === "") return [];
  return parties
    .map((party) => {
      const [first = ""] = party.names;
      const scored = [
        ...party.names.map((name) => ({ name, score: scoreOf(words, name) })),
        // A reading is a second way to the first name: a little behind a name that was typed as it is written.
        ...party.readings.map((reading) => ({ name: first, score: scoreOf(words, reading) * 0.97 })),
      ];
      const best = scored.reduce((one, other) => (other.score > one.score ? other : one), { name: first, score: 0 });
      return { slug: party.slug, ...best };
    })
    .sort((one, other) => other.score - one.score || compareSlugs(one.slug, other.slug));
}

function scoreOf(words: string, name: string): number {
  const folded = foldName(name);
  if (folded === words) return 1;
  const reach = words.length / Math.max(folded.length, 1);
  if (folded.startsWith(words)) return 0.8 + 0.15 * reach;
  if (folded.includes(` ${words}`)) return 0.7 + 0.1 * reach;
  if (folded.includes(words)) return 0.6 + 0.1 * reach;
  // Above this a misspelling, below it chance; never above a name that holds what was typed.
  return Math.min(likenessOf(words, folded), 1) * 0.75;
}
