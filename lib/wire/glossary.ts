import { z } from "zod";
import type { GlossaryTerm } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { wordsOrNull } from "./citations";
import { declaredEdit, declaredNew } from "./records";

export const newTerm = declaredNew("glossary_term");
export type NewTerm = z.infer<typeof newTerm>;
export const termEdit = declaredEdit("glossary_term");
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
