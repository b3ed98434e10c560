import { openFont } from "./cut-font";
import { FONT_SOURCES, type FontSource } from "./families";
import type { StyledText } from "./read-texts";
import { readCodePoints } from "./sfnt";

/** A page, or all pages of one kind of record, with its texts by style. */
export interface PageTexts {
  /** Where the texts stand, by `placeOfPage`. */
  readonly path: string;
  readonly texts: readonly StyledText[];
}

/**
 * What shares its fonts: a page by itself, `zh/index.html`; pages of single records by their kind, `zh/deal`. Each of
 * hundreds would else have a file of the few characters that no other shows.
 */
export function placeOfPage(path: string): string {
  const parts = path.split("/");
  return parts.length > 2 ? parts.slice(0, -1).join("/") : path;
}

/** Characters that one file holds. */
export interface PlannedCut {
  readonly source: FontSource;
  /** Tells the cuts of one source apart: `all`, or the pages that its characters are shown on. */
  readonly group: string;
  readonly characters: readonly string[];
  /** The places that show one of them before the reader does anything. */
  readonly pages: readonly string[];
  /** The weights that they are set in, within those of the source. */
  readonly weights: readonly [number, number];
}

/** Letters, digits and signs of every keyboard: readers type them, scripts write them. */
const KEYBOARD = Array.from({ length: 0x7f - 0x20 }, (_, place) => String.fromCharCode(0x20 + place));
/** Controls, marks of direction and of line breaks: nothing is drawn for them. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** What is taken from one source: the pages that show each character from the start, and all weights it is set in. */
interface Taken {
  readonly shown: Map<string, Set<string>>;
  readonly weights: Set<number>;
}

/**
 * Which characters are cut from which font, and in which files. A font of few characters is one file. One of many is cut
 * so that a page loads little that it does not show: what pages in other languages show too, what the first page shares
 * with others, what it has alone, what several others show, what one shows alone, and what shows only on demand. What pages
 * of records alone show waits until one of them needs it.
 *
 * @param pages the first of each language is the one that most readers come to
 * @param later what scripts may write once the reader does something
 * @param written what the style sheet itself writes
 */
export async function planCuts(
  pages: readonly PageTexts[],
  later: string,
  written: string,
): Promise<readonly PlannedCut[]> {
  const all = new Map<FontSource, Taken>();
  const sources = new Map<string, Map<string, FontSource | null>>();
  const take = async (
    characters: Iterable<string>,
    setting: { readonly sets: "sans" | "serif"; readonly italic: boolean; readonly weight: number },
    path: string | null,
  ) => {
    const name = `${setting.sets} ${setting.italic} ${setting.weight}`;
    const known = sources.get(name) ?? new Map<string, FontSource | null>();
    sources.set(name, known);
    for (const character of characters) {
      let source = known.get(character);
      if (source === undefined) {
        source = UNDRAWN.test(character) ? null : await findSource(character, setting);
        known.set(character, source);
      }
      if (!source) continue;
      const taken: Taken = all.get(source) ?? { shown: new Map(), weights: new Set() };
      all.set(source, taken);
      taken.weights.add(setting.weight);
      const places = taken.shown.get(character) ?? new Set();
      taken.shown.set(character, places);
      if (path !== null) places.add(path);
    }
  };
  for (const sets of ["sans", "serif"] as const) {
    await take([...KEYBOARD, ...written], { sets, italic: false, weight: 400 }, null);
  }
  await take(new Set(later), { sets: "sans", italic: false, weight: 400 }, null);
  for (const { path, texts } of pages) {
    for (const { style, characters } of texts) {
      for (const sets of style.families) {
        if (sets === "system") continue;
        for (const italic of style.italics) {
          for (const weight of style.weights) {
            await take(characters, { sets, italic, weight }, style.shown ? path : null);
          }
        }
      }
    }
  }
  return FONT_SOURCES.flatMap((source) => {
    const taken = all.get(source);
    return taken ? cutSource(source, taken, pages) : [];
  });
}

/** The first font that is meant for a character and has it: an upright one for italics too, where there is no other. */
async function findSource(
  character: string,
  { sets, italic, weight }: { readonly sets: "sans" | "serif"; readonly italic: boolean; readonly weight: number },
): Promise<FontSource | null> {
  for (const slope of italic ? [true, false] : [false]) {
    for (const source of FONT_SOURCES) {
      if (source.italic !== slope || !source.sets.includes(sets) || !source.isFor(character)) continue;
      if (!source.isVariable && (weight < source.weights[0] || weight > source.weights[1])) continue;
      if ((await openPoints(source.file)).has(character.codePointAt(0) ?? 0)) return source;
    }
  }
  return null;
}

const points = new Map<string, ReadonlySet<number>>();

async function openPoints(file: string): Promise<ReadonlySet<number>> {
  const known = points.get(file) ?? readCodePoints(await openFont(file));
  points.set(file, known);
  return known;
}

function cutSource(source: FontSource, { shown, weights }: Taken, pages: readonly PageTexts[]): readonly PlannedCut[] {
  const [lightest, heaviest] = source.weights;
  const within = [...weights].map((weight) => Math.min(Math.max(weight, lightest), heaviest));
  const groups = new Map<string, string[]>();
  for (const [character, places] of shown) {
    const group = source.isLarge ? groupOf(places, pages) : "all";
    groups.set(group, [...(groups.get(group) ?? []), character]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, characters]) => ({
      source,
      group,
      characters: characters.sort((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)),
      pages: pages
        .map(({ path }) => path)
        .filter((path) => path.endsWith(".html") || (group !== nameOf(path) && group !== "others"))
        .filter((path) => characters.some((one) => shown.get(one)?.has(path))),
      weights: source.isVariable ? [Math.min(...within), Math.max(...within)] : source.weights,
    }));
}

function groupOf(places: ReadonlySet<string>, pages: readonly PageTexts[]): string {
  if (places.size === 0) return "later";
  const isChinese = (path: string) => path.startsWith("zh/");
  if ([...places].some((path) => !isChinese(path))) {
    // What a page of records quotes does not weigh on the first page of its language.
    const first = pages.find(({ path }) => !isChinese(path))?.path ?? "";
    return places.has(first) ? "all-languages" : "several-languages";
  }
  const first = pages.find(({ path }) => isChinese(path))?.path ?? "";
  if (places.has(first)) return places.size > 1 ? "first-and-others" : "first";
  const [only = ""] = places;
  return places.size > 1 ? "others" : nameOf(only);
}

function nameOf(place: string): string {
  return (place.split("/").pop() ?? "").replace(/\.html$/, "");
}
