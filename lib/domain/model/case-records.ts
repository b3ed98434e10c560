import type { CaseLanguages } from "./case-languages";
import type { CaseWords } from "./case-words";
import type { LinkKind } from "./link-kinds";
import type {
  AnchorState,
  Basis,
  CheckedBy,
  CitationOrigin,
  ClaimStatus,
  Credibility,
  ErrorOrigin,
  Evidence,
  Layer,
  Localized,
  PartRelation,
  PartyKind,
  Qualifier,
  Rank,
  ReadIn,
  Reliability,
  ReplyStance,
  RuleStatus,
  SourceKind,
  Stage,
  Stance,
  StatementKind,
  SubjectType,
  ValueFlow,
  Verdict,
} from "./vocabulary";

/**
 * The records of a case as plain values: what the importer makes of spreadsheets, what the repositories make of
 * database rows, and what `freeze` turns into a snapshot document. Records name each other by slug, never by
 * database id, so that two installations that import the same files freeze the same bytes.
 *
 * Shapes: every value is JSON-safe. `Decimal` is a plain decimal string in base units ("100000000000", "6.3", no
 * exponent, no trailing zeros); `PartialDate` is 2025, 2025-H2, 2025-Q3, 2025-10 or 2025-10-07. `null` means unknown
 * or not applicable, never zero.
 */
export type Slug = string;
export type Decimal = string;
export type PartialDate = string;
/** A full calendar day, YYYY-MM-DD. A text becomes one where `model/calendar` or `isKeptDay` has read it, and nowhere else. */
export type Day = `${number}-${number}-${number}`;

export interface Party {
  readonly slug: Slug;
  readonly name: Localized;
  readonly kind: PartyKind;
  /** ISO 3166-1 alpha-2; null for consortia and withheld names. */
  readonly jurisdiction: string | null;
  /** Sponsor or parent party. A dated `parent` claim overrides it. */
  readonly sponsor: Slug | null;
  readonly lei: string | null;
  readonly cik: string | null;
  readonly ticker: string | null;
  readonly wikidata: string | null;
  readonly aliases: readonly string[];
  readonly note: Localized | null;
}

export interface Deal {
  readonly slug: Slug;
  readonly title: Localized;
  readonly announced: PartialDate | null;
  readonly signed: PartialDate | null;
  readonly effective: PartialDate | null;
  readonly ended: PartialDate | null;
  /** Record field, shown as uncited; a stage claim overrides it. */
  readonly stage: Stage;
  readonly supersededBy: Slug | null;
  readonly partOf: Slug | null;
  readonly note: Localized | null;
}

/** One link of a deal. `payer` and `payee` are the columns of the row; the table of kinds says what they are called. */
export interface Link {
  readonly slug: Slug;
  readonly deal: Slug;
  readonly kind: LinkKind;
  readonly payer: Slug;
  readonly payee: Slug;
  readonly valueFlow: ValueFlow;
  readonly layer: Layer;
  readonly collateral: Localized | null;
  readonly tranche: Localized | null;
  readonly interest: Localized | null;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly note: Localized | null;
}

/** What lies inside what: containment as data. */
export interface LinkPart {
  readonly partType: "link" | "deal";
  readonly part: Slug;
  readonly wholeType: "link" | "deal";
  readonly whole: Slug;
  readonly relation: PartRelation;
  readonly note: Localized | null;
}

/** A citation is (claim, source, fragment, locator, stance). */
export interface Citation {
  readonly source: Slug;
  /** Contiguous fragment as printed; a document has the part of it round the figure. Null where the wording was not seen. */
  readonly fragment: string | null;
  readonly locator: Localized | null;
  readonly stance: Stance;
  readonly origin: CitationOrigin;
  readonly anchor: AnchorState;
}

/**
 * The typed value of a claim. Numbers keep the three printed places: `value` (firm or stated), `min` (a floor) and
 * `max` (a ceiling or headline). `undisclosed` and `unknown` carry none of them: real states, not gaps.
 */
export type ClaimValue =
  | ({ readonly type: "money"; readonly currency: string } & Bounds)
  | ({ readonly type: "percent" } & Bounds)
  | ({ readonly type: "count"; readonly unit: string } & Bounds)
  | ({ readonly type: "rate"; readonly unit: string } & Bounds)
  | { readonly type: "date"; readonly date: PartialDate }
  | { readonly type: "yes_no"; readonly yes: boolean }
  | { readonly type: "code"; readonly codes: readonly string[] }
  | { readonly type: "text"; readonly text: Localized }
  | { readonly type: "undisclosed" }
  /** What is stored and no claim can state: shown at the desk as it is, counted nowhere, and never in a version. */
  | { readonly type: "unreadable"; readonly raw: string };

export interface Bounds {
  readonly qualifier: Qualifier;
  readonly value: Decimal | null;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
}

export interface Claim {
  readonly slug: Slug;
  readonly subjectType: SubjectType;
  readonly subject: Slug;
  readonly property: string;
  readonly value: ClaimValue;
  /** The wording as printed beside the normalised value, where it was kept. */
  readonly wording: string | null;
  readonly asOf: PartialDate | null;
  /** Reporting period of a financial figure: inclusive days and the company's own label. */
  readonly period: ClaimPeriod | null;
  readonly rank: Rank;
  /** Why this rank; with a disputed claim, why it is disputed. */
  readonly reason: Localized | null;
  readonly status: ClaimStatus;
  readonly evidence: Evidence | null;
  readonly basis: Basis | null;
  readonly credibility: Credibility | null;
  /** Slugs of claims that contradict this one; always mutual, sorted. */
  readonly conflictsWith: readonly Slug[];
  readonly note: Localized | null;
  readonly citations: readonly Citation[];
}

export interface ClaimPeriod {
  readonly start: Day | null;
  readonly end: Day;
  readonly label: Localized | null;
}

export interface Source {
  readonly slug: Slug;
  readonly kind: SourceKind;
  readonly publisher: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
  readonly language: string;
  readonly reliability: Reliability;
  /** How the text came to stand at this address; null: nobody has said. */
  readonly readIn: ReadIn | null;
  /** Whose words they are, where the address is not their publisher's own. */
  readonly wordsOf: string | null;
  /** An editor lets readers have the address of a mere copy; false for all else. */
  readonly copyShown: boolean;
  readonly note: Localized | null;
}

/** One version of one rule, with the places it names. */
export interface Rule {
  readonly slug: Slug;
  readonly title: Localized;
  readonly authority: Slug;
  readonly status: RuleStatus;
  readonly places: readonly RulePlace[];
}

export interface RulePlace {
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  /** What the rule's sheet calls the place; null: it goes by the name of its code. */
  readonly name: Localized | null;
  readonly tier: 1 | 2 | 3 | null;
  readonly inForceFrom: PartialDate | null;
  readonly complianceFrom: PartialDate | null;
  readonly inForceTo: PartialDate | null;
  readonly capUnits: Localized | null;
  readonly capValue: Decimal | null;
  readonly chipClasses: Localized | null;
  readonly source: Slug;
  readonly note: Localized | null;
}

export interface Indicator {
  readonly slug: Slug;
  readonly name: Localized;
  readonly unit: string;
  readonly note: Localized | null;
}

/** A statement of the document under test set beside what the sources say. */
export interface Discrepancy {
  readonly slug: Slug;
  readonly statement: Localized;
  readonly language: "en" | "zh" | "both";
  readonly testedValue: Localized | null;
  readonly sourcedValue: Localized | null;
  readonly claims: readonly Slug[];
  readonly explanation: Localized;
  /** Statements of the document under test that this judges, sorted; they carry the same verdict. */
  readonly statements: readonly Slug[];
  readonly errorOrigin: ErrorOrigin;
  readonly verdict: Verdict;
}

export interface GlossaryTerm {
  readonly slug: Slug;
  readonly term: Localized;
  readonly definition: Localized;
  readonly testedProblem: Localized | null;
  readonly seeAlso: readonly Slug[];
}

/** One statement of the document under test, annotated. */
export interface Statement {
  readonly slug: Slug;
  readonly order: number;
  readonly section: Localized;
  readonly paragraph: number;
  readonly paraphrase: Localized;
  readonly anchor: Localized;
  readonly kind: StatementKind;
  /** Key of a topic of the case. */
  readonly topic: string;
  /** Slugs of parties, deals, links, rules or indicators it is about. */
  readonly about: readonly Slug[];
  readonly claims: readonly Slug[];
  readonly verdict: Verdict;
  readonly explanation: Localized;
}

/** One step of an illustration told by the speaker; never a fact of the case. */
export interface AnalogyStep {
  readonly slug: Slug;
  readonly analogy: string;
  readonly step: number;
  readonly actor: Localized;
  readonly action: Localized;
  readonly amount: Decimal | null;
  readonly unit: string | null;
  readonly fromTestedDocument: boolean;
  readonly note: Localized | null;
}

export interface CaseHeader {
  readonly slug: Slug;
  /** The languages that its texts, pages and reports are in, the main one first. */
  readonly languages: CaseLanguages;
  readonly title: Localized;
  readonly summary: Localized;
  /** Valid day of every figure: claims that begin later count nowhere yet. */
  readonly asOf: Day;
  /** What this case calls its own things; pages name nothing that is not called here. */
  readonly words: CaseWords;
  /** True for the case that ships with the product and was not edited by this newsroom. */
  readonly shipped: boolean;
  /** How many people check it, which every page says where it is one. */
  readonly checkedBy: CheckedBy;
  /** Most words of a quote that readers see; a document does not say it, since its quotes are cut already. */
  readonly quoteWords?: number;
}

/** Until when a party may answer: one moment, and how it was told to the party. */
export interface Deadline {
  /** The moment, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The time zone that it was set in, by its IANA name. */
  readonly zone: string;
  /** What a clock in that zone shows then: `2026-01-12T18:00`. */
  readonly local: string;
}

/**
 * What a party was asked and how it answered, as readers are told: when, until when, and its own words. The words of the
 * question and to whom they went are working notes and stay at the desk.
 */
export interface PartyInquiry {
  readonly slug: Slug;
  readonly party: Slug;
  readonly askedOn: Day;
  readonly deadline: Deadline;
  /** null as long as no answer and no silence was noted. */
  readonly stance: ReplyStance | null;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
}

/** What is said of a case before it is begun; the rest is the installation's. */
export type CaseSaid = Omit<CaseHeader, "shipped" | "checkedBy">;

export interface CaseRecords {
  readonly header: CaseHeader;
  readonly parties: readonly Party[];
  readonly deals: readonly Deal[];
  readonly links: readonly Link[];
  readonly linkParts: readonly LinkPart[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly rules: readonly Rule[];
  readonly indicators: readonly Indicator[];
  readonly discrepancies: readonly Discrepancy[];
  readonly glossary: readonly GlossaryTerm[];
  readonly statements: readonly Statement[];
  readonly analogies: readonly AnalogyStep[];
  readonly inquiries: readonly PartyInquiry[];
}
