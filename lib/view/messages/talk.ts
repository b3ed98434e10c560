import type { Locale } from "@/lib/domain/model/vocabulary";
import { type TalkMessages, talkEn } from "./en/talk";
import { isolateValues } from "./isolate-values";
import { talkZh } from "./zh/talk";

const MESSAGES: Readonly<Record<Locale, TalkMessages>> = { en: isolateValues(talkEn), zh: isolateValues(talkZh) };

/** The wording of talk in one language. */
export function talkMessages(locale: Locale): TalkMessages {
  return MESSAGES[locale];
}

/** A moment as people read it, in one time for everybody: `24 Nov 2026, 15:04 UTC`. */
export function formatMoment(iso: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${words.format(new Date(iso))} UTC`;
}
