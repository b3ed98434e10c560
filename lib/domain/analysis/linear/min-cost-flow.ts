import { type Budget, openBudget } from "../budget";
import { type FlowNetwork, hasRoom } from "./flow-network";
import { sendMaxFlow } from "./max-flow";

/**
 * Sends as much as possible between two places at the least total cost and returns the amount. Primal-dual: in each
 * round all the money that the cheapest remaining way can carry is sent at once, so there are no more rounds than
 * different prices of a way. Costs are whole numbers of at least zero. Null where the budget ends it: then part of the
 * flow was sent and nothing may be read from it.
 */
export function sendMinCostFlow(
  network: FlowNetwork,
  source: number,
  sink: number,
  budget: Budget = openBudget(),
): bigint | null {
  const potentials = new Float64Array(network.arcsAt.length);
  let total = 0n;
  for (;;) {
    const distances = findDistances(network, source, potentials, budget);
    if (distances === null) return null;
    if (distances[sink] === Number.POSITIVE_INFINITY) return total;
    // Places out of reach keep the farthest reached distance, so that reduced costs stay at least zero.
    const farthest = distances.reduce((most, reach) => (Number.isFinite(reach) && reach > most ? reach : most), 0);
    distances.forEach((reach, place) => {
      potentials[place] = (potentials[place] as number) + (Number.isFinite(reach) ? reach : farthest);
    });
    const isAllowed = (arc: number) => reducedCost(network, arc, potentials) === 0;
    const sent = sendMaxFlow(network, source, sink, { isAllowed, budget });
    if (sent === null) return null;
    total += sent;
  }
}

// Distances are small whole numbers, so places wait in one list per distance (Dial) and none is searched for.
function findDistances(
  network: FlowNetwork,
  source: number,
  potentials: Float64Array,
  budget: Budget,
): Float64Array | null {
  const distances = new Float64Array(network.arcsAt.length).fill(Number.POSITIVE_INFINITY);
  distances[source] = 0;
  const waiting = new Map<number, number[]>([[0, [source]]]);
  for (let distance = 0; waiting.size > 0; distance++) {
    if (!budget.spend(1)) return null;
    for (const place of waiting.get(distance) ?? []) {
      if (distances[place] !== distance) continue;
      const arcs = network.arcsAt[place] as number[];
      if (!budget.spend(1 + arcs.length)) return null;
      for (const arc of arcs) {
        const head = network.heads[arc] as number;
        if (!hasRoom(network, arc)) continue;
        const reach = distance + reducedCost(network, arc, potentials);
        if (reach >= (distances[head] as number)) continue;
        distances[head] = reach;
        const others = waiting.get(reach);
        if (others) others.push(head);
        else waiting.set(reach, [head]);
      }
    }
    waiting.delete(distance);
  }
  return distances;
}

function reducedCost(network: FlowNetwork, arc: number, potentials: Float64Array): number {
  const tail = network.heads[arc ^ 1] as number;
  const head = network.heads[arc] as number;
  return (network.costs[arc] as number) + (potentials[tail] as number) - (potentials[head] as number);
}
