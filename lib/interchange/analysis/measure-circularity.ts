import { balancedFlowForwarding } from "@/lib/domain/analysis/circularity/balanced-flow-forwarding";
import { maximumCirculation, nettingExcess, reciprocatedPart } from "@/lib/domain/analysis/circularity/circulation";
import { measureRoundTrips, type RoundTrip, withoutAssumption } from "@/lib/domain/analysis/circularity/round-trip";
import { throughputCircularity, volumeShare } from "@/lib/domain/analysis/circularity/throughput-circularity";
import { type TimedReturns, timeRespectingReturns } from "@/lib/domain/analysis/circularity/time-respecting-return";
import { finnIndex, throughFlowOf } from "@/lib/domain/analysis/circularity/trace-money";
import { grossOf, type Web } from "@/lib/domain/analysis/circularity/web";
import type { WebCases } from "@/lib/domain/analysis/circularity/web-cases";
import type { Json } from "./analysis";
import type { Cut, MeasureBudgets } from "./measure-budgets";
import { roundFigure, type Scale } from "./web-scale";

/**
 * Money that goes round (method page, C). A web with exact amounts is measured once. With intervals it is measured at
 * their low ends, half way and at their high ends: for gross, the maximum circulation and the upper end of a round trip
 * the first and the last are bounds; for everything else the three are cases. A part that its budget cuts is null and
 * named in `cut`; round trips are listed as far as they were reached.
 */
export function measureCircularity({ low, middle, high }: WebCases, scale: Scale, budgets: MeasureBudgets): Json {
  const measure = (name: string, web: Web) => measureCase(name, web, scale, budgets);
  if (middle === null || high === null) {
    return { cases: [measure("low", low)], missing: ["high: an amount has no upper end"] };
  }
  const isExact = low.flows.every(({ amountMinor }, at) => amountMinor === high.flows[at]?.amountMinor);
  if (isExact) return { cases: [measure("exact", low)], missing: [] };
  return { cases: [measure("low", low), measure("middle", middle), measure("high", high)], missing: [] };
}

function measureCase(name: string, web: Web, scale: Scale, { open }: MeasureBudgets): Json {
  const most = maximumCirculation(web, open());
  const balanced = balancedFlowForwarding(web, open());
  const throughput = throughputCircularity(web, balanced, open());
  const finn = finnIndex(web, open());
  const { trips, cut: tripsCut } = measureRoundTrips(web, { assumeClosure: true, budget: open() });
  const timed = timeRespectingReturns(web, { budget: open() });
  const cut: readonly Cut[] = [
    ...cutOf("maximumCirculation", most),
    ...cutOf("balancedCirculation", balanced),
    ...cutOf("throughput", throughput),
    ...cutOf("finnIndex", finn),
    ...(tripsCut === null ? [] : [{ part: "roundTrips", reason: tripsCut }]),
    ...(timed.cut === null ? [] : [{ part: "inOrderOfDays", reason: timed.cut }]),
  ];
  return {
    case: name,
    cut,
    gross: scale.write(grossOf(web)),
    reciprocated: scale.write(reciprocatedPart(web)),
    maximumCirculation: most.ok ? scale.write(most.value.totalMinor) : null,
    nettingExcess: scale.write(nettingExcess(web)),
    ...writeThroughput(web, balanced, throughput, scale),
    finnIndex: finn.ok ? round(finn.value) : null,
    throughFlow: scale.write(throughFlowOf(web)),
    circulating: (most.ok ? most.value.pairs : []).map(({ payer, payee, amountMinor }) => ({
      payer,
      payee,
      amount: scale.write(amountMinor),
    })),
    roundTrips: trips
      .filter((trip) => trip.paidInsideMinor > 0n || trip.receivedInsideMinor > 0n)
      .map((trip) => ({
        party: trip.party,
        paidInside: scale.write(trip.paidInsideMinor),
        receivedInside: scale.write(trip.receivedInsideMinor),
        ...writeTrip(withoutAssumption(trip), scale),
        partiesWithoutBooks: trip.partiesWithoutBooks,
        inOrderOfDays: writeTimed(web, trip.party, timed, scale),
        ifBooksClose: trip.closure === "assumed" ? writeTrip(trip, scale) : null,
      })),
  };
}

/** The balanced circulation wherever it is known, and what needs the weight of every loop wherever that is known too. */
function writeThroughput(
  web: Web,
  balanced: ReturnType<typeof balancedFlowForwarding>,
  throughput: ReturnType<typeof throughputCircularity>,
  scale: Scale,
): { readonly [name: string]: Json } {
  const missing = [
    ...(balanced.ok ? [] : [`balancedCirculation: ${balanced.reason}`]),
    ...(throughput.ok ? [] : [`throughput: ${throughput.reason}`]),
  ];
  return {
    balancedCirculation: balanced.ok ? scale.writeComputed(balanced.value.total) : null,
    ...(balanced.ok ? { volumeShare: round(volumeShare(web, balanced.value)) } : {}),
    ...(throughput.ok
      ? {
          closedJourneys: scale.writeComputed(throughput.value.closedJourneysMinor),
          openJourneys: scale.write(throughput.value.openJourneysMinor),
        }
      : {}),
    throughputShare: throughput.ok ? round(throughput.value.throughputShare) : null,
    ...(throughput.ok
      ? {
          loopWeights: throughput.value.loops.map(({ parties, weight }) => ({
            parties,
            weight: scale.writeComputed(weight),
          })),
        }
      : {}),
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** A part that is beyond a limit, as it is named in `cut`. */
function cutOf(
  part: string,
  result: { readonly ok: true } | { readonly ok: false; readonly reason: Cut["reason"] },
): readonly Cut[] {
  return result.ok ? [] : [{ part, reason: result.reason }];
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

/** The most that can have come back in the order of the days; null where no payment has a day, or it was not reached. */
function writeTimed(web: Web, party: string, { returnMinor, undated }: TimedReturns, scale: Scale): Json {
  const upper = returnMinor.get(party);
  if (upper === undefined || undated.length === web.flows.length) return null;
  return { upper: scale.write(upper), isFloor: undated.length > 0, undated: undated.length };
}
