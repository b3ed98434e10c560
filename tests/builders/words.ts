import type { Localized } from "@/lib/domain/model/vocabulary";

/** A text of which nobody has written the Chinese. */
export function inEnglish(text: string): Localized {
  return { en: text, zh: null };
}
