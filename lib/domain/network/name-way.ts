import { joinWay } from "../bidi";
import type { Localized } from "../vocabulary";

/** A way from party to party in one line of text, in both languages; a party without a Chinese name keeps its other one. */
export function nameWay(names: readonly Localized[]): { readonly en: string; readonly zh: string } {
  return { en: joinWay(names.map(({ en }) => en)), zh: joinWay(names.map(({ en, zh }) => zh ?? en)) };
}
