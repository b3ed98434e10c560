import type { Bounds, ClaimValue, Decimal } from "@/lib/domain/model/case-records";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { findProperty, type Property, unknownCurrencyOf, valueTypeOf } from "@/lib/domain/model/properties";
import { type Qualifier, STAGES } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import { isKeptDate } from "@/lib/domain/values/dates";
import { judgeNumber } from "@/lib/domain/values/numbers";
import { textRefusal } from "@/lib/domain/values/refusals";
import { faultOfText, TEXTS } from "@/lib/domain/values/texts";
import { toValuePlaces } from "@/lib/wire/claims";
import { isSlug, splitList, toDecimal } from "./cells";
import { type SheetErrorCode, sheetErrorSentence } from "./sheet-error";

/** The cells of a row that make up a value, as text. */
export interface ValueCells {
  readonly property: string;
  readonly value: string;
  /** The same words in Chinese, where the value is words. */
  readonly value_zh?: string;
  readonly value_min: string;
  readonly value_max: string;
  readonly qualifier: string;
  readonly unit: string;
}

export interface CellProblem {
  readonly column: Exclude<keyof ValueCells, "value_zh">;
  readonly reason: SheetErrorCode;
  readonly detail?: string;
}

const BOUND_COLUMNS = ["value_min", "value", "value_max"] as const;
type BoundColumn = (typeof BOUND_COLUMNS)[number];

/** Which of the three printed places a qualifier needs and which it leaves empty. */
const PLACES: Readonly<
  Record<Qualifier, { readonly needs: readonly BoundColumn[]; readonly bars: readonly BoundColumn[] }>
> = {
  exact: { needs: ["value"], bars: [] },
  about: { needs: [], bars: [] },
  up_to: { needs: ["value_max"], bars: [] },
  at_least: { needs: ["value_min"], bars: [] },
  between: { needs: ["value_min", "value_max"], bars: [] },
  undisclosed: { needs: [], bars: BOUND_COLUMNS },
  unknown: { needs: [], bars: BOUND_COLUMNS },
};

/**
 * Reads the typed value of a claim out of its cells, by the table of properties: the property and the unit give the
 * type, the qualifier says which places are filled. Returns the value, or every problem with its column.
 */
export function readClaimValue(cells: ValueCells): Result<ClaimValue, readonly CellProblem[]> {
  const property = findProperty(cells.property);
  if (property === null) return err([{ column: "property", reason: "property_unknown" }]);
  const qualifier = toQualifier(cells.qualifier);
  if (qualifier === null) return err([]);
  if (qualifier === "undisclosed") return readUndisclosed(property, cells);
  const type = valueTypeOf(property, cells.unit === "" ? null : cells.unit);
  if (type === null) return err([unitProblem(property, cells.unit)]);
  switch (type) {
    case "money":
      return readBounds(cells, qualifier, property, cells.unit, (bounds) => ({
        type,
        currency: cells.unit,
        ...bounds,
      }));
    case "percent":
      return readBounds(cells, qualifier, property, null, (bounds) => ({ type, ...bounds }));
    case "count":
    case "rate":
      return readBounds(cells, qualifier, property, null, (bounds) => ({ type, unit: cells.unit, ...bounds }));
    case "date":
    case "yes_no":
    case "code":
    case "text":
      return readWord(cells, qualifier, property, type);
  }
}

/** What is wrong with a typed value of a property, in words: what a form or a sheet would say of it. Empty for a value. */
export function faultsOfValue(property: string, value: ClaimValue): readonly CellFault[] {
  const { min, max, valueZh, ...places } = toValuePlaces(value);
  const read = readClaimValue({ property, ...places, value_min: min, value_max: max, value_zh: valueZh ?? "" });
  return read.ok ? [] : read.reason.map((problem) => ({ ...problem, message: sheetErrorSentence(problem.reason) }));
}

export interface CellFault extends CellProblem {
  readonly message: { readonly en: string; readonly zh: string };
}

function toQualifier(word: string): Qualifier | null {
  return Object.hasOwn(PLACES, word) ? (word as Qualifier) : null;
}

/** Undisclosed is a state of its own: no number, and a unit only if it would fit. */
function readUndisclosed(property: Property, cells: ValueCells): Result<ClaimValue, readonly CellProblem[]> {
  const problems = findBarred(cells, "undisclosed");
  if (cells.unit !== "" && valueTypeOf(property, cells.unit) === null) {
    problems.push(unitProblem(property, cells.unit));
  }
  return problems.length > 0 ? err(problems) : ok({ type: "undisclosed" });
}

/** Why a unit does not stand: money in a currency that there is not, or a unit of something else. */
function unitProblem(property: Property, unit: string): CellProblem {
  const takesMoney = property.types.some((type) => type === "money" || type === "rate");
  const unknown = takesMoney ? unknownCurrencyOf(unit) : null;
  if (unknown !== null) return { column: "unit", reason: "currency_unknown", detail: unknown };
  return { column: "unit", reason: "unit_wrong", detail: property.types.join(", ") };
}

function findBarred(cells: ValueCells, qualifier: Qualifier): CellProblem[] {
  return PLACES[qualifier].bars
    .filter((column) => cells[column] !== "")
    .map((column) => ({ column, reason: "value_not_allowed", detail: qualifier }));
}

function readBounds(
  cells: ValueCells,
  qualifier: Qualifier,
  property: Property,
  currency: string | null,
  build: (bounds: Bounds) => ClaimValue,
): Result<ClaimValue, readonly CellProblem[]> {
  const problems = findBarred(cells, qualifier);
  for (const column of PLACES[qualifier].needs) {
    if (cells[column] === "") problems.push({ column, reason: "no_value", detail: qualifier });
  }
  if (qualifier === "about" && cells.value === "" && (cells.value_min === "" || cells.value_max === "")) {
    problems.push({ column: "value", reason: "no_value", detail: qualifier });
  }
  for (const column of BOUND_COLUMNS) {
    const cell = cells[column];
    if (cell === "") continue;
    const problem = judgeNumber(cell, property, currency);
    if (problem !== null) problems.push({ column, ...problem });
  }
  if (problems.length > 0) return err(problems);
  const numbers = BOUND_COLUMNS.map((column) => cells[column]).filter((cell) => cell !== "");
  const isAscending = numbers.every((cell, place) => {
    const former = numbers[place - 1];
    return former === undefined || toMillionths(former) <= toMillionths(cell);
  });
  if (!isAscending) return err([{ column: "value_max", reason: "bounds_out_of_order" }]);
  return ok(
    build({
      qualifier,
      value: decimalOrNull(cells.value),
      min: decimalOrNull(cells.value_min),
      max: decimalOrNull(cells.value_max),
    }),
  );
}

function decimalOrNull(cell: string): Decimal | null {
  return cell === "" ? null : toDecimal(cell);
}

/** A decimal of at most six places as an exact integer of millionths, so that no comparison rounds. */
function toMillionths(cell: string): bigint {
  const [whole = "0", decimals = ""] = toDecimal(cell).split(".");
  const magnitude = BigInt(whole.replace("-", "")) * 1_000_000n + BigInt(decimals.padEnd(6, "0"));
  return whole.startsWith("-") ? -magnitude : magnitude;
}

function readWord(
  cells: ValueCells,
  qualifier: Qualifier,
  property: Property,
  type: "date" | "yes_no" | "code" | "text",
): Result<ClaimValue, readonly CellProblem[]> {
  const problems: CellProblem[] = [];
  for (const column of ["value_min", "value_max"] as const) {
    if (cells[column] !== "") problems.push({ column, reason: "value_not_allowed" });
  }
  if (qualifier !== "exact")
    problems.push({ column: "qualifier", reason: "not_in_list", detail: "exact, undisclosed" });
  const chinese = type === "text" ? (cells.value_zh ?? "") : "";
  if (cells.value === "" && chinese === "") problems.push({ column: "value", reason: "no_value" });
  if (problems.length > 0) return err(problems);
  switch (type) {
    case "date":
      return isKeptDate(cells.value)
        ? ok({ type, date: cells.value })
        : err([{ column: "value", reason: "not_a_partial_date" }]);
    case "yes_no":
      return cells.value === "yes" || cells.value === "no"
        ? ok({ type, yes: cells.value === "yes" })
        : err([{ column: "value", reason: "value_wrong", detail: "yes, no" }]);
    case "code":
      return readCodes(cells.value, property);
    case "text":
      return readWords(cells.value, chinese);
  }
}

function readWords(en: string, zh: string): Result<ClaimValue, readonly CellProblem[]> {
  const rule = TEXTS.claim.words;
  const faults = [en, zh].flatMap((words) => faultOfText(words, rule) ?? []);
  if (faults.length === 0) return ok({ type: "text", text: { en: en || null, zh: zh || null } });
  return err(
    faults.map((fault) => ({
      column: "value",
      reason: textRefusal(fault, rule.kind),
      ...(fault === "too_long" && { detail: `${rule.longest}` }),
    })),
  );
}

function readCodes(cell: string, property: Property): Result<ClaimValue, readonly CellProblem[]> {
  const codes = splitList(cell);
  const stages: readonly string[] = STAGES;
  switch (property.codes) {
    case "stage":
      if (codes.length === 1 && stages.includes(cell)) return ok({ type: "code", codes });
      return err([{ column: "value", reason: "value_wrong", detail: stages.join(", ") }]);
    case "country":
      if (codes.length > 0 && codes.every(isCountryCode)) return ok({ type: "code", codes });
      return err([{ column: "value", reason: "not_a_country" }]);
    default:
      if (codes.length > 0 && codes.every(isSlug)) return ok({ type: "code", codes });
      return err([{ column: "value", reason: "not_a_slug" }]);
  }
}
