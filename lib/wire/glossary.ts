import { z } from "zod";
import type { GlossaryTerm } from "@/lib/domain/case-records";
import type { Localized } from "@/lib/domain/vocabulary";
import { optionalText, slugText } from "./citations";

const words = (max: number) => {
  const text = z.string().trim().min(1).max(max);
  return z.strictObject({ en: text, zh: text });
};

/** What a form says of a term: the word and its meaning, each written in both languages. */
const said = {
  term: words(200),
  definition: words(2000),
  seedProblem: optionalText(2000),
  seeAlso: z.array(slugText).max(20),
} as const;

export const newTerm = z.strictObject({
  ...said,
  /** Terms that were offered as the same, and that somebody looked at and found to be others. */
  differsFrom: z.array(slugText).max(50),
});
export type NewTerm = z.infer<typeof newTerm>;

export const termEdit = z.strictObject({ ...said, version: z.int().min(1), why: optionalText(2000) });
export type TermEdit = z.infer<typeof termEdit>;
export type TermSaid = Omit<NewTerm, "differsFrom">;

/** A term as its form and its page need it. */
export interface TermDetail {
  readonly term: GlossaryTerm;
  readonly version: number;
  /** What the terms that it leads on to are called, by slug. */
  readonly names: Readonly<Record<string, Localized>>;
}
