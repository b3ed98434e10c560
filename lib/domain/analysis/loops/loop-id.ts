import type { Slug } from "../../model/case-records";
import { compareSlugs, joinNames, splitNames } from "../../model/ids";
import type { LoopSet } from "../../model/snapshot-document";

/**
 * The parties of a loop in canonical order: turned so that the smallest slug stands first. Direction is kept, so
 * A B C and A C B are two loops (method page, B2).
 */
export function canonicalLoop(parties: readonly Slug[]): readonly Slug[] {
  const smallest = parties.reduce((best, party, place) => {
    return compareSlugs(party, parties[best] as Slug) < 0 ? place : best;
  }, 0);
  return [...parties.slice(smallest), ...parties.slice(0, smallest)];
}

/** The stable name of a loop, its kind and its parties: `cash.amazon.anthropic`. Names with dots stay apart. */
export function loopId(kind: LoopSet["kind"], parties: readonly Slug[]): string {
  return joinNames([kind, ...canonicalLoop(parties)], ".");
}

/** The parties of a loop by its name, in canonical order. */
export function partiesOfLoopId(id: string): readonly Slug[] {
  return splitNames(id, ".").slice(1);
}
