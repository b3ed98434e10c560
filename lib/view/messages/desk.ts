import type { Locale } from "@/lib/domain/vocabulary";
import { type DeskMessages, deskEn } from "./en/desk";
import { deskZh } from "./zh/desk";

const MESSAGES: Readonly<Record<Locale, DeskMessages>> = { en: deskEn, zh: deskZh };

/** The wording of the desk in one language. */
export function deskMessages(locale: Locale): DeskMessages {
  return MESSAGES[locale];
}
