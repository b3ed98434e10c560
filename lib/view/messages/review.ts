import type { Locale } from "@/lib/domain/model/vocabulary";
import { type ReviewMessages, reviewEn } from "./en/review";
import { isolateValues } from "./isolate-values";
import type { RefusedFor } from "./web";
import { reviewZh } from "./zh/review";

const MESSAGES: Readonly<Record<Locale, ReviewMessages>> = { en: isolateValues(reviewEn), zh: isolateValues(reviewZh) };

/** The wording of claiming and reviewing in one language. */
export function reviewMessages(locale: Locale): ReviewMessages {
  return MESSAGES[locale];
}

/** Why a command was refused, in words. */
export function refusalText({ status, code }: RefusedFor, locale: Locale): string {
  const messages = MESSAGES[locale];
  if (status === 401) return messages.sessionEnded;
  return (code === null ? undefined : messages.refused[code]) ?? messages.failed;
}
