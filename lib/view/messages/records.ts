import type { Locale } from "@/lib/domain/model/vocabulary";
import { type RecordMessages, recordsEn } from "./en/records";
import { isolateValues } from "./isolate-values";
import { valueProblem } from "./value-problem";
import { recordsZh } from "./zh/records";

const MESSAGES: Readonly<Record<Locale, RecordMessages>> = {
  en: isolateValues(recordsEn),
  zh: isolateValues(recordsZh),
};

/** The wording of rules, indicators and terms at the desk in one language. */
export function recordMessages(locale: Locale): RecordMessages {
  return MESSAGES[locale];
}

/** Why a field cannot stand, in words; undefined where it can. */
export function problemText(reason: string | undefined, locale: Locale): string | undefined {
  const { problem, problemOther } = MESSAGES[locale];
  return reason === undefined ? undefined : (problem[reason] ?? valueProblem(reason, locale) ?? problemOther);
}
