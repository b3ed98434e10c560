import { areDisjoint } from "../amounts/money-interval";
import { firstDayOf, hasBegunOn, lastDayOf } from "../model/calendar";
import type { Claim, ClaimValue, Day } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import { partsOfSum } from "./claim-amount";
import { compareGrades, gradeOfClaim, type ReliabilityBySource } from "./evidence-grade";

/** What is in force for one property of one subject on one day. */
export interface Resolution {
  /** The claims that count, best first; empty where nothing is in force. One claim where an editor preferred it. */
  readonly claims: readonly Claim[];
  /** True where claims in force exclude each other, or where one that counts is contradicted by a standing claim. */
  readonly conflict: boolean;
}

/**
 * Resolves the claims on one property of one subject as of a day.
 *
 * Only accepted claims count, and of these no deprecated one and none that begins later than the day. A claim is in
 * force from its as-of day to the next as-of day; two partial dates that overlap are both in force, and a claim
 * without a day always is. The preferred claim decides alone (the latest, should there be several); otherwise all
 * that are in force count, ranked by grade, then recency, then slug. Conflicts are reported, never averaged away.
 * Method page, H4.
 */
export function resolveProperty(claims: readonly Claim[], asOf: Day, reliabilities: ReliabilityBySource): Resolution {
  const begun = claims.filter(
    (claim) =>
      claim.status === "accepted" &&
      claim.rank !== "deprecated" &&
      (claim.asOf === null || hasBegunOn(claim.asOf, asOf)),
  );
  const preferred = begun.filter((claim) => claim.rank === "preferred").sort(compareRecency)[0];
  const inForce = begun.filter((claim) => !begun.some((later) => isReplacedBy(claim, later)));
  const counted = preferred
    ? [preferred]
    : inForce.sort(
        (one, other) =>
          compareGrades(gradeOfClaim(one, reliabilities), gradeOfClaim(other, reliabilities)) ||
          compareRecency(one, other),
      );
  const rivals = preferred ? [preferred, ...inForce.filter((claim) => claim !== preferred)] : counted;
  return {
    claims: counted,
    conflict: excludeEachOther(rivals) || counted.some((claim) => claim.conflictsWith.length > 0),
  };
}

function isReplacedBy(claim: Claim, later: Claim): boolean {
  return claim.asOf !== null && later.asOf !== null && firstDayOf(later.asOf) > lastDayOf(claim.asOf);
}

function compareRecency(one: Claim, other: Claim): number {
  const day = (claim: Claim) => (claim.asOf === null ? "" : lastDayOf(claim.asOf));
  return -compareSlugs(day(one), day(other)) || compareSlugs(one.slug, other.slug);
}

function excludeEachOther(claims: readonly Claim[]): boolean {
  return claims.some((one, place) => claims.slice(place + 1).some((other) => areExclusive(one.value, other.value)));
}

/** True where both values cannot hold together: disjoint sums of one currency, or other values that differ. */
function areExclusive(one: ClaimValue, other: ClaimValue): boolean {
  if (isSilent(one) || isSilent(other)) return false;
  if (one.type === "money" && other.type === "money") {
    if (one.currency !== other.currency) return false;
    const [left, right] = [partsOfSum(one, one.currency), partsOfSum(other, other.currency)];
    return left !== null && right !== null && areDisjoint(left.whole, right.whole);
  }
  return printValue(one) !== printValue(other);
}

/** What says nothing excludes nothing. */
function isSilent({ type }: ClaimValue): boolean {
  return type === "undisclosed" || type === "unreadable";
}

function printValue(value: ClaimValue): string {
  switch (value.type) {
    case "undisclosed":
    case "unreadable":
      return value.type;
    case "date":
      return `date ${value.date}`;
    case "yes_no":
      return `yes_no ${value.yes}`;
    case "code":
      return `code ${value.codes.join(" ")}`;
    case "text":
      return `text ${value.text.en}`;
    case "money":
      return `money ${value.currency} ${value.value} ${value.min} ${value.max}`;
    case "percent":
      return `percent ${value.value} ${value.min} ${value.max}`;
    case "count":
    case "rate":
      return `${value.type} ${value.unit} ${value.value} ${value.min} ${value.max}`;
  }
}
