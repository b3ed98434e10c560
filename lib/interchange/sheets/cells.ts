import { z } from "zod";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { judgeName } from "@/lib/domain/parties/namesakes";
import { hasTooManyWords } from "@/lib/domain/tested/judge-tested";
import { isKeptDate } from "@/lib/domain/values/dates";
import { isCik, isLanguageCode, isLei, isWebAddress, isWikidataId } from "@/lib/domain/values/identifiers";
import { MOST_DECIMALS, MOST_WHOLE_DIGITS, toPlainDecimal } from "@/lib/domain/values/numbers";
import { NAME_REFUSALS, textRefusal } from "@/lib/domain/values/refusals";
import { faultOfText, type TextKind, type TextRule, trimText } from "@/lib/domain/values/texts";
import { keptDay } from "@/lib/wire/days";
import { detailOf } from "@/lib/wire/texts";
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
const maybeText = z.string().transform((cell) => (cell === "" ? null : cell));

/** A short text that may be left out; the longest sentences of a case stay below this many words. */
export function textOfAtMost(words: number, rule: TextRule) {
  return maybeTextOf(rule).refine((cell) => !hasTooManyWords(cell ?? "", words), says("too_many_words"));
}

/** Refuses what no name can be; an empty cell is the business of the column. */
function refuseNames(longest: number) {
  return (cell: string | null, context: z.RefinementCtx) => {
    const fault = cell === "" || cell === null ? null : judgeName(cell, longest);
    if (fault === null) return;
    const params = { detail: fault === "too_long" ? `${longest}` : undefined };
    context.addIssue({ code: "custom", message: says(NAME_REFUSALS[fault]), params });
  };
}

/** Refuses what cannot stand as a text, in the words of the forms. */
function refuseTexts(rule: TextRule) {
  return (cell: string | null, context: z.RefinementCtx) => {
    const fault = cell === null ? null : faultOfText(cell, rule);
    if (cell === null || fault === null) return;
    const params = { detail: detailOf(fault === "too_long" ? null : cell, rule) };
    context.addIssue({ code: "custom", message: says(textRefusal(fault, rule.kind)), params });
  };
}

/** Cells that may have several lines; every other stands on one. */
const WITH_LINES = new WeakSet<z.core.$ZodType>();

/** How the text of a column may be written. */
export function kindOfColumn(column: z.core.$ZodType): TextKind {
  return WITH_LINES.has(column) ? "lines" : "line";
}

function keepKind<Column extends z.core.$ZodType>(column: Column, { kind }: TextRule): Column {
  if (kind === "lines") WITH_LINES.add(column);
  return column;
}

/** Names and titles of at most so many characters, and lists of names. */
export const name = (longest: number) => filled.superRefine(refuseNames(longest));
export const maybeName = (longest: number) => maybeText.superRefine(refuseNames(longest));
export const nameList = (longest: number) =>
  z.string().transform((cell, context) => {
    const names = splitList(cell);
    for (const one of names) refuseNames(longest)(one, context);
    return names;
  });

/** Texts as their rules let them be, which may be left out or must be there. */
export const maybeTextOf = (rule: TextRule) =>
  keepKind(
    z
      .string()
      .transform((cell) => trimText(cell, rule.kind) || null)
      .superRefine(refuseTexts(rule)),
    rule,
  );
export const textCell = (rule: TextRule) => keepKind(filled.superRefine(refuseTexts(rule)), rule);

export const slug = filled.refine((cell) => cell === "" || isSlug(cell), says("not_a_slug"));
export const maybeSlug = maybeText.refine((cell) => cell === null || isSlug(cell), says("not_a_slug"));
export const slugList = z
  .string()
  .transform(splitList)
  .refine((list) => list.every(isSlug), says("not_a_slug"));

export const partialDate = maybeText.refine((cell) => cell === null || isKeptDate(cell), says("not_a_partial_date"));
export const day = filled.pipe(keptDay);
export const maybeDay = maybeText.pipe(keptDay.nullable());

export const decimal = maybeText
  .refine((cell) => cell === null || isNumber(cell), says("not_a_number"))
  .refine((cell) => cell === null || !isNumber(cell) || fitsTheDatabase(cell), says("too_many_digits"))
  .transform((cell) => (cell === null || !isNumber(cell) ? null : toPlainDecimal(cell)));

export const wholeNumber = filled
  .refine((cell) => cell === "" || /^[1-9]\d{0,5}$/.test(cell), says("not_a_whole_number"))
  .transform(Number);

export const address = maybeText.refine((cell) => cell === null || isWebAddress(cell), says("not_an_address"));
export const language = filled.refine((cell) => cell === "" || isLanguageCode(cell), says("not_a_language"));
export const country = filled.refine((cell) => cell === "" || isCountryCode(cell), says("not_a_country"));
export const maybeCountry = maybeText.refine((cell) => cell === null || isCountryCode(cell), says("not_a_country"));
export const lei = maybeText.refine((cell) => cell === null || isLei(cell), says("not_an_lei"));
export const cik = maybeText.refine((cell) => cell === null || isCik(cell), says("not_a_cik"));
export const wikidata = maybeText.refine((cell) => cell === null || isWikidataId(cell), says("not_a_wikidata_id"));

/** One word of a closed list. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: (issue) => (issue.input === "" ? says("required") : says("not_in_list")) });
}

/** One word of a closed list, or nothing. */
export function maybeOneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return maybeText.pipe(oneOf(words).nullable());
}
