import type { Slug } from "@/lib/domain/model/case-records";
import type { FlowFamily, Lens, Locale, PartyKind } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { linkSentenceText } from "../deals/link-sentence";
import { amountWithTerm, termYears } from "../deals/term-words";
import { label } from "../labels";
import type { DocumentIndex } from "../snapshots/document-index";
import {
  ARROW_WIDTHS,
  currenciesOf,
  type LineStyle,
  pictureCurrency,
  type WidthClass,
  widthStepsOf,
} from "./arrow-looks";
import { pathOfBow, pathOfHead } from "./arrow-path";
import { type ArrowBundle, bundleArrows, headLength } from "./bundle-arrows";
import type { Box, Point } from "./geometry";
import { isHub, type LabelSide, measureLabel, textAnchorOf } from "./node-boxes";
import { LETTER_EM, pictureName, textUnits, wrapLabel } from "./party-labels";
import { addBox, type BoxesNearby, indexBoxes, indexPieces, type PiecesNearby } from "./pieces-nearby";
import { discBox, placeNames, placeOnArrow } from "./place-labels";

/** The network of a document, ready to draw: every place, path and text decided, colours left to the style sheet. */
export interface NetworkPicture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PictureNode[];
  readonly arrows: readonly PictureArrow[];
  /** Currency of widths and disc sizes, and the lower ends of width classes 2 to 5 in it; null where no amount is stated. */
  readonly currency: string | null;
  /** Currencies of other amounts, which have no width. */
  readonly others: readonly string[];
  readonly widthSteps: readonly number[];
}

export interface PictureNode extends Point {
  readonly party: Slug;
  readonly radius: number;
  readonly kind: PartyKind;
  readonly isHub: boolean;
  readonly name: string;
  /** True where the lines leave out the end of the name. */
  readonly isCut: boolean;
  readonly lines: readonly TextLine[];
  readonly fontSize: number;
  readonly anchor: "start" | "middle" | "end";
  readonly side: LabelSide;
  /** Parties at the other end of an arrow, by slug: where the arrow keys lead. */
  readonly neighbours: readonly Slug[];
}

interface TextLine extends Point {
  readonly text: string;
}

export interface PictureArrow {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly links: readonly Slug[];
  readonly family: FlowFamily;
  readonly line: LineStyle;
  readonly lenses: readonly Lens[];
  readonly widthClass: WidthClass;
  readonly width: number;
  readonly path: string;
  /** Path data of the head; null: a link without direction. */
  readonly head: string | null;
  /** Its links in words, one sentence per link. */
  readonly title: string;
  /** Amount of a single large link, or "×3" of a bundle; null where neither is called for or there is no room. */
  readonly tag: (TextLine & { readonly isCount: boolean }) | null;
}

const TAG_SIZE = 15;

const drawn = new WeakMap<DocumentIndex, Map<Locale, NetworkPicture>>();

/**
 * Draws the network of a document in one language: once, for the page and for the picture by itself. The same document
 * gives the same picture.
 */
export function drawNetwork(index: DocumentIndex, locale: Locale): NetworkPicture {
  const pictures = drawn.get(index) ?? new Map<Locale, NetworkPicture>();
  drawn.set(index, pictures);
  const picture = pictures.get(locale) ?? placeNetwork(index, locale);
  pictures.set(locale, picture);
  return picture;
}

function placeNetwork(index: DocumentIndex, locale: Locale): NetworkPicture {
  const { layout, network } = index.document;
  const places = new Map(layout.nodes.map((node) => [node.party, node]));
  const bundles = bundleArrows(index, places);
  const pieces = indexPieces(bundles.map(({ bow }) => bow));
  const neighbours = neighboursOf(bundles);
  const discs = layout.nodes.flatMap((node) => {
    const party = index.parties.get(node.party);
    if (party === undefined) return [];
    const name = pictureName(party, locale);
    const lines = wrapLabel(name);
    const partners = neighbours.get(node.party) ?? [];
    const hub = isHub(node.radius, partners.length);
    return [{ ...node, kind: party.kind, name, lines, partners, isHub: hub, size: measureLabel(lines, hub) }];
  });
  const names = placeNames(discs, pieces, layout);
  const nodes = discs.map((disc, position): PictureNode => {
    const { side, box } = names[position] ?? { side: "below", box: discBox(disc) };
    return {
      party: disc.party,
      x: disc.x,
      y: disc.y,
      radius: disc.radius,
      kind: disc.kind,
      isHub: disc.isHub,
      name: disc.name,
      isCut: disc.lines.some((line) => line.includes("…")) && !disc.name.includes("…"),
      lines: setLines(disc.lines, box, side, disc.size.lineHeight, disc.size.size),
      fontSize: disc.size.size,
      anchor: textAnchorOf(side),
      side,
      neighbours: disc.partners,
    };
  });
  const taken = indexBoxes([...discs.map(discBox), ...names.map(({ box }) => box)]);
  const arrows = placeTags(index, bundles, pieces, taken, locale).map(({ bundle, tag }): PictureArrow => {
    const width = ARROW_WIDTHS[bundle.widthClass];
    return {
      giver: bundle.giver,
      receiver: bundle.receiver,
      links: bundle.links.map((link) => link.link),
      family: bundle.family,
      line: bundle.line,
      lenses: bundle.lenses,
      widthClass: bundle.widthClass,
      width,
      path: pathOfBow(bundle.bow),
      head: bundle.hasHead ? pathOfHead(bundle.bow, headLength(bundle.widthClass) + width * 0.55) : null,
      title: titleOf(bundle, index, locale),
      tag,
    };
  });
  return {
    width: layout.width,
    height: layout.height,
    nodes,
    // Broad arrows first: fine ones stay visible on top of them.
    arrows: arrows.sort((one, other) => other.widthClass - one.widthClass),
    currency: pictureCurrency(network),
    others: currenciesOf(network.links.filter((link) => link.drawn)).filter(
      (code) => code !== pictureCurrency(network),
    ),
    widthSteps: widthStepsOf(network),
  };
}

function setLines(
  lines: readonly string[],
  box: Box,
  side: LabelSide,
  lineHeight: number,
  size: number,
): readonly TextLine[] {
  const anchor = textAnchorOf(side);
  const x = anchor === "middle" ? box.x : box.x + (anchor === "end" ? 1 : -1) * (box.width / 2 - 3);
  const top = box.y - (lines.length * lineHeight) / 2;
  return lines.map((text, row) => ({
    text,
    x: Math.round(x * 10) / 10,
    y: Math.round((top + row * lineHeight + lineHeight / 2 + size * 0.35) * 10) / 10,
  }));
}

/** Large amounts and counts of bundles, the broadest first, each where it covers nothing. */
function placeTags(
  index: DocumentIndex,
  bundles: readonly ArrowBundle[],
  pieces: PiecesNearby,
  taken: BoxesNearby,
  locale: Locale,
): readonly { readonly bundle: ArrowBundle; readonly tag: PictureArrow["tag"] }[] {
  const ordered = [...bundles].sort((one, other) => other.widthClass - one.widthClass);
  return ordered.map((bundle) => {
    const isCount = bundle.links.length > 1;
    for (const { text, isNeeded } of tagTexts(index, bundle, locale)) {
      const size = { width: textUnits(text) * LETTER_EM * TAG_SIZE + 8, height: TAG_SIZE + 5 };
      const box = placeOnArrow(bundle.bow, size, taken, pieces, isNeeded);
      if (box === null) continue;
      addBox(taken, box);
      const place = { x: Math.round(box.x), y: Math.round((box.y + TAG_SIZE * 0.35) * 10) / 10 };
      return { bundle, tag: { text, isCount, ...place } };
    }
    return { bundle, tag: null };
  });
}

/** The texts that an arrow may carry, the best first: how many links it bundles, and amounts where they are large. */
function tagTexts(
  index: DocumentIndex,
  { widthClass, links }: ArrowBundle,
  locale: Locale,
): readonly { readonly text: string; readonly isNeeded: boolean }[] {
  const count = `×${links.length}`;
  const amounts = links
    .map(({ amount, link }) =>
      amount === null ? "?" : amountWithTerm(amount, index.terms.get(link), locale, termYears),
    )
    .join(" + ");
  if (links.length > 2) return [{ text: count, isNeeded: true }];
  if (links.length === 2) {
    const both = widthClass < 3 ? [] : [{ text: `${count}${marksOf(locale).colon}${amounts}`, isNeeded: false }];
    return [...both, { text: count, isNeeded: true }];
  }
  return widthClass < 3 ? [] : [{ text: amounts, isNeeded: widthClass > 3 }];
}

function titleOf({ links }: ArrowBundle, index: DocumentIndex, locale: Locale): string {
  const sentences = links.flatMap((networkLink) => {
    const link = index.links.get(networkLink.link);
    if (link === undefined) return [];
    const stage = label.stage(networkLink.stage, locale);
    return [`${linkSentenceText(index, link, networkLink, locale)}${locale === "zh" ? `（${stage}）` : ` (${stage})`}`];
  });
  return sentences.join(marksOf(locale).semicolon);
}

function neighboursOf(bundles: readonly ArrowBundle[]): ReadonlyMap<Slug, readonly Slug[]> {
  const found = new Map<Slug, Set<Slug>>();
  for (const { giver, receiver } of bundles) {
    for (const [one, other] of [
      [giver, receiver],
      [receiver, giver],
    ] as const) {
      found.set(one, (found.get(one) ?? new Set()).add(other));
    }
  }
  return new Map([...found].map(([party, others]) => [party, [...others].sort()]));
}
