import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { findProperty } from "@/lib/domain/model/properties";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { hasChinese } from "./cells";
import { type ColumnOf, languagePairsOf, SHEET_NAMES, type SheetName } from "./columns";
import { cellOf, type SheetRow } from "./read-sheet";
import type { SheetError } from "./sheet-error";
import { Findings, type Sheets } from "./sheets";

/**
 * Texts that must be there, by the column that holds their English: in the main language of the case, or in each of its
 * languages. Every other text in two languages may be left out.
 */
const ASKED: { readonly [Name in SheetName]?: { readonly [Column in ColumnOf<Name>]?: "main" | "each" } } = {
  parties: { name_en: "main" },
  deals: { title_en: "main" },
  indicators: { name_en: "main" },
  jurisdiction_rules: { title: "main" },
  discrepancies: { tested_statement: "main", explanation: "main" },
  glossary: { term_en: "each", definition_en: "each" },
  statements: { section_en: "main", speaker_statement_en: "main", anchor_en: "main", explanation_en: "main" },
  analogies: { actor: "main", action_en: "main" },
};

/** Chinese that may be a figure, a code or a word of no language: the rest of it has a Chinese character in it. */
const WITHOUT_CHARACTERS: readonly string[] = [
  "collateral_zh",
  "tranche_zh",
  "interest_zh",
  "locator_zh",
  "cap_units_zh",
  "chip_classes_zh",
  "tested_value_zh",
  "sourced_value_zh",
  "fiscal_label_zh",
  "anchor_zh",
  "term_zh",
];

/** Texts in which a Chinese character is a cell that slipped. */
const ENGLISH_ALONE: readonly string[] = ["definition_en", "explanation_en"];

/**
 * A text is there in the main language of the case wherever it is there at all, since that is what everybody falls back
 * on; some must be there. Where a case is in both languages, each stands in its own column.
 */
export function checkLanguages(sheets: Sheets, languages: CaseLanguages): SheetError[] {
  const findings = new Findings();
  for (const name of SHEET_NAMES) checkSheet(name, sheets[name], languages, findings);
  return findings.errors;
}

function checkSheet<Name extends SheetName>(
  name: Name,
  rows: readonly SheetRow<Name>[],
  languages: CaseLanguages,
  findings: Findings,
): void {
  const [main] = languages;
  for (const [en, zh] of languagePairsOf(name)) {
    const columns: Readonly<Record<Locale, ColumnOf<Name>>> = { en, zh };
    const other = columns[main === "en" ? "zh" : "en"];
    const asked = ASKED[name]?.[en];
    const needed = asked === "each" ? languages : asked === "main" ? [main] : [];
    for (const row of rows) {
      const isSaid = (column: ColumnOf<Name>) => cellOf(row, column) !== "";
      const missing = needed.filter((locale) => !isSaid(columns[locale]));
      for (const locale of missing) findings.add(row, columns[locale], "required");
      if (missing.length === 0 && isWords(row, en) && isSaid(other) && !isSaid(columns[main])) {
        findings.add(row, other, main === "en" ? "no_english" : "not_in_chinese", columns[main]);
      }
      checkScripts(row, columns, languages, findings);
    }
  }
}

/** Figures, days and codes stand in one column, whatever the language. */
function isWords<Name extends SheetName>(row: SheetRow<Name>, column: ColumnOf<Name>): boolean {
  if (row.sheet !== "claims" || column !== "value") return true;
  return findProperty(row.cells.property ?? "")?.types.includes("text") === true || cellOf(row, column) === "";
}

/** A case in Chinese alone calls a company as it is called, in whatever script. */
function checkScripts<Name extends SheetName>(
  row: SheetRow<Name>,
  { en, zh }: Readonly<Record<Locale, ColumnOf<Name>>>,
  languages: CaseLanguages,
  findings: Findings,
): void {
  const isOdd = cellOf(row, zh) !== "" && !hasChinese(cellOf(row, zh)) && !WITHOUT_CHARACTERS.includes(zh);
  if (languages[0] === "en" && isOdd) findings.add(row, zh, "no_chinese");
  if (ENGLISH_ALONE.includes(en) && hasChinese(cellOf(row, en))) findings.add(row, en, "chinese_in_english");
}
