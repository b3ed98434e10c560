import { z } from "zod";
import { type Localized, toLocalized } from "@/lib/domain/model/vocabulary";
import { showMarks } from "@/lib/domain/parties/namesakes";
import { textRefusal } from "@/lib/domain/values/refusals";
import { faultOfText, findUnprintable, type TextRule, trimText } from "@/lib/domain/values/texts";

/** Refuses what cannot stand as a text, with the limit or the sign that is in the way; empty is the field's own question. */
function refuseTexts(rule: TextRule) {
  return (text: string | null, context: z.RefinementCtx) => {
    const fault = text === null ? null : faultOfText(text, rule);
    if (text === null || fault === null) return;
    const params = { detail: detailOf(fault === "too_long" ? null : text, rule) };
    context.addIssue({ code: "custom", message: textRefusal(fault, rule.kind), params });
  };
}

/** What a refusal says beside its sentence: the limit for a text that is too long, else the sign that is in the way. */
export function detailOf(text: string | null, { kind, longest }: TextRule): string | undefined {
  if (text === null) return `${longest}`;
  const sign = findUnprintable(text, kind);
  return sign === null ? undefined : showMarks(sign);
}

/** A text that may be empty, without the gaps around it. */
export function textOf(rule: TextRule) {
  return z
    .string()
    .overwrite((text) => trimText(text, rule.kind))
    .superRefine(refuseTexts(rule));
}

/** A text that must be said. */
export function requiredText(rule: TextRule) {
  return textOf(rule).min(1, "text_missing");
}

/** A text that may be left out: blank means absent. */
export function optionalText(rule: TextRule) {
  return textOf(rule)
    .transform((text) => (text === "" ? null : text))
    .nullable();
}

/**
 * A text that a reader may meet, in either language or both, and may be left out. A plain text is English. Which language
 * must be there is the case's own question, and asked at the door.
 */
export function optionalWords(rule: TextRule) {
  return inWords(optionalText(rule));
}

/** What may be left out, in either language or both. */
export function inWords(one: z.ZodType<string | null, string | null>) {
  return z
    .union([one, z.strictObject({ en: one, zh: one })])
    .transform((said): Localized | null =>
      said === null || typeof said === "string" ? toLocalized(said, null) : toLocalized(said.en, said.zh),
    );
}

/**
 * A text as a form says it, in one language at least; blank is nothing. Which language must be there is the case's own
 * question, and asked where it is written.
 */
export function saidText(rule: TextRule) {
  return z
    .strictObject({ en: optionalText(rule), zh: optionalText(rule) })
    .refine(({ en, zh }) => en !== null || zh !== null, "text_missing");
}

/** A text that must be given, in one language at least; a plain text is English. */
export function requiredWords(rule: TextRule) {
  return z
    .union([requiredText(rule), saidText(rule)])
    .transform((said): Localized => (typeof said === "string" ? { en: said, zh: null } : said));
}
