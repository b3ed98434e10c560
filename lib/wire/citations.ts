import { z } from "zod";
import type { ValueRefusal } from "@/lib/domain/values/refusals";
import { fits, LONGEST } from "@/lib/domain/values/texts";
import {
  CITATION_ORIGINS,
  type Localized,
  READ_INS,
  RELIABILITIES,
  SOURCE_KINDS,
  STANCES,
  toLocalized,
} from "@/lib/domain/vocabulary";
import { nameOrBlank, optionalName } from "./name-text";

/** A text of at most so many characters, without the blanks around it. */
export function textUpTo(max: number) {
  return z
    .string()
    .trim()
    .refine((text) => fits(text, max), { error: "text_too_long" satisfies ValueRefusal, params: { detail: `${max}` } });
}

/** A text that may be left out: blank means absent. */
export function optionalText(max: number) {
  return textUpTo(max)
    .transform((text) => (text === "" ? null : text))
    .nullable();
}

/** A date that may be left out, as somebody wrote it: whether it is one is judged where it is kept. */
export const optionalDate = optionalText(60);

/**
 * A text that a reader may meet, in either language or both, and may be left out. A plain text is English. Which language
 * must be there is the case's own question, and asked at the door.
 */
export function optionalWords(max: number) {
  return inWords(optionalText(max));
}

/** A name in either language or both that may be left out: what is no name in one language is none in two. */
export function optionalNames(longest: number) {
  return inWords(optionalName(longest));
}

function inWords(one: z.ZodType<string | null, string | null>) {
  return z
    .union([one, z.strictObject({ en: one, zh: one })])
    .transform((said): Localized | null =>
      said === null || typeof said === "string" ? toLocalized(said, null) : toLocalized(said.en, said.zh),
    );
}

/** A text that must be given, in one language at least; a plain text is English. */
export function requiredWords(max: number) {
  const one = textUpTo(max).min(1);
  const either = z.strictObject({ en: optionalText(max), zh: optionalText(max) });
  return z
    .union([one, either.refine(({ en, zh }) => en !== null || zh !== null)])
    .transform((said): Localized => (typeof said === "string" ? { en: said, zh: null } : said));
}

/** Two boxes of a form as the text that they state; nothing where both are blank. The server says what is missing. */
export function wordsOrNull(en: string, zh: string): Localized | null {
  const isBlank = en.trim() === "" && zh.trim() === "";
  return isBlank ? null : { en, zh: zh.trim() === "" ? null : zh };
}

export const slugText = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A publication that the case does not have yet, with its text where somebody pastes it in. */
export const newSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: nameOrBlank(LONGEST.source.publisher),
  title: optionalName(LONGEST.source.title),
  author: optionalName(LONGEST.source.author),
  published: optionalDate,
  url: optionalText(LONGEST.source.url),
  language: z.string().trim().max(10),
  reliability: z.enum(RELIABILITIES),
  /** How the text came to stand at the address, and whose words they are where it is somebody else's page. */
  readIn: z.enum(READ_INS).nullable().default(null),
  wordsOf: optionalName(LONGEST.source.wordsOf).default(null),
  note: optionalWords(LONGEST.source.note),
  text: optionalText(1_000_000),
});
export type NewSource = z.infer<typeof newSource>;

/** A publication by its bibliographic data alone, added before anything is cited from it. */
export const listedSource = z.strictObject({ source: newSource.omit({ text: true }) });
export type ListedSource = z.infer<typeof listedSource>;

/** What a source that was added is called. */
export interface SavedSource {
  readonly slug: string;
  readonly name: string;
}

/** A place in a source, as a form states it. */
export const citationForm = z.strictObject({
  /** A source of the case, or blank while none is chosen; or a new one. */
  source: z.union([slugText, z.literal(""), newSource]),
  fragment: optionalText(LONGEST.citation.fragment),
  locator: optionalWords(LONGEST.citation.locator),
  stance: z.enum(STANCES),
  origin: z.enum(CITATION_ORIGINS),
  /** Why there is no archived copy; needed as long as there is none. */
  noCaptureReason: optionalText(LONGEST.citation.noCaptureReason),
});
export type CitationForm = z.infer<typeof citationForm>;

/** What a source picker shows of a source. */
export const sourceChoice = z.strictObject({
  slug: z.string(),
  publisher: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  reliability: z.enum(RELIABILITIES),
  captured: z.boolean(),
});
export const sourceChoices = z.strictObject({ sources: z.array(sourceChoice) });
export type SourceChoice = z.infer<typeof sourceChoice>;

export const finderQuery = z.object({ q: z.string().trim().max(200).default("") });
