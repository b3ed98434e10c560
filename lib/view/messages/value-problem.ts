import { isValueRefusal, VALUE_REFUSALS } from "@/lib/domain/values/refusals";
import type { Locale } from "@/lib/domain/vocabulary";

/** Why a value cannot stand, as a sentence of its own; undefined where the word is about something else. */
export function valueProblem(reason: string, locale: Locale): string | undefined {
  if (!isValueRefusal(reason)) return undefined;
  const said = VALUE_REFUSALS[reason][locale];
  return locale === "zh" ? `${said}。` : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
