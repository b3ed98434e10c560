import type { z } from "zod";
import type { GlossaryTerm } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { declaredEdit, declaredNew } from "./records";

export const newTerm = declaredNew("glossary_term");
export type NewTerm = z.infer<typeof newTerm>;
export const termEdit = declaredEdit("glossary_term");
export type TermEdit = z.infer<typeof termEdit>;

/** A term as its form and its page need it. */
export interface TermDetail {
  readonly term: GlossaryTerm;
  readonly version: number;
  /** What the terms that it leads on to are called, by slug. */
  readonly names: Readonly<Record<string, Localized>>;
}
