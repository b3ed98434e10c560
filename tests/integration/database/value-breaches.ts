import { LONGEST } from "@/lib/domain/values/texts";
import type { Breach } from "./breach";

/** A column that keeps a name or a text, with the limit that forms and sheets have for it. */
export interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly longest: number;
  readonly is: "name" | "text";
}

function columns(is: "name" | "text", table: string, names: readonly string[], longest: number): readonly TextColumn[] {
  return names.map((column) => ({ table, column, longest, is }));
}

const both = (column: string) => [column, `${column}Zh`];
const named = (column: string) => [`${column}En`, `${column}Zh`];

/** Every column that keeps a name or a text with a limit. */
export const TEXT_COLUMNS: readonly TextColumn[] = [
  ...columns("name", "Party", named("name"), LONGEST.party.name),
  ...columns("name", "Party", ["ticker"], LONGEST.party.ticker),
  ...columns("text", "Party", both("note"), LONGEST.party.note),
  ...columns("name", "Deal", named("title"), LONGEST.deal.title),
  ...columns("text", "Deal", both("note"), LONGEST.deal.note),
  ...columns("text", "Link", both("collateral"), LONGEST.link.collateral),
  ...columns("text", "Link", [...both("tranche"), ...both("interest")], LONGEST.link.tranche),
  ...columns("text", "Link", both("note"), LONGEST.link.note),
  ...columns("text", "LinkPart", both("note"), LONGEST.linkPart.note),
  ...columns("text", "Claim", ["wording"], LONGEST.claim.wording),
  ...columns("text", "Claim", both("periodLabel"), LONGEST.claim.periodLabel),
  ...columns("text", "Claim", [...both("reason"), ...both("note")], LONGEST.claim.note),
  ...columns("text", "Citation", ["fragment"], LONGEST.citation.fragment),
  ...columns("text", "Citation", ["noCaptureReason"], LONGEST.citation.noCaptureReason),
  ...columns("name", "Source", ["publisher"], LONGEST.source.publisher),
  ...columns("name", "Source", ["title"], LONGEST.source.title),
  ...columns("name", "Source", ["author"], LONGEST.source.author),
  ...columns("name", "Source", ["wordsOf"], LONGEST.source.wordsOf),
  ...columns("text", "Source", both("note"), LONGEST.source.note),
  ...columns("name", "Rule", both("title"), LONGEST.rule.title),
  ...columns("name", "RulePlace", named("name"), LONGEST.place.name),
  ...columns("text", "RulePlace", both("capUnits"), LONGEST.place.capUnits),
  ...columns("text", "RulePlace", both("chipClasses"), LONGEST.place.chipClasses),
  ...columns("text", "RulePlace", both("note"), LONGEST.place.note),
  ...columns("name", "Indicator", named("name"), LONGEST.indicator.name),
  ...columns("text", "Indicator", both("note"), LONGEST.indicator.note),
  ...columns("name", "GlossaryTerm", named("term"), LONGEST.term.term),
  ...columns("text", "GlossaryTerm", named("definition"), LONGEST.term.definition),
  ...columns("text", "GlossaryTerm", both("seedProblem"), LONGEST.term.seedProblem),
  ...columns("name", "Case", named("title"), LONGEST.case.title),
  ...columns("text", "Case", named("summary"), LONGEST.case.summary),
  ...columns("name", "Member", ["name"], LONGEST.member.name),
];

/** The name of the rule that keeps a column: `party_name_en_name`, `link_note_fits`. */
export function ruleOfColumn({ table, column, is }: TextColumn): string {
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
  };
  const where = table === "Claim" ? ` WHERE "slug" = 'proposed'` : "";
  return `UPDATE "${table}" SET ${beside[column] ?? ""}"${column}" = '${text}'${where}`;
}

const TOO_LONG: readonly Breach[] = TEXT_COLUMNS.map((column) => ({
  title: `${column.table} with one letter too many in ${column.column}`,
  rule: ruleOfColumn(column),
  sql: writeText(column, "x".repeat(column.longest + 1)),
}));

/** Breaches of the rules of names, texts, dates in pairs, caps and units. */
export const VALUE_BREACHES: readonly Breach[] = [
  ...TOO_LONG,
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
];
