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
} from "../case-records";
import { type CaseWords, type Illustration, NO_WORDS } from "../cases/case-words";
import type { Localized } from "../vocabulary";
import type { LoopSet, NetworkLeg, SnapshotDocument } from "./snapshot-document";

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
type StoredDiscrepancy = Omit<Discrepancy, "statement" | "explanation" | "seedValue" | "sourcedValue" | "statements"> &
  Partial<Pick<Discrepancy, "statements">> & {
    readonly [K in "statement" | "explanation"]: StoredWords;
  } & { readonly [K in "seedValue" | "sourcedValue"]: StoredWords | null };
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
  | "loopSets";

/** What a leg says of its payments today, and did not always. */
type PaidParts = "completedOn" | "paid" | "paidClaim" | "isSplitUnknown";
type StoredLeg = Omit<NetworkLeg, PaidParts> & Partial<Pick<NetworkLeg, PaidParts>>;
type StoredLoopSet = Omit<LoopSet, "struck"> & Partial<Pick<LoopSet, "struck">>;

/** A published document as it was stored, in the format of its day. */
export type StoredDocument = Omit<SnapshotDocument, Lifted> & {
  readonly format: "roundtrip-snapshot/1" | SnapshotDocument["format"];
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
  readonly glossary: readonly Words<SnapshotDocument["glossary"][number], "seedProblem">[];
  readonly analogies: readonly StoredStep[];
  readonly inquiries?: SnapshotDocument["inquiries"];
  readonly network: Omit<SnapshotDocument["network"], "legs"> & { readonly legs: readonly StoredLeg[] };
  readonly loopSets: readonly StoredLoopSet[];
};

/**
 * A stored document in the format of today. What the first format did not know is absent, never guessed: its texts have
 * no Chinese, its sources do not say how they were read, its links not what was paid of them. Loops and figures stay as
 * they were published. A document of today comes back with the same content.
 */
export function liftDocument(stored: StoredDocument): SnapshotDocument {
  return {
    ...stored,
    format: "roundtrip-snapshot/2",
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
      seedValue: lift(one.seedValue),
      sourcedValue: lift(one.sourcedValue),
      statements: one.statements ?? [],
    })),
    glossary: stored.glossary.map((term) => ({ ...term, seedProblem: lift(term.seedProblem) })),
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
