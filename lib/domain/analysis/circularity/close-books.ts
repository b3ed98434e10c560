import { greater, type Web, type WebIndex } from "./web";

/** The balanced books of one party: inside receipts + `receiptsMinor` = inside payments + `outlaysMinor` = through. */
export interface Book {
  readonly receiptsMinor: bigint;
  readonly outlaysMinor: bigint;
  readonly throughMinor: bigint;
  /** True when the outside money is not sourced, or only in part, so that the smallest that balances stands in. */
  readonly isAssumed: boolean;
}

/**
 * The books of every party, in the order of the index. Sourced amounts are kept; what is missing is what balances them:
 * outlays take what is left (cash kept included), receipts take what is short (cash drawn included). With neither
 * sourced the smallest that balance are taken and the book is marked: the closure rule of the method page, C2.
 */
export function closeBooks(web: Web, index: WebIndex): readonly Book[] {
  const partlyKnown = new Set(web.partlyKnown);
  return index.parties.map((party, place) => {
    const paid = index.paid[place] as bigint;
    const received = index.received[place] as bigint;
    const receipts = web.receipts[party];
    const outlays = web.outlays[party];
    const through = greater(received + (receipts ?? 0n), paid + (outlays ?? 0n));
    return {
      receiptsMinor: through - received,
      outlaysMinor: through - paid,
      throughMinor: through,
      isAssumed: (receipts === undefined && outlays === undefined) || partlyKnown.has(party),
    };
  });
}
