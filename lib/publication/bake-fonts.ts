import { groupBy } from "@/lib/domain/group-by";
import { type BakedFile, hashedFile } from "./baked-file";
import { cutFont } from "./fonts/cut-font";
import { OTHER_SCRIPTS } from "./fonts/families";
import { bakeLicence } from "./fonts/licence";
import { type PageTexts, type PlannedCut, placeOfPage, planCuts } from "./fonts/plan-cuts";
import { openTextReader } from "./fonts/read-texts";
import { makeStandIns } from "./fonts/stand-ins";
import { readTypeRules, type TypeRules } from "./fonts/type-rules";
import { writeRanges } from "./fonts/write-ranges";
import { composeStylesheet } from "./stylesheet";

interface BakedFonts {
  /** The faces, and the two lists of families that the pages are set in. */
  readonly css: string;
  readonly files: readonly BakedFile[];
  /** Names of the files that a page shows something in from the start, by its place (`placeOfPage`). */
  readonly preloads: ReadonlyMap<string, readonly string[]>;
}

interface Face {
  readonly cut: PlannedCut;
  readonly name: string;
  readonly italic: boolean;
  readonly weights: readonly [number, number];
  readonly characters: readonly string[];
}

/**
 * The fonts of some pages, cut to the characters that these set in each of them, and the style sheet that names the files.
 *
 * @param texts what the pages set in which style (`readPages`), in the order of the pages
 * @param later what scripts may write once the reader does something
 */
export async function bakeFonts(texts: readonly PageTexts[], later: string): Promise<BakedFonts> {
  const cuts = await planCuts(texts, later, pageRules().written);
  const ofSource = groupBy(cuts, ({ source }) => source);
  const baked: { cut: PlannedCut; name: string; file: BakedFile }[] = [];
  for (const cut of cuts) {
    const { source, group, characters } = cut;
    const within = (ofSource.get(source) ?? []).flatMap((one) => one.characters);
    const bytes = await cutFont(
      {
        file: source.file,
        family: source.family,
        characters,
        weights: source.isVariable ? cut.weights : null,
        joins: source.joins,
        coarse: source.isLarge,
      },
      within,
    );
    const { name, ...file } = hashedFile(stemOf(cut, group), "woff2", "font/woff2", bytes);
    baked.push({ cut, name, file });
  }
  const licence = await bakeLicence([...new Set(cuts.map(({ source }) => source))]);
  const standIns = await makeStandIns((family) =>
    cuts
      .filter(({ source }) => source.family === family && !source.italic)
      .flatMap(({ characters }) => characters)
      .sort(),
  );
  const list = (family: string, rest: string) =>
    [...standIns.listFamilies(family, OTHER_SCRIPTS).map((one) => `"${one}"`), rest].join(", ");
  return {
    css: [
      `/*! Fonts cut for these pages. Their licence: /files/${licence.name} */`,
      ...makeFaces(baked).map(writeFace),
      standIns.css,
      ":root {",
      `  --font-serif: ${list("Roundtrip Serif", 'Georgia, "Songti SC", serif')};`,
      `  --font-sans: ${list("Roundtrip Sans", 'system-ui, "PingFang SC", "Microsoft YaHei", sans-serif')};`,
      "}",
    ].join("\n"),
    files: [...baked.map(({ file }) => file), licence.file],
    preloads: new Map(
      texts.map(({ path }) => [path, baked.filter(({ cut }) => cut.pages.includes(path)).map(({ name }) => name)]),
    ),
  };
}

let rules: TypeRules | undefined;

/** What the style sheet of the pages, without its fonts, says of their type. */
function pageRules(): TypeRules {
  rules ??= readTypeRules(composeStylesheet(""));
  return rules;
}

/**
 * The texts of pages, those of one place read as one page: what hundreds of like pages set alike is judged once.
 *
 * @param pages asked for one by one and piece by piece: each is read before the next is made, so that no two need be held at a time
 */
export function readPages(
  pages: Iterable<{ readonly path: string; readonly pieces: Iterable<string> }>,
): readonly PageTexts[] {
  const places = new Map<string, ReturnType<typeof openTextReader>>();
  for (const { path, pieces } of pages) {
    const place = placeOfPage(path);
    const reader = places.get(place) ?? openTextReader(pageRules());
    places.set(place, reader);
    reader.read(pieces);
  }
  return [...places].map(([path, reader]) => ({ path, texts: reader.texts() }));
}

/** Texts that were read in two places, as if they had been read in one, in the order of `places`. */
export function joinPageTexts(
  read: readonly (readonly PageTexts[])[],
  places: readonly string[],
): readonly PageTexts[] {
  const parts = groupBy(read.flat(), ({ path }) => path);
  return places.map((path) => ({ path, texts: (parts.get(path) ?? []).flatMap(({ texts }) => texts) }));
}

function stemOf({ source }: PlannedCut, group: string): string {
  const heavy = source.isVariable || source.weights[0] < 550 ? "" : "-heavy";
  const part = source.isVariable
    ? (/-3-(.*)-wght|-4-(.*)-wght/.exec(source.file)?.slice(1).find(Boolean) ?? group)
    : group;
  return `${source.family.toLowerCase().replaceAll(" ", "-")}${heavy}${source.italic ? "-italic" : ""}-${part}`;
}

/**
 * One face per file; and where a family has italics or a second weight that lack a character, the regular file once more
 * in their place: a browser that has chosen a slope and a weight looks no further in the family.
 */
function makeFaces(baked: readonly { readonly cut: PlannedCut; readonly name: string }[]): readonly Face[] {
  const own = baked.map(({ cut, name }) => ({
    cut,
    name,
    italic: cut.source.italic,
    weights: cut.weights,
    characters: cut.characters,
  }));
  const isFirst = ({ cut: { source } }: Face) => !source.italic && (source.isVariable || source.weights[0] < 550);
  return own.flatMap((face): readonly Face[] => {
    const others = own.filter((one) => one.cut.source.family === face.cut.source.family && !isFirst(one));
    const [other] = others;
    if (!isFirst(face)) return [face];
    if (!other) return [face.cut.source.isVariable ? face : { ...face, weights: [1, 1000] }];
    const covered = new Set(others.flatMap(({ characters }) => characters));
    const rest = face.characters.filter((character) => !covered.has(character));
    return [
      face,
      ...(rest.length === 0 ? [] : [{ ...face, italic: other.italic, weights: other.weights, characters: rest }]),
    ];
  });
}

function writeFace({ cut, name, italic, weights, characters }: Face): string {
  return [
    "@font-face {",
    `  font-family: "${cut.source.family}";`,
    `  font-style: ${italic ? "italic" : "normal"};`,
    `  font-weight: ${weights.join(" ")};`,
    "  font-display: swap;",
    `  src: url("/files/${name}") format("woff2");`,
    `  unicode-range: ${writeRanges(characters)};`,
    "}",
  ].join("\n");
}
