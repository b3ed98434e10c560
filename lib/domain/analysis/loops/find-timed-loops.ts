import { openBudget, reasonOf } from "../budget";
import { buildCompactGraph, type CompactGraph, reverseGraph } from "./compact-graph";
import { LOOP_LIMITS, LOOP_STEPS, type LoopLimits, type NodeLoops } from "./find-node-loops";
import { findStrongComponents } from "./strong-components";

/** One payment between two parties, by number, on a day by number. */
export interface DatedArc {
  readonly payer: number;
  readonly payee: number;
  readonly day: number;
}

interface TimedLoop {
  /** Places in the list of arcs, in the order of the days; the payer of the first gets the last. */
  readonly arcs: readonly number[];
  /** True where each payment is on a later day than the one before; false where some share a day. */
  readonly isStrict: boolean;
}

export interface TimedLoops {
  readonly loops: readonly TimedLoop[];
  /** True where more loops may exist: then the list is a floor. */
  readonly truncated: boolean;
  readonly reason: NodeLoops["reason"];
}

/**
 * Loops of single payments in the order of their days (method page, B5): each paid on the day on which the one before
 * came in, or later, no party twice, all within `windowDays` of the first. Told for whoever paid first, and so each once:
 * only one turn of a loop can be in order, unless all of it happened on one day, and then it is told for its smallest
 * party. What shares a day may have happened in any order and is marked.
 *
 * From each payment a walk runs over later ones, and enters a party only if it can still be reached from there within
 * the length. Stops at the limits and says so.
 */
export function findTimedLoops(
  size: number,
  arcs: readonly DatedArc[],
  windowDays: number | null,
  limits: LoopLimits = LOOP_LIMITS,
): TimedLoops {
  const budget = limits.openBudget?.() ?? openBudget({ maxSteps: LOOP_STEPS });
  const graph = buildCompactGraph(
    size,
    arcs.map(({ payer, payee }) => [payer, payee] as const),
  );
  const component = findStrongComponents(graph);
  const reversed = reverseGraph(graph);
  const order = [...arcs.keys()]
    .filter((at) => isInside(arcs[at], component))
    .sort((one, other) => dayAt(arcs, one) - dayAt(arcs, other) || one - other);
  const paidBy = new Map<number, number[]>();
  for (const at of order) {
    const payer = (arcs[at] as DatedArc).payer;
    const own = paidBy.get(payer);
    if (own) own.push(at);
    else paidBy.set(payer, [at]);
  }
  const waysBack = new Map<number, ReadonlyMap<number, number>>();
  const loops: TimedLoop[] = [];
  const path: number[] = [];
  const visited = new Set<number>();
  let end: NodeLoops["reason"] = null;

  const walk = (root: number, back: ReadonlyMap<number, number>, party: number, last: number): void => {
    const own = paidBy.get(party) ?? [];
    const since = dayAt(arcs, last);
    for (let next = firstSince(arcs, own, since); next < own.length && end === null; next++) {
      if (!budget.spend(1)) end = reasonOf(budget);
      const at = own[next] as number;
      const { payee, day } = arcs[at] as DatedArc;
      if (windowDays !== null && day - dayAt(arcs, path[0] as number) > windowDays) return;
      if (payee === root) {
        if (loops.length === limits.maxLoops) end = "max_loops";
        else if (end === null) keepLoop(loops, arcs, [...path, at]);
      } else if (!visited.has(payee) && path.length + 1 + (back.get(payee) ?? limits.maxLength) <= limits.maxLength) {
        visited.add(payee);
        path.push(at);
        walk(root, back, payee, at);
        path.pop();
        visited.delete(payee);
      }
    }
  };
  for (const first of order) {
    if (end !== null) break;
    const { payer, payee } = arcs[first] as DatedArc;
    const back = waysBack.get(payer) ?? stepsBack(reversed, payer, limits.maxLength);
    waysBack.set(payer, back);
    if (!budget.spend(1)) end = reasonOf(budget);
    if (1 + (back.get(payee) ?? limits.maxLength) > limits.maxLength) continue;
    path.push(first);
    visited.add(payer).add(payee);
    walk(payer, back, payee, first);
    path.pop();
    visited.clear();
  }
  return { loops, truncated: end !== null, reason: end };
}

function keepLoop(loops: TimedLoop[], arcs: readonly DatedArc[], own: readonly number[]): void {
  const days = own.map((at) => dayAt(arcs, at));
  const payers = own.map((at) => (arcs[at] as DatedArc).payer);
  const isOneDay = days.every((day) => day === days[0]);
  if (isOneDay && payers.some((payer) => payer < (payers[0] as number))) return;
  loops.push({ arcs: own, isStrict: days.every((day, place) => place === 0 || day > (days[place - 1] as number)) });
}

/** Payments to oneself stand apart, and a payment between two components is on no loop. */
function isInside(arc: DatedArc | undefined, component: Int32Array): boolean {
  return arc !== undefined && arc.payer !== arc.payee && component[arc.payer] === component[arc.payee];
}

function dayAt(arcs: readonly DatedArc[], at: number): number {
  return (arcs[at] as DatedArc).day;
}

/** The place of the first payment on that day or later, among payments in the order of their days. */
function firstSince(arcs: readonly DatedArc[], own: readonly number[], since: number): number {
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayAt(arcs, own[middle] as number) < since) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many payments at least lead from each party back to the root, as far as the length allows. */
function stepsBack({ offsets, targets }: CompactGraph, root: number, maxLength: number): ReadonlyMap<number, number> {
  const steps = new Map<number, number>([[root, 0]]);
  const queue = [root];
  for (const party of queue) {
    const next = (steps.get(party) as number) + 1;
    if (next >= maxLength) break;
    for (let arc = offsets[party] as number; arc < (offsets[party + 1] as number); arc++) {
      const giver = targets[arc] as number;
      if (steps.has(giver)) continue;
      steps.set(giver, next);
      queue.push(giver);
    }
  }
  return steps;
}
