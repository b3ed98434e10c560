import { isUnbounded } from "../../amounts/upper-end";
import { groupBy } from "../../group-by";
import { statedUnder } from "../../lens/link-under-lens";
import type { Decimal, Slug } from "../../model/case-records";
import { toDecimal } from "../../model/money";
import type { FigureInput, FigureParts, NetworkLink } from "../../model/snapshot-document";
import { reasonOf } from "../budget";
import { measureRoundTrips, type RoundTrip, type RoundTripOptions, withoutAssumption } from "../circularity/round-trip";
import { indexWeb, type Web, type WebIndex } from "../circularity/web";
import type { CaseWeb, WebEnd } from "./case-web";
import {
  blankFigure,
  budgetFor,
  cutFigure,
  type FigureGround,
  floorsOf,
  groundingOf,
  inputLine,
  inputOfLink,
  missingAmount,
  roundToDecimal,
  toPercent,
} from "./figure-ground";

const CASES: readonly Exclude<WebEnd, "open">[] = ["low", "middle", "high"];

/**
 * M1, the round trip of every party that both pays and receives cash under the lens (method page, C3). Per party:
 *
 * - `round-trip/LENS/PARTY`: how much of what it paid can have come back, unknown sums included. The upper end is a
 *   true bound, or null where links without a stated sum leave it open.
 * - `round-trip-stated/LENS/PARTY`: the same over stated sums.
 * - `round-trip-share/LENS/PARTY`: the stated round trip in percent of the stated receipts; the highest of the cases
 *   all-low, middle and all-high, which are cases and no bounds.
 * - `round-trip-if/LENS/PARTY`: lower end, pro-rata point and upper end if these deals were all the money the parties
 *   had (scenario, middle of every interval).
 *
 * The first three have no point and zero as lower end as long as the other receipts of the parties on the way are not
 * sourced for the same window; `missing` names them as `books:PARTY`, and links without a sum as `amount:LINK`. A party
 * that lies on no loop gets one figure of exactly zero, with the assumption `on-no-loop`.
 */
export function roundTripFigures(ground: FigureGround, web: CaseWeb): readonly FigureParts[] {
  const index = indexWeb(web.at("open"));
  const budget = budgetFor(ground);
  const closed = tripsByParty(web.at("middle"), { assumeClosure: true, budget });
  const trips = new Map<WebEnd, ReadonlyMap<Slug, RoundTrip>>([
    ["middle", new Map([...closed].map(([party, trip]) => [party, withoutAssumption(trip)]))],
    ...(["low", "high", "open"] as const).map((end) => [end, tripsByParty(web.at(end), { budget })] as const),
  ]);
  const receipts = groupBy(web.links, (link) => web.headOf(link.receiver));
  return partiesWithWays(web, index).flatMap(({ party, way }) => {
    if (way === undefined) return [noLoopFigure(ground, web, party)];
    const found = [...CASES, "open" as const].map((end) => trips.get(end)?.get(party));
    const whole = closed.get(party);
    if (whole === undefined || found.includes(undefined)) {
      return TRIP_FIGURES.map(({ name, unit }) => {
        const blank = { id: `${name}/${web.lens}/${party}`, method: "C3", lens: web.lens, unit: unit ?? web.currency };
        return cutFigure(blankFigure(ground, { ...blank, kind: "derived", parties: [party] }), reasonOf(budget));
      });
    }
    const at = (end: WebEnd) => trips.get(end)?.get(party) as RoundTrip;
    const trip: PartyTrip = { party, way, at, receipts: receipts.get(party) ?? [] };
    return [
      openFigure(ground, web, trip),
      statedFigure(ground, web, trip),
      shareFigure(ground, web, trip),
      closedFigure(ground, web, trip, whole),
    ];
  });
}

/**
 * `round-trip-stated/LENS/PARTY` as `roundTripFigures` has it, zero for a party on no loop, without its lines: for whoever
 * asks again and again what can come back in a web without something.
 */
export function statedTripFigures(ground: FigureGround, web: CaseWeb): readonly FigureParts[] {
  const budget = budgetFor(ground);
  const trips = tripsByParty(web.at("high"), { budget });
  return partiesWithWays(web, indexWeb(web.at("open"))).map(({ party, way }) => {
    const id = `round-trip-stated/${web.lens}/${party}`;
    if (way === undefined) return { ...noLoopFigure(ground, web, party), id };
    const trip = trips.get(party);
    const figure = { ...tripFigure(ground, web, { party, way }, "round-trip-stated", web.currency), inputs: [] };
    if (trip === undefined) return cutFigure(figure, reasonOf(budget));
    const high = toDecimal(trip.upperMinor, web.currency);
    return { ...figure, high, missing: way.books, assumptions: way.floors };
  });
}

/** Every party that both pays and receives, and the way that it lies on; none where it lies on no loop. */
function partiesWithWays(web: CaseWeb, index: WebIndex): readonly { readonly party: Slug; readonly way?: Way }[] {
  const payers = new Set(web.links.map((link) => web.headOf(link.giver)));
  const payees = new Set(web.links.map((link) => web.headOf(link.receiver)));
  const ways = readWays(web, index);
  return index.parties.flatMap((party, place) => {
    if (!payers.has(party) || !payees.has(party)) return [];
    const way = ways.get(index.component[place] ?? -1);
    return [way === undefined ? { party } : { party, way }];
  });
}

const TRIP_FIGURES: readonly { readonly name: string; readonly unit: string | null }[] = [
  { name: "round-trip", unit: null },
  { name: "round-trip-stated", unit: null },
  { name: "round-trip-share", unit: "percent" },
  { name: "round-trip-if", unit: null },
];

function tripsByParty(web: Web, options: RoundTripOptions): ReadonlyMap<Slug, RoundTrip> {
  return new Map(measureRoundTrips(web, options).trips.map((trip) => [trip.party, trip]));
}

interface PartyTrip {
  readonly party: Slug;
  readonly way: Way;
  readonly at: (end: WebEnd) => RoundTrip;
  /** Links that pay the party. */
  readonly receipts: readonly NetworkLink[];
}

/**
 * Parties that share loops and the links between them, with all that their figures say alike. It is made once and every
 * figure refers to it: a list of its own for each party would grow with the square of the case.
 */
interface Way {
  readonly all: Grounding;
  readonly stated: Grounding;
  /** Books that nobody published, and sums that nobody stated. */
  readonly books: readonly string[];
  readonly booksAndSums: readonly string[];
  readonly floors: readonly string[];
  readonly statedLines: readonly FigureInput[];
  readonly silentLines: readonly FigureInput[];
}

type Grounding = ReturnType<typeof groundingOf>;

function openFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip): FigureParts {
  const upper = trip.at("open").upperMinor;
  const isOpen = isUnbounded(upper);
  return {
    ...tripFigure(ground, web, trip, "round-trip", web.currency),
    high: isOpen ? null : toDecimal(upper, web.currency),
    missing: isOpen ? trip.way.booksAndSums : trip.way.books,
    shared: trip.way.silentLines,
  };
}

function statedFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip): FigureParts {
  return {
    ...tripFigure(ground, web, trip, "round-trip-stated", web.currency),
    high: toDecimal(trip.at("high").upperMinor, web.currency),
    missing: trip.way.books,
    assumptions: trip.way.floors,
    inputs: upperLines(web, trip),
    shared: trip.way.statedLines,
  };
}

function shareFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip): FigureParts {
  const shares = CASES.map((end) => trip.at(end).shareOfReceipts.upper).filter((share) => share !== null);
  const received = CASES.map((end) => trip.at(end).receivedInsideMinor);
  const isDefined = shares.length > 0;
  const { receipts } = trip;
  const withSum = receipts.filter((link) => statedUnder(link, web.lens) !== null).length;
  return {
    ...tripFigure(ground, web, trip, "round-trip-share", "percent"),
    low: isDefined ? "0" : null,
    high: isDefined ? toPercent(Math.max(...shares)) : null,
    missing: isDefined ? trip.way.books : receipts.map((link) => missingAmount(link, web.lens)),
    assumptions: ["stated-only", "cases-not-bounds", `receipts-with-sum:${withSum}/${receipts.length}`],
    inputs: [
      ...upperLines(web, trip),
      ...CASES.map((end, place) => inputLine(`receipts:${end}`, toDecimal(received[place] ?? 0n, web.currency))),
    ],
  };
}

function closedFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip, closed: RoundTrip): FigureParts {
  const point = closed.pointMinor;
  return {
    ...tripFigure(ground, web, trip, "round-trip-if", web.currency),
    kind: "scenario",
    low: toDecimal(closed.lowerMinor, web.currency),
    high: toDecimal(closed.upperMinor, web.currency),
    point: point === null ? null : fromMinorNumber(point, web.currency),
    assumptions: ["closure-assumed", "stated-only", "middle-of-intervals"],
    inputs: [
      inputLine("payments", toDecimal(closed.paidInsideMinor, web.currency)),
      inputLine("receipts", toDecimal(closed.receivedInsideMinor, web.currency)),
    ],
  };
}

function noLoopFigure(ground: FigureGround, web: CaseWeb, party: Slug): FigureParts {
  return {
    ...blankFigure(ground, { id: `round-trip/${web.lens}/${party}`, method: "C3", lens: web.lens, unit: web.currency }),
    low: "0",
    high: "0",
    point: "0",
    parties: [party],
    assumptions: ["on-no-loop"],
  };
}

function tripFigure(
  ground: FigureGround,
  web: CaseWeb,
  trip: Pick<PartyTrip, "party" | "way">,
  name: string,
  unit: string,
): FigureParts {
  return {
    ...blankFigure(ground, { id: `${name}/${web.lens}/${trip.party}`, method: "C3", lens: web.lens, unit }),
    ...(name === "round-trip" ? trip.way.all : trip.way.stated),
    kind: "derived",
    low: "0",
    parties: [trip.party],
  };
}

/** The upper end at all-low, middle and all-high, over stated sums. */
function upperLines(web: CaseWeb, trip: PartyTrip): readonly FigureInput[] {
  return CASES.map((end) => inputLine(`upper:${end}`, toDecimal(trip.at(end).upperMinor, web.currency)));
}

/** The ways of a web by the component that their parties lie in; a party on no loop has none. */
function readWays(web: CaseWeb, index: WebIndex): ReadonlyMap<number, Way> {
  const componentOf = (party: Slug) => index.component[index.placeOf.get(web.headOf(party)) ?? -1];
  const inside = web.links.filter((link) => componentOf(link.giver) === componentOf(link.receiver));
  const links = groupBy(inside, (link) => componentOf(link.giver) ?? -1);
  const parties = groupBy(index.parties, (_, place) => index.component[place] ?? -1);
  return new Map([...links].map(([name, way]) => [name, readWay(web, way, parties.get(name) ?? [])]));
}

function readWay(web: CaseWeb, way: readonly NetworkLink[], parties: readonly Slug[]): Way {
  const stated = way.filter((link) => statedUnder(link, web.lens) !== null);
  const silent = way.filter((link) => statedUnder(link, web.lens) === null);
  const books = parties.map((party) => `books:${party}`);
  return {
    all: groundingOf(way, web.lens),
    stated: groundingOf(stated, web.lens),
    books,
    booksAndSums: [...books, ...silent.map((link) => missingAmount(link, web.lens))],
    floors: ["stated-only", ...floorsOf(way, web.lens)],
    statedLines: stated.map((link) => inputOfLink(link, web.lens)),
    silentLines: silent.map((link) => inputOfLink(link, web.lens)),
  };
}

/** Whole base units of a floating amount in smallest units: the point is a share of a whole, not a sum of claims. */
function fromMinorNumber(minor: number, currency: string): Decimal {
  return toDecimal(BigInt(roundToDecimal(minor, 0)), currency);
}
