import { type Budget, openBudget } from "../budget";
import { type FlowNetwork, hasRoom, sendOver } from "./flow-network";

/** Which arcs a search may use besides those with room left. */
type ArcTest = (arc: number) => boolean;

export interface MaxFlowOptions {
  readonly isAllowed?: ArcTest;
  readonly budget?: Budget;
}

/**
 * Sends as much as possible between two places and returns the amount: Dinic's method, layer by layer, exact in whole
 * numbers. The network keeps the flow, so a second call continues where the first ended. Null where the budget ends it:
 * then part of the flow was sent and nothing may be read from it.
 */
export function sendMaxFlow(
  network: FlowNetwork,
  source: number,
  sink: number,
  { isAllowed, budget = openBudget() }: MaxFlowOptions = {},
): bigint | null {
  let total = 0n;
  // What can leave the source and what can reach the sink bound the flow: a flow that fills one of them is the most.
  const bound = smaller(roomOut(network, source), roomIn(network, sink));
  for (;;) {
    if (total === bound) return total;
    const layers = layerPlaces(network, source, sink, isAllowed, budget);
    if (layers === null) return null;
    if (layers[source] === -1) return total;
    const sent = sendAlongLayers(network, source, sink, layers, isAllowed, budget);
    if (sent === null) return null;
    total += sent;
  }
}

function roomOut({ arcsAt, residuals }: FlowNetwork, place: number): bigint {
  return (arcsAt[place] ?? []).reduce((total, arc) => total + (residuals[arc] as bigint), 0n);
}

function roomIn({ arcsAt, residuals }: FlowNetwork, place: number): bigint {
  return (arcsAt[place] ?? []).reduce((total, arc) => total + (residuals[arc ^ 1] as bigint), 0n);
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

/**
 * Steps from each place to the sink, -1 where none lead there: searched from the sink, so that a walk from the source
 * meets few dead ends. Places in one layer are joined by arcs that are no step.
 */
function layerPlaces(
  network: FlowNetwork,
  source: number,
  sink: number,
  isAllowed: ArcTest | undefined,
  budget: Budget,
): Int32Array | null {
  const { arcsAt, heads, steps, open } = network;
  const layers = new Int32Array(arcsAt.length).fill(-1);
  layers[sink] = 0;
  let layer: number[] = [sink];
  for (let depth = 0; layer.length > 0 && layers[source] === -1; depth++) {
    const next: number[] = [];
    let looks = 0;
    for (const place of layer) {
      const arcs = arcsAt[place] as number[];
      looks += 1 + arcs.length;
      for (const arc of arcs) {
        // Beside every arc stands its reverse, which leads here.
        if (open[arc ^ 1] !== 1) continue;
        const tail = heads[arc] as number;
        const reach = depth + (steps[arc] as number);
        const known = layers[tail] as number;
        // A place that a step had reached may be reached without one.
        if ((known !== -1 && known <= reach) || (isAllowed !== undefined && !isAllowed(arc ^ 1))) continue;
        layers[tail] = reach;
        (reach === depth ? layer : next).push(tail);
      }
    }
    if (!budget.spend(looks)) return null;
    layer = next.filter((place) => layers[place] === depth + 1);
  }
  return layers;
}

// Walks with an explicit stack: a network by days is thousands of layers deep.
function sendAlongLayers(
  network: FlowNetwork,
  source: number,
  sink: number,
  layers: Int32Array,
  isAllowed: ArcTest | undefined,
  budget: Budget,
): bigint | null {
  const next = new Int32Array(network.arcsAt.length);
  const onPath = new Uint8Array(network.arcsAt.length);
  const path: number[] = [];
  let total = 0n;
  let place = source;
  onPath[source] = 1;
  for (;;) {
    if (place === sink) {
      // Whole numbers of any length take more than a look.
      if (!budget.spend(10 * path.length)) return null;
      const { amount, kept } = sendAlongPath(network, path);
      total += amount;
      // The way up to the first arc that is full now can be gone on with.
      for (const arc of path.splice(kept)) onPath[network.heads[arc] as number] = 0;
      place = kept === 0 ? source : (network.heads[path[kept - 1] as number] as number);
      continue;
    }
    const before = next[place] as number;
    const arc = findNextArc(network, place, layers, next, onPath, isAllowed);
    if (!budget.spend(1 + (next[place] as number) - before)) return null;
    if (arc !== null) {
      path.push(arc);
      place = network.heads[arc] as number;
      onPath[place] = 1;
      continue;
    }
    const last = path.pop();
    if (last === undefined) return total;
    onPath[place] = 0;
    place = network.heads[last ^ 1] as number;
    next[place] = (next[place] as number) + 1;
  }
}

function findNextArc(
  network: FlowNetwork,
  place: number,
  layers: Int32Array,
  next: Int32Array,
  onPath: Uint8Array,
  isAllowed: ArcTest | undefined,
): number | null {
  const arcs = network.arcsAt[place] as number[];
  for (; (next[place] as number) < arcs.length; next[place] = (next[place] as number) + 1) {
    const arc = arcs[next[place] as number] as number;
    const head = network.heads[arc] as number;
    // What is left out because it lies on the way already is looked at again in the next round.
    if (!hasRoom(network, arc) || onPath[head] === 1 || (isAllowed !== undefined && !isAllowed(arc))) continue;
    if (layers[head] === (layers[place] as number) - (network.steps[arc] as number)) return arc;
  }
  return null;
}

/** Sends what the narrowest arc of the way lets through; `kept` is how much of the way stays open before it. */
function sendAlongPath(network: FlowNetwork, path: readonly number[]): { amount: bigint; kept: number } {
  let [amount, kept] = [0n, 0];
  path.forEach((arc, place) => {
    const room = network.residuals[arc] as bigint;
    if (place === 0 || room < amount) [amount, kept] = [room, place];
  });
  for (const arc of path) sendOver(network, arc, amount);
  return { amount, kept };
}
