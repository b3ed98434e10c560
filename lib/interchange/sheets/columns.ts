import { z } from "zod";
import type { CaseLanguages } from "@/lib/domain/cases/case-languages";
import { FINANCIAL_PROPERTIES } from "@/lib/domain/claims/properties";
import {
  BASES,
  CITATION_ORIGINS,
  ERROR_ORIGINS,
  LAYERS,
  LINK_KINDS,
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
} from "@/lib/domain/vocabulary";
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
  maybeText,
  maybeTitle,
  nameList,
  oneOf,
  partialDate,
  slug,
  slugList,
  text,
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
    name_en: maybeName,
    name_zh: maybeName,
    kind: oneOf(PARTY_KINDS),
    jurisdiction: maybeCountry,
    sponsor_or_parent: maybeSlug,
    lei,
    cik,
    ticker: maybeText,
    wikidata,
    aliases: nameList,
    note: maybeText,
    note_zh: maybeText,
  }),
  deals: z.object({
    id: slug,
    title_en: maybeTitle,
    title_zh: maybeTitle,
    announced: partialDate,
    signed: partialDate,
    effective: partialDate,
    ended: partialDate,
    stage: oneOf(STAGES),
    superseded_by: maybeSlug,
    part_of: maybeSlug,
    note: maybeText,
    note_zh: maybeText,
  }),
  links: z.object({
    id: slug,
    deal: slug,
    kind: oneOf(LINK_KINDS),
    payer_or_provider: slug,
    payee_or_recipient: slug,
    value_flow: oneOf(VALUE_FLOWS),
    collateral: maybeText,
    collateral_zh: maybeText,
    tranche: maybeText,
    tranche_zh: maybeText,
    interest: maybeText,
    interest_zh: maybeText,
    start: partialDate,
    end: partialDate,
    note: maybeText,
    note_zh: maybeText,
    layer: oneOf(LAYERS),
  }),
  claims: z.object({
    id: slug,
    subject_type: oneOf(SUBJECT_TYPES),
    subject_id: slug,
    property: text,
    value: maybeText,
    value_zh: maybeText,
    value_min: decimal,
    value_max: decimal,
    qualifier: oneOf(QUALIFIERS),
    unit: maybeText,
    as_of: partialDate,
    rank: oneOf(RANKS),
    status: oneOf(["verified", "reported", "disputed", "retracted", "proposed"]),
    basis: maybeOneOf(BASES),
    credibility: maybeOneOf(["1", "2", "3", "4", "5", "6"]),
    conflicts_with: slugList,
    reason: maybeText,
    reason_zh: maybeText,
    note: maybeText,
    note_zh: maybeText,
  }),
  sources: z.object({
    id: slug,
    kind: oneOf(SOURCE_KINDS),
    publisher: text,
    title: maybeText,
    author: maybeText,
    published: partialDate,
    url: address,
    read_in: maybeOneOf(READ_INS),
    words_of: maybeText,
    copy_shown: maybeOneOf(["true", "false"]),
    language,
    reliability: oneOf(RELIABILITIES),
    note: maybeText,
    note_zh: maybeText,
  }),
  citations: z.object({
    claim: slug,
    source: slug,
    quote_exact: maybeText,
    locator: maybeText,
    locator_zh: maybeText,
    stance: oneOf(STANCES),
    origin: oneOf(CITATION_ORIGINS),
  }),
  jurisdiction_rules: z.object({
    rule_id: slug,
    title: maybeText,
    title_zh: maybeText,
    authority: slug,
    in_force_from: partialDate,
    compliance_from: partialDate,
    in_force_to: partialDate,
    status: oneOf(RULE_STATUSES),
    jurisdiction: country,
    place_en: maybeText,
    place_zh: maybeText,
    tier: maybeOneOf(["1", "2", "3"]),
    cap_units: maybeText,
    cap_units_zh: maybeText,
    cap_value: decimal,
    chip_classes: maybeText,
    chip_classes_zh: maybeText,
    source: slug,
    note: maybeText,
    note_zh: maybeText,
  }),
  indicators: z.object({
    id: slug,
    name_en: maybeTitle,
    name_zh: maybeTitle,
    unit: z.string(),
    note: maybeText,
    note_zh: maybeText,
  }),
  discrepancies: z.object({
    id: slug,
    seed_statement: maybeText,
    seed_statement_zh: maybeText,
    language: oneOf(["en", "zh", "both"]),
    seed_value: maybeText,
    seed_value_zh: maybeText,
    sourced_value: maybeText,
    sourced_value_zh: maybeText,
    claim_ids: slugList,
    explanation: maybeText,
    explanation_zh: maybeText,
    origin_of_error: oneOf(ERROR_ORIGINS),
    verdict: oneOf(VERDICTS),
    statement_ids: slugList,
  }),
  link_parts: z.object({
    part_type: oneOf(["link", "deal"]),
    part: slug,
    whole_type: oneOf(["link", "deal"]),
    whole: slug,
    relation: oneOf(PART_RELATIONS),
    note: maybeText,
    note_zh: maybeText,
  }),
  financials: z.object({
    id: slug,
    party: slug,
    property: oneOf(FINANCIAL_PROPERTIES),
    period_start: maybeDay,
    period_end: day,
    fiscal_label: maybeText,
    fiscal_label_zh: maybeText,
    value: decimal,
    value_min: decimal,
    value_max: decimal,
    qualifier: oneOf(["exact", "about", "at_least", "up_to", "between"]),
    unit: text,
    source: slug,
    quote_exact: maybeText,
    reliability: oneOf(RELIABILITIES),
    credibility: oneOf(["1", "2", "3", "4", "5", "6"]),
    note: maybeText,
    note_zh: maybeText,
  }),
  glossary: z.object({
    id: slug,
    term_en: maybeText,
    term_zh: maybeText,
    definition_en: maybeText,
    definition_zh: maybeText,
    seed_definition_problem: maybeText,
    seed_definition_problem_zh: maybeText,
    see_also: slugList,
  }),
  statements: z.object({
    id: slug,
    order: wholeNumber,
    section_en: maybeText,
    section_zh: maybeText,
    paragraph: wholeNumber,
    speaker_statement_en: textOfAtMost(20),
    statement_zh: maybeText,
    anchor_en: textOfAtMost(8),
    anchor_zh: maybeText,
    kind: oneOf(STATEMENT_KINDS),
    topic: text,
    about: slugList,
    claims: slugList,
    verdict: oneOf(VERDICTS),
    explanation_en: maybeText,
    explanation_zh: maybeText,
  }),
  analogies: z.object({
    id: slug,
    analogy: text,
    step: wholeNumber,
    actor: maybeSlug,
    actor_zh: maybeText,
    action_en: maybeText,
    action_zh: maybeText,
    amount: decimal,
    unit: maybeText,
    from_seed: oneOf(["true", "false"]),
    note: maybeText,
    note_zh: maybeText,
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
