import { inTodaysWords } from "../former-words";
import type {
  AnalogyStep,
  CaseHeader,
  Citation,
  Claim,
  ClaimPeriod,
  Discrepancy,
  Rule,
  RulePlace,
  Source,
} from "../model/case-records";
import { type CaseWords, type Illustration, NO_WORDS } from "../model/case-words";
import { joinEnds } from "../model/ordered-ends";
import type { Figure, LoopSet, NetworkLeg, SnapshotDocument } from "../model/snapshot-document";
import type { Localized } from "../model/vocabulary";
import type { PackedDocument } from "./pack-document";
import { readPublicDocument } from "./public-document";

/** A text of readers as documents of either format hold it: the first format knew English alone. */
type StoredWords = Localized | string;
type Words<T, Key extends keyof T> = Omit<T, Key> & {
  readonly [K in Key]: T[K] extends null ? null : StoredWords | null;
};
type Noted = { readonly note: StoredWords | null };

type StoredClaim = Words<Omit<Claim, "period" | "citations" | "value">, "reason" | "note"> & {
  readonly period: (Omit<ClaimPeriod, "label"> & { readonly label: StoredWords | null }) | null;
  readonly value:
    | Exclude<Claim["value"], { readonly type: "text" }>
    | { readonly type: "text"; readonly text: StoredWords };
  readonly citations: readonly Words<Citation, "locator">[];
};
type StoredSource = Omit<Source, "note" | "readIn" | "wordsOf" | "copyShown"> &
  Partial<Pick<Source, "readIn" | "wordsOf" | "copyShown">> &
  Noted;
type StoredPlace = Words<Omit<RulePlace, "name">, "capUnits" | "chipClasses" | "note"> &
  Partial<Pick<RulePlace, "name">>;
type StoredRule = Omit<Rule, "title" | "places"> & {
  readonly title: StoredWords;
  readonly places: readonly StoredPlace[];
};
type StoredDiscrepancy = Omit<
  Discrepancy,
  "statement" | "explanation" | "testedValue" | "sourcedValue" | "statements"
> &
  Partial<Pick<Discrepancy, "statements">> & {
    readonly [K in "statement" | "explanation"]: StoredWords;
  } & { readonly [K in "testedValue" | "sourcedValue"]: StoredWords | null };
type StoredStep = Omit<AnalogyStep, "actor" | "note"> & { readonly actor: StoredWords } & Noted;

type StoredIllustration = Omit<Illustration, "reads"> & Partial<Pick<Illustration, "reads">>;
type StoredCaseWords = Partial<Omit<CaseWords, "illustrations">> & {
  readonly illustrations?: readonly StoredIllustration[];
};
/** Every case was in both languages, had no words of its own, then few, and was checked by two people. */
type StoredHeader = Omit<CaseHeader, "languages" | "words" | "checkedBy"> &
  Partial<Pick<CaseHeader, "languages" | "checkedBy">> & { readonly words?: StoredCaseWords };

type Lifted =
  | "format"
  | "header"
  | "parties"
  | "deals"
  | "links"
  | "linkParts"
  | "claims"
  | "sources"
  | "rules"
  | "indicators"
  | "discrepancies"
  | "glossary"
  | "analogies"
  | "inquiries"
  | "network"
  | "loopSets"
  | "figures";

/** What a leg says of its payments today, and did not always. */
type PaidParts = "completedOn" | "paid" | "paidClaim" | "isSplitUnknown";
type StoredLeg = Omit<NetworkLeg, PaidParts> & Partial<Pick<NetworkLeg, PaidParts>>;
type StoredLoopSet = Omit<LoopSet, "struck"> & Partial<Pick<LoopSet, "struck">>;

/** Each figure held lists of its own, however many rested on the same legs. */
type StoredFigure = Omit<Figure, "shared">;

/** A published document as it was stored, in the format of its day and in today's words for what it holds. */
export type StoredDocument = StoredRecords & (LooseParts | PackedParts);

interface LooseParts {
  readonly format: (typeof LOOSE_FORMATS)[number];
  readonly loopSets: readonly StoredLoopSet[];
  readonly figures: readonly StoredFigure[];
}
type PackedParts = Pick<PackedDocument, "format" | "tables" | "loopSets" | "figures">;

/** Formats in which figures and loops wrote out what they rest on. */
export const LOOSE_FORMATS = ["roundtrip-snapshot/1", "roundtrip-snapshot/2"] as const;

type StoredRecords = Omit<SnapshotDocument, Lifted> & {
  readonly header: StoredHeader;
  readonly parties: readonly (Omit<SnapshotDocument["parties"][number], "note"> & Noted)[];
  readonly deals: readonly (Omit<SnapshotDocument["deals"][number], "note"> & Noted)[];
  readonly links: readonly Words<SnapshotDocument["links"][number], "collateral" | "tranche" | "interest" | "note">[];
  readonly linkParts: readonly (Omit<SnapshotDocument["linkParts"][number], "note"> & Noted)[];
  readonly claims: readonly StoredClaim[];
  readonly sources: readonly StoredSource[];
  readonly rules: readonly StoredRule[];
  readonly indicators: readonly (Omit<SnapshotDocument["indicators"][number], "note"> & Noted)[];
  readonly discrepancies: readonly StoredDiscrepancy[];
  readonly glossary: readonly Words<SnapshotDocument["glossary"][number], "testedProblem">[];
  readonly analogies: readonly StoredStep[];
  readonly inquiries?: SnapshotDocument["inquiries"];
  readonly network: Omit<SnapshotDocument["network"], "legs"> & { readonly legs: readonly StoredLeg[] };
};

/**
 * A stored document in the format of today. What the first format did not know is absent, never guessed: its texts have
 * no Chinese, its sources do not say how they were read, its links not what was paid of them. Loops and figures stay as
 * they were published, be they written out or by place in tables; documents of former formats call the document under test
 * otherwise. A document of today comes back with the same content.
 */
export function liftDocument(document: StoredDocument): SnapshotDocument {
  const stored = isPacked(document) ? readPublicDocument(document) : loose(inTodaysWords(document));
  return {
    ...stored,
    format: "roundtrip-snapshot/3",
    header: liftHeader(stored.header),
    parties: stored.parties.map(liftNote),
    deals: stored.deals.map(liftNote),
    links: stored.links.map((link) => ({
      ...liftNote(link),
      collateral: lift(link.collateral),
      tranche: lift(link.tranche),
      interest: lift(link.interest),
    })),
    linkParts: stored.linkParts.map(liftNote),
    claims: stored.claims.map((claim) => ({
      ...liftNote(claim),
      reason: lift(claim.reason),
      period: claim.period && { ...claim.period, label: lift(claim.period.label) },
      value: claim.value.type === "text" ? { ...claim.value, text: inWords(claim.value.text) } : claim.value,
      citations: claim.citations.map((citation) => ({ ...citation, locator: lift(citation.locator) })),
    })),
    sources: stored.sources.map((source) => ({
      ...liftNote(source),
      readIn: source.readIn ?? null,
      wordsOf: source.wordsOf ?? null,
      copyShown: source.copyShown ?? false,
    })),
    rules: stored.rules.map((rule) => ({
      ...rule,
      title: inWords(rule.title),
      places: rule.places.map((place) => ({
        ...liftNote(place),
        name: place.name ?? null,
        capUnits: lift(place.capUnits),
        chipClasses: lift(place.chipClasses),
      })),
    })),
    indicators: stored.indicators.map(liftNote),
    discrepancies: stored.discrepancies.map((one) => ({
      ...one,
      statement: inWords(one.statement),
      explanation: inWords(one.explanation),
      testedValue: lift(one.testedValue),
      sourcedValue: lift(one.sourcedValue),
      statements: one.statements ?? [],
    })),
    glossary: stored.glossary.map((term) => ({ ...term, testedProblem: lift(term.testedProblem) })),
    analogies: stored.analogies.map((step) => ({ ...liftNote(step), actor: inWords(step.actor) })),
    // On earlier days no version told what was asked.
    inquiries: stored.inquiries ?? [],
    network: {
      ...stored.network,
      legs: stored.network.legs.map((leg) => ({
        ...leg,
        completedOn: leg.completedOn ?? null,
        paid: leg.paid ?? null,
        paidClaim: leg.paidClaim ?? null,
        isSplitUnknown: leg.isSplitUnknown ?? false,
      })),
    },
    loopSets: stored.loopSets.map((set) => ({ ...set, struck: set.struck ?? [] })),
  };
}

function loose(stored: StoredRecords & LooseParts) {
  return { ...stored, figures: stored.figures.map((figure) => joinEnds({ ...figure, shared: [] })) };
}

function isPacked(stored: StoredDocument): stored is StoredRecords & PackedParts {
  return stored.format === "roundtrip-snapshot/3";
}

function liftHeader({ languages = ["en", "zh"], words = {}, checkedBy = "two", ...header }: StoredHeader): CaseHeader {
  const illustrations = (words.illustrations ?? []).map((one) => ({ ...one, reads: one.reads ?? null }));
  return { ...header, languages, words: { ...NO_WORDS, ...words, illustrations }, checkedBy };
}

function inWords(text: StoredWords): Localized {
  return typeof text === "string" ? { en: text, zh: null } : text;
}

/** Records of other tools may leave out a text that nobody wrote. */
function lift(text: StoredWords | null | undefined): Localized | null {
  return text === null || text === undefined ? null : inWords(text);
}

function liftNote<T extends Noted>(record: T): Omit<T, "note"> & { readonly note: Localized | null } {
  return { ...record, note: lift(record.note) };
}
