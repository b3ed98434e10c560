import type { Locale } from "@/lib/domain/model/vocabulary";
import { isValueRefusal, VALUE_REFUSALS } from "@/lib/domain/values/refusals";
import { marksOf } from "@/lib/view/marks";

/**
 * Why a value cannot stand, as a sentence of its own; undefined where the word is about something else.
 *
 * @param told the word, and behind a blank the limit or the sign that its sentence leads up to
 */
export function valueProblem(told: string, locale: Locale): string | undefined {
  const [reason = "", detail] = told.split(" ", 2);
  if (!isValueRefusal(reason)) return undefined;
  const sentence = VALUE_REFUSALS[reason][locale];
  const said = detail === undefined ? sentence : `${sentence}${marksOf(locale).colon}${detail}`;
  return locale === "zh" ? `${said}。` : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
