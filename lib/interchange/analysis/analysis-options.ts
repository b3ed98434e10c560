import { isPartialDate } from "@/lib/domain/model/calendar";
import type { Day } from "@/lib/domain/model/case-records";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import { FIRST_YEAR, isKeptDay, LAST_YEAR } from "@/lib/domain/values/dates";
import { type AnalysisRefusal, refuseOption } from "./refusal";

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
  /** Loops in the order of their days: days from the first to the last payment at most; null: no limit. */
  readonly windowDays: number | null;
  readonly only: readonly Measure[];
}

/** The options as the command line has them: words, or nothing. */
export interface OptionWords {
  readonly lens?: string | undefined;
  readonly asof?: string | undefined;
  readonly known?: string | undefined;
  readonly "max-length"?: string | undefined;
  readonly window?: string | undefined;
  readonly only?: string | undefined;
}

const LONGEST_LOOP = 12;
const LONGEST_WINDOW = 99_999;
const USUAL_LENGTH = 6;

/** Reads the options, or names every one that is wrong and what it may be. */
export function readOptions(words: OptionWords): Result<AnalysisOptions, readonly AnalysisRefusal[]> {
  const lens = LENSES.find((one) => one === words.lens) ?? null;
  const length = words["max-length"] ?? String(USUAL_LENGTH);
  const maxLength = /^\d{1,3}$/.test(length) ? Number(length) : 0;
  const windowDays = words.window === undefined ? null : /^\d{1,5}$/.test(words.window) ? Number(words.window) : -1;
  const asked = words.only?.split(",").map((word) => word.trim());
  const unknown = asked?.filter((word) => !MEASURES.some((measure) => measure === word)) ?? [];
  const refusals = [
    ...(words.lens !== undefined && lens === null
      ? [unfit("--lens", `${words.lens} is no lens`, `take one of ${LENSES.join(", ")}`)]
      : []),
    ...[["--asof", words.asof] as const, ["--known", words.known] as const].flatMap(([option, day]) => {
      const fault = day === undefined ? null : faultOfDay(day);
      return fault === null ? [] : [unfit(option, fault.says, fault.wayOut)];
    }),
    ...(maxLength < 1 || maxLength > LONGEST_LOOP
      ? [unfit("--max-length", `${length} is no length of a loop`, `take a whole number from 1 to ${LONGEST_LOOP}`)]
      : []),
    ...(windowDays === -1
      ? [unfit("--window", `${words.window} is no number of days`, `take a whole number from 0 to ${LONGEST_WINDOW}`)]
      : []),
    ...unknown.map((word) => unfit("--only", `"${word}" is no measure`, `take some of ${MEASURES.join(",")}`)),
  ];
  if (refusals.length > 0) return err(refusals);
  return ok({
    lens,
    asOf: dayOf(words.asof),
    known: dayOf(words.known),
    maxLength,
    windowDays,
    only: asked ? MEASURES.filter((measure) => asked.includes(measure)) : MEASURES,
  });
}

function dayOf(word: string | undefined): Day | null {
  return word !== undefined && isKeptDay(word) ? word : null;
}

function unfit(option: string, says: string, wayOut: string): AnalysisRefusal {
  return refuseOption(option, "option-unfit", says, wayOut);
}

/**
 * What is wrong with a day, and the way out; null for a day that records may keep too: one that the calendar has, of a year
 * that somebody can mean.
 */
export function faultOfDay(text: string): { readonly says: string; readonly wayOut: string } | null {
  if (isKeptDay(text)) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { says: `${text} is no day`, wayOut: "write a day such as 2025-10-21" };
  if (isPartialDate(text)) {
    const says = `${text} is of no year from ${FIRST_YEAR} to ${LAST_YEAR}`;
    return { says, wayOut: "correct the year, or leave the day out where it is not known" };
  }
  return { says: `no calendar has ${text}`, wayOut: "write a day that the calendar has: 2025-02-28" };
}
