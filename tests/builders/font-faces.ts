import { readTexts } from "@/lib/publication/fonts/read-texts";
import { readTypeRules } from "@/lib/publication/fonts/type-rules";
import { composeStylesheet } from "@/lib/publication/stylesheet";

/** One `@font-face` of a baked style sheet, as a browser reads it. */
export interface Face {
  readonly family: string;
  readonly italic: boolean;
  readonly weights: readonly [number, number];
  readonly file: string;
  readonly points: ReadonlySet<number>;
}

/** The rules of the pages that choose fonts. */
export const pageRules = () => readTypeRules(composeStylesheet(""));

/** The fonts that a page asks for in its head. */
export function preloadsOf(html: string): readonly string[] {
  return [...html.matchAll(/<link rel="preload" as="font"[^>]* href="\/(files\/[^"]+)"/g)].map(([, path = ""]) => path);
}

/** The characters of a page: those on it from the start, or all. */
export function charactersOf(html: string, which: "shown" | "all"): ReadonlySet<string> {
  const texts = readTexts([html], pageRules());
  return new Set(
    texts.filter(({ style }) => which === "all" || style.shown).flatMap(({ characters }) => [...characters]),
  );
}

/** The faces of a style sheet that name a file. */
export function readFaces(sheet: string): readonly Face[] {
  return [...sheet.matchAll(/@font-face \{([^}]*)\}/g)].flatMap(([, block = ""]) => {
    const file = /url\("\/(files\/[^"]+)"\)/.exec(block)?.[1];
    const [, light = "", heavy = light] = /font-weight: (\d+) (\d+);/.exec(block) ?? [];
    const family = /font-family: "([^"]+)"/.exec(block)?.[1] ?? "";
    if (file === undefined) return [];
    const points = new Set(
      (/unicode-range: ([^;]+);/.exec(block)?.[1] ?? "").split(",").flatMap((range) => {
        const [low = 0, high = low] = range
          .slice(2)
          .split("-")
          .map((hex) => Number.parseInt(hex, 16));
        return Array.from({ length: high - low + 1 }, (_, place) => low + place);
      }),
    );
    return [
      { family, italic: block.includes("font-style: italic"), weights: [Number(light), Number(heavy)], file, points },
    ];
  });
}

/** The families of a text in the order in which a browser asks them. */
export function familiesOf(css: string, family: "sans" | "serif" | "system"): readonly string[] {
  return [...(new RegExp(`--font-${family}: ([^;]+);`, "g")[Symbol.matchAll](css) as Iterable<RegExpMatchArray>)]
    .flatMap(([, list = ""]) => [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name))
    .filter((name) => name.startsWith("Roundtrip") && !name.includes(" as "));
}

/** The faces of a family that a browser looks in for one slope and weight: once it has chosen these it takes no others. */
export function chooseFaces(faces: readonly Face[], family: string, italic: boolean, weight: number): readonly Face[] {
  const own = faces.filter((face) => face.family === family);
  const sloped = own.some((face) => face.italic) ? own.filter((face) => face.italic === italic) : own;
  const heaviest = Math.max(...sloped.map((face) => face.weights[1]));
  const drawn = Math.min(weight, heaviest);
  return sloped.filter((face) => face.weights[0] <= drawn && drawn <= face.weights[1]);
}
