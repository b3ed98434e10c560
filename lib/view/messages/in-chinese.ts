import type { Locale } from "@/lib/domain/model/vocabulary";

/** The title of the box that holds the Chinese of what another box holds. */
export function inChinese(title: string, locale: Locale): string {
  return locale === "zh" ? `${title}（中文）` : `${title} in Chinese`;
}
