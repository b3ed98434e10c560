import { openFont } from "./cut-font";
import { type FontMetrics, readMetrics } from "./sfnt";
import { writeRanges } from "./write-ranges";

/** Fonts that readers have, with what their files say, in parts of the em. */
interface LocalFont {
  readonly family: string;
  readonly regular: readonly string[];
  readonly heavy: readonly string[];
  /** Mean advance over the sample, regular and heavy; and that of a digit. */
  readonly prose: readonly [number, number];
  readonly digit: readonly [number, number];
}

/** Prose of the kind that the pages print: the advances of fonts are compared over it. */
const SAMPLE =
  "Chip makers invest in the companies that buy their chips, cloud providers fund the laboratories that rent their " +
  "computers, and vehicles borrow against the machines in between. This case sets out who pays, lends, guarantees or " +
  "grants what to whom, and who says so. What is paid is kept apart from what was promised, reported or merely told.";
const DIGITS = "0123456789";

/** Measured over the sample in fonts of the same metrics that may be read: Arimo for Arial, Tinos for Times New Roman. */
const ARIAL: LocalFont = {
  family: "Arial",
  regular: ["Arial", "ArialMT", "Liberation Sans", "Arimo"],
  heavy: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"],
  prose: [0.44614, 0.48159],
  digit: [0.55615, 0.55615],
};
const TIMES: LocalFont = {
  family: "Times",
  regular: ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos"],
  heavy: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"],
  prose: [0.40239, 0.43019],
  digit: [0.5, 0.5],
};
const ROBOTO: LocalFont = {
  family: "Roboto",
  regular: ["Roboto", "Roboto Regular"],
  heavy: ["Roboto Bold"],
  prose: [0.44607, 0.45226],
  digit: [0.56201, 0.57373],
};
const DEJAVU_SANS: LocalFont = {
  family: "DejaVu Sans",
  regular: ["DejaVu Sans"],
  heavy: ["DejaVu Sans Bold"],
  prose: [0.51039, 0.57667],
  digit: [0.63623, 0.6958],
};
const DEJAVU_SERIF: LocalFont = {
  family: "DejaVu Serif",
  regular: ["DejaVu Serif"],
  heavy: ["DejaVu Serif Bold"],
  prose: [0.51623, 0.56886],
  digit: [0.63623, 0.6958],
};

const STAND_INS = [
  { of: "Roundtrip Sans", name: "source-sans-3", stem: "SourceSans3", locals: [ARIAL, ROBOTO, DEJAVU_SANS] },
  { of: "Roundtrip Serif", name: "source-serif-4", stem: "SourceSerif4", locals: [TIMES, DEJAVU_SERIF] },
] as const;

/**
 * What stands for a Han character where the reader has no font for it: nothing has its form, but the first font of the list
 * that is meant for it lends the box, here one em wide as every Han character is. It goes first, and holds none itself.
 */
const HAN_BOX = "Roundtrip Han Box";
const HAN_BOX_FACE = [
  "@font-face {",
  `  font-family: "${HAN_BOX}";`,
  '  src: local("DejaVu Sans");',
  // The box of DejaVu Sans is 1229 of 2048 units wide.
  `  size-adjust: ${percent(2048 / 1229)};`,
  "  unicode-range: U+3000-4DBF,U+4E00-A4CF,U+F900-FAFF,U+FF00-FFEF,U+20000-3FFFD;",
  "}",
].join("\n");

export interface StandIns {
  readonly css: string;
  /** The list of families that a text is set in, from the Latin family on to the fonts of other scripts. */
  readonly listFamilies: (family: string, others: readonly string[]) => readonly string[];
}

/**
 * Fonts of the reader that stand in until ours have come: as wide as ours in the mean and with the same line, so that
 * nothing moves when ours take their place. A browser takes the first that the reader has.
 *
 * @param charactersOf what one of our Latin families draws
 */
export async function makeStandIns(charactersOf: (family: string) => readonly string[]): Promise<StandIns> {
  const blocks = [HAN_BOX_FACE];
  for (const { of, name, stem, locals } of STAND_INS) {
    // No more than ours has: what it lacks goes on to the fonts of other scripts.
    const isDigit = (character: string) => DIGITS.includes(character);
    const letters = writeRanges(charactersOf(of).filter((character) => !isDigit(character)));
    const digits = writeRanges(charactersOf(of).filter(isDigit));
    const metrics = await Promise.all(
      ["400Regular", "600SemiBold"].map(async (weight) =>
        readMetrics(await openFont(`@expo-google-fonts/${name}/${weight}/${stem}_${weight}.ttf`)),
      ),
    );
    for (const local of locals) {
      for (const [place, own] of metrics.entries()) {
        const shape = { family: `${of} as ${local.family}`, own, heavy: place === 1 };
        const files = shape.heavy ? local.heavy : local.regular;
        blocks.push(
          writeStandIn({
            ...shape,
            files,
            adjust: own.meanAdvance(SAMPLE) / (local.prose[place] ?? 1),
            range: letters,
          }),
          writeStandIn({
            ...shape,
            files,
            adjust: own.meanAdvance(DIGITS) / (local.digit[place] ?? 1),
            range: digits,
          }),
        );
      }
    }
  }
  return {
    css: blocks.join("\n"),
    listFamilies: (family, others) => [
      HAN_BOX,
      family,
      ...STAND_INS.filter(({ of }) => of === family).flatMap(({ of, locals }) =>
        locals.map((local) => `${of} as ${local.family}`),
      ),
      ...others,
    ],
  };
}

function writeStandIn({
  family,
  own,
  heavy,
  files,
  adjust,
  range,
}: {
  readonly family: string;
  readonly own: FontMetrics;
  readonly heavy: boolean;
  readonly files: readonly string[];
  readonly adjust: number;
  readonly range: string;
}): string {
  return [
    "@font-face {",
    `  font-family: "${family}";`,
    `  font-weight: ${heavy ? "550 1000" : "1 549"};`,
    `  src: ${files.map((file) => `local("${file}")`).join(", ")};`,
    `  size-adjust: ${percent(adjust)};`,
    `  ascent-override: ${percent(own.ascent / adjust)};`,
    `  descent-override: ${percent(own.descent / adjust)};`,
    `  line-gap-override: ${percent(own.lineGap / adjust)};`,
    `  unicode-range: ${range};`,
    "}",
  ].join("\n");
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
