/**
 * Arcs with whole-number capacities, each stored beside its reverse: arc `a` and arc `a ^ 1` are a pair. Built and
 * used up inside one calculation, never shared.
 */
export interface FlowNetwork {
  readonly arcsAt: number[][];
  readonly heads: number[];
  readonly residuals: bigint[];
  /** 1 where more can flow on the arc: what a search asks of every arc, without touching large numbers. */
  readonly open: number[];
  readonly costs: number[];
  /** 0 for arcs that are no step of a way: money that waits has not moved. */
  readonly steps: number[];
  /** Arcs whose residual has changed since the network was built, with what it was then. */
  readonly built: Map<number, bigint>;
}

/** A network of so many places and no arcs. */
export function createNetwork(size: number): FlowNetwork {
  return {
    arcsAt: Array.from({ length: size }, () => []),
    heads: [],
    residuals: [],
    open: [],
    costs: [],
    steps: [],
    built: new Map(),
  };
}

/** Adds a place and returns its number. */
export function addPlace(network: FlowNetwork): number {
  return network.arcsAt.push([]) - 1;
}

/** Adds an arc and returns its number. `cost` is per unit and may not be negative. */
export function addFlowArc(network: FlowNetwork, tail: number, head: number, capacity: bigint, cost = 0): number {
  const arc = network.heads.length;
  network.heads.push(head, tail);
  network.residuals.push(capacity, 0n);
  network.open.push(capacity > 0n ? 1 : 0, 0);
  network.costs.push(cost, -cost);
  network.steps.push(1, 1);
  network.arcsAt[tail]?.push(arc);
  network.arcsAt[head]?.push(arc + 1);
  return arc;
}

/** Adds an arc that is no step of a way: the same place at another time. */
export function addStillArc(network: FlowNetwork, tail: number, head: number, capacity: bigint): number {
  const arc = addFlowArc(network, tail, head, capacity);
  network.steps[arc] = network.steps[arc + 1] = 0;
  return arc;
}

/** What flows on an arc now. */
export function flowOn(network: FlowNetwork, arc: number): bigint {
  return network.residuals[arc ^ 1] as bigint;
}

/** True when more can flow on the arc. */
export function hasRoom(network: FlowNetwork, arc: number): boolean {
  return network.open[arc] === 1;
}

/** Sets how much more can flow on an arc, until the network is emptied again. */
export function setRoom(network: FlowNetwork, arc: number, room: bigint): void {
  if (!network.built.has(arc)) network.built.set(arc, network.residuals[arc] as bigint);
  network.residuals[arc] = room;
  network.open[arc] = room > 0n ? 1 : 0;
}

/** Moves an amount over an arc. */
export function sendOver(network: FlowNetwork, arc: number, amount: bigint): void {
  setRoom(network, arc, (network.residuals[arc] as bigint) - amount);
  setRoom(network, arc ^ 1, (network.residuals[arc ^ 1] as bigint) + amount);
}

/** Takes back all flows and rooms that were set, so that the next question starts from the network as it was built. */
export function emptyNetwork(network: FlowNetwork): void {
  for (const [arc, room] of network.built) {
    network.residuals[arc] = room;
    network.open[arc] = room > 0n ? 1 : 0;
  }
  network.built.clear();
}
