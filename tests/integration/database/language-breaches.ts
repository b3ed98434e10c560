import type { Breach } from "./breach";
import { ID } from "./small-case";

/** Every text in two languages that may be absent: its table, its column and the rule that holds them together. */
const PAIRS = [
  ["Party", "note", "party_note_in_both"],
  ["Deal", "note", "deal_note_in_both"],
  ["Link", "note", "link_note_in_both"],
  ["Link", "collateral", "link_collateral_in_both"],
  ["Link", "tranche", "link_tranche_in_both"],
  ["Link", "interest", "link_interest_in_both"],
  ["LinkPart", "note", "link_part_note_in_both"],
  ["Claim", "note", "claim_note_in_both"],
  ["Claim", "reason", "claim_reason_in_both"],
  ["Claim", "periodLabel", "claim_period_label_in_both"],
  ["Source", "note", "source_note_in_both"],
  ["Citation", "locator", "citation_locator_zh_fits"],
  ["RulePlace", "capUnits", "rule_place_cap_units_in_both"],
  ["RulePlace", "chipClasses", "rule_place_chip_classes_in_both"],
  ["RulePlace", "note", "rule_place_note_in_both"],
  ["Indicator", "note", "indicator_note_in_both"],
  ["Discrepancy", "testedValue", "discrepancy_tested_value_zh_fits"],
  ["GlossaryTerm", "testedProblem", "glossary_term_problem_in_both"],
  ["AnalogyStep", "note", "analogy_step_note_in_both"],
] as const;

/** What is accepted is fixed before any rule of its texts is asked, and a label needs a period. */
const OPEN_CLAIM = `, "periodEnd" = '2025-12-31' WHERE "slug" = 'proposed'`;

/** Breaches of the rules of texts in two languages, and of how a source was read. */
export const LANGUAGE_BREACHES: readonly Breach[] = [
  ...PAIRS.map(([table, column, rule]) => ({
    title: `${table}: blank Chinese for ${column}`,
    rule,
    sql: `UPDATE "${table}" SET "${column}Zh" = ' '${table === "Claim" ? OPEN_CLAIM : ""}`,
  })),
  {
    title: "a place with a blank name in Chinese",
    rule: "rule_place_name_in_both",
    sql: `UPDATE "RulePlace" SET "nameZh" = ' '`,
  },
  { title: "a blank Chinese title of a rule", rule: "rule_title_said", sql: `UPDATE "Rule" SET "titleZh" = ' '` },
  {
    title: "a blank Chinese statement",
    rule: "discrepancy_statement_said",
    sql: `UPDATE "Discrepancy" SET "statementZh" = ''`,
  },
  {
    title: "a blank Chinese explanation",
    rule: "discrepancy_explanation_said",
    sql: `UPDATE "Discrepancy" SET "explanationZh" = ''`,
  },
  {
    title: "somebody in an illustration with a blank Chinese name",
    rule: "analogy_step_actor_said",
    sql: `UPDATE "AnalogyStep" SET "actorZh" = ''`,
  },
  {
    title: "Chinese words for an amount of money",
    rule: "claim_words_in_both",
    sql: `UPDATE "Claim" SET "textZh" = '一百' WHERE "slug" = 'proposed'`,
  },
  {
    title: "other Chinese words in a claim that was accepted",
    rule: "claim_accepted_content_kept",
    sql: `UPDATE "Claim" SET "textZh" = '一百' WHERE "id" = '${ID.amount}'`,
  },
  {
    title: "another Chinese label of a period in a claim that was accepted",
    rule: "claim_accepted_content_kept",
    sql: `UPDATE "Claim" SET "periodLabelZh" = '财年' WHERE "id" = '${ID.amount}'`,
  },
  { title: "a nameless owner of words", rule: "source_words_of_name", sql: `UPDATE "Source" SET "wordsOf" = ' '` },
  {
    title: "the words of another on the publisher's own page",
    rule: "source_words_of_elsewhere",
    sql: `UPDATE "Source" SET "readIn" = 'original', "wordsOf" = 'Paper'`,
  },
  {
    title: "an address let out that is no copy",
    rule: "source_shown_copy_is_copy",
    sql: `UPDATE "Source" SET "readIn" = 'portal', "copyShown" = true`,
  },
];
