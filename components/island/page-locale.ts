import { LOCALES, type Locale } from "@/lib/domain/model/vocabulary";

/** The language of the page that a script runs in. */
export function pageLocale(): Locale {
  return LOCALES.find((locale) => locale === document.body.dataset["locale"]) ?? "en";
}
