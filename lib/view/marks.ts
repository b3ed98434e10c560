import type { Locale } from "@/lib/domain/model/vocabulary";

/** The marks that each language sets between and around words. */
const MARKS = {
  en: { list: ", ", and: " and ", colon: ": ", stop: ". ", semicolon: "; ", afterName: ", ", open: " (", close: ")" },
  zh: { list: "、", and: "、", colon: "：", stop: "。", semicolon: "；", afterName: "：", open: "（", close: "）" },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** The marks of one language, the space that belongs to each of them included. */
export function marksOf(locale: Locale) {
  return MARKS[locale];
}
