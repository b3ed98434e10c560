import os from "node:os";

/** Above this load, before a measurement starts, a ratio says more about the neighbours than about the programs. */
export const MOST_LOAD = 0.5;

/** Pairs per race. */
export const PAIRS = 5;

export interface Race {
  readonly oursMs: readonly number[];
  readonly theirsMs: readonly number[];
  /** Theirs through ours, pair by pair. */
  readonly ratios: readonly number[];
}

/** Runs both sides in turn, A B A B, so that a change of the machine's mood hits both; ratios are taken per pair. */
export function race(ours: () => number, theirs: () => number, pairs = PAIRS): Race {
  const oursMs: number[] = [];
  const theirsMs: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    theirsMs.push(theirs());
    oursMs.push(ours());
  }
  return { oursMs, theirsMs, ratios: theirsMs.map((ms, pair) => ms / (oursMs[pair] as number)) };
}

/** How long the work takes once, in milliseconds. */
export function timeOnce(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** `times` measurements of one piece of work. */
export function timeMany(times: number, work: (turn: number) => unknown): readonly number[] {
  return Array.from({ length: times }, (_, turn) => timeOnce(() => work(turn)));
}

/** Runs before a time is believed, and how much processor time they may take together, in milliseconds. */
const LEAST_RUNS = 5;
const RUNS_MS = 1000;

/**
 * The least processor time of several runs, in milliseconds: what other programs of the machine take is not in it. The
 * engine's helpers that compile and collect meanwhile are.
 */
export function leastProcessorTime(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  let taken = 0;
  for (let run = 0; run < LEAST_RUNS || taken < RUNS_MS; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    taken += ms;
    least = Math.min(least, ms);
  }
  return least;
}

/** The value that `share` of all values do not exceed; the middle for 0.5, the greatest for 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Median with least and greatest, one decimal. */
export function describeSpread(values: readonly number[], unit: string): string {
  const [median, least, most] = [0.5, 0, 1].map((share) => quantile(values, share).toFixed(1));
  return `${median} ${unit} (${least} to ${most})`;
}

export type Verdict = "held" | "missed" | "not judged, the machine is busy";

/** A busy machine only slows a program down: a time that is short enough counts there too, one too long does not. */
export function judgeTime(ms: number, mostMs: number, load: number): Verdict {
  if (ms < mostMs) return "held";
  return load > MOST_LOAD ? "not judged, the machine is busy" : "missed";
}

/** A ratio is only judged on a quiet machine. */
export function judgeRatio(ratio: number, least: number, load: number): Verdict {
  if (load > MOST_LOAD) return "not judged, the machine is busy";
  return ratio >= least ? "held" : "missed";
}

/** Load of the last minute. */
export function readLoad(): number {
  return os.loadavg()[0] ?? Number.NaN;
}
