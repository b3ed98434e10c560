import { compareSlugs } from "../../ids";
import { addArc, addPlace, createNetwork, type FlowNetwork } from "../linear/flow-network";
import { sendMaxFlow } from "../linear/max-flow";
import { sum, type Web, type WebFlow } from "./web";

export interface TimedReturn {
  readonly returnMinor: bigint;
  /** Payments without a day. They take no part, so with any of them the figure is a floor. */
  readonly undated: readonly string[];
}

/**
 * The most that can have come back to a party in the order of the days: money is paid on only after it arrived, and
 * may wait at a party. The answer hangs on for whom it is asked: the same three payments can be a round trip for one
 * party and none for another (method page, B5 and C3).
 *
 * Within a day the order is unknown. By default money may go on the same day, which keeps the figure an upper bound;
 * `sameDay: "waits"` sends it on from the next day of the web.
 */
export function timeRespectingReturn(
  web: Web,
  party: string,
  options: { readonly sameDay?: "goes_on" | "waits" } = {},
): TimedReturn {
  const undated = web.flows.filter((flow) => flow.day === undefined).map((flow) => flow.id);
  const dated = web.flows.filter((flow): flow is DatedFlow => flow.day !== undefined && flow.amountMinor > 0n);
  const days = [...new Set(dated.map((flow) => flow.day))].sort(compareSlugs);
  const delay = options.sameDay === "waits" ? 1 : 0;
  const network = createNetwork(2);
  const places = new PartyDays(network, days.length + delay);
  const most = sum(dated.map((flow) => flow.amountMinor));
  for (const flow of dated) {
    const day = days.indexOf(flow.day);
    const tail = flow.payer === party ? SOURCE : places.placeOf(flow.payer, day, most);
    const head = flow.payee === party ? ARRIVAL : places.placeOf(flow.payee, day + delay, most);
    addArc(network, tail, head, flow.amountMinor);
  }
  return { returnMinor: sendMaxFlow(network, SOURCE, ARRIVAL), undated };
}

type DatedFlow = WebFlow & { readonly day: string };

const SOURCE = 0;
const ARRIVAL = 1;

/** One place per party and day, joined by arcs on which money waits for the next day. */
class PartyDays {
  private readonly firstPlaces = new Map<string, number>();

  constructor(
    private readonly network: FlowNetwork,
    private readonly dayCount: number,
  ) {}

  placeOf(party: string, day: number, waitingRoom: bigint): number {
    const known = this.firstPlaces.get(party);
    if (known !== undefined) return known + day;
    const first = addPlace(this.network);
    for (let later = 1; later < this.dayCount; later++) {
      addArc(this.network, first + later - 1, addPlace(this.network), waitingRoom);
    }
    this.firstPlaces.set(party, first);
    return first + day;
  }
}
