import { type CompactGraph, groupArcs, reverseGraph } from "../compact-graph";
import { findStrongComponents } from "../strong-components";

/** What is counted: loops of parties, or loops of single deals, where each hop counts once per parallel deal. */
export type Counted = "parties" | "deals";

/** Parties `from … to − 1` of an ordered web: one strong component of at least two. */
export interface WebPart {
  readonly from: number;
  readonly to: number;
}

/**
 * The arcs inside the strong components of a graph, numbered for counting: component by component, and within each the
 * parties with most arcs first. A loop is counted from its first party, which is then taken away: the hubs go first, and
 * what is left behind them is thin.
 */
export interface OrderedWeb {
  readonly parts: readonly WebPart[];
  readonly out: WeighedArcs;
  readonly back: WeighedArcs;
}

/** Arcs in flat arrays by the party at one end, the other ends ascending; `ways` says how often each of them counts. */
export interface WeighedArcs extends CompactGraph {
  readonly ways: Float64Array;
}

/** Orders the graph. Parties on no loop are left out. */
export function orderWeb(graph: CompactGraph, counted: Counted): OrderedWeb {
  const components = findStrongComponents(graph);
  const { parts, order } = orderParties(graph, components);
  const back = keepInside(graph, components, order);
  const out = reverseGraph(back);
  const weigh = (arcs: CompactGraph): WeighedArcs => ({
    ...arcs,
    ways: counted === "deals" ? new Float64Array(arcs.counts) : new Float64Array(arcs.counts.length).fill(1),
  });
  return { parts, out: weigh(out), back: weigh(back) };
}

function orderParties({ size, offsets, targets }: CompactGraph, components: Int32Array) {
  const sizes = new Int32Array(size);
  const degrees = new Int32Array(size);
  for (let party = 0; party < size; party++) {
    const component = components[party] as number;
    sizes[component] = (sizes[component] as number) + 1;
    for (let arc = offsets[party] as number; arc < (offsets[party + 1] as number); arc++) {
      const target = targets[arc] as number;
      if (components[target] !== component) continue;
      degrees[party] = (degrees[party] as number) + 1;
      degrees[target] = (degrees[target] as number) + 1;
    }
  }
  // One number per party, sorted as numbers: component, then arcs from many to few, then the party itself.
  const most = degrees.reduce((one, other) => Math.max(one, other), 0) + 1;
  const keys: number[] = [];
  for (let party = 0; party < size; party++) {
    const component = components[party] as number;
    if ((sizes[component] as number) < 2) continue;
    keys.push((component * most + most - 1 - (degrees[party] as number)) * size + party);
  }
  const order = Float64Array.from(keys)
    .sort()
    .map((key) => key % size);
  const parts: WebPart[] = [];
  for (let from = 0; from < order.length; ) {
    const to = from + (sizes[components[order[from] as number] as number] as number);
    parts.push({ from, to });
    from = to;
  }
  return { parts, order };
}

/** The arcs inside components by the party that they lead to, in the new numbers, the givers ascending. */
function keepInside(
  { offsets, targets, counts }: CompactGraph,
  components: Int32Array,
  order: Float64Array,
): CompactGraph {
  const numbers = new Int32Array(components.length);
  for (let number = 0; number < order.length; number++) numbers[order[number] as number] = number;
  const givers = new Int32Array(targets.length);
  const receivers = new Int32Array(targets.length);
  const kept = new Int32Array(targets.length);
  let arcs = 0;
  for (let number = 0; number < order.length; number++) {
    const giver = order[number] as number;
    for (let arc = offsets[giver] as number; arc < (offsets[giver + 1] as number); arc++) {
      const target = targets[arc] as number;
      if (components[target] !== components[giver]) continue;
      givers[arcs] = number;
      receivers[arcs] = numbers[target] as number;
      kept[arcs++] = counts[arc] as number;
    }
  }
  return groupArcs(order.length, receivers.subarray(0, arcs), givers, kept);
}
