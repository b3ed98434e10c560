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

/** What a refusal is put into words by: its status, 0 where no answer came, and the server's word. */
export interface RefusedFor {
  readonly status: number;
  readonly code: string | null;
}

/** Why parties, deals or links were refused, in words. */
export function dealRefusalText(told: RefusedFor, locale: Locale): string {
  const { refused, stale } = webMessages(locale);
  return told.code === "stale" ? stale : (wordsForRefusal(refused, told) ?? refused.unknown);
}

/** The sentence of a list that fits a refusal: by the server's word, or by the status of what is refused without one. */
export function wordsForRefusal(
  sentences: Readonly<Record<string, string>>,
  { status, code }: RefusedFor,
): string | undefined {
  const bare: Readonly<Record<number, string>> = { 401: "signed-out", 403: "forbidden", 404: "not-found" };
  const word = [code, bare[status]].find((one) => typeof one === "string" && Object.hasOwn(sentences, one));
  return sentences[word ?? ""];
}
