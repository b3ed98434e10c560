import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type BakedFile, hashedFile } from "./baked-file";

/** One `@font-face` block of a font package: its file, its range of characters, and the block itself. */
interface FontFace {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
  readonly css: string;
}

const FONTS = [
  { package: "@fontsource-variable/source-serif-4", sheets: ["index.css"], subsets: /-(latin|latin-ext)-/ },
  {
    package: "@fontsource-variable/source-sans-3",
    sheets: ["index.css", "wght-italic.css"],
    subsets: /-(latin|latin-ext)-/,
  },
  { package: "@fontsource-variable/noto-sans-sc", sheets: ["index.css"], subsets: /-\[?\d+\]?-/ },
] as const;

/**
 * The font files that the characters of `text` need, and the style sheet that names them. The fonts come in slices by
 * range of characters; a slice none of whose characters occur is left out, so a version stores what its pages can use.
 */
export async function bakeFonts(text: string): Promise<{ readonly css: string; readonly files: readonly BakedFile[] }> {
  const characters = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const blocks: string[] = [];
  const files: BakedFile[] = [];
  for (const font of FONTS) {
    const folder = dirname(createRequire(import.meta.url).resolve(`${font.package}/package.json`));
    for (const sheet of font.sheets) {
      const faces = readFontFaces(await readFile(join(folder, sheet), "utf8"));
      for (const face of faces) {
        if (!font.subsets.test(face.file) || !isNeeded(face, characters)) continue;
        const stem = (face.file.split("/").pop() ?? face.file).replace(/\.woff2$/, "").replaceAll(/[[\]]/g, "");
        const baked = hashedFile(stem, "woff2", "font/woff2", await readFile(join(folder, face.file)));
        files.push({ path: baked.path, mediaType: baked.mediaType, bytes: baked.bytes });
        blocks.push(face.css.replace(`./${face.file}`, `/files/${baked.name}`));
      }
    }
  }
  return { css: blocks.join("\n"), files };
}

/** Reads the `@font-face` blocks of a font package's style sheet. */
export function readFontFaces(css: string): readonly FontFace[] {
  return [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([block]) => {
    const file = /url\(\.\/([^)]+)\)/.exec(block)?.[1];
    return file === undefined
      ? []
      : [{ file, ranges: readRanges(/unicode-range:\s*([^;]+);/.exec(block)?.[1] ?? "U+0-10FFFF"), css: block }];
  });
}

function readRanges(list: string): readonly (readonly [number, number])[] {
  return list.split(",").map((range) => {
    const [low = "0", high = low] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(low, 16), Number.parseInt(high, 16)] as const;
  });
}

function isNeeded(face: FontFace, characters: ReadonlySet<number>): boolean {
  return [...characters].some((point) => face.ranges.some(([low, high]) => low <= point && point <= high));
}
