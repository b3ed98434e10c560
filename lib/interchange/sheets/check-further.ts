import { groupBy } from "@/lib/domain/group-by";
import { faultOfUnit } from "@/lib/domain/indicators/judge-indicator";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { type Localized, toLocalized } from "@/lib/domain/model/vocabulary";
import { keyOfName } from "@/lib/domain/parties/namesakes";
import { judgeTerms, type PlaceProblem } from "@/lib/domain/rules/judge-rule";
import { judgeStepAmount, LONGEST_CHINESE_ANCHOR } from "@/lib/domain/tested/judge-tested";
import { isNumber, splitList } from "./cells";
import { requireRecord } from "./check-web";
import { readClaimValue } from "./claim-value";
import type { ColumnOf, SheetName } from "./columns";
import { type KnownRecords, SUBJECT_KINDS } from "./known-records";
import { cellOf, type SheetRow } from "./read-sheet";
import { isSheetErrorCode } from "./sheet-error";
import { type Findings, indexBy, type Sheets } from "./sheets";

/** Rules of the sheets beyond the web: rules of states, discrepancies, financials, glossary, statements, analogies. */
export function checkFurther(
  sheets: Sheets,
  known: KnownRecords,
  existing: CaseRecords | null,
  findings: Findings,
): void {
  checkRules(sheets.jurisdiction_rules, known, existing, findings);
  checkFinancials(sheets, known, existing, findings);
  checkStatements(sheets.statements, known, existing, findings);
  checkAnalogies(sheets.analogies, findings);
  checkSameNames(
    sheets.glossary,
    ["term_en", "term_zh"],
    existing?.glossary.map(({ term }) => term),
    findings,
  );
  checkSameNames(
    sheets.indicators,
    ["name_en", "name_zh"],
    existing?.indicators.map(({ name }) => name),
    findings,
  );
  for (const row of sheets.indicators) {
    const fault = faultOfUnit(cellOf(row, "unit"));
    if (fault !== null) findings.add(row, "unit", fault);
  }
  const statements = indexBy(sheets.statements, "id");
  for (const row of sheets.discrepancies) {
    requireAll(row, "claim_ids", known.claim, findings);
    if (!ERRING.includes(cellOf(row, "verdict")) && cellOf(row, "origin_of_error") !== "none") {
      findings.add(row, "origin_of_error", "verdict_and_origin");
    }
    checkJudged(row, statements, findings);
  }
  for (const row of sheets.glossary) {
    requireAll(row, "see_also", known.glossary_term, findings);
    if (splitList(cellOf(row, "see_also")).includes(cellOf(row, "id"))) {
      findings.add(row, "see_also", "refers_to_itself");
    }
  }
}

/** Terms, and indicators, are each called by a name of their own: what is one name to the eye is one name. */
function checkSameNames<Name extends "glossary" | "indicators">(
  rows: readonly SheetRow<Name>[],
  columns: readonly ColumnOf<Name>[],
  held: readonly Localized[] | undefined,
  findings: Findings,
): void {
  for (const [at, column] of columns.entries()) {
    const taken = new Set((held ?? []).map(({ en, zh }) => keyOfName((at === 0 ? en : zh) ?? "")));
    for (const row of rows) {
      const key = keyOfName(cellOf(row, column));
      if (key !== "" && taken.has(key)) findings.add(row, column, "name_taken");
      taken.add(key);
    }
  }
}

/** Verdicts under which somebody erred. What could not be checked, or was true once, is blamed on nobody. */
const ERRING: readonly string[] = ["wrong", "imprecise"];

/** A statement that a discrepancy judges has the same verdict: one statement, one verdict. */
function checkJudged(
  row: SheetRow<"discrepancies">,
  statements: ReadonlyMap<string, SheetRow<"statements">>,
  findings: Findings,
): void {
  for (const id of splitList(cellOf(row, "statement_ids"))) {
    const statement = statements.get(id);
    if (statement === undefined) findings.add(row, "statement_ids", "reference_missing", id);
    else if (cellOf(statement, "verdict") !== cellOf(row, "verdict")) {
      findings.add(row, "statement_ids", "verdicts_differ", id);
    }
  }
}

function requireAll<Name extends SheetName>(
  row: SheetRow<Name>,
  column: ColumnOf<Name>,
  known: ReadonlySet<string>,
  findings: Findings,
): void {
  const missing = splitList(cellOf(row, column)).filter((slug) => !known.has(slug));
  if (missing.length > 0) findings.add(row, column, "reference_missing", missing.join(", "));
}

/** One row per rule and place; what belongs to the rule itself is the same in all its rows. */
function checkRules(
  rows: Sheets["jurisdiction_rules"],
  known: KnownRecords,
  existing: CaseRecords | null,
  findings: Findings,
): void {
  const held = new Set(existing?.rules.map((rule) => rule.slug));
  const firstOf = indexBy(rows, "rule_id");
  const seen = new Set<string>();
  for (const row of rows) {
    requireRecord(row, "authority", "party", known, findings);
    requireRecord(row, "source", "source", known, findings);
    if (held.has(cellOf(row, "rule_id"))) findings.add(row, "rule_id", "id_twice");
    const place = `${cellOf(row, "rule_id")} ${cellOf(row, "jurisdiction")}`;
    if (seen.has(place)) findings.add(row, "jurisdiction", "row_twice");
    seen.add(place);
    const first = firstOf.get(cellOf(row, "rule_id"));
    for (const column of ["title", "title_zh", "authority", "status"] as const) {
      if (first !== undefined && cellOf(first, column) !== cellOf(row, column)) {
        findings.add(row, column, "rule_rows_differ", cellOf(first, column));
      }
    }
    checkTerms(row, findings);
  }
}

/** Days and cap of a place by the judge of rules. A cell that is no date or no number has its own error already. */
function checkTerms(row: SheetRow<"jurisdiction_rules">, findings: Findings): void {
  const terms = {
    inForceFrom: cellOf(row, "in_force_from") || null,
    complianceFrom: cellOf(row, "compliance_from") || null,
    inForceTo: cellOf(row, "in_force_to") || null,
    capUnits: toLocalized(cellOf(row, "cap_units") || null, null),
    capValue: cellOf(row, "cap_value") || null,
  };
  for (const { field, reason } of judgeTerms(terms)) {
    if (isSheetErrorCode(reason) && !OF_THE_CELL.has(reason)) findings.add(row, TERM_COLUMNS[field], reason);
  }
}

const OF_THE_CELL: ReadonlySet<string> = new Set(["not_a_partial_date", "not_a_number", "too_many_digits"]);

const TERM_COLUMNS: Readonly<Record<PlaceProblem["field"], ColumnOf<"jurisdiction_rules">>> = {
  inForceFrom: "in_force_from",
  complianceFrom: "compliance_from",
  inForceTo: "in_force_to",
  capUnits: "cap_units",
  capValue: "cap_value",
};

function checkFinancials(sheets: Sheets, known: KnownRecords, existing: CaseRecords | null, findings: Findings): void {
  const gradeOf = new Map<string, string>(existing?.sources.map((source) => [source.slug, source.reliability]));
  for (const row of sheets.sources) gradeOf.set(cellOf(row, "id"), cellOf(row, "reliability"));
  const seen = new Set<string>();
  for (const row of sheets.financials) {
    requireRecord(row, "party", "party", known, findings);
    requireRecord(row, "source", "source", known, findings);
    const grade = gradeOf.get(cellOf(row, "source"));
    if (grade !== undefined && grade !== cellOf(row, "reliability")) {
      findings.add(row, "reliability", "reliability_differs", grade);
    }
    checkFigure(row, findings);
    checkPeriod(row, findings);
    const key = (["party", "property", "period_start", "period_end", "fiscal_label"] as const)
      .map((column) => cellOf(row, column))
      .join("\n");
    if (seen.has(key)) findings.add(row, "property", "row_twice");
    seen.add(key);
  }
}

function checkFigure(row: SheetRow<"financials">, findings: Findings): void {
  const read = readClaimValue({
    property: cellOf(row, "property"),
    value: cellOf(row, "value"),
    value_min: cellOf(row, "value_min"),
    value_max: cellOf(row, "value_max"),
    qualifier: cellOf(row, "qualifier"),
    unit: cellOf(row, "unit"),
  });
  if (read.ok) return;
  for (const { column, reason, detail } of read.reason) {
    // The column itself says that a word is not in the list of properties.
    if (reason !== "property_unknown") findings.add(row, column, reason, detail);
  }
}

/** Figures of a year or quarter, which mean nothing without its first day. */
const NEEDS_START: ReadonlySet<string> = new Set(["net_income", "capex"]);
const NEEDS_START_OR_MARK: ReadonlySet<string> = new Set(["revenue", "data_centre_revenue"]);

/** A run rate or guidance is marked in the note, so that it never stands for a year. */
function checkPeriod(row: SheetRow<"financials">, findings: Findings): void {
  const start = cellOf(row, "period_start");
  const note = cellOf(row, "note");
  const label = cellOf(row, "fiscal_label");
  const property = cellOf(row, "property");
  if (start !== "" && start > cellOf(row, "period_end")) findings.add(row, "period_start", "period_reversed");
  const isMissing = NEEDS_START.has(property) || (NEEDS_START_OR_MARK.has(property) && !note.includes("RUN RATE"));
  if (start === "" && isMissing) findings.add(row, "period_start", "period_missing");
  if (label.includes("run rate") && !note.includes("RUN RATE")) findings.add(row, "note", "note_missing", "RUN RATE");
  if (label.includes("guidance") && !note.includes("GUIDANCE")) findings.add(row, "note", "note_missing", "GUIDANCE");
}

function checkStatements(
  rows: Sheets["statements"],
  known: KnownRecords,
  existing: CaseRecords | null,
  findings: Findings,
): void {
  const subjects = new Set(SUBJECT_KINDS.flatMap((kind) => [...known[kind]]));
  const orders = new Set(existing?.statements.map(({ order }) => `${order}`));
  let paragraph = 0;
  for (const row of rows) {
    requireAll(row, "about", subjects, findings);
    requireAll(row, "claims", known.claim, findings);
    if (orders.has(cellOf(row, "order"))) findings.add(row, "order", "row_twice");
    orders.add(cellOf(row, "order"));
    const here = Number(cellOf(row, "paragraph"));
    if (here < paragraph) findings.add(row, "paragraph", "out_of_order");
    else if (Number.isInteger(here)) paragraph = here;
    if ([...cellOf(row, "anchor_zh")].length > LONGEST_CHINESE_ANCHOR) {
      findings.add(row, "anchor_zh", "too_many_words", `${LONGEST_CHINESE_ANCHOR}`);
    }
  }
}

function checkAnalogies(rows: Sheets["analogies"], findings: Findings): void {
  for (const steps of groupBy(rows, (row) => cellOf(row, "analogy")).values()) {
    let last = 0;
    for (const row of steps) {
      const step = Number(cellOf(row, "step"));
      if (step < last) findings.add(row, "step", "out_of_order");
      else if (Number.isInteger(step)) last = step;
    }
  }
  for (const row of rows) {
    if (cellOf(row, "from_tested_document") === "false" && cellOf(row, "note") === "")
      findings.add(row, "note", "note_missing");
    checkStepAmount(row, findings);
  }
}

/** The amount of a step by the judge of numbers. A cell that is no number has its own error already. */
function checkStepAmount(row: SheetRow<"analogies">, findings: Findings): void {
  const [amount, unit] = [cellOf(row, "amount"), cellOf(row, "unit")];
  const step = { amount: isNumber(amount) ? amount : null, unit: unit === "" ? null : unit };
  for (const { field, reason, detail } of judgeStepAmount(step)) {
    if (isSheetErrorCode(reason) && !OF_THE_CELL.has(reason)) findings.add(row, field, reason, detail);
  }
}
