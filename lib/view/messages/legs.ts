import type { Locale } from "@/lib/domain/model/vocabulary";
import { type LegMessages, legsEn } from "./en/legs";
import { isolateValues } from "./isolate-values";
import { legsZh } from "./zh/legs";

const MESSAGES: Readonly<Record<Locale, LegMessages>> = { en: isolateValues(legsEn), zh: isolateValues(legsZh) };

/** The wording of the pages and forms of legs and vehicles in one language. */
export function legMessages(locale: Locale): LegMessages {
  return MESSAGES[locale];
}
