import { type FlowNetwork, hasRoom } from "./flow-network";

/** Which arcs a search may use besides those with room left. */
export type ArcTest = (arc: number) => boolean;

/**
 * Sends as much as possible between two places and returns the amount: Dinic's method, layer by layer, exact in whole
 * numbers. The network keeps the flow, so a second call continues where the first ended.
 */
export function sendMaxFlow(
  network: FlowNetwork,
  source: number,
  sink: number,
  isAllowed: ArcTest = () => true,
): bigint {
  let total = 0n;
  for (;;) {
    const layers = layerPlaces(network, source, sink, isAllowed);
    if (layers[sink] === -1) return total;
    total += sendAlongLayers(network, source, sink, layers, isAllowed);
  }
}

function layerPlaces(network: FlowNetwork, source: number, sink: number, isAllowed: ArcTest): Int32Array {
  const layers = new Int32Array(network.arcsAt.length).fill(-1);
  layers[source] = 0;
  const queue = [source];
  for (const place of queue) {
    if (place === sink) break;
    for (const arc of network.arcsAt[place] as number[]) {
      const head = network.heads[arc] as number;
      if (layers[head] !== -1 || !hasRoom(network, arc) || !isAllowed(arc)) continue;
      layers[head] = (layers[place] as number) + 1;
      queue.push(head);
    }
  }
  return layers;
}

// Walks with an explicit stack: a network by days is thousands of layers deep.
function sendAlongLayers(
  network: FlowNetwork,
  source: number,
  sink: number,
  layers: Int32Array,
  isAllowed: ArcTest,
): bigint {
  const next = new Int32Array(network.arcsAt.length);
  const path: number[] = [];
  let total = 0n;
  let place = source;
  for (;;) {
    if (place === sink) {
      total += sendAlongPath(network, path);
      path.length = 0;
      place = source;
      continue;
    }
    const arc = findNextArc(network, place, layers, next, isAllowed);
    if (arc !== null) {
      path.push(arc);
      place = network.heads[arc] as number;
      continue;
    }
    const last = path.pop();
    if (last === undefined) return total;
    place = network.heads[last ^ 1] as number;
    next[place] = (next[place] as number) + 1;
  }
}

function findNextArc(
  network: FlowNetwork,
  place: number,
  layers: Int32Array,
  next: Int32Array,
  isAllowed: ArcTest,
): number | null {
  const arcs = network.arcsAt[place] as number[];
  for (; (next[place] as number) < arcs.length; next[place] = (next[place] as number) + 1) {
    const arc = arcs[next[place] as number] as number;
    const isNextLayer = layers[network.heads[arc] as number] === (layers[place] as number) + 1;
    if (isNextLayer && hasRoom(network, arc) && isAllowed(arc)) return arc;
  }
  return null;
}

function sendAlongPath(network: FlowNetwork, path: readonly number[]): bigint {
  const amount = path.reduce<bigint | null>((least, arc) => {
    const room = network.residuals[arc] as bigint;
    return least === null || room < least ? room : least;
  }, null);
  if (amount === null) return 0n;
  for (const arc of path) {
    network.residuals[arc] = (network.residuals[arc] as bigint) - amount;
    network.residuals[arc ^ 1] = (network.residuals[arc ^ 1] as bigint) + amount;
  }
  return amount;
}
