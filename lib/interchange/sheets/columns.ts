import { z } from "zod";
import type { CaseLanguages } from "@/lib/domain/cases/case-languages";
import { FINANCIAL_PROPERTIES } from "@/lib/domain/claims/properties";
import { LONGEST } from "@/lib/domain/values/texts";
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
  maybeTextUpTo,
  name,
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
    note: maybeTextUpTo(LONGEST.party.note),
    note_zh: maybeTextUpTo(LONGEST.party.note),
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
    note: maybeTextUpTo(LONGEST.deal.note),
    note_zh: maybeTextUpTo(LONGEST.deal.note),
  }),
  links: z.object({
    id: slug,
    deal: slug,
    kind: oneOf(LINK_KINDS),
    payer_or_provider: slug,
    payee_or_recipient: slug,
    value_flow: oneOf(VALUE_FLOWS),
    collateral: maybeTextUpTo(LONGEST.link.collateral),
    collateral_zh: maybeTextUpTo(LONGEST.link.collateral),
    tranche: maybeTextUpTo(LONGEST.link.tranche),
    tranche_zh: maybeTextUpTo(LONGEST.link.tranche),
    interest: maybeTextUpTo(LONGEST.link.interest),
    interest_zh: maybeTextUpTo(LONGEST.link.interest),
    start: partialDate,
    end: partialDate,
    note: maybeTextUpTo(LONGEST.link.note),
    note_zh: maybeTextUpTo(LONGEST.link.note),
    layer: oneOf(LAYERS),
  }),
  claims: z.object({
    id: slug,
    subject_type: oneOf(SUBJECT_TYPES),
    subject_id: slug,
    property: text,
    value: maybeTextUpTo(LONGEST.claim.words),
    value_zh: maybeTextUpTo(LONGEST.claim.words),
    value_min: decimal,
    value_max: decimal,
    qualifier: oneOf(QUALIFIERS),
    unit: maybeTextUpTo(LONGEST.claim.unit),
    as_of: partialDate,
    rank: oneOf(RANKS),
    status: oneOf(["verified", "reported", "disputed", "retracted", "proposed"]),
    basis: maybeOneOf(BASES),
    credibility: maybeOneOf(["1", "2", "3", "4", "5", "6"]),
    conflicts_with: slugList,
    reason: maybeTextUpTo(LONGEST.claim.reason),
    reason_zh: maybeTextUpTo(LONGEST.claim.reason),
    note: maybeTextUpTo(LONGEST.claim.note),
    note_zh: maybeTextUpTo(LONGEST.claim.note),
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
    note: maybeTextUpTo(LONGEST.source.note),
    note_zh: maybeTextUpTo(LONGEST.source.note),
  }),
  citations: z.object({
    claim: slug,
    source: slug,
    quote_exact: maybeTextUpTo(LONGEST.citation.fragment),
    locator: maybeTextUpTo(LONGEST.citation.locator),
    locator_zh: maybeTextUpTo(LONGEST.citation.locator),
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
    cap_units: maybeTextUpTo(LONGEST.place.capUnits),
    cap_units_zh: maybeTextUpTo(LONGEST.place.capUnits),
    cap_value: decimal,
    chip_classes: maybeTextUpTo(LONGEST.place.chipClasses),
    chip_classes_zh: maybeTextUpTo(LONGEST.place.chipClasses),
    source: slug,
    note: maybeTextUpTo(LONGEST.place.note),
    note_zh: maybeTextUpTo(LONGEST.place.note),
  }),
  indicators: z.object({
    id: slug,
    name_en: maybeName(LONGEST.indicator.name),
    name_zh: maybeName(LONGEST.indicator.name),
    unit: z.string(),
    note: maybeTextUpTo(LONGEST.indicator.note),
    note_zh: maybeTextUpTo(LONGEST.indicator.note),
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
  /** Parties that are called alike and are not the same; `no` takes that back. */
  not_same: z.object({
    party: slug,
    other: slug,
    apart: oneOf(["yes", "no"]),
    why: maybeTextUpTo(LONGEST.linkPart.note),
  }),
  link_parts: z.object({
    part_type: oneOf(["link", "deal"]),
    part: slug,
    whole_type: oneOf(["link", "deal"]),
    whole: slug,
    relation: oneOf(PART_RELATIONS),
    note: maybeTextUpTo(LONGEST.linkPart.note),
    note_zh: maybeTextUpTo(LONGEST.linkPart.note),
  }),
  financials: z.object({
    id: slug,
    party: slug,
    property: oneOf(FINANCIAL_PROPERTIES),
    period_start: maybeDay,
    period_end: day,
    fiscal_label: maybeTextUpTo(LONGEST.claim.periodLabel),
    fiscal_label_zh: maybeTextUpTo(LONGEST.claim.periodLabel),
    value: decimal,
    value_min: decimal,
    value_max: decimal,
    qualifier: oneOf(["exact", "about", "at_least", "up_to", "between"]),
    unit: text,
    source: slug,
    quote_exact: maybeTextUpTo(LONGEST.citation.fragment),
    reliability: oneOf(RELIABILITIES),
    credibility: oneOf(["1", "2", "3", "4", "5", "6"]),
    note: maybeTextUpTo(LONGEST.claim.note),
    note_zh: maybeTextUpTo(LONGEST.claim.note),
  }),
  glossary: z.object({
    id: slug,
    term_en: maybeName(LONGEST.term.term),
    term_zh: maybeName(LONGEST.term.term),
    definition_en: maybeTextUpTo(LONGEST.term.definition),
    definition_zh: maybeTextUpTo(LONGEST.term.definition),
    seed_definition_problem: maybeTextUpTo(LONGEST.term.seedProblem),
    seed_definition_problem_zh: maybeTextUpTo(LONGEST.term.seedProblem),
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
