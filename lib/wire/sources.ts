import { z } from "zod";
import type { Source } from "@/lib/domain/model/case-records";
import { isKeptDate } from "@/lib/domain/values/dates";
import { isLanguageCode, isWebAddress } from "@/lib/domain/values/identifiers";
import type { ValueRefusal } from "@/lib/domain/values/refusals";
import { TEXTS } from "@/lib/domain/values/texts";
import { newSource, wordsOrNull } from "./citations";
import { NEW_SOURCE, sourceState, toSourceSaid } from "./claim-form";
import { optionalText } from "./texts";

/** Whether readers may have the address of a source that was read in somebody's mere copy. */
export const addressChoice = z.strictObject({ version: z.int().min(1), shown: z.boolean() });
export type SourceAddressChoice = z.infer<typeof addressChoice>;

/** A source written anew over the version that was seen; its archived copies stay as they are. */
export const sourceEdit = newSource
  .omit({ text: true })
  .extend({ version: z.int().min(1), why: optionalText(TEXTS.act.why) });
export type SourceEdit = z.infer<typeof sourceEdit>;

const { publisher, published, url, language } = newSource.shape;
/** The same as its form sends it: every field is judged at the door, so that all that is wrong is told at once. */
export const sourceForm = sourceEdit.extend({
  publisher: publisher.refine((name) => name !== "", "text_missing" satisfies ValueRefusal),
  published: published.refine((date) => date === null || isKeptDate(date), "not_a_partial_date" satisfies ValueRefusal),
  url: url.refine((one) => one === null || isWebAddress(one), "not_an_address" satisfies ValueRefusal),
  language: language.refine(isLanguageCode, "not_a_language" satisfies ValueRefusal),
});

/** A source as its form holds it: every place a text, so that a half-written one can be kept. */
export const sourceFormState = sourceState.extend({ note: z.string(), noteZh: z.string(), why: z.string() });
export type SourceFormState = z.infer<typeof sourceFormState>;

/** The form of a standing source. */
export function toSourceForm({ note, readIn, slug: _slug, copyShown: _shown, ...source }: Source): SourceFormState {
  return {
    ...NEW_SOURCE,
    ...source,
    title: source.title ?? "",
    author: source.author ?? "",
    published: source.published ?? "",
    url: source.url ?? "",
    wordsOf: source.wordsOf ?? "",
    readIn: readIn ?? "",
    note: note?.en ?? "",
    noteZh: note?.zh ?? "",
    why: "",
  };
}

/** What the form says, ready to be sent. */
export function toSourceEditSaid({ note, noteZh, why: _why, ...state }: SourceFormState) {
  return { ...toSourceSaid(state), note: wordsOrNull(note, noteZh) };
}
