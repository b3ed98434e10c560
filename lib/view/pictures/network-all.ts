import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens, type Locale } from "@/lib/domain/model/vocabulary";
import type { Box } from "../network/geometry";
import { LETTER_EM, textUnits } from "../network/party-labels";
import type { DocumentIndex } from "../snapshots/document-index";
import { shortenText } from "../text-lines";
import { type Arc, linePath } from "./arc";
import { drawStream, type InkPath, widthOf } from "./draw-stream";
import { HUB_SHEET, layHubs, membersOf, nameDisc } from "./hub-picture";
import { type Pill, pillSize, placePills } from "./place-pills";
import { nameBox, placeRim, type RimPlace } from "./place-rim";
import { type Disc, type RoutedStream, routeStreams } from "./route-streams";
import { type NamedPlace, settleNames } from "./settle-names";
import { streamAmount } from "./short-amount";
import { contractYears, nameInPicture } from "./stream-words";
import { readStreams, type Stream } from "./streams";

/** All parties that a sheet has room for, around the hubs, which stand as in the first picture. */
export interface WholePicture {
  readonly width: number;
  /** The part of the sheet from top to bottom that something stands on. */
  readonly top: number;
  readonly height: number;
  readonly currency: string | null;
  readonly hubs: readonly (Disc & {
    readonly name: string;
    readonly lines: readonly string[];
    readonly size: number;
    readonly isGroup: boolean;
    readonly lens: Lens;
  })[];
  readonly others: readonly (RimPlace & {
    readonly party: Slug;
    readonly name: string;
    /** The name as far as there is room. */
    readonly text: string;
    readonly isGroup: boolean;
    readonly lens: Lens;
  })[];
  readonly arrows: readonly {
    readonly stream: Stream;
    readonly arc: Arc;
    readonly width: number;
    readonly paths: readonly InkPath[];
    /** Where a pointer meets it, however thin it is. */
    readonly reach: string;
    /** The amounts under the lenses at one place, each with the lenses that it stands for. */
    readonly pills: readonly { readonly pill: Pill; readonly lenses: readonly Lens[] }[];
  }[];
  /** Parties that deal in the network and that the sheet has no room for. */
  readonly left: number;
}

const MARGIN = { x: 215, top: 96, bottom: 150 };
const SHEET = {
  width: HUB_SHEET.width + 2 * MARGIN.x,
  height: HUB_SHEET.height + MARGIN.top + MARGIN.bottom,
};
/** Small discs that a sheet has room for, and arrows that an eye can follow on it. */
const MOST_OTHERS = 56;
const MOST_ARROWS = 140;
const NAME_SIZE = 14.5;
const NAME_ROOM = 30;
/** Amounts below this part of the largest one are in the panel and the table alone. */
const LEAST_SHARE = 600;

interface Ground {
  readonly discs: ReadonlyMap<Slug, Disc>;
  readonly rim: ReadonlyMap<Slug, RimPlace>;
  readonly ways: readonly RoutedStream[];
  readonly scale: number;
  readonly left: number;
}

const grounds = new WeakMap<SnapshotDocument, Ground>();

/** Places and ways: the same in every language of the case, so that a name has the room of its longest form. */
function layAll(index: DocumentIndex): Ground {
  const { document } = index;
  const known = grounds.get(document);
  if (known !== undefined) return known;
  const hubs = layHubs(document);
  const streams = readStreams(document);
  const weights = new Map<Slug, number>();
  for (const { giver, receiver, reach } of streams) {
    for (const party of [giver, receiver]) weights.set(party, (weights.get(party) ?? 0) + reach.REPORTED);
  }
  const ranked = [...weights.keys()]
    .filter((party) => !hubs.discs.has(party))
    .sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || compareText(one, other));
  const small = chooseOthers(ranked, [...hubs.discs.keys()], streams);
  const fixed = [...hubs.discs.values()].map((disc) => ({ ...disc, x: disc.x + MARGIN.x, y: disc.y + MARGIN.top }));
  const order = new Map([...fixed.map(({ party }) => party), ...small].map((party, at) => [party, at]));
  const shown = streams.filter(({ giver, receiver }) => order.has(giver) && order.has(receiver));
  const scale = hubs.scale * 0.87;
  const rim = placeRim(
    {
      fixed: fixed.map(({ x, y, radius }) => ({ x, y, width: 2 * radius + 8, height: 2 * radius + 8 })),
      names: small.map((party) => nameWidth(index, party)),
      ties: shown.map(({ giver, receiver, flow, reach }) => ({
        a: order.get(giver) ?? 0,
        b: order.get(receiver) ?? 0,
        width: flow === "other" ? 1 : widthOf(reach.REPORTED, scale),
      })),
    },
    SHEET,
  );
  const discsAt = (places: readonly NamedPlace[]) =>
    new Map<Slug, Disc>([
      ...fixed.map((disc) => [disc.party, disc] as const),
      ...places.map(({ party, place: { x, y } }) => [party, { party, radius: 7, x, y }] as const),
    ]);
  const loose = small.flatMap((party, at): readonly NamedPlace[] => {
    const place = rim[at];
    return place === undefined ? [] : [{ party, place, width: nameWidth(index, party) }];
  });
  const settled = settleNames(loose, routeStreams(shown, discsAt(loose), scale), fixed, { scale, sheet: SHEET });
  const ground = {
    discs: discsAt(settled.names),
    rim: new Map(settled.names.map(({ party, place }) => [party, place])),
    ways: settled.ways,
    scale,
    left: ranked.length - small.length,
  };
  grounds.set(document, ground);
  return ground;
}

/** As many of the parties with most money as leave the arrows between all of them few enough to follow. */
function chooseOthers(ranked: readonly Slug[], hubs: readonly Slug[], streams: readonly Stream[]): readonly Slug[] {
  const places = new Map([
    ...hubs.map((party) => [party, 0] as const),
    ...ranked.map((party, at) => [party, at + 1] as const),
  ]);
  // An arrow is there from the place on of whichever of its ends comes later.
  const arrowsAt = new Map<number, number>();
  for (const { giver, receiver } of streams) {
    const place = Math.max(places.get(giver) ?? ranked.length + 1, places.get(receiver) ?? ranked.length + 1);
    arrowsAt.set(place, (arrowsAt.get(place) ?? 0) + 1);
  }
  let arrows = arrowsAt.get(0) ?? 0;
  let count = 0;
  while (count < Math.min(MOST_OTHERS, ranked.length)) {
    arrows += arrowsAt.get(count + 1) ?? 0;
    if (arrows > MOST_ARROWS) break;
    count += 1;
  }
  return ranked.slice(0, count);
}

function shortName(index: DocumentIndex, party: Slug, locale: Locale): string {
  return shortenText(nameInPicture(index, party, locale), NAME_ROOM);
}

/** Whether an arrow stands in the network, as one of those that the sheet has room for. */
export function isInNetwork(index: DocumentIndex, { id, links }: Pick<Stream, "id" | "links">): boolean {
  return layAll(index).ways.some(({ stream }) => stream.id === id && stream.links.length === links.length);
}

/** Room for a name in whichever language it is longer. */
function nameWidth(index: DocumentIndex, party: Slug): number {
  const widths = index.document.header.languages.map(
    (locale) => textUnits(shortName(index, party, locale)) * LETTER_EM * NAME_SIZE,
  );
  return Math.ceil(Math.max(0, ...widths)) + 4;
}

/** Draws every party of a document that there is room for, in one language. */
export function drawWholeNetwork(index: DocumentIndex, locale: Locale): WholePicture {
  const { document } = index;
  const { discs, rim, ways, scale, left } = layAll(index);
  const ordered = [...ways].sort(
    (one, other) =>
      Number(other.stream.flow === "other") - Number(one.stream.flow === "other") ||
      other.stream.reach.REPORTED - one.stream.reach.REPORTED,
  );
  const most = Math.max(1, ...ways.map(({ stream }) => stream.reach.REPORTED));
  const stated = ordered.flatMap((way) => {
    const text = way.stream.flow === "other" ? null : streamAmount(way.stream, "REPORTED", locale, false);
    const isSmall = way.stream.reach.REPORTED > 0 && way.stream.reach.REPORTED * LEAST_SHARE < most;
    if (text === null || isSmall) return [];
    return [{ way, text, years: contractYears(index, way.stream, locale), size: way.width > 14 ? 15.5 : 14.5 }];
  });
  const taken: Box[] = [...discs.values()].flatMap(({ party, x, y, radius }) => {
    const place = rim.get(party);
    const disc = { x, y, width: 2 * radius + 6, height: 2 * radius + 6 };
    return place === undefined ? [disc] : [disc, nameBox(place, nameWidth(index, party))];
  });
  const placed = placePills(stated, ways, taken, SHEET);
  const pillOf = new Map(stated.map(({ way }, at) => [way, placed[at] ?? null]));
  const furthest = new Map<Slug, Lens>();
  for (const { stream } of ways) {
    for (const party of [stream.giver, stream.receiver]) {
      const known = furthest.get(party);
      const isFurther = known === undefined || LENSES.indexOf(stream.lens) < LENSES.indexOf(known);
      if (isFurther) furthest.set(party, stream.lens);
    }
  }
  const lensOf = (party: Slug): Lens => furthest.get(party) ?? "REPORTED";
  const edges = [...taken, ...placed.flatMap((pill) => pill ?? [])];
  const top = Math.max(0, Math.floor(Math.min(...edges.map(({ y, height }) => y - height / 2))) - 12);
  const bottom = Math.min(SHEET.height, Math.ceil(Math.max(...edges.map(({ y, height }) => y + height / 2))) + 12);
  return {
    width: SHEET.width,
    top,
    height: bottom - top,
    currency: stated[0]?.way.stream.sums.REPORTED?.currency ?? null,
    left,
    hubs: [...discs.values()]
      .filter(({ party }) => !rim.has(party))
      .map((disc) => {
        const members = membersOf(document, disc.party);
        const [only, more] = members;
        const beside = only === undefined || more !== undefined ? null : nameInPicture(index, only, locale);
        const name = nameInPicture(index, disc.party, locale);
        return {
          ...disc,
          name,
          ...nameDisc(name, beside, disc.radius, locale),
          isGroup: members.length > 0,
          lens: lensOf(disc.party),
        };
      }),
    others: [...rim].map(([party, place]) => ({
      ...place,
      party,
      name: nameInPicture(index, party, locale),
      text: shortName(index, party, locale),
      isGroup: membersOf(document, party).length > 0,
      lens: lensOf(party),
    })),
    arrows: ordered.map((way) => ({
      ...way,
      paths: drawStream(way.arc, way.stream, scale),
      reach: linePath(way.arc),
      pills: pillsOf(index, way.stream, pillOf.get(way) ?? null, locale),
    })),
  };
}

/** The amount of each lens at the place of the widest one; lenses of one text share one label. */
function pillsOf(index: DocumentIndex, stream: Stream, pill: Pill | null, locale: Locale) {
  if (pill === null) return [];
  const texts = new Map<string, Lens[]>();
  for (const lens of LENSES) {
    const text = streamAmount(stream, lens, locale, false);
    if (text !== null) texts.set(text, [...(texts.get(text) ?? []), lens]);
  }
  const years = contractYears(index, stream, locale);
  return [...texts].map(([text, lenses]) => ({
    pill: { ...pill, text, years, ...pillSize(text, pill.size, years, pill.isStacked) },
    lenses,
  }));
}
