/**
 * The closed word lists of the product, one word per thing. The database enums, the wire schemas and the
 * importer use exactly these spellings; `lib/README.md` explains each word.
 */

export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return LOCALES.find((one) => one !== locale) ?? locale;
}

/** A text in the languages of its case; null where there is none in that language. One of the two is always there. */
export interface Localized {
  readonly en: string | null;
  readonly zh: string | null;
}

/** A text in both languages as one value, or nothing where it stands in neither. */
export function toLocalized(en: string | null, zh: string | null): Localized | null {
  return en === null && zh === null ? null : { en, zh };
}

export const PARTY_KINDS = ["company", "spv", "fund", "public_body", "person", "consortium"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** How far a deal or link has come. Which stage counts under which lens is decided in `analysis/lens`. */
export const STAGES = [
  "rumoured",
  "reported",
  "announced",
  "signed",
  "conditional",
  "drawn",
  "completed",
  "lapsed",
  "cancelled",
  "disputed",
  "superseded",
] as const;
export type Stage = (typeof STAGES)[number];

/** Nested views of the money: PAID ⊆ COMMITTED ⊆ ANNOUNCED ⊆ REPORTED. */
export const LENSES = ["PAID", "COMMITTED", "ANNOUNCED", "REPORTED"] as const;
export type Lens = (typeof LENSES)[number];

/** The six families that colours stand for, everywhere the same. */
export const FLOW_FAMILIES = ["equity", "debt", "purchases", "contingent", "state", "cooperation"] as const;
export type FlowFamily = (typeof FLOW_FAMILIES)[number];

/** What moves along the arrow of a link. */
export const VALUE_FLOWS = ["cash", "goods", "compute", "equity", "debt", "guarantee", "none"] as const;
export type ValueFlow = (typeof VALUE_FLOWS)[number];

/** `record` is documented; `told` exists only as somebody's statement and is never drawn. */
export const LAYERS = ["record", "told"] as const;
export type Layer = (typeof LAYERS)[number];

export const SUBJECT_TYPES = ["party", "deal", "link", "rule", "indicator"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export const QUALIFIERS = ["exact", "up_to", "at_least", "about", "between", "undisclosed", "unknown"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const RANKS = ["preferred", "normal", "deprecated"] as const;
export type Rank = (typeof RANKS)[number];

export const CLAIM_STATUSES = ["draft", "proposed", "accepted", "disputed", "retracted"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** The evidence word of an accepted claim; both words stay visible. */
export const EVIDENCES = ["verified", "reported"] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** On what a claim rests, derived from its supporting citations. */
export const BASES = [
  "primary_text",
  "announced_by_party",
  "two_publishers",
  "one_publisher",
  "unnamed_sources",
  "tested_document_only",
] as const;
export type Basis = (typeof BASES)[number];

export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
/** Second Admiralty digit: 1 confirmed by others … 5 improbable, 6 cannot be judged. */
export type Credibility = (typeof CREDIBILITIES)[number];

export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
/** First Admiralty letter: A filing or regulator … E content farm, F cannot be judged. */
export type Reliability = (typeof RELIABILITIES)[number];

export const SOURCE_KINDS = [
  "filing",
  "release",
  "article",
  "regulation",
  "video",
  "report",
  "dataset",
  "translation",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * How a text came to stand at its address: on the publisher's own page or the official place of a filing, in a web
 * archive, as an agency's text at a subscriber, licensed to another outlet, in full on a portal for filings and releases,
 * or in anybody else's copy. Only the last is no place to send a reader to.
 */
export const READ_INS = ["original", "archive", "agency", "licensed", "portal", "copy"] as const;
export type ReadIn = (typeof READ_INS)[number];

export const STANCES = ["supports", "contradicts", "context"] as const;
export type Stance = (typeof STANCES)[number];

/** How the cited text knows what it says. */
export const CITATION_ORIGINS = ["primary", "announcement", "press", "unnamed", "tested_document"] as const;
export type CitationOrigin = (typeof CITATION_ORIGINS)[number];

/** What the program found when it looked for the fragment in a capture. */
export const ANCHOR_STATES = ["exact", "moved", "fuzzy", "orphaned", "not_captured"] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

export const RULE_STATUSES = ["published", "rescinded", "in_force", "draft", "disputed", "reported"] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

export const VERDICTS = [
  "right",
  "right_but_undated",
  "imprecise",
  "overtaken",
  "wrong",
  "unverifiable",
  "opinion",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ERROR_ORIGINS = ["speaker", "caption", "translator", "none"] as const;
export type ErrorOrigin = (typeof ERROR_ORIGINS)[number];

/** How a part stands to its whole; nothing is added up without these rows. */
export const PART_RELATIONS = [
  "slice_of_pool",
  "slice_of_round",
  "tranche_of",
  "paid_out_of",
  "part_of_sum",
  "part_of_plan",
  "inside_umbrella",
  "alternative_to",
  "replaced_by",
  "same_money_told_otherwise",
] as const;
export type PartRelation = (typeof PART_RELATIONS)[number];

export const STATEMENT_KINDS = [
  "fact",
  "figure",
  "attribution",
  "mechanism",
  "analogy",
  "opinion",
  "forecast",
  "motive",
  "sponsor",
  "hedge",
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const ROLES = ["reporter", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** How many people stand behind what readers see of a case: whoever wrote it and a second person, or its writer alone. */
export const CHECKED_BY = ["two", "one"] as const;
export type CheckedBy = (typeof CHECKED_BY)[number];

/** How a party answered: a denial is an answer of its own kind, and silence until the deadline is one too. */
export const REPLY_STANCES = ["confirmed", "denied", "commented", "declined", "no_reply"] as const;
export type ReplyStance = (typeof REPLY_STANCES)[number];
