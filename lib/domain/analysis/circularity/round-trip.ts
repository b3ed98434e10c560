import { groupBy } from "../../group-by";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { addFlowArc, addPlace, createNetwork, emptyNetwork, type FlowNetwork, setRoom } from "../linear/flow-network";
import { sendMaxFlow } from "../linear/max-flow";
import { type Book, closeBooks } from "./close-books";
import { type Return, traceReturns } from "./trace-money";
import { type AmountByParty, greater, indexWeb, smaller, sum, type Web, type WebIndex } from "./web";

export interface RoundTripOptions {
  /** True to take the smallest outside money that balances where none is sourced; the result says so. */
  readonly assumeClosure?: boolean;
  /** Per party the sum of links that are earmarked by contract to come back, each with a source; smallest units. */
  readonly documented?: AmountByParty;
  readonly budget?: Budget;
}

/** Round trips of parties in slug order. */
export interface RoundTrips {
  readonly trips: readonly RoundTrip[];
  /** Why parties are missing from the end of the list; null where all are there. */
  readonly cut: CutReason | null;
}

/** A share with its denominator named; `lower`, `point` and `upper` are null where the division is not defined. */
interface RoundTripShare {
  readonly denominatorMinor: bigint;
  readonly denominator: "receipts_inside" | "receipts_inside_and_sourced_outside" | "payments_inside";
  readonly lower: number | null;
  readonly point: number | null;
  readonly upper: number | null;
}

/** How much of what a party paid out came back to it: amounts in smallest units, `pointMinor` with fractions. */
export interface RoundTrip {
  readonly party: string;
  readonly paidInsideMinor: bigint;
  readonly receivedInsideMinor: bigint;
  readonly lowerMinor: bigint;
  readonly documentedMinor: bigint;
  /** Lower end or the documented links, whichever is more. */
  readonly documentedLowerMinor: bigint;
  /** Pro-rata tracing; null when the books of a party on the way are not known, or the sums cannot be solved. */
  readonly pointMinor: number | null;
  readonly upperMinor: bigint;
  readonly closure: "sourced" | "assumed" | "unknown";
  /** Parties on the way back whose outside money is not sourced. */
  readonly partiesWithoutBooks: readonly string[];
  /** True when nothing enters or leaves the circle, so that everything comes back by convention. */
  readonly isClosed: boolean;
  readonly shareOfReceipts: RoundTripShare;
  readonly shareOfPayments: RoundTripShare;
}

/**
 * The round-trip interval of every party, in slug order (method page, C3).
 *
 * Upper end: the most that can flow from the party as payer to itself as payee through the payments of the web. Lower
 * end: what it paid less the most that can have left the web at others. Point: pro-rata tracing, every party paying out
 * of one pot. Lower ≤ point ≤ upper always. Where a party on the way has no sourced outside money the point hangs on
 * revenue that nobody stated: then only [0, upper] is given, unless the caller asks to assume closure.
 *
 * Two flows per party and one inverse per component. Where the budget ends, the parties that were not reached are left
 * out, and no sum may be made of the others.
 */
export function measureRoundTrips(web: Web, options: RoundTripOptions = {}): RoundTrips {
  const { budget = openBudget(), assumeClosure = false } = options;
  const index = indexWeb(web);
  const books = closeBooks(web, index);
  const assumed = groupBy(
    index.parties.filter((_, place) => books[place]?.isAssumed),
    (party) => index.component[index.placeOf.get(party) as number] as number,
  );
  // The point hangs on the books of all others on the way: without them nothing need be traced.
  const isTraced = (component: number) => assumeClosure || (assumed.get(component)?.length ?? 0) <= 1;
  const returns = traceReturns(index, books, budget, isTraced);
  if (returns === null) return { trips: [], cut: reasonOf(budget) };
  const network = buildReturnNetwork(index, books);
  const trips: RoundTrip[] = [];
  for (const place of index.parties.keys()) {
    const trip = measureParty(web, index, books, returns, network, place, assumed, { ...options, budget });
    if (trip === null) return { trips, cut: reasonOf(budget) };
    trips.push(trip);
  }
  return { trips, cut: null };
}

/** The same round trip when nothing is assumed of books that nobody stated. */
export function withoutAssumption(trip: RoundTrip): RoundTrip {
  if (trip.closure !== "assumed") return trip;
  const documentedLowerMinor = smaller(trip.documentedMinor, trip.upperMinor);
  const shareAlike = (share: RoundTripShare): RoundTripShare => ({
    ...share,
    lower: share.lower === null ? null : Number(documentedLowerMinor) / Number(share.denominatorMinor),
    point: null,
  });
  return {
    ...trip,
    closure: "unknown",
    lowerMinor: 0n,
    documentedLowerMinor,
    pointMinor: null,
    shareOfReceipts: shareAlike(trip.shareOfReceipts),
    shareOfPayments: shareAlike(trip.shareOfPayments),
  };
}

function measureParty(
  web: Web,
  index: WebIndex,
  books: readonly Book[],
  returns: readonly Return[],
  network: ReturnNetwork,
  place: number,
  assumed: ReadonlyMap<number, readonly string[]>,
  { assumeClosure = false, documented = {}, budget }: RoundTripOptions & { readonly budget: Budget },
): RoundTrip | null {
  const party = index.parties[place] as string;
  const { isClosed, probability } = returns[place] as Return;
  const onTheWay = assumed.get(index.component[place] as number) ?? [];
  const partiesWithoutBooks = onTheWay.filter((other) => other !== party);
  const closure = partiesWithoutBooks.length === 0 ? "sourced" : assumeClosure ? "assumed" : "unknown";
  const paidInsideMinor = index.paid[place] as bigint;
  const receivedInsideMinor = index.received[place] as bigint;
  if (!budget.spend(index.parties.length)) return null;
  const upperMinor = mostThatReturns(network, place, budget);
  // What cannot come back need not be asked for the part that must.
  const leaves = upperMinor === 0n || closure === "unknown" ? paidInsideMinor : mostThatLeaves(network, place, budget);
  if (upperMinor === null || leaves === null) return null;
  const lowerMinor = greater(0n, paidInsideMinor - leaves);
  const documentedMinor = documented[party] ?? 0n;
  // A documented link beyond the upper end contradicts the web; the web is not overruled by it.
  const documentedLowerMinor = greater(lowerMinor, smaller(documentedMinor, upperMinor));
  const pointMinor =
    closure === "unknown" || probability === null ? null : Number(books[place]?.throughMinor ?? 0n) * probability;
  const ends = { lower: Number(documentedLowerMinor), point: pointMinor, upper: Number(upperMinor) };
  const outside = web.receipts[party];
  return {
    party,
    paidInsideMinor,
    receivedInsideMinor,
    lowerMinor,
    documentedMinor,
    documentedLowerMinor,
    pointMinor,
    upperMinor,
    closure,
    partiesWithoutBooks,
    isClosed,
    shareOfReceipts: {
      ...divideEnds(ends, receivedInsideMinor + (outside ?? 0n)),
      denominator: outside === undefined ? "receipts_inside" : "receipts_inside_and_sourced_outside",
    },
    shareOfPayments: { ...divideEnds(ends, paidInsideMinor), denominator: "payments_inside" },
  };
}

/** One network for the questions of all parties; each question closes some arcs and starts from empty flows. */
interface ReturnNetwork {
  readonly network: FlowNetwork;
  /** Per party: the arc on which what arrived can be paid on, and the arc out of the web. */
  readonly onward: readonly number[];
  readonly outward: readonly number[];
  readonly outside: number;
}

// Every party is two places: `party` pays, `party + size` is where money arrives before it can be paid on.
function buildReturnNetwork(index: WebIndex, books: readonly Book[]): ReturnNetwork {
  const size = index.parties.length;
  const network = createNetwork(2 * size);
  const outside = addPlace(network);
  const unlimited = sum(index.paid) + sum(books.map((book) => book.outlaysMinor));
  for (const { payer, payee, amountMinor } of index.pairs) addFlowArc(network, payer, payee + size, amountMinor);
  const onward = index.parties.map((_, party) => addFlowArc(network, party + size, party, unlimited));
  const outward = books.map((book, party) => addFlowArc(network, party, outside, book.outlaysMinor));
  return { network, onward, outward, outside };
}

function mostThatReturns(returns: ReturnNetwork, party: number, budget: Budget): bigint | null {
  holdAt(returns, party);
  return sendMaxFlow(returns.network, party, party + returns.onward.length, { budget });
}

function mostThatLeaves(returns: ReturnNetwork, party: number, budget: Budget): bigint | null {
  holdAt(returns, party);
  return sendMaxFlow(returns.network, party, returns.outside, { budget });
}

// Money that arrives back at the party stays there, and none of it leaves the web from the party itself.
function holdAt({ network, onward, outward }: ReturnNetwork, party: number): void {
  emptyNetwork(network);
  setRoom(network, onward[party] as number, 0n);
  setRoom(network, outward[party] as number, 0n);
}

function divideEnds(ends: { lower: number; point: number | null; upper: number }, denominatorMinor: bigint) {
  const whole = Number(denominatorMinor);
  const divide = (part: number | null) => (part === null || whole === 0 ? null : part / whole);
  return {
    denominatorMinor,
    lower: divide(ends.lower),
    point: divide(ends.point),
    upper: divide(ends.upper),
  };
}
