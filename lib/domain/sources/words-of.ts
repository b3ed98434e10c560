import type { Source } from "../model/case-records";

/** What others did to the words before they came to stand at the address. */
const HANDLINGS = [
  "digest of",
  "machine digest of",
  "machine transcript of",
  "machine translation of",
  "rewriting of",
  "translation of",
] as const;
export type Handling = (typeof HANDLINGS)[number];

/** What kind of text of a party it is, where it is no text of a publisher. */
const PARTY_TEXTS = ["SEC filing of", "release of", "earnings call of"] as const;
export type PartyText = (typeof PARTY_TEXTS)[number];

/** Whose words, where the address did not name anybody. */
const NAMELESS = [
  "publisher not shown",
  "publishers not shown",
  "user not shown",
  "law firm, name not shown",
  "news agency, name not shown",
  "news agencies, names not shown",
] as const;
export type Nameless = (typeof NAMELESS)[number];

/** `words_of` taken apart: "machine digest of SEC filing of Oracle" is a machine digest, a filing, and Oracle's words. */
export interface WordsOf {
  readonly handling: Handling | null;
  readonly text: PartyText | null;
  /** The publisher or party by name, or that no name was shown. */
  readonly whose: string;
  readonly nameless: Nameless | null;
}

/** Reads the few forms of `words_of`; whatever has none of them is a name. */
export function readWordsOf(words: string): WordsOf {
  const handling = HANDLINGS.find((form) => words.startsWith(`${form} `)) ?? null;
  const handled = handling === null ? words : words.slice(handling.length + 1);
  const text = PARTY_TEXTS.find((form) => handled.startsWith(`${form} `)) ?? null;
  const whose = text === null ? handled : handled.slice(text.length + 1);
  return { handling, text, whose, nameless: NAMELESS.find((form) => form === whose) ?? null };
}

/** Whose words a source carries, for counting publishers: two copies of one agency's text are one publisher. */
export function voiceOf(source: Pick<Source, "publisher" | "wordsOf">): string {
  return source.wordsOf === null ? source.publisher : readWordsOf(source.wordsOf).whose;
}
