import { balancedFlowForwarding } from "@/lib/domain/analysis/circularity/balanced-flow-forwarding";
import {
  type MaximumCirculation,
  maximumCirculation,
  nettingExcess,
  reciprocatedPart,
} from "@/lib/domain/analysis/circularity/circulation";
import { type RoundTrip, roundTripIntervals } from "@/lib/domain/analysis/circularity/round-trip";
import { throughputCircularity, volumeShare } from "@/lib/domain/analysis/circularity/throughput-circularity";
import { timeRespectingReturn } from "@/lib/domain/analysis/circularity/time-respecting-return";
import { finnIndex, throughFlowOf } from "@/lib/domain/analysis/circularity/trace-money";
import { grossOf, type Web } from "@/lib/domain/analysis/circularity/web";
import type { WebCases } from "@/lib/domain/analysis/circularity/web-cases";
import type { Json } from "./analysis";
import { roundFigure, type Scale } from "./web-scale";

/** Beyond so many dated payments the order of days is not looked at. */
const MOST_DATED = 5_000;
/** Places of the network of parties and days that are still searched, summed over all parties. */
const MOST_PARTY_DAYS = 20_000_000;

/**
 * Money that goes round (method page, C). A web with exact amounts is measured once. With intervals it is measured at
 * their low ends, half way and at their high ends: for gross, the maximum circulation and the upper end of a round trip
 * the first and the last are bounds; for everything else the three are cases.
 */
export function measureCircularity({ low, middle, high }: WebCases, scale: Scale): Json {
  if (middle === null || high === null) {
    return { cases: [measureCase("low", low, scale)], missing: ["high: an amount has no upper end"] };
  }
  const isExact = low.flows.every(({ amountMinor }, at) => amountMinor === high.flows[at]?.amountMinor);
  if (isExact) return { cases: [measureCase("exact", low, scale)], missing: [] };
  return {
    cases: [measureCase("low", low, scale), measureCase("middle", middle, scale), measureCase("high", high, scale)],
    missing: [],
  };
}

function measureCase(name: string, web: Web, scale: Scale): Json {
  const gross = grossOf(web);
  const most: MaximumCirculation = maximumCirculation(web);
  const balanced = balancedFlowForwarding(web);
  const assumed = new Map(roundTripIntervals(web, { assumeClosure: true }).map((trip) => [trip.party, trip]));
  return {
    case: name,
    gross: scale.write(gross),
    reciprocated: scale.write(reciprocatedPart(web)),
    maximumCirculation: scale.write(most.totalMinor),
    nettingExcess: scale.write(nettingExcess(web)),
    ...writeThroughput(web, balanced, scale),
    finnIndex: round(finnIndex(web)),
    throughFlow: scale.write(throughFlowOf(web)),
    circulating: most.pairs.map(({ payer, payee, amountMinor }) => ({
      payer,
      payee,
      amount: scale.write(amountMinor),
    })),
    roundTrips: roundTripIntervals(web)
      .filter((trip) => trip.paidInsideMinor > 0n || trip.receivedInsideMinor > 0n)
      .map((trip) => {
        const ifClosed = trip.closure === "unknown" ? assumed.get(trip.party) : undefined;
        return {
          party: trip.party,
          paidInside: scale.write(trip.paidInsideMinor),
          receivedInside: scale.write(trip.receivedInsideMinor),
          ...writeTrip(trip, scale),
          partiesWithoutBooks: trip.partiesWithoutBooks,
          inOrderOfDays: writeTimed(web, trip.party, scale),
          ifBooksClose: ifClosed ? writeTrip(ifClosed, scale) : null,
        };
      }),
  };
}

/** The balanced circulation wherever it is known, and what needs the weight of every loop wherever that is known too. */
function writeThroughput(web: Web, balanced: ReturnType<typeof balancedFlowForwarding>, scale: Scale) {
  if (!balanced.ok) {
    const missing = ["balancedCirculation", "throughput"].map((measure) => `${measure}: ${balanced.reason}`);
    return { balancedCirculation: null, throughputShare: null, missing };
  }
  const circulation = {
    balancedCirculation: scale.writeComputed(balanced.value.total),
    volumeShare: round(volumeShare(web, balanced.value)),
  };
  const throughput = throughputCircularity(web, balanced);
  if (!throughput.ok) return { ...circulation, throughputShare: null, missing: [`throughput: ${throughput.reason}`] };
  return {
    ...circulation,
    closedJourneys: scale.writeComputed(throughput.value.closedJourneysMinor),
    openJourneys: scale.write(throughput.value.openJourneysMinor),
    throughputShare: round(throughput.value.throughputShare),
    loopWeights: throughput.value.loops.map(({ parties, weight }) => ({
      parties,
      weight: scale.writeComputed(weight),
    })),
  };
}

function writeTrip(trip: RoundTrip, scale: Scale): { readonly [name: string]: Json } {
  return {
    lower: scale.write(trip.documentedLowerMinor),
    point: trip.pointMinor === null ? null : scale.writeComputed(trip.pointMinor),
    upper: scale.write(trip.upperMinor),
    closure: trip.closure,
    isClosed: trip.isClosed,
    shareOfReceipts: writeShare(trip.shareOfReceipts, scale),
    shareOfPayments: writeShare(trip.shareOfPayments, scale),
  };
}

function writeShare(share: RoundTrip["shareOfReceipts"], scale: Scale): Json {
  const { denominator, denominatorMinor, lower, point, upper } = share;
  return {
    of: denominator,
    denominator: scale.write(denominatorMinor),
    lower: round(lower),
    point: round(point),
    upper: round(upper),
  };
}

function round(value: number | null): number | null {
  return value === null ? null : roundFigure(value);
}

/** The most that can have come back in the order of the days; null where no payment has a day, or there are too many. */
function writeTimed(web: Web, party: string, scale: Scale): Json {
  const dated = web.flows.filter(({ day }) => day !== undefined);
  const partyDays = web.parties.length ** 2 * new Set(dated.map(({ day }) => day)).size;
  if (dated.length === 0 || dated.length > MOST_DATED || partyDays > MOST_PARTY_DAYS) return null;
  const { returnMinor, undated } = timeRespectingReturn(web, party);
  return { upper: scale.write(returnMinor), isFloor: undated.length > 0, undated: undated.length };
}
