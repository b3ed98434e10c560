import { z } from "zod";
import { faultOfName } from "@/lib/domain/namesakes";
import { optionalText } from "./citations";

/** A name that must be given: what the sheets and `analyze` refuse as a name is refused here too. */
export function nameText(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => faultOfName(text) === null, "name_unfit");
}

/** A name that may be left out. */
export function optionalName(longest: number) {
  return optionalText(longest).refine((text) => text === null || faultOfName(text) === null, "name_unfit");
}

/**
 * A name or title as a form says it, in one language at least. Which language must be there is the case's own question, and
 * asked where it is written.
 */
export function saidName(longest: number) {
  return z
    .strictObject({ en: optionalName(longest), zh: optionalName(longest) })
    .refine(({ en, zh }) => en !== null || zh !== null);
}
