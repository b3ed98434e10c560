import type { Locale } from "@/lib/domain/model/vocabulary";
import { type LinkMessages, linksEn } from "./en/links";
import { isolateValues } from "./isolate-values";
import { linksZh } from "./zh/links";

const MESSAGES: Readonly<Record<Locale, LinkMessages>> = { en: isolateValues(linksEn), zh: isolateValues(linksZh) };

/** The wording of the pages and forms of links and vehicles in one language. */
export function linkMessages(locale: Locale): LinkMessages {
  return MESSAGES[locale];
}
