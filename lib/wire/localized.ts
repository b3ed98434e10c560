import { z } from "zod";
import { optionalText } from "./citations";

/** A text in one language or two, as an answer carries it. */
export const localized = z.strictObject({ en: z.string().nullable(), zh: z.string().nullable() });

/**
 * A text as a form says it, in one language at least; blank is nothing. Which language must be there is the case's own
 * question, and asked where it is written.
 */
export function saidText(max: number) {
  return z
    .strictObject({ en: optionalText(max), zh: optionalText(max) })
    .refine(({ en, zh }) => en !== null || zh !== null);
}
