import type { Locale } from "@/lib/domain/model/vocabulary";

/**
 * The marks that each language sets between and around words. `stop` is followed by another sentence and `end` by nothing;
 * `lead` stands between a short word and what it leads to, `both` between two of a pair, `space` between sentences.
 */
const MARKS = {
  en: {
    list: ", ",
    comma: ", ",
    and: " and ",
    both: " and ",
    colon: ": ",
    lead: " ",
    stop: ". ",
    end: ".",
    semicolon: "; ",
    space: " ",
    afterName: ", ",
    open: " (",
    close: ")",
  },
  zh: {
    list: "、",
    comma: "，",
    and: "、",
    both: "和",
    colon: "：",
    lead: "：",
    stop: "。",
    end: "。",
    semicolon: "；",
    space: "",
    afterName: "：",
    open: "（",
    close: "）",
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** The marks of one language, the space that belongs to each of them included. */
export function marksOf(locale: Locale) {
  return MARKS[locale];
}
