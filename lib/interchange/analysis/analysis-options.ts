import { isPartialDate } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { LENSES, type Lens } from "@/lib/domain/vocabulary";

/** What can be asked for, in the order in which it is printed. */
export const MEASURES = [
  "loops",
  "circularity",
  "exposure",
  "clearing",
  "vehicles",
  "stacking",
  "routes",
  "evidence",
] as const;
export type Measure = (typeof MEASURES)[number];

export interface AnalysisOptions {
  /** null: every lens for a snapshot; everything that is not refuted for a plain web. */
  readonly lens: Lens | null;
  /** What was so on this day; null: the day of the document, or every day of a plain web. */
  readonly asOf: Day | null;
  /** As known on this day; null: everything the file knows. */
  readonly known: Day | null;
  readonly maxLength: number;
  readonly only: readonly Measure[];
}

/** The options as the command line has them: words, or nothing. */
export interface OptionWords {
  readonly lens?: string | undefined;
  readonly asof?: string | undefined;
  readonly known?: string | undefined;
  readonly "max-length"?: string | undefined;
  readonly only?: string | undefined;
}

export const LONGEST_LOOP = 12;
const USUAL_LENGTH = 6;

/** Reads the options, or says which one is wrong and what it may be. */
export function readOptions(words: OptionWords): Result<AnalysisOptions, string> {
  const lens = LENSES.find((one) => one === words.lens) ?? null;
  if (words.lens !== undefined && lens === null) return err(`--lens: ${words.lens} is none of ${LENSES.join(", ")}`);
  for (const [name, day] of [["asof", words.asof] as const, ["known", words.known] as const]) {
    if (day !== undefined && !isDay(day)) return err(`--${name}: ${day} is not a day such as 2025-10-21`);
  }
  const length = words["max-length"] ?? String(USUAL_LENGTH);
  const maxLength = /^\d{1,3}$/.test(length) ? Number(length) : 0;
  if (maxLength < 1 || maxLength > LONGEST_LOOP) {
    return err(`--max-length: ${length} is not a whole number from 1 to ${LONGEST_LOOP}`);
  }
  const asked = words.only?.split(",").map((word) => word.trim());
  const unknown = asked?.find((word) => !MEASURES.some((measure) => measure === word));
  if (unknown !== undefined) return err(`--only: "${unknown}" is none of ${MEASURES.join(", ")}`);
  return ok({
    lens,
    asOf: words.asof ?? null,
    known: words.known ?? null,
    maxLength,
    only: asked ? MEASURES.filter((measure) => asked.includes(measure)) : MEASURES,
  });
}

/** True for a whole day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isPartialDate(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
