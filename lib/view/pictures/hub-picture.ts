import { isolateEachLine } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { pictureCurrency } from "../network/arrow-looks";
import type { Box } from "../network/geometry";
import { LETTER_EM, pictureName, textUnits } from "../network/party-labels";
import type { DocumentIndex } from "../snapshots/document-index";
import { breakLines } from "../text-lines";
import { linePath } from "./arc";
import { BROADEST } from "./arrow-look";
import { drawStream, type InkPath, widthOf } from "./draw-stream";
import { placeHubs } from "./place-hubs";
import { type Pill, placePills } from "./place-pills";
import { type Disc, type RoutedStream, routeStreams } from "./route-streams";
import { streamAmount } from "./short-amount";
import { contractYears, nameInPicture } from "./stream-words";
import { readStreams, type Stream } from "./streams";

/** The parties that most money hangs on, with what runs between them. */
export interface HubPicture {
  readonly width: number;
  readonly height: number;
  readonly currency: string | null;
  readonly hubs: readonly PictureHub[];
  readonly arrows: readonly PictureStream[];
}

interface PictureHub extends Disc {
  readonly name: string;
  readonly lines: readonly string[];
  readonly size: number;
  /** Other parties of its group that the disc stands for. */
  readonly members: readonly Slug[];
}

export interface PictureStream {
  readonly stream: Stream;
  readonly paths: readonly InkPath[];
  /** Where a pointer meets it, however thin it is. */
  readonly reach: string;
  readonly pill: Pill | null;
  /** Where the number of a step stands. */
  readonly badge: { readonly x: number; readonly y: number };
}

export const HUB_SHEET = { width: 806, height: 640, radius: 39 };
const MOST_HUBS = 10;
const LEAST_STATED = 150;

/** The parties with most money tied to them that deal with one another, most first: at most ten. */
export function pickHubs(document: SnapshotDocument, most = MOST_HUBS): readonly Slug[] {
  const streams = readStreams(document).filter(({ flow }) => flow !== "other");
  const weights = new Map<Slug, { money: number; ways: number }>();
  for (const { giver, receiver, reach } of streams) {
    for (const party of [giver, receiver]) {
      const { money, ways } = weights.get(party) ?? { money: 0, ways: 0 };
      weights.set(party, { money: money + reach.REPORTED, ways: ways + 1 });
    }
  }
  const ranked = [...weights].sort(
    ([one, a], [other, b]) => b.money - a.money || b.ways - a.ways || compareText(one, other),
  );
  let hubs: readonly Slug[] = [];
  // Whoever deals with none of the others tells nothing here: the next one takes the place.
  for (const [party] of ranked) {
    if (hubs.length === most) break;
    const candidate = [...hubs, party];
    if (hubs.length < 2 || isTied(party, candidate, streams)) hubs = candidate;
  }
  return hubs.filter((party) => isTied(party, hubs, streams));
}

function isTied(party: Slug, among: readonly Slug[], streams: readonly Stream[]): boolean {
  return streams.some(
    ({ giver, receiver }) =>
      (giver === party && among.includes(receiver)) || (receiver === party && among.includes(giver)),
  );
}

interface Ground {
  readonly discs: ReadonlyMap<Slug, Disc>;
  readonly ways: readonly RoutedStream[];
  readonly scale: number;
}

const grounds = new WeakMap<SnapshotDocument, Ground>();

/** Places of the hubs and the ways between them: the same in both languages, and in every picture that shows them. */
export function layHubs(document: SnapshotDocument): Ground {
  const known = grounds.get(document);
  if (known !== undefined) return known;
  const hubs = pickHubs(document);
  const streams = readStreams(document).filter(
    ({ giver, receiver, flow }) => flow !== "other" && hubs.includes(giver) && hubs.includes(receiver),
  );
  const scale = BROADEST / Math.max(1, ...streams.map(({ reach }) => reach.REPORTED));
  const ties = new Map<string, { a: number; b: number; width: number }>();
  for (const { giver, receiver, reach } of streams) {
    const [a, b] = [hubs.indexOf(giver), hubs.indexOf(receiver)].sort((one, other) => one - other) as [number, number];
    const tie = ties.get(`${a} ${b}`) ?? { a, b, width: 0 };
    ties.set(`${a} ${b}`, { ...tie, width: tie.width + widthOf(reach.REPORTED, scale) + 12 });
  }
  const places = placeHubs({ count: hubs.length, ties: [...ties.values()] }, HUB_SHEET);
  const discs = new Map(
    hubs.map((party, at) => [party, { party, radius: HUB_SHEET.radius, ...(places[at] ?? { x: 0, y: 0 }) }] as const),
  );
  const ground = { discs, ways: routeStreams(streams, discs, scale), scale };
  grounds.set(document, ground);
  return ground;
}

/** Draws the hubs of a document in one language. */
export function drawHubs(index: DocumentIndex, locale: Locale): HubPicture {
  const { document } = index;
  const { discs, ways, scale } = layHubs(document);
  const ordered = [...ways].sort((one, other) => other.stream.reach.REPORTED - one.stream.reach.REPORTED);
  const stated = ordered.flatMap((way) => {
    const text = streamAmount(way.stream, "REPORTED", locale, false);
    const isSmall = way.stream.reach.REPORTED * LEAST_STATED < BROADEST / scale;
    return text === null || (isSmall && way.stream.reach.REPORTED > 0)
      ? []
      : [{ way, text, years: contractYears(index, way.stream, locale), size: way.width > 14 ? 15.5 : 14.5 }];
  });
  const taken: Box[] = [...discs.values()].map(({ x, y, radius }) => ({
    x,
    y,
    width: radius * 2 + 6,
    height: radius * 2 + 6,
  }));
  const pills = placePills(stated, ways, taken, HUB_SHEET);
  const pillOf = new Map(stated.map(({ way }, at) => [way, pills[at] ?? null]));
  return {
    width: HUB_SHEET.width,
    height: HUB_SHEET.height,
    currency: pictureCurrency(document.network),
    hubs: [...discs.values()].map((disc) => {
      const party = index.parties.get(disc.party);
      const name = party === undefined ? disc.party : pictureName(party, locale);
      const members = membersOf(document, disc.party);
      const [only, more] = members;
      const beside = only === undefined || more !== undefined ? null : nameInPicture(index, only, locale);
      return { ...disc, name, members, ...nameDisc(name, beside, disc.radius, locale) };
    }),
    arrows: ordered.map((way) => {
      const pill = pillOf.get(way) ?? null;
      return {
        stream: way.stream,
        paths: drawStream(way.arc, way.stream, scale),
        reach: linePath(way.arc),
        pill,
        badge: pill === null ? middleOf(way) : { x: Math.round(pill.x - pill.width / 2 - 10), y: pill.y },
      };
    }),
  };
}

function middleOf({ arc }: RoutedStream) {
  const angle = (arc.start + arc.end) / 2;
  return {
    x: Math.round(arc.centre.x + arc.radius * Math.cos(angle)),
    y: Math.round(arc.centre.y + arc.radius * Math.sin(angle)),
  };
}

/** Parties of a group, other than its head, that deal in the picture. */
export function membersOf({ network }: SnapshotDocument, head: Slug): readonly Slug[] {
  return network.groups.flatMap((group) =>
    group.head === head &&
    network.links.some(({ drawn, giver, receiver }) => drawn && (giver === group.party || receiver === group.party))
      ? [group.party]
      : [],
  );
}

/** The name in a disc, with the one other party of its group below it. */
export function nameDisc(name: string, member: string | null, radius: number, locale: Locale) {
  const fitted = fitName(name, radius);
  if (member === null || fitted.lines.length > 1) return fitted;
  const second = locale === "zh" ? `含${member}` : `with ${member}`;
  const fits = textUnits(second) * LETTER_EM * fitted.size < 2 * radius - 8;
  return fits ? { ...fitted, lines: [...fitted.lines, second] } : fitted;
}

/** A name in at most three lines inside a disc: set smaller, then broken between words, and inside a word at the very last. */
export function fitName(name: string, radius: number): { readonly lines: readonly string[]; readonly size: number } {
  for (const most of [1, 2, 3]) {
    for (const size of NAME_SIZES) {
      const room = (2 * radius - 5 - (most - 1) * 3) / (LETTER_EM * 1.04 * size);
      const lines = breakNames(name, room);
      if (lines.length <= most && lines.every((line) => textUnits(line) <= room)) return { lines, size };
    }
  }
  const size = NAME_SIZES[NAME_SIZES.length - 1] ?? 13;
  return { lines: breakLines(name, Math.floor((2 * radius - 10) / (LETTER_EM * 1.04 * size)), 3), size };
}

const NAME_SIZES = [15, 14, 13] as const;

/** Words in lines of at most that room; Chinese breaks between any two characters. */
function breakNames(name: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of name.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? [name]) {
    const last = lines.at(-1);
    if (last !== undefined && textUnits((last + piece).trimEnd()) <= room) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return isolateEachLine(lines.map((line) => line.trimEnd()));
}
