import { z } from "zod";
import { CITATION_ORIGINS, RELIABILITIES, SOURCE_KINDS, STANCES } from "@/lib/domain/vocabulary";

/** A text that may be left out: blank means absent. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max)
    .transform((text) => (text.trim() === "" ? null : text.trim()))
    .nullable();
}

export const slugText = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A publication that the case does not have yet, with its text where somebody pastes it in. */
export const newSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: z.string().trim().max(200),
  title: optionalText(400),
  author: optionalText(200),
  published: optionalText(10),
  url: optionalText(2000),
  language: z.string().trim().max(10),
  reliability: z.enum(RELIABILITIES),
  note: optionalText(2000),
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
  fragment: optionalText(400),
  locator: optionalText(400),
  stance: z.enum(STANCES),
  origin: z.enum(CITATION_ORIGINS),
  /** Why there is no archived copy; needed as long as there is none. */
  noCaptureReason: optionalText(400),
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
