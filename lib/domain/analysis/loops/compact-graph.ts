/**
 * A directed graph in flat arrays: the targets of party `p` are `targets[offsets[p] … offsets[p + 1] − 1]`, ascending
 * and without repeats; `counts` says how many parallel arcs each of them stands for. Numbers follow the order of the
 * slugs, so that the smallest number of a loop is its smallest slug.
 */
export interface CompactGraph {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Builds the compact form of pairs of party numbers. Parallel arcs are merged and counted; an arc to itself is left
 * out. Throws on a number that is no party of the graph.
 */
export function buildCompactGraph(size: number, arcs: Iterable<readonly [number, number]>): CompactGraph {
  const givers: number[] = [];
  const receivers: number[] = [];
  for (const [giver, receiver] of arcs) {
    if (!isPartyOf(size, giver) || !isPartyOf(size, receiver)) {
      throw new RangeError(`no party ${giver} or ${receiver} in a graph of ${size}`);
    }
    if (giver === receiver) continue;
    givers.push(giver);
    receivers.push(receiver);
  }
  const single = new Int32Array(givers.length).fill(1);
  const byReceiver = groupArcs(size, receivers, givers, single);
  // Grouping keeps the order it is given, so turning the groups round once leaves every target list ascending.
  return mergeParallels(reverseGraph(byReceiver));
}

/** The same graph with every arc turned round. */
export function reverseGraph({ size, offsets, targets, counts }: CompactGraph): CompactGraph {
  const givers = new Int32Array(targets.length);
  for (let giver = 0; giver < size; giver++) givers.fill(giver, offsets[giver], offsets[giver + 1]);
  return groupArcs(size, targets, givers, counts);
}

/** The graph with one more arc between two parties that it has. */
export function addArc(graph: CompactGraph, giver: number, receiver: number): CompactGraph {
  if (!isPartyOf(graph.size, giver) || !isPartyOf(graph.size, receiver) || giver === receiver) {
    throw new RangeError(`no arc can lead between ${giver} and ${receiver}`);
  }
  const place = placeOfArc(graph, giver, receiver);
  if (isArcAt(graph, place, giver, receiver)) return withCount(graph, place, 1);
  return {
    size: graph.size,
    offsets: graph.offsets.map((offset, party) => (party > giver ? offset + 1 : offset)),
    targets: insertAt(graph.targets, place, receiver),
    counts: insertAt(graph.counts, place, 1),
  };
}

/** The graph with one arc less; a parallel arc stays. Throws where no such arc is. */
export function removeArc(graph: CompactGraph, giver: number, receiver: number): CompactGraph {
  const place = placeOfArc(graph, giver, receiver);
  if (!isArcAt(graph, place, giver, receiver)) throw new RangeError(`no arc leads between ${giver} and ${receiver}`);
  if ((graph.counts[place] as number) > 1) return withCount(graph, place, -1);
  return {
    size: graph.size,
    offsets: graph.offsets.map((offset, party) => (party > giver ? offset - 1 : offset)),
    targets: graph.targets.filter((_, arc) => arc !== place),
    counts: graph.counts.filter((_, arc) => arc !== place),
  };
}

/** True where at least one arc leads between the two. */
export function hasArc(graph: CompactGraph, giver: number, receiver: number): boolean {
  return isArcAt(graph, placeOfArc(graph, giver, receiver), giver, receiver);
}

/** Arcs as flat lists by the party in `keys`; arcs of one party keep their order. */
export function groupArcs(
  size: number,
  keys: ArrayLike<number>,
  others: ArrayLike<number>,
  counts: Int32Array,
): CompactGraph {
  const offsets = new Int32Array(size + 1);
  for (let arc = 0; arc < keys.length; arc++) {
    const next = (keys[arc] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let party = 0; party < size; party++) {
    offsets[party + 1] = (offsets[party + 1] as number) + (offsets[party] as number);
  }
  const free = offsets.slice(0, size);
  const targets = new Int32Array(keys.length);
  const grouped = new Int32Array(keys.length);
  for (let arc = 0; arc < keys.length; arc++) {
    const key = keys[arc] as number;
    const place = free[key] as number;
    free[key] = place + 1;
    targets[place] = others[arc] as number;
    grouped[place] = counts[arc] as number;
  }
  return { size, offsets, targets, counts: grouped };
}

/** Joins equal targets that stand side by side. */
function mergeParallels({ size, offsets, targets, counts }: CompactGraph): CompactGraph {
  const merged = new Int32Array(size + 1);
  let kept = 0;
  for (let party = 0; party < size; party++) {
    for (let arc = offsets[party] as number; arc < (offsets[party + 1] as number); arc++) {
      const target = targets[arc] as number;
      if (kept > (merged[party] as number) && targets[kept - 1] === target) {
        counts[kept - 1] = (counts[kept - 1] as number) + (counts[arc] as number);
        continue;
      }
      targets[kept] = target;
      counts[kept] = counts[arc] as number;
      kept++;
    }
    merged[party + 1] = kept;
  }
  return { size, offsets: merged, targets: targets.slice(0, kept), counts: counts.slice(0, kept) };
}

/** Where the arc stands, or would stand, among those of its giver. */
function placeOfArc({ offsets, targets }: CompactGraph, giver: number, receiver: number): number {
  let place = offsets[giver] ?? 0;
  while (place < (offsets[giver + 1] ?? 0) && (targets[place] as number) < receiver) place++;
  return place;
}

function isArcAt({ offsets, targets }: CompactGraph, place: number, giver: number, receiver: number): boolean {
  return place < (offsets[giver + 1] ?? 0) && targets[place] === receiver;
}

function insertAt(values: Int32Array, place: number, value: number): Int32Array {
  const longer = new Int32Array(values.length + 1);
  longer.set(values.subarray(0, place));
  longer[place] = value;
  longer.set(values.subarray(place), place + 1);
  return longer;
}

function withCount(graph: CompactGraph, place: number, change: number): CompactGraph {
  return { ...graph, counts: graph.counts.map((count, arc) => (arc === place ? count + change : count)) };
}

function isPartyOf(size: number, party: number): boolean {
  return Number.isInteger(party) && party >= 0 && party < size;
}
