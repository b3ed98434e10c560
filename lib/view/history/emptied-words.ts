import type { Emptying } from "@/lib/domain/history/decide-emptying";
import type { RevisionText } from "@/lib/domain/history/judge-chain";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { isolateValues } from "../messages/isolate-values";

const TEXT: Readonly<Record<RevisionText, { readonly en: string; readonly zh: string }>> = {
  before: { en: "the state before", zh: "之前的状态" },
  after: { en: "the state after", zh: "之后的状态" },
  why: { en: "the reason", zh: "理由" },
};

const SENTENCE = {
  en: isolateValues({
    emptied: (what: string, day: string, by: string) => `Emptied on ${day} by ${by}: ${what}.`,
    nobody: "the product itself",
  }),
  zh: isolateValues({
    emptied: (what: string, day: string, by: string) => `${by}于${day}清空了${what}。`,
    nobody: "软件自身",
  }),
} as const;

/** Whether both states of a write are there: beside one that was emptied, every field would read as a change. */
export function areStatesThere(emptied: readonly Emptying[]): boolean {
  return emptied.every(({ texts }) => texts.every((text) => text === "why"));
}

/** What a text of a revision is called. */
export function revisionTextName(text: RevisionText, locale: Locale): string {
  return TEXT[text][locale];
}

/** That texts of a revision were emptied: which, on which day (in Greenwich), and by whom. */
export function emptiedText({ texts, at, by }: Emptying, locale: Locale): string {
  const { emptied, nobody } = SENTENCE[locale];
  const what = texts.map((text) => revisionTextName(text, locale)).join(marksOf(locale).list);
  return emptied(what, at.slice(0, 10), by ?? nobody);
}
