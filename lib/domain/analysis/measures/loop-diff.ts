import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type { Loop, LoopSet } from "../../model/snapshot-document";

/** What changed between two sets of loops: of two versions, two days, or with and without a claim. */
export interface LoopSetDiff {
  readonly added: readonly Loop[];
  readonly removed: readonly Loop[];
  /** Loops in both with another bottleneck, other links or another grade. */
  readonly changed: readonly { readonly id: string; readonly before: Loop; readonly after: Loop }[];
  readonly kept: number;
  /** False where one of the sets was cut off: a loop that is missing there may only not have been looked for. */
  readonly isComplete: boolean;
}

/** Compares loops by their stable id; results are sorted by it. */
export function diffLoopSets(before: LoopSet, after: LoopSet): LoopSetDiff {
  const former = new Map(before.loops.map((loop) => [loop.id, loop]));
  const latter = new Map(after.loops.map((loop) => [loop.id, loop]));
  const byId = (one: { readonly id: Slug }, other: { readonly id: Slug }) => compareSlugs(one.id, other.id);
  const both = [...former.values()].flatMap((loop) => {
    const now = latter.get(loop.id);
    return now ? [{ id: loop.id, before: loop, after: now }] : [];
  });
  const changed = both.filter((pair) => !isSameLoop(pair.before, pair.after));
  return {
    added: [...latter.values()].filter((loop) => !former.has(loop.id)).sort(byId),
    removed: [...former.values()].filter((loop) => !latter.has(loop.id)).sort(byId),
    changed: changed.sort(byId),
    kept: both.length - changed.length,
    isComplete: !before.truncated && !after.truncated,
  };
}

function isSameLoop(one: Loop, other: Loop): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

// Written out, so that the order of keys in stored documents does not matter.
function contentOf(loop: Loop) {
  const { bottleneck, weakest } = loop;
  return [
    loop.hops.map((hop) => [hop.links, hop.total?.low ?? null, hop.total?.high ?? null]),
    bottleneck && [bottleneck.currency, bottleneck.low, bottleneck.high, bottleneck.approx],
    weakest && [weakest.reliability, weakest.credibility],
  ];
}
