import { dayAfter, firstDayOf } from "../model/calendar";
import type { Claim, Day } from "../model/case-records";

/** Half-open interval of days, `validFrom` inside and `validTo` outside; null is an unknown or open end. */
export interface ValidTime {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/**
 * When each claim holds. A claim with a reporting period holds for its days; with an end alone, on that day. Any other
 * claim holds from the first day of its as-of date to the next as-of day of the same subject and property, whatever
 * its rank; without an as-of date the start is unknown and so is the end.
 *
 * Example: two amounts of one link as of 2025-09 and 2026-02-27 hold [2025-09-01, 2026-02-27) and [2026-02-27, open).
 *
 * @returns one interval per claim, keyed by slug
 */
export function computeValidTimes(claims: readonly Claim[]): ReadonlyMap<string, ValidTime> {
  const startsOf = new Map<string, Day[]>();
  for (const claim of claims) {
    if (claim.period || claim.asOf === null) continue;
    const starts = startsOf.get(keyOf(claim)) ?? [];
    starts.push(firstDayOf(claim.asOf));
    startsOf.set(keyOf(claim), starts);
  }
  for (const starts of startsOf.values()) starts.sort();
  return new Map(claims.map((claim) => [claim.slug, toValidTime(claim, startsOf.get(keyOf(claim)) ?? [])]));
}

function toValidTime(claim: Claim, starts: readonly Day[]): ValidTime {
  if (claim.period) {
    return { validFrom: claim.period.start ?? claim.period.end, validTo: dayAfter(claim.period.end) };
  }
  if (claim.asOf === null) return { validFrom: null, validTo: null };
  const validFrom = firstDayOf(claim.asOf);
  return { validFrom, validTo: starts.find((start) => start > validFrom) ?? null };
}

function keyOf({ subjectType, subject, property }: Claim): string {
  return `${subjectType}/${subject}/${property}`;
}
