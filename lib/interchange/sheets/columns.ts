import { z } from "zod";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { FINANCIAL_PROPERTIES } from "@/lib/domain/model/properties";
import {
  BASES,
  CITATION_ORIGINS,
  ERROR_ORIGINS,
  LAYERS,
  PART_RELATIONS,
  PARTY_KINDS,
  QUALIFIERS,
  RANKS,
  READ_INS,
  RELIABILITIES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
  STANCES,
  STATEMENT_KINDS,
  SUBJECT_TYPES,
  VALUE_FLOWS,
  VERDICTS,
} from "@/lib/domain/model/vocabulary";
import { MOST_WORDS } from "@/lib/domain/tested/judge-tested";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import {
  address,
  cik,
  country,
  day,
  decimal,
  language,
  lei,
  maybeCountry,
  maybeDay,
  maybeName,
  maybeOneOf,
  maybeSlug,
  maybeTextOf,
  name,
  nameList,
  oneOf,
  partialDate,
  slug,
  slugList,
  text,
  textCell,
  textOfAtMost,
  wholeNumber,
  wikidata,
} from "./cells";

/**
 * The columns of the sheets of a case, in the order in which they are written. A sheet may hold them in any order and
 * no others; only those of `mayBeAbsent` may be left out. Which texts must be there in which language is the case's: see
 * `check-languages`. The words of `status` are those of a curated sheet: evidence and status in one.
 */
export const COLUMNS = {
  parties: z.object({
    id: slug,
    name_en: maybeName(LONGEST.party.name),
    name_zh: maybeName(LONGEST.party.name),
    kind: oneOf(PARTY_KINDS),
    jurisdiction: maybeCountry,
    sponsor_or_parent: maybeSlug,
    lei,
    cik,
    ticker: maybeName(LONGEST.party.ticker),
    wikidata,
    aliases: nameList(LONGEST.party.name),
    note: maybeTextOf(TEXTS.party.note),
    note_zh: maybeTextOf(TEXTS.party.note),
  }),
  deals: z.object({
    id: slug,
    title_en: maybeName(LONGEST.deal.title),
    title_zh: maybeName(LONGEST.deal.title),
    announced: partialDate,
    signed: partialDate,
    effective: partialDate,
    ended: partialDate,
    stage: oneOf(STAGES),
    superseded_by: maybeSlug,
    part_of: maybeSlug,
    note: maybeTextOf(TEXTS.deal.note),
    note_zh: maybeTextOf(TEXTS.deal.note),
  }),
  links: z.object({
    id: slug,
    deal: slug,
    kind: oneOf(LINK_KINDS),
    payer_or_provider: slug,
    payee_or_recipient: slug,
    value_flow: oneOf(VALUE_FLOWS),
    collateral: maybeTextOf(TEXTS.link.collateral),
    collateral_zh: maybeTextOf(TEXTS.link.collateral),
    tranche: maybeTextOf(TEXTS.link.tranche),
    tranche_zh: maybeTextOf(TEXTS.link.tranche),
    interest: maybeTextOf(TEXTS.link.interest),
    interest_zh: maybeTextOf(TEXTS.link.interest),
    start: partialDate,
    end: partialDate,
    note: maybeTextOf(TEXTS.link.note),
    note_zh: maybeTextOf(TEXTS.link.note),
    layer: oneOf(LAYERS),
  }),
  claims: z.object({
    id: slug,
    subject_type: oneOf(SUBJECT_TYPES),
    subject_id: slug,
    property: text,
    value: maybeTextOf(TEXTS.claim.words),
    value_zh: maybeTextOf(TEXTS.claim.words),
    value_min: decimal,
    value_max: decimal,
    qualifier: oneOf(QUALIFIERS),
    unit: maybeTextOf(TEXTS.claim.unit),
    as_of: partialDate,
    rank: oneOf(RANKS),
    status: oneOf(["verified", "reported", "disputed", "retracted", "proposed"]),
    basis: maybeOneOf(BASES),
    credibility: maybeOneOf(["1", "2", "3", "4", "5", "6"]),
    conflicts_with: slugList,
    reason: maybeTextOf(TEXTS.claim.reason),
    reason_zh: maybeTextOf(TEXTS.claim.reason),
    note: maybeTextOf(TEXTS.claim.note),
    note_zh: maybeTextOf(TEXTS.claim.note),
  }),
  sources: z.object({
    id: slug,
    kind: oneOf(SOURCE_KINDS),
    publisher: name(LONGEST.source.publisher),
    title: maybeName(LONGEST.source.title),
    author: maybeName(LONGEST.source.author),
    published: partialDate,
    url: address,
    read_in: maybeOneOf(READ_INS),
    words_of: maybeName(LONGEST.source.wordsOf),
    copy_shown: maybeOneOf(["true", "false"]),
    language,
    reliability: oneOf(RELIABILITIES),
    note: maybeTextOf(TEXTS.source.note),
    note_zh: maybeTextOf(TEXTS.source.note),
  }),
  citations: z.object({
    claim: slug,
    source: slug,
    quote_exact: maybeTextOf(TEXTS.citation.fragment),
    locator: maybeTextOf(TEXTS.citation.locator),
    locator_zh: maybeTextOf(TEXTS.citation.locator),
    stance: oneOf(STANCES),
    origin: oneOf(CITATION_ORIGINS),
  }),
  jurisdiction_rules: z.object({
    rule_id: slug,
    title: maybeName(LONGEST.rule.title),
    title_zh: maybeName(LONGEST.rule.title),
    authority: slug,
    in_force_from: partialDate,
    compliance_from: partialDate,
    in_force_to: partialDate,
    status: oneOf(RULE_STATUSES),
    jurisdiction: country,
    place_en: maybeName(LONGEST.place.name),
    place_zh: maybeName(LONGEST.place.name),
    tier: maybeOneOf(["1", "2", "3"]),
    cap_units: maybeTextOf(TEXTS.place.capUnits),
    cap_units_zh: maybeTextOf(TEXTS.place.capUnits),
    cap_value: decimal,
    chip_classes: maybeTextOf(TEXTS.place.chipClasses),
    chip_classes_zh: maybeTextOf(TEXTS.place.chipClasses),
    source: slug,
    note: maybeTextOf(TEXTS.place.note),
    note_zh: maybeTextOf(TEXTS.place.note),
  }),
  indicators: z.object({
    id: slug,
    name_en: maybeName(LONGEST.indicator.name),
    name_zh: maybeName(LONGEST.indicator.name),
    unit: z.string(),
    note: maybeTextOf(TEXTS.indicator.note),
    note_zh: maybeTextOf(TEXTS.indicator.note),
  }),
  discrepancies: z.object({
    id: slug,
    tested_statement: maybeTextOf(TEXTS.discrepancy.statement),
    tested_statement_zh: maybeTextOf(TEXTS.discrepancy.statement),
    language: oneOf(["en", "zh", "both"]),
    tested_value: maybeTextOf(TEXTS.discrepancy.value),
    tested_value_zh: maybeTextOf(TEXTS.discrepancy.value),
    sourced_value: maybeTextOf(TEXTS.discrepancy.value),
    sourced_value_zh: maybeTextOf(TEXTS.discrepancy.value),
    claim_ids: slugList,
    explanation: maybeTextOf(TEXTS.discrepancy.explanation),
    explanation_zh: maybeTextOf(TEXTS.discrepancy.explanation),
    origin_of_error: oneOf(ERROR_ORIGINS),
    verdict: oneOf(VERDICTS),
    statement_ids: slugList,
  }),
  /** Parties that are called alike and are not the same; `no` takes that back. */
  not_same: z.object({
    party: slug,
    other: slug,
    apart: oneOf(["yes", "no"]),
    why: maybeTextOf(TEXTS.linkPart.note),
  }),
  link_parts: z.object({
    part_type: oneOf(["link", "deal"]),
    part: slug,
    whole_type: oneOf(["link", "deal"]),
    whole: slug,
    relation: oneOf(PART_RELATIONS),
    note: maybeTextOf(TEXTS.linkPart.note),
    note_zh: maybeTextOf(TEXTS.linkPart.note),
  }),
  financials: z.object({
    id: slug,
    party: slug,
    property: oneOf(FINANCIAL_PROPERTIES),
    period_start: maybeDay,
    period_end: day,
    fiscal_label: maybeTextOf(TEXTS.claim.periodLabel),
    fiscal_label_zh: maybeTextOf(TEXTS.claim.periodLabel),
    value: decimal,
    value_min: decimal,
    value_max: decimal,
    qualifier: oneOf(["exact", "about", "at_least", "up_to", "between"]),
    unit: textCell(TEXTS.claim.unit),
    source: slug,
    quote_exact: maybeTextOf(TEXTS.citation.fragment),
    reliability: oneOf(RELIABILITIES),
    credibility: oneOf(["1", "2", "3", "4", "5", "6"]),
    note: maybeTextOf(TEXTS.claim.note),
    note_zh: maybeTextOf(TEXTS.claim.note),
  }),
  glossary: z.object({
    id: slug,
    term_en: maybeName(LONGEST.term.term),
    term_zh: maybeName(LONGEST.term.term),
    definition_en: maybeTextOf(TEXTS.term.definition),
    definition_zh: maybeTextOf(TEXTS.term.definition),
    tested_definition_problem: maybeTextOf(TEXTS.term.testedProblem),
    tested_definition_problem_zh: maybeTextOf(TEXTS.term.testedProblem),
    see_also: slugList,
  }),
  statements: z.object({
    id: slug,
    order: wholeNumber,
    section_en: maybeTextOf(TEXTS.statement.section),
    section_zh: maybeTextOf(TEXTS.statement.section),
    paragraph: wholeNumber,
    speaker_statement_en: textOfAtMost(MOST_WORDS.paraphrase, TEXTS.statement.paraphrase),
    statement_zh: maybeTextOf(TEXTS.statement.paraphrase),
    anchor_en: textOfAtMost(MOST_WORDS.anchor, TEXTS.statement.anchor),
    anchor_zh: maybeTextOf(TEXTS.statement.anchor),
    kind: oneOf(STATEMENT_KINDS),
    topic: textCell(TEXTS.statement.topic),
    about: slugList,
    claims: slugList,
    verdict: oneOf(VERDICTS),
    explanation_en: maybeTextOf(TEXTS.statement.explanation),
    explanation_zh: maybeTextOf(TEXTS.statement.explanation),
  }),
  analogies: z.object({
    id: slug,
    analogy: textCell(TEXTS.analogy.analogy),
    step: wholeNumber,
    actor: maybeSlug,
    actor_zh: maybeTextOf(TEXTS.analogy.actor),
    action_en: maybeTextOf(TEXTS.analogy.action),
    action_zh: maybeTextOf(TEXTS.analogy.action),
    amount: decimal,
    unit: maybeTextOf(TEXTS.analogy.unit),
    from_tested_document: oneOf(["true", "false"]),
    note: maybeTextOf(TEXTS.analogy.note),
    note_zh: maybeTextOf(TEXTS.analogy.note),
  }),
} as const;

export type SheetName = keyof typeof COLUMNS;
/** A row whose cells all fit their columns. */
export type RowOf<Name extends SheetName> = z.output<(typeof COLUMNS)[Name]>;
export type ColumnOf<Name extends SheetName> = keyof z.output<(typeof COLUMNS)[Name]> & string;

/** Without these there is no web to draw. */
export const NEEDED_SHEETS = [
  "parties",
  "deals",
  "links",
  "claims",
  "sources",
  "citations",
] as const satisfies readonly SheetName[];

export const SHEET_NAMES = Object.keys(COLUMNS).filter(isSheetName);

export function isSheetName(name: string): name is SheetName {
  return Object.hasOwn(COLUMNS, name);
}

/** What a case can do without: where a text was read, and what a discrepancy or a rule says beyond its own columns. */
const OPTIONAL_COLUMNS: readonly string[] = ["read_in", "words_of", "copy_shown", "statement_ids", "place_en"];

/**
 * Columns that a sheet may lack, as if every cell of theirs were empty: all in a language that is not the main one of the
 * case, so that a case in one language needs none of the other, the Chinese of what may be left out, and a few further
 * ones. What is required in a row is required all the same.
 */
export function mayBeAbsent(name: SheetName, column: string, languages: CaseLanguages): boolean {
  if (column.endsWith("_zh") || OPTIONAL_COLUMNS.includes(column)) return true;
  return languages[0] === "zh" && languagePairsOf(name).some(([english]) => english === column);
}

/** The columns of a sheet that hold one text in both languages: `note` and `note_zh`, `name_en` and `name_zh`. */
export function languagePairsOf<Name extends SheetName>(name: Name): readonly [ColumnOf<Name>, ColumnOf<Name>][] {
  const columns = Object.keys(COLUMNS[name].shape) as ColumnOf<Name>[];
  return columns.flatMap((chinese): [ColumnOf<Name>, ColumnOf<Name>][] => {
    const stem = chinese.endsWith("_zh") ? chinese.slice(0, -"_zh".length) : null;
    const english = columns.find((other) => stem !== null && (other === stem || other === `${stem}_en`));
    return english === undefined ? [] : [[english, chinese]];
  });
}

/** The columns of a sheet in the order in which they are written. */
export function columnsOf(name: SheetName): readonly string[] {
  return Object.keys(COLUMNS[name].shape);
}
