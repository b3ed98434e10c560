import type { Locale } from "@/lib/domain/model/vocabulary";
import { type WebMessages, webEn } from "./en/web";
import { isolateValues } from "./isolate-values";
import { valueProblem } from "./value-problem";
import { webZh } from "./zh/web";

const MESSAGES: Readonly<Record<Locale, WebMessages>> = { en: isolateValues(webEn), zh: isolateValues(webZh) };

/** The wording of the web of a case in one language. */
export function webMessages(locale: Locale): WebMessages {
  return MESSAGES[locale];
}

/** Why a field of a deal or a link cannot stand, in words. */
export function dealProblemText(reason: string, locale: Locale): string {
  const { problem, refused } = webMessages(locale);
  if (Object.hasOwn(problem, reason)) return problem[reason as keyof WebMessages["problem"]];
  return valueProblem(reason, locale) ?? refused.unknown;
}

/** Why a command on parties, deals or links was refused, in words. */
export function dealRefusalText(code: string, locale: Locale): string {
  const { refused, stale } = webMessages(locale);
  if (code === "stale") return stale;
  return Object.hasOwn(refused, code) ? refused[code as keyof WebMessages["refused"]] : refused.unknown;
}

/** Why a read was refused, in words: by its word, or by the status of what is refused without one. */
export function refusalOf(status: number, code: string | null, locale: Locale): string {
  const bare: Readonly<Record<number, string>> = { 401: "signed-out", 403: "forbidden", 404: "not-found" };
  return dealRefusalText(code ?? bare[status] ?? "unknown", locale);
}
