import type { SheetName } from "./columns";

/** Columns and words that sheets of earlier days call otherwise: such a sheet is read as if it had today's. */
const COLUMNS: Partial<Readonly<Record<SheetName, Readonly<Record<string, string>>>>> = {
  discrepancies: {
    seed_statement: "tested_statement",
    seed_statement_zh: "tested_statement_zh",
    seed_value: "tested_value",
    seed_value_zh: "tested_value_zh",
  },
  glossary: {
    seed_definition_problem: "tested_definition_problem",
    seed_definition_problem_zh: "tested_definition_problem_zh",
  },
  analogies: { from_seed: "from_tested_document" },
};
const WORDS: Partial<Readonly<Record<SheetName, Readonly<Record<string, Readonly<Record<string, string>>>>>>> = {
  citations: { origin: { seed: "tested_document" } },
  claims: { basis: { seed_only: "tested_document_only" } },
};

/** The column of today that a header of a sheet names. */
export function columnToday(sheet: SheetName, column: string): string {
  return COLUMNS[sheet]?.[column] ?? column;
}

/** The word of today that a cell holds. */
export function wordToday(sheet: SheetName, column: string, cell: string): string {
  return WORDS[sheet]?.[column]?.[cell] ?? cell;
}
