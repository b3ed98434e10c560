import { closeBooks } from "@/lib/domain/analysis/circularity/close-books";
import { measureRoundTrips } from "@/lib/domain/analysis/circularity/round-trip";
import { traceReturns } from "@/lib/domain/analysis/circularity/trace-money";
import { indexWeb, type Web } from "@/lib/domain/analysis/circularity/web";
import { judgeTime, readLoad, timeOnce } from "./protocol";
import type { Report } from "./report";
import { makeWeb, randomFrom } from "./web-generator";

const PARTIES = 500;
const DEALS = 5000;
const MOST_MS_BOUNDS = 1000;
const MOST_MS_INVERSE = 200;
const RUNS = 3;

/** Lower and upper end of every party's round trip, and the one inverse that gives every point, on 500 / 5,000. */
export function timeCircularity(report: Report, seed: number): void {
  report.say(`\n${PARTIES} parties, ${DEALS} payments: round trips of every party`);
  const web = makePayments(seed);
  const load = readLoad();
  const inverseMs: number[] = [];
  const boundsMs: number[] = [];
  const processorMs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const index = indexWeb(web);
    const books = closeBooks(web, index);
    const before = process.cpuUsage().user;
    const inverse = timeOnce(() => traceReturns(index, books));
    processorMs.push((process.cpuUsage().user - before) / 1000);
    inverseMs.push(inverse);
    boundsMs.push(timeOnce(() => measureRoundTrips(web, { assumeClosure: true })) - inverse);
  }
  const [bounds, inverse] = [Math.min(...boundsMs), Math.min(...inverseMs)];
  const best = `best of ${RUNS}`;
  report.judge(
    "all lower and upper ends in under 1 s",
    `${bounds.toFixed(0)} ms, ${best}`,
    judgeTime(bounds, MOST_MS_BOUNDS, load),
  );
  report.judge(
    "one inverse in under 200 ms",
    `${inverse.toFixed(0)} ms, ${Math.min(...processorMs).toFixed(0)} ms of processor time, ${best}`,
    judgeTime(inverse, MOST_MS_INVERSE, load),
  );
}

/** Whole amounts from one to a thousand on the deals of a made-up web. */
function makePayments(seed: number): Web {
  const random = randomFrom(seed + 1);
  return {
    parties: Array.from({ length: PARTIES }, (_, party) => `p${party}`),
    flows: makeWeb(PARTIES, DEALS, seed).map(([payer, payee], number) => ({
      id: `f${number}`,
      payer: `p${payer}`,
      payee: `p${payee}`,
      amountMinor: BigInt(1 + Math.floor(random() * 1000)),
    })),
    receipts: {},
    outlays: {},
  };
}
