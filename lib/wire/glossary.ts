import { z } from "zod";
import type { GlossaryTerm } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { slugText, wordsOrNull } from "./citations";
import { saidName } from "./name-text";
import { optionalText, optionalWords, saidText } from "./texts";

/** What a form says of a term: the word and its meaning, each written in every language of the case. */
const said = {
  term: saidName(LONGEST.term.term),
  definition: saidText(TEXTS.term.definition),
  testedProblem: optionalWords(TEXTS.term.testedProblem),
  seeAlso: z.array(slugText).max(20),
} as const;

export const newTerm = z.strictObject({
  ...said,
  /** Terms that were offered as the same, and that somebody looked at and found to be others. */
  differsFrom: z.array(slugText).max(50),
});
export type NewTerm = z.infer<typeof newTerm>;

export const termEdit = z.strictObject({ ...said, version: z.int().min(1), why: optionalText(TEXTS.act.why) });
export type TermEdit = z.infer<typeof termEdit>;
export type TermSaid = Omit<NewTerm, "differsFrom">;

/** A term as its form and its page need it. */
export interface TermDetail {
  readonly term: GlossaryTerm;
  readonly version: number;
  /** What the terms that it leads on to are called, by slug. */
  readonly names: Readonly<Record<string, Localized>>;
}

/** A term as its form holds it: every place a text, so that a half-written one can be kept. */
export const termFormState = z.strictObject({
  termEn: z.string(),
  termZh: z.string(),
  definitionEn: z.string(),
  definitionZh: z.string(),
  testedProblem: z.string(),
  testedProblemZh: z.string().default(""),
  seeAlso: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  why: z.string(),
});
export type TermFormState = z.infer<typeof termFormState>;

/** The form of a term, or an empty one. */
export function toTermForm(term: GlossaryTerm | null, nameOf: (slug: string) => string): TermFormState {
  return {
    termEn: term?.term.en ?? "",
    termZh: term?.term.zh ?? "",
    definitionEn: term?.definition.en ?? "",
    definitionZh: term?.definition.zh ?? "",
    testedProblem: term?.testedProblem?.en ?? "",
    testedProblemZh: term?.testedProblem?.zh ?? "",
    seeAlso: (term?.seeAlso ?? []).map((slug) => ({ slug, name: nameOf(slug) })),
    why: "",
  };
}

/** What the form says, ready to be sent. */
export function toTermSaid(state: TermFormState): TermSaid {
  return {
    term: { en: state.termEn, zh: state.termZh },
    definition: { en: state.definitionEn, zh: state.definitionZh },
    testedProblem: wordsOrNull(state.testedProblem, state.testedProblemZh),
    seeAlso: state.seeAlso.map(({ slug }) => slug),
  };
}
