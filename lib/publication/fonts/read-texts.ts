import { type StyledElement, weaker } from "./match-selector";
import type { TextFamily, TypeRule, TypeRules } from "./type-rules";

/** How a text is set. Several values of one kind: a condition decides which. */
interface TextStyle {
  readonly families: readonly TextFamily[];
  readonly weights: readonly number[];
  readonly italics: readonly boolean[];
  /** Whether it may be on the page before the reader does anything. */
  readonly shown: boolean;
}

/** The characters of a page that are set in one style. */
export interface StyledText {
  readonly style: TextStyle;
  readonly characters: ReadonlySet<string>;
}

interface Spot extends StyledElement {
  readonly parent: Spot | null;
  readonly style: TextStyle;
  /** Code points of its characters. */
  readonly points: Set<number>;
  readonly children: Map<string, Spot>;
  /** The same by what is written in their tags, where that is short: most tags are written as others are. */
  readonly written: Map<string, Spot>;
}

const TAG_NAME = /[a-z][a-z0-9]*(?=[\s>])/iy;
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const AT_THE_START: TextStyle = { families: ["system"], weights: [400], italics: [false], shown: true };

/**
 * The characters of a page by the style they are set in, as the cascade of its style sheet decides. Elements that stand in
 * the same place (same ancestors, classes and attributes that count) are judged once, so a page of thousands of like rows
 * costs little more than its reading.
 *
 * @param pieces of the page one after the other, as React writes them: every element closed, no bare `<` or `>` in texts and
 *   attributes, and no tag in two pieces
 */
export function readTexts(pieces: Iterable<string>, rules: TypeRules): readonly StyledText[] {
  const reader = openTextReader(rules);
  reader.read(pieces);
  return reader.texts();
}

/** Reads several pages as one: what stands in the same place on all of them is judged once. */
export function openTextReader(rules: TypeRules): {
  readonly read: (pieces: Iterable<string>) => void;
  readonly texts: () => readonly StyledText[];
} {
  const spots: Spot[] = [];
  const root = makeSpot(null, "", [], new Map(), AT_THE_START);
  return {
    read: (pieces) => {
      let here: Spot = root;
      for (const html of pieces) here = readPiece(html, here, root, spots, rules);
    },
    texts: () =>
      spots.flatMap(({ style, points }) =>
        points.size === 0
          ? []
          : [{ style, characters: new Set([...points].map((point) => String.fromCodePoint(point))) }],
      ),
  };
}

/** Reads a piece from the element on in which it begins, and gives the one in which it ends. */
function readPiece(html: string, first: Spot, root: Spot, spots: Spot[], rules: TypeRules): Spot {
  let here = first;
  for (let at = 0; at < html.length; ) {
    const start = placeOf(html, "<", at);
    if (start > at) addText(here, html.slice(at, start));
    const end = placeOf(html, ">", start);
    at = end + 1;
    if (html[start + 1] === "/") {
      here = here.parent ?? root;
      continue;
    }
    TAG_NAME.lastIndex = start + 1;
    const name = TAG_NAME.exec(html)?.[0];
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    const written = html.slice(start + 1 + name.length, end);
    const spot = enter(here, tag, written, rules, spots);
    if (tag === "input") addText(spot, readPlaceholder(written));
    addText(spot, readLabels(written));
    if (!VOID.has(tag) && !written.endsWith("/")) here = spot;
  }
  return here;
}

/** Where a sign stands next, or the end of the text. */
function placeOf(html: string, sign: string, from: number): number {
  const place = html.indexOf(sign, from);
  return place < 0 ? html.length : place;
}

/**
 * Upright fonts have every letter of the keyboard in any case, so one of them tells that there is a text; what stands for
 * a letter (`&amp;`) is made of such letters too.
 */
function addText({ points, style }: Spot, text: string): void {
  const isItalic = style.italics.includes(true);
  let hasLetter = isItalic;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (unit > LAST_OF_KEYBOARD) {
      const point = text.codePointAt(place) ?? unit;
      if (point > 0xffff) place++;
      points.add(point);
    } else if (isItalic || (!hasLetter && unit > SPACE)) {
      hasLetter = true;
      points.add(unit);
    }
  }
}

const SPACE = 0x20;
const LAST_OF_KEYBOARD = 0x7e;

/** Longer tags hold addresses and texts of their own; where so many are written in one place, they hold places of a picture. */
const SHORT_TAG = 60;
const MOST_WRITTEN = 100;

function enter(parent: Spot, tag: string, written: string, rules: TypeRules, spots: Spot[]): Spot {
  const markup = `${tag} ${written}`;
  if (markup.length > SHORT_TAG) return enterBy(parent, tag, written, rules, spots);
  const known = parent.written.get(markup);
  if (known !== undefined) return known;
  const spot = enterBy(parent, tag, written, rules, spots);
  if (parent.written.size < MOST_WRITTEN) parent.written.set(markup, spot);
  return spot;
}

function enterBy(parent: Spot, tag: string, written: string, rules: TypeRules, spots: Spot[]): Spot {
  const isFolded = isInFold(parent, tag);
  const counting = readAttributes(written, rules.counting);
  let key = isFolded ? `${tag}+` : tag;
  for (const [name, value] of counting) key += `\n${name}=${value}`;
  const known = parent.children.get(key);
  if (known) return known;
  const classes = (counting.get("class") ?? "").split(/\s+/);
  const element: StyledElement = { parent, tag, classes, attributes: counting };
  const spot = makeSpot(parent, tag, classes, counting, styleOf(element, parent.style, isFolded, rules));
  parent.children.set(key, spot);
  spots.push(spot);
  return spot;
}

function makeSpot(
  parent: Spot | null,
  tag: string,
  classes: readonly string[],
  attributes: ReadonlyMap<string, string>,
  style: TextStyle,
): Spot {
  return { parent, tag, classes, attributes, style, points: new Set(), children: new Map(), written: new Map() };
}

/** A `details` that is closed shows its summary alone. */
function isInFold(parent: Spot, tag: string): boolean {
  return parent.tag === "details" && tag !== "summary" && !parent.attributes.has("open");
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Values are written in quotation marks, empty ones too, and hold none: what looks like an attribute is one. */
function readAttributes(written: string, counting: RegExp): ReadonlyMap<string, string> {
  if (written === "") return NO_ATTRIBUTES;
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of written.matchAll(counting)) found.set(name.toLowerCase(), value);
  return found;
}

/** What the script writes as soon as the page is open, set as the element is that holds it. */
function readLabels(written: string): string {
  return written.includes("data-") ? (/\bdata-(?:finder|play)="([^"]*)"/.exec(written)?.[1] ?? "") : "";
}

function readPlaceholder(written: string): string {
  return [...written.matchAll(/\b(?:placeholder|value)="([^"]*)"/g)].map(([, text = ""]) => text).join("");
}

/** The style that the rules give an element in a parent of that style. */
function styleOf(element: StyledElement, inherited: TextStyle, isFolded: boolean, { rules }: TypeRules): TextStyle {
  let families = new Set(inherited.families);
  let weights = new Set(inherited.weights);
  let italics = new Set(inherited.italics);
  let displayed = true;
  for (const { selector, atMost, setting } of rules) {
    const applies = weaker(selector.match(element), atMost);
    if (applies === "no") continue;
    if (setting.family !== null) {
      families = merge(applies, families, setting.family === "inherit" ? inherited.families : [setting.family]);
    }
    if (setting.weight !== null) weights = merge(applies, weights, resolveWeight(setting.weight, inherited.weights));
    if (setting.italic !== null) {
      italics = merge(applies, italics, setting.italic === "inherit" ? inherited.italics : [setting.italic]);
    }
    if (setting.displayed === null || applies === "later") continue;
    displayed = applies === "yes" ? setting.displayed : displayed || setting.displayed;
  }
  return {
    families: [...families],
    weights: [...weights],
    italics: [...italics],
    shown: inherited.shown && displayed && !isFolded,
  };
}

function merge<Value>(
  applies: "later" | "perhaps" | "yes",
  known: ReadonlySet<Value>,
  more: readonly Value[],
): Set<Value> {
  return applies === "yes" ? new Set(more) : new Set([...known, ...more]);
}

function resolveWeight(
  weight: NonNullable<TypeRule["setting"]["weight"]>,
  inherited: readonly number[],
): readonly number[] {
  if (weight === "inherit") return inherited;
  if (weight === "bolder") return inherited.map((one) => (one < 350 ? 400 : one < 550 ? 700 : 900));
  if (weight === "lighter") return inherited.map((one) => (one < 550 ? 100 : one < 750 ? 400 : 700));
  return [weight];
}
