import type { Localized } from "../vocabulary";

/** Characters that turn the direction of what follows them, and those that end such a turn. */
export const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Letters that are written from right to left. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A way from party to party in one line of text: "Ash → Beech", in both languages; a party without a Chinese name keeps
 * its other one. Names come from people, so none may turn what stands beside it: turning characters are left out, and a
 * name written from right to left is set apart (U+2068 … U+2069).
 */
export function nameWay(names: readonly Localized[]): { readonly en: string; readonly zh: string } {
  return {
    en: names.map(({ en }) => setApart(en)).join(" → "),
    zh: names.map(({ en, zh }) => setApart(zh ?? en)).join(" → "),
  };
}

function setApart(name: string): string {
  const plain = name.replace(TURNS, "");
  return FROM_RIGHT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
