import type { Locale } from "@/lib/domain/vocabulary";
import { isolateValues } from "../messages/isolate-values";
import { type GeographyMessages, geographyEn } from "./messages/en";
import { geographyZh } from "./messages/zh";

/** The wording in the language of the page. */
export function geographyMessages(locale: Locale): GeographyMessages {
  return isolateValues(locale === "zh" ? geographyZh : geographyEn);
}
