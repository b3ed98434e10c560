import { inTodaysWords } from "../former-words";
import type { CaseHeader, CaseRecords, Citation, Claim, ClaimPeriod, RulePlace } from "../model/case-records";
import { type CaseWords, type Illustration, NO_WORDS } from "../model/case-words";
import { joinEnds } from "../model/ordered-ends";
import type { Figure, LoopSet, NetworkLink, SnapshotDocument } from "../model/snapshot-document";
import type { Localized } from "../model/vocabulary";
import { fieldsOf, type ListedKind, makeLists } from "../records/by-kind";
import { type FieldType, RECORD_KINDS } from "../records/kinds";
import type { PackedDocument } from "./pack-document";
import { readPublicDocument } from "./public-document";

/** A text of readers as documents of either format hold it: the first format knew English alone. */
type StoredWords = Localized | string;
type Words<T, Key extends keyof T> = Omit<T, Key> & {
  readonly [K in Key]: T[K] extends null ? null : StoredWords | null;
};

type StoredClaim = Words<Omit<Claim, "period" | "citations" | "value">, "reason" | "note"> & {
  readonly period: (Omit<ClaimPeriod, "label"> & { readonly label: StoredWords | null }) | null;
  readonly value:
    | Exclude<Claim["value"], { readonly type: "text" }>
    | { readonly type: "text"; readonly text: StoredWords };
  readonly citations: readonly Words<Citation, "locator">[];
};
type StoredPlace = Words<Omit<RulePlace, "name">, "capUnits" | "chipClasses" | "note"> &
  Partial<Pick<RulePlace, "name">>;

type StoredIllustration = Omit<Illustration, "reads"> & Partial<Pick<Illustration, "reads">>;
type StoredCaseWords = Partial<Omit<CaseWords, "illustrations">> & {
  readonly illustrations?: readonly StoredIllustration[];
};
/** Every case was in both languages, had no words of its own, then few, and was checked by two people. */
type StoredHeader = Omit<CaseHeader, "languages" | "words" | "checkedBy"> &
  Partial<Pick<CaseHeader, "languages" | "checkedBy">> & { readonly words?: StoredCaseWords };

type Lifted = keyof CaseRecords | "format" | "network" | "loopSets" | "figures";

/** What a link says of its payments today, and did not always. */
type PaidParts = "completedOn" | "paid" | "paidClaim" | "isSplitUnknown";
type StoredLink = Omit<NetworkLink, PaidParts> & Partial<Pick<NetworkLink, PaidParts>>;
type StoredLoopSet = Omit<LoopSet, "struck"> & Partial<Pick<LoopSet, "struck">>;

/** Each figure held lists of its own, however many rested on the same links. */
type StoredFigure = Omit<Figure, "shared">;

/** A published document as it was stored, in the format of its day and in today's words for what it holds. */
export type StoredDocument = StoredRecords & (LooseParts | PackedParts);

interface LooseParts {
  readonly format: (typeof LOOSE_FORMATS)[number];
  readonly loopSets: readonly StoredLoopSet[];
  readonly figures: readonly StoredFigure[];
}
type PackedParts = Pick<PackedDocument, "tables" | "loopSets" | "figures"> & {
  readonly format: PackedDocument["format"] | typeof FORMER_PACKED_FORMAT;
};

/** Formats in which figures and loops wrote out what they rest on. */
const LOOSE_FORMATS = ["roundtrip-snapshot/1", "roundtrip-snapshot/2"] as const;
const FORMER_PACKED_FORMAT = "roundtrip-snapshot/3";

/** Formats that are written no more, and read. */
export const FORMER_FORMATS = [...LOOSE_FORMATS, FORMER_PACKED_FORMAT] as const;

const TODAY: SnapshotDocument["format"] = "roundtrip-snapshot/4";

/** The lists of records, each as its day had it: on earlier days there were fewer. */
type StoredLists = { readonly [List in Exclude<keyof CaseRecords, "header" | "claims">]?: readonly object[] };

type StoredRecords = Omit<SnapshotDocument, Lifted> &
  StoredLists & {
    readonly header: StoredHeader;
    readonly claims: readonly StoredClaim[];
    readonly network: Omit<SnapshotDocument["network"], "links"> & { readonly links: readonly StoredLink[] };
  };

/**
 * A stored document in the format of today. What the first format did not know is absent, never guessed: its texts have
 * no Chinese, its sources do not say how they were read, its links not what was paid of them. Loops and figures stay as
 * they were published, be they written out or by place in tables; documents of former formats call the document under test
 * otherwise. A document of today comes back with the same content.
 */
export function liftDocument(document: StoredDocument): SnapshotDocument {
  const said = document.format === TODAY ? document : inTodaysWords(document);
  const stored = isPacked(said) ? readPublicDocument(said) : loose(said);
  return {
    ...stored,
    format: TODAY,
    header: liftHeader(stored.header),
    ...makeLists((kind) => (stored[RECORD_KINDS[kind].list] ?? []).map((state) => liftState(kind, state))),
    claims: stored.claims.map((claim) => ({
      ...claim,
      note: lift(claim.note),
      reason: lift(claim.reason),
      period: claim.period && { ...claim.period, label: lift(claim.period.label) },
      value: claim.value.type === "text" ? { ...claim.value, text: inWords(claim.value.text) } : claim.value,
      citations: claim.citations.map((citation) => ({ ...citation, locator: lift(citation.locator) })),
    })),
    network: {
      ...stored.network,
      links: stored.network.links.map((link) => ({
        ...link,
        completedOn: link.completedOn ?? null,
        paid: link.paid ?? null,
        paidClaim: link.paidClaim ?? null,
        isSplitUnknown: link.isSplitUnknown ?? false,
      })),
    },
    loopSets: stored.loopSets.map((set) => ({ ...set, struck: set.struck ?? [] })),
  };
}

function loose(stored: StoredRecords & LooseParts) {
  return { ...stored, figures: stored.figures.map((figure) => joinEnds({ ...figure, shared: [] })) };
}

function isPacked(stored: StoredDocument): stored is StoredRecords & PackedParts {
  return stored.format === TODAY || stored.format === FORMER_PACKED_FORMAT;
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

/** A record with what its kind had not yet on that day: texts in two languages, fields that came later, places with names. */
function liftState(kind: ListedKind, state: object): object {
  const held: Readonly<Record<string, unknown>> = { ...state };
  const lifted = fieldsOf(kind).map(([name, field]) => [name, liftField(field, held[name])] as const);
  return { ...state, ...Object.fromEntries(lifted) };
}

function liftField(field: FieldType, value: unknown): unknown {
  switch (field.type) {
    case "words":
      // One that a record must have is there in every format.
      return field.isOptional ? lift(value as StoredWords | null | undefined) : inWords(value as StoredWords);
    case "text":
    case "word":
      return field.isOptional ? (value ?? null) : value;
    case "flag":
      return value ?? false;
    case "names":
      return value ?? [];
    case "own":
      return Array.isArray(value) ? value.map((place: StoredPlace) => liftPlace(place)) : value;
    default:
      return value;
  }
}

function liftPlace({ name = null, ...place }: StoredPlace): RulePlace {
  const { capUnits, chipClasses, note } = place;
  return { ...place, name, capUnits: lift(capUnits), chipClasses: lift(chipClasses), note: lift(note) };
}
