import type { Day } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import {
  addFlowArc,
  addPlace,
  addStillArc,
  createNetwork,
  emptyNetwork,
  type FlowNetwork,
  setRoom,
} from "../linear/flow-network";
import { sendMaxFlow } from "../linear/max-flow";
import { indexWeb, sum, type Web, type WebFlow } from "./web";

export interface TimedReturnOptions {
  /** Whether money may be paid on on the day on which it arrived, or only from the next day of the web on. */
  readonly sameDay?: "goes_on" | "waits";
  readonly budget?: Budget;
}

export interface TimedReturns {
  /** The most that can have come back, smallest units, by party. */
  readonly returnMinor: ReadonlyMap<string, bigint>;
  /** Payments without a day. They take no part, so with any of them every figure is a floor. */
  readonly undated: readonly string[];
  /** Why parties at the end of the order of slugs are missing; null where all are there. */
  readonly cut: CutReason | null;
}

/**
 * The most that can have come back to each party in the order of the days: money is paid on only after it arrived, and
 * may wait at a party. The answer hangs on for whom it is asked: the same three payments can be a round trip for one
 * party and none for another (method page, B5 and C3).
 *
 * Within a day the order is unknown. By default money may go on the same day, which keeps the figure an upper bound;
 * `sameDay: "waits"` sends it on from the next day of the web.
 *
 * One network for all parties, with a place for each party on each of its own days: its size grows with the payments
 * and not with parties times days. A party on no loop of payments has nothing to ask.
 */
export function timeRespectingReturns(
  web: Web,
  { sameDay = "goes_on", budget = openBudget() }: TimedReturnOptions = {},
): TimedReturns {
  const index = indexWeb(web);
  const undated = web.flows.filter((flow) => flow.day === undefined).map((flow) => flow.id);
  const componentOf = (party: string) => index.component[index.placeOf.get(party) ?? -1];
  const dated = web.flows.filter((flow): flow is DatedFlow => {
    return flow.day !== undefined && flow.amountMinor > 0n && componentOf(flow.payer) === componentOf(flow.payee);
  });
  const timed = buildTimedNetwork(dated, sameDay === "waits");
  const returnMinor = new Map<string, bigint>();
  for (const party of index.parties) {
    if (!budget.spend(1)) return { returnMinor, undated, cut: reasonOf(budget) };
    const own = timed.parties.get(party);
    const most = own === undefined ? 0n : mostThatReturns(timed, own, budget);
    if (most === null) return { returnMinor, undated, cut: reasonOf(budget) };
    returnMinor.set(party, most);
  }
  return { returnMinor, undated, cut: null };
}

type DatedFlow = WebFlow & { readonly day: Day };

interface TimedNetwork {
  readonly network: FlowNetwork;
  readonly source: number;
  readonly arrival: number;
  /** More than all payments together. */
  readonly unlimited: bigint;
  readonly parties: ReadonlyMap<string, PartyDays>;
}

/** One party on its own days: where money arrives and waits, and where it is paid from. */
interface PartyDays {
  /** Day numbers in order, and the place at which money waits on each. */
  readonly days: readonly number[];
  readonly waits: readonly number[];
  /** Arcs on which what waits is paid on, one per day on which the party pays. */
  readonly releases: number[];
  /** Arcs from the source to each day on which it pays, and from each of its days to the arrival; closed as a rule. */
  readonly starts: number[];
  readonly ends: readonly number[];
}

function buildTimedNetwork(flows: readonly DatedFlow[], mustWait: boolean): TimedNetwork {
  const days = [...new Set(flows.map((flow) => flow.day))].sort(compareSlugs);
  const numberOf = new Map(days.map((day, number) => [day, number]));
  const unlimited = sum(flows.map((flow) => flow.amountMinor)) + 1n;
  const network = createNetwork(2);
  const [source, arrival] = [0, 1];
  const arrivalDay = (flow: DatedFlow) => (numberOf.get(flow.day) ?? 0) + (mustWait ? 1 : 0);
  const daysOf = new Map<string, Set<number>>();
  const note = (party: string, day: number) => {
    const own = daysOf.get(party);
    if (own) own.add(day);
    else daysOf.set(party, new Set([day]));
  };
  for (const flow of flows) {
    note(flow.payer, numberOf.get(flow.day) ?? 0);
    note(flow.payee, arrivalDay(flow));
  }
  const parties = new Map<string, PartyDays>();
  for (const [party, own] of daysOf) {
    const ordered = [...own].sort((one, other) => one - other);
    const waits = ordered.map(() => addPlace(network));
    const ends = waits.map((place) => addFlowArc(network, place, arrival, 0n));
    parties.set(party, { days: ordered, waits, releases: [], starts: [], ends });
  }
  const payPlaces = new Map<string, Map<number, number>>();
  const payPlaceOf = (party: string, day: number): number => {
    const own = payPlaces.get(party) ?? new Map<number, number>();
    payPlaces.set(party, own);
    const known = own.get(day);
    if (known !== undefined) return known;
    const place = addPlace(network);
    own.set(day, place);
    const record = parties.get(party) as PartyDays;
    record.releases.push(addStillArc(network, waitPlaceOf(record, day), place, unlimited));
    record.starts.push(addFlowArc(network, source, place, 0n));
    return place;
  };
  for (const flow of flows) {
    const payee = parties.get(flow.payee) as PartyDays;
    const tail = payPlaceOf(flow.payer, numberOf.get(flow.day) ?? 0);
    addFlowArc(network, tail, waitPlaceOf(payee, arrivalDay(flow)), flow.amountMinor);
  }
  // Last, so that a search pays on before it waits.
  for (const { waits } of parties.values()) {
    for (let at = 1; at < waits.length; at++) {
      addStillArc(network, waits[at - 1] as number, waits[at] as number, unlimited);
    }
  }
  return { network, source, arrival, unlimited, parties };
}

function waitPlaceOf({ days, waits }: PartyDays, day: number): number {
  let [low, high] = [0, days.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle;
    else high = middle;
  }
  return waits[low] as number;
}

// What comes back to the party stays there; what it pays out comes from nowhere but itself.
function mostThatReturns(timed: TimedNetwork, party: PartyDays, budget: Budget): bigint | null {
  const { network, source, arrival, unlimited } = timed;
  emptyNetwork(network);
  for (const arc of party.releases) setRoom(network, arc, 0n);
  for (const arc of party.starts) setRoom(network, arc, unlimited);
  for (const arc of party.ends) setRoom(network, arc, unlimited);
  return sendMaxFlow(network, source, arrival, { budget });
}
