import { joinWay } from "../bidi";
import { textIn } from "../model/case-languages";
import type { Locale, Localized } from "../model/vocabulary";

/** A way from party to party in one line of text, in both languages; a party without a name in one keeps its other one. */
export function nameWay(names: readonly Localized[]): { readonly en: string; readonly zh: string } {
  const way = (locale: Locale) => joinWay(names.map((name) => textIn(name, locale)));
  return { en: way("en"), zh: way("zh") };
}
