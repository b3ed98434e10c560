import type { Decimal, Slug } from "../../case-records";
import { toDecimal } from "../../money";
import type { FigureInput, FigureParts, NetworkLeg } from "../../snapshots/snapshot-document";
import { isUnbounded } from "../amounts/upper-end";
import { reasonOf } from "../budget";
import { measureRoundTrips, type RoundTrip, type RoundTripOptions, withoutAssumption } from "../circularity/round-trip";
import { indexWeb, type Web, type WebIndex } from "../circularity/web";
import { statedUnder } from "../lens/leg-under-lens";
import type { CaseWeb, WebEnd } from "./case-web";
import {
  blankFigure,
  budgetFor,
  cutFigure,
  type FigureGround,
  floorsOf,
  groundingOf,
  inputLine,
  inputOfLeg,
  missingAmount,
  toPercent,
  toPlainDecimal,
} from "./figure-ground";

const CASES: readonly Exclude<WebEnd, "open">[] = ["low", "middle", "high"];

/**
 * M1, the round trip of every party that both pays and receives cash under the lens (method page, C3). Per party:
 *
 * - `round-trip/LENS/PARTY`: how much of what it paid can have come back, unknown sums included. The upper end is a
 *   true bound, or null where legs without a stated sum leave it open.
 * - `round-trip-stated/LENS/PARTY`: the same over stated sums.
 * - `round-trip-share/LENS/PARTY`: the stated round trip in percent of the stated receipts; the highest of the cases
 *   all-low, middle and all-high, which are cases and no bounds.
 * - `round-trip-if/LENS/PARTY`: lower end, pro-rata point and upper end if these deals were all the money the parties
 *   had (scenario, middle of every interval).
 *
 * The first three have no point and zero as lower end as long as the other receipts of the parties on the way are not
 * sourced for the same window; `missing` names them as `books:PARTY`, and legs without a sum as `amount:LINK`. A party
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
  const [payers, payees] = [
    new Set(web.legs.map((leg) => web.headOf(leg.giver))),
    new Set(web.legs.map((leg) => web.headOf(leg.receiver))),
  ];
  const ways = legsByComponent(web, index);
  return index.parties.flatMap((party, place) => {
    if (!payers.has(party) || !payees.has(party)) return [];
    const way = ways.get(index.component[place] ?? -1) ?? [];
    if (way.length === 0) return [noLoopFigure(ground, web, party)];
    const found = [...CASES, "open" as const].map((end) => trips.get(end)?.get(party));
    const whole = closed.get(party);
    // Every figure lists the legs that it rests on: in a web of thousands that is the larger part of the work.
    if (whole === undefined || found.includes(undefined) || !budget.spend(20 * way.length)) {
      return TRIP_FIGURES.map(({ name, unit }) => {
        const blank = { id: `${name}/${web.lens}/${party}`, method: "C3", lens: web.lens, unit: unit ?? web.currency };
        return cutFigure(blankFigure(ground, { ...blank, kind: "derived", parties: [party] }), reasonOf(budget));
      });
    }
    const at = (end: WebEnd) => trips.get(end)?.get(party) as RoundTrip;
    const trip: PartyTrip = { party, way, at, books: partiesOnTheWay(index, place) };
    return [
      openFigure(ground, web, trip),
      statedFigure(ground, web, trip),
      shareFigure(ground, web, trip),
      closedFigure(ground, web, trip, whole),
    ];
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
  /** Legs between parties that share a loop with the party. */
  readonly way: readonly NetworkLeg[];
  readonly books: readonly Slug[];
  readonly at: (end: WebEnd) => RoundTrip;
}

function openFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip): FigureParts {
  const upper = trip.at("open").upperMinor;
  const silent = trip.way.filter((leg) => statedUnder(leg, web.lens) === null);
  return {
    ...tripFigure(ground, web, trip, "round-trip", web.currency),
    high: isUnbounded(upper) ? null : toDecimal(upper, web.currency),
    missing: [
      ...trip.books.map((party) => `books:${party}`),
      ...(isUnbounded(upper) ? silent.map((leg) => missingAmount(leg, web.lens)) : []),
    ],
    inputs: silent.map((leg) => inputOfLeg(leg, web.lens)),
  };
}

function statedFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip): FigureParts {
  return {
    ...tripFigure(ground, web, trip, "round-trip-stated", web.currency),
    high: toDecimal(trip.at("high").upperMinor, web.currency),
    missing: trip.books.map((party) => `books:${party}`),
    assumptions: ["stated-only", ...floorsOf(trip.way, web.lens)],
    inputs: [
      ...upperLines(web, trip),
      ...trip.way.filter((leg) => statedUnder(leg, web.lens) !== null).map((leg) => inputOfLeg(leg, web.lens)),
    ],
  };
}

function shareFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip): FigureParts {
  const shares = CASES.map((end) => trip.at(end).shareOfReceipts.upper).filter((share) => share !== null);
  const received = CASES.map((end) => trip.at(end).receivedInsideMinor);
  const isDefined = shares.length > 0;
  const receipts = web.legs.filter((leg) => web.headOf(leg.receiver) === trip.party);
  const withSum = receipts.filter((leg) => statedUnder(leg, web.lens) !== null).length;
  return {
    ...tripFigure(ground, web, trip, "round-trip-share", "percent"),
    low: isDefined ? "0" : null,
    high: isDefined ? toPercent(Math.max(...shares)) : null,
    missing: isDefined
      ? trip.books.map((party) => `books:${party}`)
      : receipts.map((leg) => missingAmount(leg, web.lens)),
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

function tripFigure(ground: FigureGround, web: CaseWeb, trip: PartyTrip, name: string, unit: string): FigureParts {
  const counted = trip.way.filter((leg) => name === "round-trip" || statedUnder(leg, web.lens) !== null);
  return {
    ...blankFigure(ground, { id: `${name}/${web.lens}/${trip.party}`, method: "C3", lens: web.lens, unit }),
    ...groundingOf(counted, web.lens),
    kind: "derived",
    low: "0",
    parties: [trip.party],
  };
}

/** The upper end at all-low, middle and all-high, over stated sums. */
function upperLines(web: CaseWeb, trip: PartyTrip): readonly FigureInput[] {
  return CASES.map((end) => inputLine(`upper:${end}`, toDecimal(trip.at(end).upperMinor, web.currency)));
}

/** Legs between two parties that share a loop, by the component that both lie in. */
function legsByComponent(web: CaseWeb, index: WebIndex): ReadonlyMap<number, readonly NetworkLeg[]> {
  const componentOf = (party: Slug) => index.component[index.placeOf.get(web.headOf(party)) ?? -1];
  const ways = new Map<number, NetworkLeg[]>();
  for (const leg of web.legs) {
    const name = componentOf(leg.giver);
    if (name === undefined || componentOf(leg.receiver) !== name) continue;
    const way = ways.get(name);
    if (way) way.push(leg);
    else ways.set(name, [leg]);
  }
  return ways;
}

function partiesOnTheWay(index: WebIndex, place: number): readonly Slug[] {
  return index.parties.filter((_, other) => other !== place && index.component[other] === index.component[place]);
}

/** Whole base units of a floating amount in smallest units: the point is a share of a whole, not a sum of claims. */
function fromMinorNumber(minor: number, currency: string): Decimal {
  return toDecimal(BigInt(toPlainDecimal(minor, 0)), currency);
}
