/**
 * A directed graph in two flat arrays: the targets of party `p` are `targets[offsets[p] … offsets[p + 1] − 1]`,
 * ascending and without repeats. Numbers follow the order of the slugs, so that the smallest number of a loop is its
 * smallest slug.
 */
export interface CompactGraph {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** Builds the compact form of pairs of party numbers. Parallel arcs are merged; an arc to itself is left out. */
export function buildCompactGraph(size: number, arcs: Iterable<readonly [number, number]>): CompactGraph {
  const sets = Array.from({ length: size }, () => new Set<number>());
  for (const [giver, receiver] of arcs) if (giver !== receiver) sets[giver]?.add(receiver);
  const offsets = new Int32Array(size + 1);
  const targets: number[] = [];
  sets.forEach((set, party) => {
    targets.push(...[...set].sort((one, other) => one - other));
    offsets[party + 1] = targets.length;
  });
  return { size, offsets, targets: Int32Array.from(targets) };
}

/** The same graph with every arc turned round. */
export function reverseGraph(graph: CompactGraph): CompactGraph {
  const arcs: [number, number][] = [];
  for (let giver = 0; giver < graph.size; giver++) {
    for (let arc = graph.offsets[giver] as number; arc < (graph.offsets[giver + 1] as number); arc++) {
      arcs.push([graph.targets[arc] as number, giver]);
    }
  }
  return buildCompactGraph(graph.size, arcs);
}
