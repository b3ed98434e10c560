import { LONGEST, TEXTS, type TextKind, type TextRule } from "@/lib/domain/values/texts";
import type { Breach } from "./breach";

/** A column that keeps a name or a text, with the rule that forms and sheets have for it. */
export interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly longest: number;
  readonly is: "name" | TextKind;
}

function names(table: string, columns: readonly string[], longest: number): readonly TextColumn[] {
  return columns.map((column) => ({ table, column, longest, is: "name" }));
}

function texts(table: string, columns: readonly string[], { kind, longest }: TextRule): readonly TextColumn[] {
  return columns.map((column) => ({ table, column, longest, is: kind }));
}

const both = (column: string) => [column, `${column}Zh`];
const named = (column: string) => [`${column}En`, `${column}Zh`];

/** Every column that keeps a name or a text with a limit. */
export const TEXT_COLUMNS: readonly TextColumn[] = [
  ...names("Party", named("name"), LONGEST.party.name),
  ...names("Party", ["ticker"], LONGEST.party.ticker),
  ...texts("Party", both("note"), TEXTS.party.note),
  ...names("Deal", named("title"), LONGEST.deal.title),
  ...texts("Deal", both("note"), TEXTS.deal.note),
  ...texts("Link", both("collateral"), TEXTS.link.collateral),
  ...texts("Link", both("tranche"), TEXTS.link.tranche),
  ...texts("Link", both("interest"), TEXTS.link.interest),
  ...texts("Link", both("note"), TEXTS.link.note),
  ...texts("LinkPart", both("note"), TEXTS.linkPart.note),
  ...texts("Claim", ["wording"], TEXTS.claim.wording),
  ...texts("Claim", both("periodLabel"), TEXTS.claim.periodLabel),
  ...texts("Claim", both("reason"), TEXTS.claim.reason),
  ...texts("Claim", both("note"), TEXTS.claim.note),
  ...texts("Citation", ["fragment"], TEXTS.citation.fragment),
  ...texts("Citation", both("locator"), TEXTS.citation.locator),
  ...texts("Citation", ["noCaptureReason"], TEXTS.citation.noCaptureReason),
  ...names("Source", ["publisher"], LONGEST.source.publisher),
  ...names("Source", ["title"], LONGEST.source.title),
  ...names("Source", ["author"], LONGEST.source.author),
  ...names("Source", ["wordsOf"], LONGEST.source.wordsOf),
  ...texts("Source", both("note"), TEXTS.source.note),
  ...names("Rule", both("title"), LONGEST.rule.title),
  ...names("RulePlace", named("name"), LONGEST.place.name),
  ...texts("RulePlace", both("capUnits"), TEXTS.place.capUnits),
  ...texts("RulePlace", both("chipClasses"), TEXTS.place.chipClasses),
  ...texts("RulePlace", both("note"), TEXTS.place.note),
  ...names("Indicator", named("name"), LONGEST.indicator.name),
  ...texts("Indicator", both("note"), TEXTS.indicator.note),
  ...names("GlossaryTerm", named("term"), LONGEST.term.term),
  ...texts("GlossaryTerm", named("definition"), TEXTS.term.definition),
  ...texts("GlossaryTerm", both("testedProblem"), TEXTS.term.testedProblem),
  ...names("Case", named("title"), LONGEST.case.title),
  ...texts("Case", named("summary"), TEXTS.case.summary),
  ...texts("Discrepancy", both("statement"), TEXTS.discrepancy.statement),
  ...texts("Discrepancy", [...both("testedValue"), ...both("sourcedValue")], TEXTS.discrepancy.value),
  ...texts("Discrepancy", both("explanation"), TEXTS.discrepancy.explanation),
  ...texts("Statement", named("section"), TEXTS.statement.section),
  ...texts("Statement", named("paraphrase"), TEXTS.statement.paraphrase),
  ...texts("Statement", named("anchor"), TEXTS.statement.anchor),
  ...texts("Statement", ["topic"], TEXTS.statement.topic),
  ...texts("Statement", named("explanation"), TEXTS.statement.explanation),
  ...texts("AnalogyStep", ["analogy"], TEXTS.analogy.analogy),
  ...texts("AnalogyStep", both("actor"), TEXTS.analogy.actor),
  ...texts("AnalogyStep", named("action"), TEXTS.analogy.action),
  ...texts("AnalogyStep", ["unit"], TEXTS.analogy.unit),
  ...texts("AnalogyStep", both("note"), TEXTS.analogy.note),
  ...names("Member", ["name"], LONGEST.member.name),
];

/** The name of the rule that keeps a column: `party_name_en_name`, `link_note_fits`. */
function ruleOfColumn({ table, column, is }: TextColumn): string {
  const snake = (words: string) => words.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  return `${snake(table)}_${snake(column)}_${is === "name" ? "name" : "fits"}`;
}

/** Writes a text into a column of the small case. */
export function writeText({ table, column }: TextColumn, text: string): string {
  // A claim that is in force keeps its words; one that is proposed takes any.
  // Some texts stand only beside another field.
  const beside: Readonly<Record<string, string>> = {
    periodLabel: `"periodEnd" = '2025-12-31', `,
    periodLabelZh: `"periodEnd" = '2025-12-31', `,
    capUnits: `"capValue" = 1, `,
    capUnitsZh: `"capValue" = 1, `,
    locatorZh: `"locator" = 'p. 1', `,
  };
  const where = table === "Claim" ? ` WHERE "slug" = 'proposed'` : "";
  return `UPDATE "${table}" SET ${beside[column] ?? ""}"${column}" = '${text}'${where}`;
}

const TOO_LONG: readonly Breach[] = TEXT_COLUMNS.map((column) => ({
  title: `${column.table} with one letter too many in ${column.column}`,
  rule: ruleOfColumn(column),
  sql: writeText(column, "x".repeat(column.longest + 1)),
}));

/** A break of the line and a sign that turns it, wherever a text has one line; that sign, wherever it has several. */
const UNPRINTABLE: readonly Breach[] = TEXT_COLUMNS.filter(({ is }) => is !== "talk").map((column) => ({
  title: `${column.table} with ${column.is === "lines" ? "a sign that turns it" : "two lines"} in ${column.column}`,
  rule: ruleOfColumn(column),
  sql: writeText(column, column.is === "lines" ? "a\u202eb" : "a\nb"),
}));

/** Breaches of the rules of names, texts, dates in pairs, caps and units. */
export const VALUE_BREACHES: readonly Breach[] = [
  ...TOO_LONG,
  ...UNPRINTABLE,
  ...[String.raw`\u202e`, String.raw`\u200b`, String.raw`\n`, String.raw`\u0007`, String.raw`\ufffd`].map((mark) => ({
    title: `a name with ${mark}`,
    rule: "party_name_en_name",
    sql: `UPDATE "Party" SET "nameEn" = E'Al${mark}der'`,
  })),
  {
    title: "a name of one joiner",
    rule: "party_name_en_name",
    sql: `UPDATE "Party" SET "nameEn" = E'\\u200d'`,
  },
  {
    title: "an alias of gaps",
    rule: "party_aliases_names",
    sql: `UPDATE "Party" SET "aliases" = ARRAY['Alder', E'\\u00a0']`,
  },
  {
    title: "an item of thirteen digits",
    rule: "party_wikidata_fits",
    sql: `UPDATE "Party" SET "wikidata" = 'Q1234567890123'`,
  },
  {
    title: "a cap of nineteen digits",
    rule: "rule_place_cap_kept",
    sql: `UPDATE "RulePlace" SET "capUnits" = 'chips', "capValue" = 1e18`,
  },
  {
    title: "a deal that ends before it is signed",
    rule: "deal_signed_before_end",
    sql: `UPDATE "Deal" SET "signed" = '2025-Q3', "ended" = '2025-06'`,
  },
  {
    title: "a deal that ends before it takes effect",
    rule: "deal_effective_before_end",
    sql: `UPDATE "Deal" SET "effective" = '2026', "ended" = '2025-12-31'`,
  },
  {
    title: "a link that ends before it begins",
    rule: "link_start_before_end",
    sql: `UPDATE "Link" SET "start" = '2026-01', "end" = '2025-H2'`,
  },
  {
    title: "a rule that is obeyed before it is in force",
    rule: "rule_place_complied_after_force",
    sql: `UPDATE "RulePlace" SET "inForceFrom" = '2025-05-01', "complianceFrom" = '2025-04'`,
  },
  {
    title: "a rule that ends before it is in force",
    rule: "rule_place_ends_after_force",
    sql: `UPDATE "RulePlace" SET "inForceFrom" = '2025-05-01', "inForceTo" = '2025-04'`,
  },
  {
    title: "a period of a mistyped year",
    rule: "claim_period_in_span",
    sql: `UPDATE "Claim" SET "periodEnd" = '0202-12-31' WHERE "slug" = 'proposed'`,
  },
  { title: "a case of a mistyped day", rule: "case_day_in_span", sql: `UPDATE "Case" SET "asOf" = '0202-10-07'` },
  {
    title: "an indicator in no currency",
    rule: "indicator_unit_known",
    sql: `UPDATE "Indicator" SET "unit" = 'ZZZ'`,
  },
  {
    title: "a company of no country",
    rule: "party_jurisdiction_shape",
    sql: `UPDATE "Party" SET "jurisdiction" = 'ZZ'`,
  },
  {
    title: "an identifier whose check digits do not fit",
    rule: "party_lei_shape",
    sql: `UPDATE "Party" SET "lei" = '529900T8BM49AURSDO56' WHERE "slug" = 'alpha'`,
  },
  {
    title: "a place of no country",
    rule: "rule_place_jurisdiction_shape",
    sql: `UPDATE "RulePlace" SET "jurisdiction" = 'XX'`,
  },
  {
    title: "a case with a word of two lines",
    rule: "case_words_named",
    sql: `UPDATE "Case" SET "words" = '{"document": {"en": "the\\nvideo", "zh": null}}'`,
  },
  {
    title: "a step with a part of a yen",
    rule: "analogy_step_amount_kept",
    sql: `UPDATE "AnalogyStep" SET "unit" = 'JPY', "amount" = 0.5`,
  },
  {
    title: "a step with less than nothing",
    rule: "analogy_step_amount_kept",
    sql: `UPDATE "AnalogyStep" SET "unit" = 'USD', "amount" = -1`,
  },
  {
    title: "a step with a number of nothing",
    rule: "analogy_step_unit_known",
    sql: `UPDATE "AnalogyStep" SET "amount" = 1, "unit" = null`,
  },
  {
    title: "a step in no currency",
    rule: "analogy_step_unit_known",
    sql: `UPDATE "AnalogyStep" SET "amount" = 1, "unit" = 'ZZZ_per_year'`,
  },
];
