import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { convert } from "fontverter";
import subsetFont from "subset-font";
import { coarsenFont } from "./coarsen-font";
import { keepCut } from "./kept-cuts";
import { renameFont } from "./sfnt";

/** A font file of a package, and what is kept of it. */
export interface FontCut {
  /** As a module: `@expo-google-fonts/…/NotoSansSC_400Regular.ttf`. */
  readonly file: string;
  /** The family that the cut is called by. */
  readonly family: string;
  readonly characters: readonly string[];
  /** The weights that a font of many is narrowed to. */
  readonly weights: readonly [number, number] | null;
  /** Whether letters change their form with their neighbours, so that every feature of the font is needed. */
  readonly joins: boolean;
  /** Whether outlines are drawn with fewer points: what a font of many characters weighs is outlines. */
  readonly coarse: boolean;
}

/** Kerning, ligatures, marks in their places, and figures of one width: what the pages ask of Latin and Han fonts. */
const FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum", "pnum"];
const KEPT_CUTS = 400;
const KEPT_NARROWED = 4;

const fonts = new Map<string, Promise<Buffer>>();
const cuts = new Map<string, Promise<Buffer>>();
const narrowed = new Map<string, Promise<Buffer>>();

/** A font of a package in its plain form; read once. */
export function openFont(file: string): Promise<Buffer> {
  const known = fonts.get(file);
  if (known) return known;
  const opened = readFile(createRequire(import.meta.url).resolve(file)).then((bytes) => convert(bytes, "sfnt"));
  fonts.set(file, opened);
  return opened;
}

/**
 * The part of a font that some characters need, as a file for browsers: the same bytes for the same cut, made once.
 *
 * @param within all characters that are about to be cut from the font, these among them
 */
export function cutFont(cut: FontCut, within: readonly string[] = cut.characters): Promise<Buffer> {
  const key = JSON.stringify(cut);
  return keepLatest(cuts, KEPT_CUTS, key, () => keepCut(key, () => makeCut(cut, within)));
}

/**
 * Makes a cut, whether or not it was made before. A font of ten thousand characters takes a fifth of a second to cut, however
 * few are kept: it is narrowed once to all that is wanted of it, and the cut made from that, which has the same bytes.
 */
export async function makeCut(cut: FontCut, within: readonly string[] = cut.characters): Promise<Buffer> {
  const { file, family, weights, coarse } = cut;
  const font =
    weights === null && within.length > cut.characters.length
      ? await keepLatest(narrowed, KEPT_NARROWED, `${file} ${within.join("")}`, () =>
          subset({ ...cut, characters: within }, openFont(file)),
        )
      : await openFont(file);
  const kept = await subset(cut, font);
  return convert(renameFont(coarse ? coarsenFont(kept) : kept, family), "woff2");
}

async function subset(
  { characters, weights, joins, coarse }: FontCut,
  font: Buffer | Promise<Buffer>,
): Promise<Buffer> {
  return subsetFont(await font, characters.join(""), {
    targetFormat: "sfnt",
    noHinting: true,
    preserveNameIds: [13, 14],
    // Han characters stand where they stand; kerning between a few signs is not worth a second kind of lengths.
    dropTables: ["STAT", "BASE", "vhea", "vmtx", ...(coarse ? ["GPOS"] : [])],
    ...(joins ? {} : { keepFeatures: FEATURES }),
    ...(weights ? { variationAxes: { wght: narrow(weights) } } : {}),
  });
}

function keepLatest(
  kept: Map<string, Promise<Buffer>>,
  most: number,
  key: string,
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return made;
}

/** One weight alone makes a font that does not vary, which weighs less. */
function narrow([lightest, heaviest]: readonly [number, number]) {
  return lightest === heaviest ? lightest : { min: lightest, max: heaviest };
}
