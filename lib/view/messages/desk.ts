import type { Locale } from "@/lib/domain/model/vocabulary";
import { type DeskMessages, deskEn } from "./en/desk";
import { isolateValues } from "./isolate-values";
import { deskZh } from "./zh/desk";

const MESSAGES: Readonly<Record<Locale, DeskMessages>> = { en: isolateValues(deskEn), zh: isolateValues(deskZh) };

/** The wording of the desk in one language. */
export function deskMessages(locale: Locale): DeskMessages {
  return MESSAGES[locale];
}
