import { textIn } from "@/lib/domain/model/case-languages";
import { type AskedWord, type CaseWords, forAskedWords, type KeyedWord } from "@/lib/domain/model/case-words";
import type { ErrorOrigin, Locale } from "@/lib/domain/model/vocabulary";
import { label } from "../labels";

/** What a case calls its own things in one language: its own word, else the general one. */
export type CaseSpeech = Readonly<Record<AskedWord, string>>;

/** What things are called in a case that has no word of its own for them; each stands in a sentence as it is. */
const GENERAL: Readonly<Record<Locale, CaseSpeech>> = {
  en: {
    document: "the starting document",
    author: "its author",
    assets: "assets",
    ruledItems: "goods",
    ruledServices: "services",
    rulesTitle: "Rules and places",
    tier: "group",
  },
  zh: {
    document: "起始材料",
    author: "作者",
    assets: "资产",
    ruledItems: "货物",
    ruledServices: "服务",
    rulesTitle: "规则与地点",
    tier: "组",
  },
};

/** The words of a case in one language; what it has no word for goes by its general name. */
export function speakCase(words: CaseWords, locale: Locale): CaseSpeech {
  return forAskedWords((word) => {
    const own = words[word];
    return own === null ? GENERAL[locale][word] : textIn(own, locale);
  });
}

/** What a case calls something that its records name by a key; null where it says nothing of it. */
export function keyedWord(words: readonly KeyedWord[], key: string, locale: Locale): string | null {
  const own = words.find((one) => one.key === key);
  return own === undefined ? null : textIn(own.name, locale);
}

/** Whose error it was, in the words of the case. */
export function originWords(origin: ErrorOrigin, { author }: CaseSpeech, locale: Locale): string {
  return origin === "speaker" ? author : label.errorOrigin(origin, locale);
}

const ORDINALS = ["零", "一", "二", "三"];

/** One of those that a rule sorts places into: "Tier 2", "第二级". */
export function tierText({ tier }: CaseSpeech, number: number, locale: Locale): string {
  return locale === "zh" ? `第${ORDINALS[number] ?? number}${tier}` : `${atStart(tier)} ${number}`;
}

/** The head of a column of them. */
export function tierHead({ tier }: CaseSpeech, locale: Locale): string {
  return locale === "zh" ? "归类" : atStart(tier);
}

/** One of them below that head, where the head does not have to be said again. */
export function tierCell(speech: CaseSpeech, number: number | null, locale: Locale): string {
  if (number === null) return "–";
  return locale === "zh" ? tierText(speech, number, locale) : String(number);
}

/** The same word at the beginning of a sentence. */
export function atStart(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** A table of wording that speaks the words of a case, made once for each case and language. */
export function perCase<Table extends object>(
  make: (speech: CaseSpeech, locale: Locale) => Table,
): (locale: Locale, words: CaseWords) => Table {
  const made = new WeakMap<CaseWords, Partial<Record<Locale, Table>>>();
  return (locale, words) => {
    const tables = made.get(words) ?? {};
    const table = tables[locale] ?? make(speakCase(words, locale), locale);
    made.set(words, { ...tables, [locale]: table });
    return table;
  };
}
