import type { Localized } from "../vocabulary";

/** What the measures answer on a topic of the document under test; null where no figure belongs to it. */
export const TOPIC_MEASURES = ["web", "vehicle", "stack", "rules", "chain", "levy", "indicators"] as const;
export type TopicMeasure = (typeof TOPIC_MEASURES)[number];

/** A topic that statements of the document under test are sorted into, by the key that the statements name. */
export interface CaseTopic {
  readonly key: string;
  readonly measures: TopicMeasure | null;
  readonly title: Localized;
  readonly lead: Localized | null;
}

/** An illustration that the document under test tells, by the key that its steps name. */
export interface Illustration {
  readonly key: string;
  /** As it stands in a sentence: "the house of 2008". */
  readonly name: Localized;
  /** What the claims of the illustration rest on: "house". */
  readonly asset: Localized;
}

/**
 * What a case calls its own things. The product knows parties, deals, vehicles and rules; what a case is about is said
 * here and nowhere in code, so that a case of any subject reads right. What is null is called by its general word or
 * is not spoken of.
 */
export interface CaseWords {
  /** The document whose statements the case checks, as it stands in a sentence: "the video". */
  readonly document: Localized | null;
  /** What vehicles own, in the plural: "chips". */
  readonly assets: Localized | null;
  /** What rules are about, in the plural: "advanced chips". */
  readonly ruledItems: Localized | null;
  /** The title of the page of rules and places: "Export rules and places". */
  readonly rulesTitle: Localized | null;
  readonly illustrations: readonly Illustration[];
  readonly topics: readonly CaseTopic[];
}

/** The words of a case that calls nothing by a name of its own. */
export const NO_WORDS: CaseWords = {
  document: null,
  assets: null,
  ruledItems: null,
  rulesTitle: null,
  illustrations: [],
  topics: [],
};

/** Words that an editor is asked for; topics and illustrations come with a case and stay as they are. */
export const ASKED_WORDS = [
  "document",
  "assets",
  "ruledItems",
  "rulesTitle",
] as const satisfies readonly (keyof CaseWords)[];
export type AskedWord = (typeof ASKED_WORDS)[number];
