import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { addFlowArc, addPlace, createNetwork, flowOn } from "../linear/flow-network";
import { sendMinCostFlow } from "../linear/min-cost-flow";
import { grossOf, indexWeb, type PairTotal, pairsBetween, smaller, sum, type Web, type WebIndex } from "./web";

/** One pair's part of a circulation, smallest units. */
export interface CirculatingPair {
  readonly payer: string;
  readonly payee: string;
  readonly amountMinor: bigint;
}

export interface MaximumCirculation {
  readonly totalMinor: bigint;
  /** One circulation that reaches the total; others may, so only the total is a figure for readers. */
  readonly pairs: readonly CirculatingPair[];
}

/**
 * The most money that can be explained as going round: the largest c with 0 ≤ c ≤ payment and as much in as out at
 * every party. What remains has the same net positions and no loop. Found as payments less the cheapest flow, one unit
 * of cost per hop, that gives the same net positions; exact in whole numbers (method page, C4). Refused where the budget
 * ends: a part of it is no bound of anything.
 */
export function maximumCirculation(web: Web, budget: Budget = openBudget()): Result<MaximumCirculation, CutReason> {
  const index = indexWeb(web);
  const pairs = pairsBetween(index);
  const byComponent = new Map<number, PairTotal[]>();
  for (const pair of pairs) {
    const name = index.component[pair.payer] as number;
    if (index.component[pair.payee] !== name) continue;
    const own = byComponent.get(name);
    if (own) own.push(pair);
    else byComponent.set(name, [pair]);
  }
  const circulating: PairTotal[] = [];
  for (const own of byComponent.values()) {
    const found = circulationWithin(own, budget);
    if (found === null) return err(reasonOf(budget));
    circulating.push(...found);
  }
  const named = circulating
    .filter((pair) => pair.amountMinor > 0n)
    .sort((one, other) => one.payer - other.payer || one.payee - other.payee)
    .map((pair) => namePair(index, pair));
  return ok({ totalMinor: sum(named.map((pair) => pair.amountMinor)), pairs: named });
}

function circulationWithin(pairs: readonly PairTotal[], budget: Budget): readonly PairTotal[] | null {
  const places = new Map<number, number>();
  const network = createNetwork(0);
  const placeOf = (party: number) => {
    const known = places.get(party);
    if (known !== undefined) return known;
    const place = addPlace(network);
    places.set(party, place);
    return place;
  };
  const net = new Map<number, bigint>();
  const arcs = pairs.map(({ payer, payee, amountMinor }) => {
    net.set(payer, (net.get(payer) ?? 0n) + amountMinor);
    net.set(payee, (net.get(payee) ?? 0n) - amountMinor);
    return addFlowArc(network, placeOf(payer), placeOf(payee), amountMinor, 1);
  });
  const source = addPlace(network);
  const sink = addPlace(network);
  for (const [party, amount] of net) {
    if (amount > 0n) addFlowArc(network, source, placeOf(party), amount);
    if (amount < 0n) addFlowArc(network, placeOf(party), sink, -amount);
  }
  if (sendMinCostFlow(network, source, sink, budget) === null) return null;
  return pairs.map((pair, place) => {
    return { ...pair, amountMinor: pair.amountMinor - flowOn(network, arcs[place] as number) };
  });
}

/**
 * The two-party part: for every ordered pair the smaller of what goes and what comes back, so 2 against 9 counts 4.
 * Known two-way money; it misses every loop of three or more.
 */
export function reciprocatedPart(web: Web): bigint {
  const index = indexWeb(web);
  const amounts = new Map(pairsBetween(index).map((pair) => [`${pair.payer}>${pair.payee}`, pair.amountMinor]));
  return sum(
    pairsBetween(index).map(({ payer, payee, amountMinor }) => {
      return smaller(amountMinor, amounts.get(`${payee}>${payer}`) ?? 0n);
    }),
  );
}

/**
 * What would fall away if everybody settled net: everything moved less the least that gives the same net positions.
 * It also removes chains, so it is a ceiling and not a measure of circularity.
 */
export function nettingExcess(web: Web): bigint {
  return grossOf(web) - netPositions(web);
}

/**
 * Half the sum of all net positions. The sourced outside money of each party counts as a position of its own: merging
 * it with the rest of the world would net what nobody netted.
 */
export function netPositions(web: Web): bigint {
  const index = indexWeb(web);
  const inside = index.parties.map((party, place) => {
    const comes = (index.received[place] as bigint) + (web.receipts[party] ?? 0n);
    const goes = (index.paid[place] as bigint) + (web.outlays[party] ?? 0n);
    return comes > goes ? comes - goes : goes - comes;
  });
  const total = sum([...inside, ...Object.values(web.receipts), ...Object.values(web.outlays)]);
  return total / 2n;
}

function namePair(index: WebIndex, pair: PairTotal): CirculatingPair {
  return {
    payer: index.parties[pair.payer] as string,
    payee: index.parties[pair.payee] as string,
    amountMinor: pair.amountMinor,
  };
}
