import { z } from "zod";
import { faultOfName, LONGEST_NAME, LONGEST_TITLE } from "@/lib/domain/namesakes";
import { isKeptDate, isKeptDay } from "@/lib/domain/values/dates";
import { MOST_DECIMALS, MOST_WHOLE_DIGITS, toPlainDecimal } from "@/lib/domain/values/numbers";
import type { SheetErrorCode } from "./sheet-error";

/**
 * The kinds of cells. Each schema takes the trimmed text of a cell and gives its value; an empty optional cell is
 * null. Their messages are codes of `SheetErrorCode`, which `parse-case-sheets` turns into sentences with a place.
 */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 120;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const CHINESE = /\p{Script=Han}/u;

function says(code: SheetErrorCode): SheetErrorCode {
  return code;
}

export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

export function hasChinese(text: string): boolean {
  return CHINESE.test(text);
}

/** Parts of a list cell: separated by a bar, blanks around it do not count. */
export function splitList(text: string): string[] {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export { toPlainDecimal as toDecimal };

function fitsTheDatabase(text: string): boolean {
  const [whole = "", decimals = ""] = toPlainDecimal(text).replace("-", "").split(".");
  return whole.length <= MOST_WHOLE_DIGITS && decimals.length <= MOST_DECIMALS;
}

const filled = z.string().min(1, says("required"));

export const text = filled;
export const maybeText = z.string().transform((cell) => (cell === "" ? null : cell));

/** A short text that may be left out; the longest sentences of a case stay below this many words. */
export function textOfAtMost(words: number) {
  return maybeText.refine((cell) => (cell ?? "").split(/\s+/).length <= words, says("too_many_words"));
}

/** Refuses what no name can be, in the words of the sheets; an empty cell is the business of the column. */
function refuseNames(longest: number, tooLong: SheetErrorCode) {
  return (cell: string, context: z.RefinementCtx) => {
    if (cell === "") return;
    const fault = cell.length > longest ? "too-long" : faultOfName(cell);
    if (fault !== null) context.addIssue({ code: "custom", message: { ...NAME_FAULTS, "too-long": tooLong }[fault] });
  };
}

const NAME_FAULTS = {
  blank: says("name_blank"),
  unprintable: says("control_character"),
  broken: says("broken_text"),
} as const;

const judgeName = refuseNames(LONGEST_NAME, "name_too_long");
const judgeTitle = refuseNames(LONGEST_TITLE, "title_too_long");

export const maybeName = z.string().superRefine(judgeName).pipe(maybeText);
export const nameList = z.string().transform((cell, context) => {
  const names = splitList(cell);
  for (const one of names) judgeName(one, context);
  return names;
});
export const maybeTitle = z.string().superRefine(judgeTitle).pipe(maybeText);

export const slug = filled.refine((cell) => cell === "" || isSlug(cell), says("not_a_slug"));
export const maybeSlug = maybeText.refine((cell) => cell === null || isSlug(cell), says("not_a_slug"));
export const slugList = z
  .string()
  .transform(splitList)
  .refine((list) => list.every(isSlug), says("not_a_slug"));

export const partialDate = maybeText.refine((cell) => cell === null || isKeptDate(cell), says("not_a_partial_date"));
export const day = filled.refine((cell) => cell === "" || isKeptDay(cell), says("not_a_day"));
export const maybeDay = maybeText.refine((cell) => cell === null || isKeptDay(cell), says("not_a_day"));

export const decimal = maybeText
  .refine((cell) => cell === null || isNumber(cell), says("not_a_number"))
  .refine((cell) => cell === null || !isNumber(cell) || fitsTheDatabase(cell), says("too_many_digits"))
  .transform((cell) => (cell === null || !isNumber(cell) ? null : toPlainDecimal(cell)));

export const wholeNumber = filled
  .refine((cell) => cell === "" || /^[1-9]\d{0,5}$/.test(cell), says("not_a_whole_number"))
  .transform(Number);

export const address = maybeText.refine(
  (cell) => cell === null || (/^https?:\/\/[^\s<>"]+$/.test(cell) && URL.canParse(cell)),
  says("not_an_address"),
);
export const language = filled.refine((cell) => cell === "" || /^[a-z]{2}$/.test(cell), says("not_a_language"));
export const country = filled.refine((cell) => cell === "" || /^[A-Z]{2}$/.test(cell), says("not_a_country"));
export const maybeCountry = maybeText.refine((cell) => cell === null || /^[A-Z]{2}$/.test(cell), says("not_a_country"));
export const lei = maybeText.refine((cell) => cell === null || /^[A-Z0-9]{18}\d{2}$/.test(cell), says("not_an_lei"));
export const cik = maybeText.refine((cell) => cell === null || /^\d{1,10}$/.test(cell), says("not_a_cik"));
export const wikidata = maybeText.refine(
  (cell) => cell === null || /^Q[1-9]\d*$/.test(cell),
  says("not_a_wikidata_id"),
);

/** One word of a closed list. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: (issue) => (issue.input === "" ? says("required") : says("not_in_list")) });
}

/** One word of a closed list, or nothing. */
export function maybeOneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return maybeText.pipe(oneOf(words).nullable());
}
