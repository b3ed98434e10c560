import { measureRoundTrips, type RoundTrip, type RoundTripOptions } from "@/lib/domain/analysis/circularity/round-trip";
import { timeRespectingReturns } from "@/lib/domain/analysis/circularity/time-respecting-return";
import { traceDependences } from "@/lib/domain/analysis/circularity/trace-money";
import type { Web } from "@/lib/domain/analysis/circularity/web";
import { valueOf } from "../../../../builders/value-of";

/** The round trip of one party of a web. */
export function tripOf(web: Web, party: string, options: RoundTripOptions = {}): RoundTrip {
  const trip = measureRoundTrips(web, options).trips.find((one) => one.party === party);
  if (trip === undefined) throw new Error(`no round trip of ${party}`);
  return trip;
}

/** The most that can have come back to one party in the order of the days. */
export function timedReturnOf(web: Web, party: string, sameDay: "goes_on" | "waits" = "goes_on"): bigint {
  const most = timeRespectingReturns(web, { sameDay }).returnMinor.get(party);
  if (most === undefined) throw new Error(`no return of ${party}`);
  return most;
}

/** The share of one party's receipts that passed through another; null where there is none. */
export function dependenceOf(web: Web, party: string, through: string): number | null {
  return (
    valueOf(traceDependences(web, [party]))
      .get(party)
      ?.get(through) ?? null
  );
}
