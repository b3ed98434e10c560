import { z } from "zod";
import {
  CITATION_ORIGINS,
  type Localized,
  READ_INS,
  RELIABILITIES,
  SOURCE_KINDS,
  STANCES,
} from "@/lib/domain/model/vocabulary";
import type { ValueRefusal } from "@/lib/domain/values/refusals";
import { fits, LONGEST, TEXTS, trimText } from "@/lib/domain/values/texts";
import { nameOrBlank, optionalName } from "./name-text";
import { inWords, optionalText, optionalWords } from "./texts";

/** Nobody writes a date with more characters. */
const LONGEST_DATE = 60;

/** A date that may be left out, as somebody wrote it: whether it is one is judged where it is kept. */
export const optionalDate = z
  .string()
  .overwrite((text) => trimText(text, "line"))
  .refine((text) => text.length <= LONGEST_DATE, "not_a_partial_date" satisfies ValueRefusal)
  .transform((text) => (text === "" ? null : text))
  .nullable();

/** A name in either language or both that may be left out: what is no name in one language is none in two. */
export function optionalNames(longest: number) {
  return inWords(optionalName(longest));
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

/** Most characters of a text that somebody pastes in. */
const LONGEST_PASTED = 1_000_000;

/** A publication that the case does not have yet, with its text where somebody pastes it in. */
export const newSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: nameOrBlank(LONGEST.source.publisher),
  title: optionalName(LONGEST.source.title),
  author: optionalName(LONGEST.source.author),
  published: optionalDate,
  url: z
    .string()
    .overwrite((text) => trimText(text, "line"))
    .refine((text) => fits(text, LONGEST.source.url), "not_an_address" satisfies ValueRefusal)
    .transform((text) => (text === "" ? null : text))
    .nullable(),
  language: z
    .string()
    .trim()
    .max(10, "not_a_language" satisfies ValueRefusal),
  reliability: z.enum(RELIABILITIES),
  /** How the text came to stand at the address, and whose words they are where it is somebody else's page. */
  readIn: z.enum(READ_INS).nullable().default(null),
  wordsOf: optionalName(LONGEST.source.wordsOf).default(null),
  note: optionalWords(TEXTS.source.note),
  /** What stands at the address is somebody else's, and kept as it is. */
  text: z
    .string()
    .trim()
    .refine((text) => fits(text, LONGEST_PASTED), {
      error: "text_too_long" satisfies ValueRefusal,
      params: { detail: `${LONGEST_PASTED}` },
    })
    .transform((text) => (text === "" ? null : text))
    .nullable(),
});
export type NewSource = z.infer<typeof newSource>;

/** A publication by its bibliographic data alone, added before anything is cited from it. */
export const listedSource = z.strictObject({ source: newSource.omit({ text: true }) });
export type ListedSource = z.infer<typeof listedSource>;

/** What a source that was added is called. */
export const savedSource = z.object({ slug: z.string(), name: z.string() });
export type SavedSource = Readonly<z.infer<typeof savedSource>>;

/** A place in a source, as a form states it. */
export const citationForm = z.strictObject({
  /** A source of the case, or blank while none is chosen; or a new one. */
  source: z.union([slugText, z.literal(""), newSource]),
  fragment: optionalText(TEXTS.citation.fragment),
  locator: optionalWords(TEXTS.citation.locator),
  stance: z.enum(STANCES),
  origin: z.enum(CITATION_ORIGINS),
  /** Why there is no archived copy; needed as long as there is none. */
  noCaptureReason: optionalText(TEXTS.citation.noCaptureReason),
});
export type CitationForm = z.infer<typeof citationForm>;

/** What a source picker shows of a source. */
const sourceChoice = z.strictObject({
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
