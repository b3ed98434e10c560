import { type FlowNetwork, hasRoom } from "./flow-network";
import { sendMaxFlow } from "./max-flow";

/**
 * Sends as much as possible between two places at the least total cost and returns the amount. Primal-dual: in each
 * round all the money that the cheapest remaining way can carry is sent at once, so there are no more rounds than
 * different prices of a way. Costs are whole numbers of at least zero.
 */
export function sendMinCostFlow(network: FlowNetwork, source: number, sink: number): bigint {
  const potentials = new Float64Array(network.arcsAt.length);
  let total = 0n;
  for (;;) {
    const distances = findDistances(network, source, potentials);
    if (distances[sink] === Number.POSITIVE_INFINITY) return total;
    // Places out of reach keep the farthest reached distance, so that reduced costs stay at least zero.
    const farthest = distances.reduce((most, reach) => (Number.isFinite(reach) && reach > most ? reach : most), 0);
    distances.forEach((reach, place) => {
      potentials[place] = (potentials[place] as number) + (Number.isFinite(reach) ? reach : farthest);
    });
    total += sendMaxFlow(network, source, sink, (arc) => reducedCost(network, arc, potentials) === 0);
  }
}

function findDistances(network: FlowNetwork, source: number, potentials: Float64Array): Float64Array {
  const size = network.arcsAt.length;
  const distances = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const isDone = new Uint8Array(size);
  distances[source] = 0;
  for (;;) {
    let nearest = -1;
    for (let place = 0; place < size; place++) {
      const isNearer = nearest === -1 || (distances[place] as number) < (distances[nearest] as number);
      if (!isDone[place] && isNearer) nearest = place;
    }
    if (nearest === -1 || distances[nearest] === Number.POSITIVE_INFINITY) return distances;
    isDone[nearest] = 1;
    for (const arc of network.arcsAt[nearest] as number[]) {
      const head = network.heads[arc] as number;
      if (isDone[head] || !hasRoom(network, arc)) continue;
      const reach = (distances[nearest] as number) + reducedCost(network, arc, potentials);
      if (reach < (distances[head] as number)) distances[head] = reach;
    }
  }
}

function reducedCost(network: FlowNetwork, arc: number, potentials: Float64Array): number {
  const tail = network.heads[arc ^ 1] as number;
  const head = network.heads[arc] as number;
  return (network.costs[arc] as number) + (potentials[tail] as number) - (potentials[head] as number);
}
