import type { Matrix } from "../linear/lu";

/** impact[i][j]: what full distress of party i does to party j, as a share of j's equity. */
export interface DistressWeb {
  readonly parties: readonly string[];
  readonly impact: Matrix;
  /** Distress at the start by place, 0 to 1. */
  readonly shock: readonly number[];
  /** Share of each party in the value of the whole. */
  readonly valueShares: readonly number[];
}

export interface DebtRank {
  readonly distress: readonly number[];
  /** Value lost beyond the shock itself, as a share of the whole. */
  readonly rank: number;
}

const MOST_ROUNDS = 10_000;
const SETTLED = 1e-13;

/**
 * DebtRank as of 2012: every party passes its distress on once, in the round after it was first hit. A screening tool
 * and not a loss forecast; it needs equity figures, and without them it is not run (method page, D4).
 */
export function debtRank2012(web: DistressWeb): DebtRank {
  let distress: readonly number[] = web.shock;
  let active = web.shock.map((share) => share > 0);
  let hasPassedOn = web.shock.map(() => false);
  while (active.some(Boolean)) {
    const [before, passing] = [distress, active];
    distress = before.map((share, party) => {
      return Math.min(
        1,
        share + sumOver(before, (giver) => (passing[giver] ? impactOf(web, giver, party) * at(before, giver) : 0)),
      );
    });
    hasPassedOn = hasPassedOn.map((done, party) => done || passing[party] === true);
    active = distress.map((share, party) => share > 0 && !hasPassedOn[party]);
  }
  return rankOf(web, distress);
}

/** DebtRank as of 2015: every new bit of distress is passed on, so that loops add up as a geometric series. */
export function debtRank2015(web: DistressWeb): DebtRank {
  let before: readonly number[] = web.shock.map(() => 0);
  let distress: readonly number[] = web.shock;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [now, last] = [distress, before];
    const next = now.map((share, party) => {
      return Math.min(
        1,
        share + sumOver(now, (giver) => impactOf(web, giver, party) * (at(now, giver) - at(last, giver))),
      );
    });
    [before, distress] = [now, next];
    if (next.every((share, party) => share - at(now, party) <= SETTLED)) break;
  }
  return rankOf(web, distress);
}

/**
 * Impact of i on j = what j has at stake with i / equity of j, at most 1 for the version of 2012. Null where a party
 * with something at stake has no positive equity figure: private firms rarely publish one.
 */
export function impactMatrix(
  exposures: Matrix,
  equities: readonly (number | null)[],
  version: 2012 | 2015,
): Matrix | null {
  const isAtStake = (party: number) => exposures.some((row) => (row[party] as number) > 0);
  if (equities.some((equity, party) => isAtStake(party) && (equity === null || equity <= 0))) return null;
  return exposures.map((row) =>
    row.map((exposure, party) => {
      const impact = exposure === 0 ? 0 : exposure / (equities[party] as number);
      return version === 2012 ? Math.min(1, impact) : impact;
    }),
  );
}

function rankOf(web: DistressWeb, distress: readonly number[]): DebtRank {
  const rank = sumOver(distress, (party) => (at(distress, party) - at(web.shock, party)) * at(web.valueShares, party));
  return { distress, rank };
}

function impactOf(web: DistressWeb, giver: number, receiver: number): number {
  return at(web.impact[giver] ?? [], receiver);
}

function sumOver(list: readonly number[], valueOf: (place: number) => number): number {
  return list.reduce((total, _, place) => total + valueOf(place), 0);
}

function at(list: readonly number[], place: number): number {
  return list[place] ?? 0;
}
