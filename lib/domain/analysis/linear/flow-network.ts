/**
 * Arcs with whole-number capacities, each stored beside its reverse: arc `a` and arc `a ^ 1` are a pair. Built and
 * used up inside one calculation, never shared.
 */
export interface FlowNetwork {
  readonly arcsAt: number[][];
  readonly heads: number[];
  readonly residuals: bigint[];
  readonly costs: number[];
}

/** A network of so many places and no arcs. */
export function createNetwork(size: number): FlowNetwork {
  return { arcsAt: Array.from({ length: size }, () => []), heads: [], residuals: [], costs: [] };
}

/** Adds a place and returns its number. */
export function addPlace(network: FlowNetwork): number {
  return network.arcsAt.push([]) - 1;
}

/** Adds an arc and returns its number. `cost` is per unit and may not be negative. */
export function addArc(network: FlowNetwork, tail: number, head: number, capacity: bigint, cost = 0): number {
  const arc = network.heads.length;
  network.heads.push(head, tail);
  network.residuals.push(capacity, 0n);
  network.costs.push(cost, -cost);
  network.arcsAt[tail]?.push(arc);
  network.arcsAt[head]?.push(arc + 1);
  return arc;
}

/** What flows on an arc now. */
export function flowOn(network: FlowNetwork, arc: number): bigint {
  return network.residuals[arc ^ 1] as bigint;
}

/** True when more can flow on the arc. */
export function hasRoom(network: FlowNetwork, arc: number): boolean {
  return (network.residuals[arc] as bigint) > 0n;
}
