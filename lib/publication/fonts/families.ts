import { createRequire } from "node:module";
import type { TextFamily } from "./type-rules";

/** One font file and what the pages use it for. */
export interface FontSource {
  /** As the style sheet calls it. Not the name of the font that it is cut from, which its makers may have reserved. */
  readonly family: string;
  readonly file: string;
  /** The texts that it draws. */
  readonly sets: readonly TextFamily[];
  readonly italic: boolean;
  /** The weights that it draws, as the style sheet says them; a font of many weights is narrowed to them. */
  readonly weights: readonly [number, number];
  readonly isVariable: boolean;
  /** Which characters it is meant for; it need not have them all. */
  readonly isFor: (character: string) => boolean;
  /** Whether letters change their form with their neighbours. */
  readonly joins: boolean;
  /** Whether its characters are so many that a page should load its own alone. */
  readonly isLarge: boolean;
}

/** Lighter weights are drawn with the regular font, heavier ones with the semi-bold. */
const REGULAR = [1, 549] as const;
const HEAVY = [550, 1000] as const;
const LATIN_WEIGHTS = [400, 700] as const;
/** As the packages cut their fonts, the most used first: the first that has a character draws it. */
const LATIN_PARTS = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];

/**
 * Every font of the public pages, in the order in which they are asked for a character. Latin, Greek and Cyrillic letters
 * stand in fonts of all weights, whose few characters weigh less than two fonts of one weight would; Han characters are too
 * many for that and have a regular and a semi-bold font.
 */
export const FONT_SOURCES: readonly FontSource[] = [
  ...latin("Roundtrip Sans", "source-sans-3", "sans"),
  ...latin("Roundtrip Serif", "source-serif-4", "serif"),
  ...script("Roundtrip Han", "noto-sans-sc", "NotoSansSC", { isFor: () => true, joins: false, isLarge: true }),
  ...script("Roundtrip Hebrew", "noto-sans-hebrew", "NotoSansHebrew", {
    isFor: (character) => /\p{Script=Hebrew}/u.test(character),
    joins: true,
    isLarge: false,
  }),
  ...script("Roundtrip Arabic", "vazirmatn", "Vazirmatn", {
    isFor: (character) => /\p{Script=Arabic}/u.test(character),
    joins: true,
    isLarge: false,
  }),
];

/** The families that follow the Latin one in the fonts of the pages. */
export const OTHER_SCRIPTS = ["Roundtrip Han", "Roundtrip Hebrew", "Roundtrip Arabic"] as const;

function latin(family: string, name: string, sets: TextFamily): readonly FontSource[] {
  let ranges: ReadonlyMap<string, readonly Range[]> | null = null;
  const isFor = (part: string, character: string) => {
    ranges ??= readParts(`@fontsource-variable/${name}/unicode.json`);
    const point = character.codePointAt(0) ?? 0;
    return (ranges.get(part) ?? []).some(([low, high]) => low <= point && point <= high);
  };
  return [false, true].flatMap((italic) =>
    LATIN_PARTS.map((part) => ({
      family,
      file: `@fontsource-variable/${name}/files/${name}-${part}-wght-${italic ? "italic" : "normal"}.woff2`,
      sets: [sets],
      italic,
      weights: LATIN_WEIGHTS,
      isVariable: true,
      isFor: (character: string) => isFor(part, character),
      joins: false,
      isLarge: false,
    })),
  );
}

function script(
  family: string,
  name: string,
  stem: string,
  kind: Pick<FontSource, "isFor" | "joins" | "isLarge">,
): readonly FontSource[] {
  return (
    [
      ["400Regular", REGULAR],
      ["600SemiBold", HEAVY],
    ] as const
  ).map(([weight, weights]) => ({
    family,
    file: `@expo-google-fonts/${name}/${weight}/${stem}_${weight}.ttf`,
    sets: ["sans", "serif"],
    italic: false,
    weights,
    isVariable: false,
    ...kind,
  }));
}

type Range = readonly [number, number];

/** The ranges of characters that a package has cut its font into. */
function readParts(file: string): ReadonlyMap<string, readonly Range[]> {
  const parts: Record<string, string> = createRequire(import.meta.url)(file);
  return new Map(
    Object.entries(parts).map(([part, list]) => [
      part,
      list.split(",").map((range) => {
        const [low = "0", high = low] = range.trim().replace(/^U\+/i, "").split("-");
        return [Number.parseInt(low, 16), Number.parseInt(high, 16)] as const;
      }),
    ]),
  );
}
