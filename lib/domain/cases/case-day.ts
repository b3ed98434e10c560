import { firstDayOf } from "../model/calendar";
import type { Claim, Day } from "../model/case-records";
import { compareSlugs } from "../model/ids";

/** What of a claim decides from which day on it counts. */
type DatedClaim = Pick<Claim, "asOf" | "status" | "rank">;

/**
 * True for an accepted claim that begins after the day of its case: no figure counts it before the day is moved. A claim
 * begins with the first day that its date may mean; one without a date counts at any day. What an editor set aside
 * counts at no day, and is left out.
 */
export function liesAfter({ asOf, status, rank }: DatedClaim, day: Day): boolean {
  return status === "accepted" && rank !== "deprecated" && asOf !== null && firstDayOf(asOf) > day;
}

/**
 * The earliest day on which every accepted claim counts: the day that the newest of them begins. Null where none has a
 * date.
 */
export function newestDay(claims: readonly DatedClaim[]): Day | null {
  const days = claims.flatMap(({ asOf, status, rank }) =>
    status === "accepted" && rank !== "deprecated" && asOf !== null ? [firstDayOf(asOf)] : [],
  );
  return days.sort(compareSlugs).at(-1) ?? null;
}
