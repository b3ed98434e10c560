import type { Day } from "../../case-records";
import { compareSlugs } from "../../ids";
import type { Grade } from "../../snapshots/snapshot-document";
import { areDisjoint, coverIntervals, type Interval } from "../amounts/money-interval";
import { compareGrades } from "../evidence-grade";

/** One statement about the same subject, property and valid time. */
export interface RivalStatement {
  readonly id: string;
  readonly amount: Interval;
  readonly grade: Grade;
  readonly day: Day | null;
}

export interface Conflict {
  readonly status: "conflict" | "agreement";
  /** What the statements leave open together. Never an average. */
  readonly interval: Interval;
  /** Strongest grade first, then the newest, then by id. */
  readonly ranked: readonly RivalStatement[];
  /** The statement to name first: the one a derived check agrees with, else the first in rank. */
  readonly headline: RivalStatement;
}

/**
 * Sets statements beside each other (method page, H4). They conflict when two of them cannot both be true. `derived` is
 * a figure from other claims, such as 20 − 7.5: it may choose the headline, and it never changes the interval. Null
 * without statements.
 */
export function conflictInterval(statements: readonly RivalStatement[], derived?: bigint): Conflict | null {
  const ranked = [...statements].sort(
    (one, other) =>
      compareGrades(one.grade, other.grade) ||
      compareSlugs(other.day ?? "", one.day ?? "") ||
      compareSlugs(one.id, other.id),
  );
  const first = ranked[0];
  if (!first) return null;
  const isConflict = ranked.some((one, place) => {
    return ranked.slice(place + 1).some((other) => areDisjoint(one.amount, other.amount));
  });
  return {
    status: isConflict ? "conflict" : "agreement",
    interval: ranked.map((one) => one.amount).reduce(coverIntervals),
    ranked,
    headline: (derived === undefined ? undefined : ranked.find((one) => holds(one.amount, derived))) ?? first,
  };
}

function holds(amount: Interval, value: bigint): boolean {
  return amount.low <= value && (amount.high === null || value <= amount.high);
}
