import type { LoopSet } from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";
import { ladderLoops } from "../loops/loop-ladders";
import type { LoopLoss } from "./strike-out";

/** Loops that close when everything of one lens counts, and how many of them no longer do. */
export interface LensLoss {
  readonly lens: Lens;
  readonly before: number;
  readonly fallen: number;
}

/**
 * What a loss comes to under each lens. A loop stands under the narrowest lens that closes it and under all wider ones;
 * one that closes only when softer links count has fallen under the lenses between.
 */
export function countByLens(sets: readonly LoopSet[], { fallen, softened }: LoopLoss): readonly LensLoss[] {
  const rank = (lens: Lens) => LENSES.indexOf(lens);
  const ladders = ladderLoops(sets);
  return LENSES.map((lens) => {
    const at = rank(lens);
    const lost = softened.filter((one) => rank(one.loop.lens) <= at && at < rank(one.lens));
    return {
      lens,
      before: ladders.filter(({ rungs }) => rungs[lens] !== null).length,
      fallen: fallen.filter((loop) => rank(loop.lens) <= at).length + lost.length,
    };
  });
}
