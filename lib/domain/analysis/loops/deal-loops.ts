import type { Slug } from "../../case-records";
import type { Loop } from "../../snapshots/snapshot-document";

/** How many loops of single legs a loop of parties holds: the product of its parallel legs (2 and 3 make 6). */
export function countDealLoops(loop: Pick<Loop, "hops">): number {
  return loop.hops.reduce((product, hop) => product * hop.links.length, 1);
}

/**
 * The loops of single legs, one after the other: one leg per hop, the last hop changing fastest. Lazy, because a loop
 * of parties may hold more of them than anybody wants to see.
 */
export function* expandDealLoops(loop: Pick<Loop, "hops">): Generator<readonly Slug[]> {
  const count = countDealLoops(loop);
  for (let number = 0; number < count; number++) {
    const legs: Slug[] = [];
    let rest = number;
    for (const hop of [...loop.hops].reverse()) {
      legs.unshift(hop.links[rest % hop.links.length] as Slug);
      rest = Math.floor(rest / hop.links.length);
    }
    yield legs;
  }
}
