import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { firstDayOf } from "@/lib/domain/model/calendar";
import type { Decimal, Slug } from "@/lib/domain/model/case-records";
import type { LoopSet, NetworkLink } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens, type Locale } from "@/lib/domain/model/vocabulary";
import { headLookup } from "@/lib/domain/network/group-heads";
import { readRankedLoops } from "../loops/loop-stories";
import { pictureCurrency } from "../network/arrow-looks";
import type { Point } from "../network/geometry";
import { pictureName } from "../network/party-labels";
import type { DocumentIndex } from "../snapshots/document-index";
import { type Arc, linePath, pointOnArc, trim } from "./arc";
import { drawStream, type InkPath, widthOf } from "./draw-stream";
import { fitName, membersOf } from "./hub-picture";
import { type Pill, pillSize } from "./place-pills";
import { streamAmount } from "./short-amount";
import { contractYears } from "./stream-words";
import { bundleLinks, flowOf, type Stream } from "./streams";

/** A loop as pictures tell it: its steps in the order of their days as far as they have one. */
export interface RingLoop {
  readonly id: string;
  readonly kind: LoopSet["kind"];
  /** The narrowest lens under which it closes. */
  readonly lens: Lens;
  readonly parties: readonly Slug[];
  readonly steps: readonly Stream[];
  /** The most that could be the same money; null where not every step has an amount, or not all of it is money. */
  readonly most: { readonly amount: Decimal; readonly currency: string } | null;
  /** Steps, counted from 1, of which the later one is the older one. */
  readonly older: { readonly later: number; readonly earlier: number } | null;
}

const loopsOf = new WeakMap<DocumentIndex, readonly RingLoop[]>();

/** Every loop of a document, the strongest evidence first, loops of money before the others. */
export function listRingLoops(index: DocumentIndex): readonly RingLoop[] {
  const known = loopsOf.get(index);
  if (known !== undefined) return known;
  const { document } = index;
  const ground = {
    headOf: headLookup(document.network),
    containment: readContainment(document.linkParts, document.deals),
    currency: pictureCurrency(document.network),
  };
  const loops = readRankedLoops(index).map(({ loop, kind, lens }): RingLoop => {
    const hops = startWithOldest(
      loop.hops.map(({ giver, links }) => ({
        giver,
        links: links.flatMap((slug) => index.networkLinks.get(slug) ?? []),
      })),
    );
    const steps = hops.map(({ links }) => stepStream(links, ground));
    const isKnown = kind === "cash" && steps.every(({ reach }) => reach.REPORTED > 0);
    return {
      id: loop.id,
      kind,
      lens,
      parties: hops.map(({ giver }) => giver),
      steps,
      most: isKnown ? smallest(steps) : null,
      older: findOlder(hops.map(({ links }) => firstDay(links))),
    };
  });
  loopsOf.set(index, loops);
  return loops;
}

const ringsById = new WeakMap<DocumentIndex, ReadonlyMap<string, RingLoop>>();

/** One loop by its id; null where there is none. */
export function ringLoopOf(index: DocumentIndex, id: string): RingLoop | null {
  const known = ringsById.get(index) ?? new Map(listRingLoops(index).map((loop) => [loop.id, loop]));
  ringsById.set(index, known);
  return known.get(id) ?? null;
}

/** All that passes at one step, in the colour of what most of it is. */
function stepStream(links: readonly NetworkLink[], ground: Parameters<typeof bundleLinks>[1]): Stream {
  const cash = links.filter((link) => flowOf(link) !== "other");
  const counted = cash.length > 0 ? cash : links;
  const flows = [...new Set(counted.map(flowOf))].map((flow) => ({
    flow,
    reach: bundleLinks(
      counted.filter((link) => flowOf(link) === flow),
      ground,
    ).reach.REPORTED,
  }));
  const main = flows.reduce((one, other) => (other.reach > one.reach ? other : one));
  return { ...bundleLinks(counted, ground), flow: main.flow };
}

function smallest(steps: readonly Stream[]): RingLoop["most"] {
  const sums = steps.flatMap(({ sums: { REPORTED } }) => (REPORTED === null ? [] : [REPORTED]));
  const [first] = sums;
  if (first === undefined || sums.some(({ currency }) => currency !== first.currency)) return null;
  const tops = sums.map(({ high, low }) => high ?? low).sort((one, other) => Number(one) - Number(other));
  return { amount: tops[0] ?? "0", currency: first.currency };
}

function firstDay(links: readonly NetworkLink[]): string | null {
  const days = links.flatMap(({ date }) => (date === null ? [] : [firstDayOf(date)])).sort();
  return days[0] ?? null;
}

/** Turns a loop so that its steps run forward in time as far as they can, the oldest such step first. */
function startWithOldest<Hop extends { readonly links: readonly NetworkLink[] }>(hops: readonly Hop[]): readonly Hop[] {
  const turns = hops.map((_, at) => [...hops.slice(at), ...hops.slice(0, at)]);
  const rank = (turn: readonly Hop[]) => {
    const days = turn.map(({ links }) => firstDay(links));
    const back = days.filter((day, at) => at > 0 && day !== null && isBefore(day, days[at - 1] ?? null)).length;
    return `${back} ${days[0] ?? "9999"}`;
  };
  return turns.reduce((one, other) => (rank(other) < rank(one) ? other : one), turns[0] ?? []);
}

function isBefore(day: string, other: string | null): boolean {
  return other !== null && day < other;
}

function findOlder(days: readonly (string | null)[]): RingLoop["older"] {
  for (const [at, day] of days.entries()) {
    if (at > 0 && day !== null && isBefore(day, days[at - 1] ?? null)) return { later: at + 1, earlier: at };
  }
  return null;
}

/** The loops that a picture of some parties can light up: those that stay among them, the strongest first. */
export function loopsAmong(index: DocumentIndex, parties: ReadonlySet<Slug>, most: number): readonly RingLoop[] {
  const inside = listRingLoops(index).filter(
    ({ kind, parties: own }) => kind === "cash" && own.every((party) => parties.has(party)),
  );
  // Short ones first where the evidence is alike: a reader can follow three steps, six hardly.
  return [
    ...inside.filter(({ parties: own }) => own.length < 5),
    ...inside.filter(({ parties: own }) => own.length >= 5),
  ].slice(0, most);
}

/** A ring: discs on a circle, an arrow for each step, its number and its amount upon it. */
export interface Ring {
  readonly width: number;
  readonly height: number;
  readonly discs: readonly {
    readonly party: Slug;
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
    readonly size: number;
    readonly name: string;
    readonly isGroup: boolean;
  }[];
  readonly steps: readonly {
    readonly stream: Stream;
    readonly paths: readonly InkPath[];
    /** Where a pointer meets the arrow. */
    readonly reach: string;
    readonly pill: Pill | null;
    readonly badge: { readonly x: number; readonly y: number };
  }[];
  readonly radius: number;
}

/**
 * Sheets of a ring: one that fits a phone, one with room beside it for the amounts of many steps, and the narrow one
 * without amounts for a page that tells them beside the ring.
 */
const SHEETS = {
  narrow: { width: 358, height: 326, radius: 36, round: 118, hasAmounts: true },
  wide: { width: 520, height: 424, radius: 36, round: 150, hasAmounts: true },
  plain: { width: 358, height: 326, radius: 36, round: 118, hasAmounts: false },
} as const;
export type RingSheet = keyof typeof SHEETS;

const RING = {
  broadest: 30,
  pill: 14.5,
  edge: 11,
  /** An amount this near to the middle stands between two discs, so it goes out of their way by `below`. */
  steep: 20,
  below: 24,
};

/** Draws a loop as a ring on a sheet; one that fits a phone where none is named. */
export function drawLoopRing(index: DocumentIndex, loop: RingLoop, locale: Locale, sheet: RingSheet = "narrow"): Ring {
  const { width, height, radius, round, hasAmounts } = SHEETS[sheet];
  const centre = { x: width / 2, y: height / 2 };
  const count = loop.parties.length;
  const disc = count > 4 ? radius - 3 : radius;
  const angles = ringAngles(count);
  const scale = RING.broadest / broadestStep(index);
  return {
    width,
    height,
    radius: disc,
    discs: loop.parties.map((slug, at) => {
      const party = index.parties.get(slug);
      const name = party === undefined ? slug : pictureName(party, locale);
      return {
        party: slug,
        name,
        ...onRing(centre, round, angles[at] ?? 0),
        isGroup: membersOf(index.document, slug).length > 0,
        ...fitName(name, disc),
      };
    }),
    steps: loop.steps.map((stream, at) => {
      const half = widthOf(stream.reach.REPORTED, scale) / 2;
      const whole: Arc = { centre, radius: round, start: angles[at] ?? 0, end: angles[at + 1] ?? 0 };
      const arc = trim(whole, {
        start: Math.sqrt(Math.max(30, disc * disc - half * half)) - 3,
        end: disc + 3,
      });
      const text = hasAmounts ? streamAmount(stream, "REPORTED", locale, false) : null;
      const middle = pointOnArc(arc, 0.46);
      const years = contractYears(index, stream, locale);
      const box = text === null ? null : pillSize(text, RING.pill, years);
      // The number and the amount stand side by side, and inside the sheet.
      const total = 24 + (box?.width ?? 0);
      const wished = sheet === "wide" ? besideRing(middle, centre, total) : middle.x - total / 2;
      const left = Math.min(width - total, Math.max(0, wished));
      const aside = sheet === "wide" && Math.abs(middle.x - centre.x) <= RING.steep ? RING.below : 0;
      const y = Math.round(middle.y + Math.sign(middle.y - centre.y) * aside);
      return {
        stream,
        paths: drawStream(arc, stream, scale),
        reach: linePath(arc),
        badge: { x: Math.round(left + RING.edge), y },
        pill:
          box === null || text === null
            ? null
            : { x: Math.round(left + 24 + box.width / 2), y, ...box, text, years, isStacked: false, size: RING.pill },
      };
    }),
  };
}

/** Where a number with its amount begins so that it runs away from the ring, and not into the next disc. */
function besideRing(middle: Point, centre: Point, total: number): number {
  if (middle.x > centre.x + RING.steep) return middle.x - RING.edge;
  return middle.x < centre.x - RING.steep ? middle.x - total + RING.edge : middle.x - total / 2;
}

const STAMP = { size: 92, round: 34, disc: 5, broadest: 15 };

const stamps = new WeakMap<RingLoop, ReturnType<typeof drawStamp>>();

/** A loop in the size of a stamp: where its discs stand, and its arrows. Drawn once: it stands on the pages of all its parts. */
export function drawSmallRing(index: DocumentIndex, loop: RingLoop): ReturnType<typeof drawStamp> {
  const known = stamps.get(loop) ?? drawStamp(index, loop);
  stamps.set(loop, known);
  return known;
}

function drawStamp(index: DocumentIndex, loop: RingLoop) {
  const centre = { x: STAMP.size / 2, y: STAMP.size / 2 };
  const count = loop.parties.length;
  const angles = ringAngles(count);
  const scale = STAMP.broadest / broadestStep(index);
  return {
    size: STAMP.size,
    discs: loop.parties.map((_, at) => onRing(centre, STAMP.round, angles[at] ?? 0)),
    steps: loop.steps.map((stream, at) => {
      const whole: Arc = { centre, radius: STAMP.round, start: angles[at] ?? 0, end: angles[at + 1] ?? 0 };
      return { stream, paths: drawStream(trim(whole, { start: STAMP.disc + 2, end: STAMP.disc + 2 }), stream, scale) };
    }),
  };
}

/** The largest amount at any step of any loop: one scale for all rings, so that they can be compared. */
function broadestStep(index: DocumentIndex): number {
  const known = broadest.get(index);
  if (known !== undefined) return known;
  const reaches = listRingLoops(index).flatMap(({ steps }) => steps.map(({ reach }) => reach.REPORTED));
  const found = reaches.reduce((one, other) => Math.max(one, other), 1);
  broadest.set(index, found);
  return found;
}

const broadest = new WeakMap<DocumentIndex, number>();

/**
 * Some loops of a list for a place that holds `most`: of each lens a share, the strongest evidence the largest, and of
 * each the first.
 */
export function chooseLoops(loops: readonly RingLoop[], most: number): readonly RingLoop[] {
  const groups = LENSES.map((lens) => loops.filter((loop) => loop.lens === lens)).filter(({ length }) => length > 0);
  const taken = groups.map(() => 0);
  // One after another each group gives its next one, the firmer ones twice as often.
  for (let round = 0, left = most; left > 0 && round < most; round += 1) {
    for (const [at, group] of groups.entries()) {
      const next = Math.min(group.length - (taken[at] ?? 0), at === 0 ? 2 : 1, left);
      taken[at] = (taken[at] ?? 0) + next;
      left -= next;
    }
  }
  return groups.flatMap((group, at) => group.slice(0, taken[at]));
}

/** Where the discs of a ring stand: two beside each other, more from the top on, round in the way of the money. */
function ringAngles(count: number): readonly number[] {
  const first = count === 2 ? Math.PI : -Math.PI / 2;
  return Array.from({ length: count + 1 }, (_, at) => first + (2 * Math.PI * at) / count);
}

function onRing({ x, y }: Point, radius: number, angle: number): Point {
  return { x: Math.round(x + radius * Math.cos(angle)), y: Math.round(y + radius * Math.sin(angle)) };
}
