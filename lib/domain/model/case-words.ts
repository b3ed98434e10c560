import type { Localized } from "./vocabulary";

/** What the measures answer on a topic of the document under test; null where no figure belongs to it. */
export const TOPIC_MEASURES = ["web", "vehicle", "stack", "rules", "chain", "levy", "indicators"] as const;
export type TopicMeasure = (typeof TOPIC_MEASURES)[number];

/** A topic that statements of the document under test are sorted into, by the key that the statements name. */
interface CaseTopic {
  readonly key: string;
  readonly measures: TopicMeasure | null;
  readonly title: Localized;
  readonly lead: Localized | null;
}

/**
 * An illustration that is read as claims on one asset: which step tells its price, the loan on it, what passes that
 * loan on, the lowest first, how many bets there are, and the size of each.
 */
export interface StackTelling {
  readonly as: "stack";
  readonly price: number;
  readonly loan: number;
  readonly passedOn: readonly number[];
  readonly bets: number;
  readonly bet: number;
}

/** An illustration whose steps 1 to 5 tell who set up a vehicle, who paid in, what it bought, who rents, who gets what. */
interface VehicleTelling {
  readonly as: "vehicle";
}

/** An illustration that the document under test tells, by the key that its steps name. */
export interface Illustration {
  readonly key: string;
  /** As it stands in a sentence: "the house of 2008". */
  readonly name: Localized;
  /** What the claims of the illustration rest on: "house". */
  readonly asset: Localized | null;
  /** What of it is computed or set beside the record; null: it is told and nothing more. */
  readonly reads: StackTelling | VehicleTelling | null;
}

/** What the case calls something that its records name by a key: a unit that is counted, a property of claims. */
export interface KeyedWord {
  readonly key: string;
  readonly name: Localized;
}

/**
 * What a case calls its own things. The product knows parties, deals, vehicles and rules; what a case is about is said
 * here and nowhere in code, so that a case of any subject reads right. What is null is called by its general word or
 * is not spoken of.
 */
export interface CaseWords {
  /** The document whose statements the case checks, as it stands in a sentence: "the video". */
  readonly document: Localized | null;
  /** Who speaks in it: "the speaker". */
  readonly author: Localized | null;
  /** What vehicles own, in the plural: "chips". */
  readonly assets: Localized | null;
  /** What rules are about, in the plural: "advanced chips". */
  readonly ruledItems: Localized | null;
  /** What is sold in place of the things that rules are about: "computing". */
  readonly ruledServices: Localized | null;
  /** The title of the page of rules and places: "Export rules and places". */
  readonly rulesTitle: Localized | null;
  /** What a rule sorts places into, before a number: "tier". */
  readonly tier: Localized | null;
  readonly units: readonly KeyedWord[];
  readonly properties: readonly KeyedWord[];
  readonly illustrations: readonly Illustration[];
  readonly topics: readonly CaseTopic[];
}

/** The words of a case that calls nothing by a name of its own. */
export const NO_WORDS: CaseWords = {
  document: null,
  author: null,
  assets: null,
  ruledItems: null,
  ruledServices: null,
  rulesTitle: null,
  tier: null,
  units: [],
  properties: [],
  illustrations: [],
  topics: [],
};

/** Words that an editor is asked for; the lists come with a case and stay as they are. */
export const ASKED_WORDS = [
  "document",
  "author",
  "assets",
  "ruledItems",
  "ruledServices",
  "rulesTitle",
  "tier",
] as const satisfies readonly (keyof CaseWords)[];
export type AskedWord = (typeof ASKED_WORDS)[number];

/** One text for every word that an editor is asked for. */
export function forAskedWords<T>(textOf: (word: AskedWord) => T): Readonly<Record<AskedWord, T>> {
  return Object.fromEntries(ASKED_WORDS.map((word) => [word, textOf(word)])) as Record<AskedWord, T>;
}

/** The keys of the topics that one measure answers. */
export function topicsOf(words: CaseWords, measure: TopicMeasure): readonly string[] {
  return words.topics.filter(({ measures }) => measures === measure).map(({ key }) => key);
}
