import { z } from "zod";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { judgeName } from "@/lib/domain/parties/namesakes";
import { NAME_REFUSALS } from "@/lib/domain/values/refusals";
import { trimText } from "@/lib/domain/values/texts";

/** What cannot be a name is refused in the words of the sheets, with the limit where it is too long; blank is no name yet. */
function refuseNames(longest: number) {
  return (text: string | null, context: z.RefinementCtx) => {
    const fault = text === null || text === "" ? null : judgeName(text, longest);
    if (fault === null) return;
    const params = { detail: fault === "too_long" ? `${longest}` : undefined };
    context.addIssue({ code: "custom", message: NAME_REFUSALS[fault], params });
  };
}

/** A name that must be given: what the sheets and `analyze` refuse as a name is refused here too. */
export function nameText(longest: number) {
  return nameOrBlank(longest).min(1, "text_missing");
}

/** A name that a form may send blank; its workflow says what is missing. */
export function nameOrBlank(longest: number) {
  return z
    .string()
    .overwrite((name) => trimText(name, "line"))
    .superRefine(refuseNames(longest));
}

/** A name that may be left out. */
export function optionalName(longest: number) {
  return nameOrBlank(longest)
    .transform((name) => (name === "" ? null : name))
    .nullable();
}

/**
 * A name or title as a form says it, in one language at least. Which language must be there is the case's own question, and
 * asked where it is written.
 */
export function saidName(longest: number) {
  return z
    .strictObject({ en: optionalName(longest), zh: optionalName(longest) })
    .refine(({ en, zh }) => en !== null || zh !== null, "text_missing");
}

/** A title that a record must have, in one language at least; a plain text is English. */
export function requiredName(longest: number) {
  return z
    .union([nameText(longest), saidName(longest)])
    .transform((said): Localized => (typeof said === "string" ? { en: said, zh: null } : said));
}
