import { wordingsOf } from "../model/case-languages";
import type { Party, Slug } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import { likenessOf } from "./name-likeness";

/** Why two records may be one party, strongest first. */
const LIKENESSES = ["same-identifier", "same-name", "similar-name"] as const;
type Likeness = (typeof LIKENESSES)[number];

export interface Duplicate {
  readonly slug: Slug;
  readonly likeness: Likeness;
  /** The identifier or the name of the other party that is met. */
  readonly met: string;
}

/** From here on two names are offered as one: "Nebius" and "Nebuis" are 0.4, names that share a word less. */
const SIMILAR = 0.4;
const IDENTIFIERS = ["lei", "cik", "wikidata"] as const;

type Named = Pick<Party, "name" | "aliases" | "lei" | "cik" | "wikidata">;

/**
 * Parties that may be the same as a new one: one that carries the same identifier, one that is called the same, or
 * nearly the same. Nothing is decided by it; a person looks. A ticker does not identify: exchanges share them.
 *
 * @param respell one spelling for names that are written in two: traditional characters as simplified ones
 */
export function findDuplicates(
  fresh: Named,
  existing: readonly Party[],
  respell: (name: string) => string = (name) => name,
): readonly Duplicate[] {
  return existing
    .flatMap((party) => judge(fresh, party, respell) ?? [])
    .sort(
      (one, other) =>
        LIKENESSES.indexOf(one.likeness) - LIKENESSES.indexOf(other.likeness) || compareSlugs(one.slug, other.slug),
    );
}

function judge(fresh: Named, party: Party, respell: (name: string) => string): Duplicate | null {
  for (const identifier of IDENTIFIERS) {
    const value = party[identifier];
    if (value !== null && value === fresh[identifier]) {
      return { slug: party.slug, likeness: "same-identifier", met: value };
    }
  }
  let best = { likeness: 0, met: "" };
  for (const own of namesOf(fresh)) {
    for (const met of namesOf(party)) {
      const likeness = likenessOf(respell(own), respell(met));
      if (likeness > best.likeness) best = { likeness, met };
    }
  }
  if (best.likeness < SIMILAR) return null;
  return { slug: party.slug, likeness: best.likeness >= 0.98 ? "same-name" : "similar-name", met: best.met };
}

/** Everything that a party is called, its own names first. */
export function namesOf({ name, aliases }: Pick<Party, "name" | "aliases">): readonly string[] {
  return [...wordingsOf(name), ...aliases];
}
