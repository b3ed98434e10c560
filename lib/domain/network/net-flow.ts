import { interval, toInterval, toMoneyInterval, ZERO } from "../amounts/money-interval";
import type { MoneyInterval } from "../model/snapshot-document";

/**
 * What is left when what a party gives is taken from what it gets. Where both are intervals the sign may be open: then
 * up to `out` may leave and up to `into` may stay. A null upper end has no known limit.
 */
export type NetFlow =
  | { readonly is: "in" | "out"; readonly amount: MoneyInterval }
  | { readonly is: "open"; readonly out: string | null; readonly into: string | null; readonly approx: boolean };

/** The net of two sums of one currency: [gets.low − gives.high, gets.high − gives.low]; null where there is neither. */
export function netFlow(gives: MoneyInterval | null, gets: MoneyInterval | null): NetFlow | null {
  const currency = gives?.currency ?? gets?.currency;
  if (currency === undefined) return null;
  const out = gives === null ? ZERO : toInterval(gives);
  const into = gets === null ? ZERO : toInterval(gets);
  const low = out.high === null ? null : into.low - out.high;
  const high = into.high === null ? null : into.high - out.low;
  const approx = out.approx || into.approx;
  const write = (from: bigint, to: bigint | null) => toMoneyInterval(interval(from, to, approx), currency);
  if (low !== null && low >= 0n) return { is: "in", amount: write(low, high) };
  if (high !== null && high <= 0n) return { is: "out", amount: write(-high, low === null ? null : -low) };
  return {
    is: "open",
    out: low === null ? null : write(-low, null).low,
    into: high === null ? null : write(high, null).low,
    approx,
  };
}
