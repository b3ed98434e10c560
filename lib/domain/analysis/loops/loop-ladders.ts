import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type { Loop, LoopSet } from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";

/** How a loop closes under one lens. */
interface LadderRung {
  readonly kind: LoopSet["kind"];
  readonly loop: Loop;
}

/**
 * One way round through the same parties, told once over all lenses. Lenses are nested, so what closes under a narrow
 * one closes under every wider one; there it may close in cash where the narrow one needed something else.
 */
export interface LoopLadder {
  /** The name of the loop under the widest lens: that of its kind. */
  readonly id: string;
  /** How it closes when everything on record counts. */
  readonly kind: LoopSet["kind"];
  readonly parties: readonly Slug[];
  /** The narrowest lens under which it closes at all. */
  readonly closesFrom: Lens;
  /** The narrowest lens under which it closes in its kind. */
  readonly lens: Lens;
  readonly rungs: Readonly<Record<Lens, LadderRung | null>>;
}

/** Every way round of some sets once, sorted by name. */
export function ladderLoops(sets: readonly LoopSet[]): readonly LoopLadder[] {
  const ways = new Map<string, Record<Lens, LadderRung | null>>();
  for (const { lens, kind, loops } of sets) {
    for (const loop of loops) {
      const way = loop.parties.join(" ");
      const rungs = ways.get(way) ?? { PAID: null, COMMITTED: null, ANNOUNCED: null, REPORTED: null };
      rungs[lens] = { kind, loop };
      ways.set(way, rungs);
    }
  }
  return [...ways.values()].map(toLadder).sort((one, other) => compareSlugs(one.id, other.id));
}

function toLadder(rungs: Readonly<Record<Lens, LadderRung | null>>): LoopLadder {
  const widest = LENSES.flatMap((lens) => rungs[lens] ?? []).at(-1);
  const closesFrom = LENSES.find((one) => rungs[one] !== null);
  const lens = LENSES.find((one) => rungs[one]?.kind === widest?.kind);
  if (!widest || !closesFrom || !lens) throw new RangeError("a loop belongs to no lens");
  return { id: widest.loop.id, kind: widest.kind, parties: widest.loop.parties, closesFrom, lens, rungs };
}
