import { z } from "zod";
import { STRIKE_TYPES } from "@/lib/domain/analysis/strike-out/strike-records";
import { LENSES, LOCALES } from "@/lib/domain/model/vocabulary";
import { slugText } from "./citations";

/** Most things that are taken away together. */
const MOST_TAKEN = 20;

/** Seconds after which a what-if is ended, so that the desk stays quick. */
export const WHAT_IF_SECONDS = 10;

/** What is to be taken away from the case, and the language of the answer. */
export const whatIfQuestion = z.strictObject({
  take: z.array(z.strictObject({ type: z.enum(STRIKE_TYPES), slug: slugText })).max(MOST_TAKEN),
  locale: z.enum(LOCALES),
});
export type WhatIfQuestion = z.infer<typeof whatIfQuestion>;

/** What an address says is to be taken away: `party:nvidia,claim:c-1`. Words of another shape are left out. */
export function readTaken(text: string): WhatIfQuestion["take"] {
  return text
    .split(",", 10 * MOST_TAKEN)
    .flatMap((word) => {
      const at = word.indexOf(":");
      const read = whatIfQuestion.shape.take.element.safeParse({ type: word.slice(0, at), slug: word.slice(at + 1) });
      return read.success ? [read.data] : [];
    })
    .slice(0, MOST_TAKEN);
}

const choice = z.object({ type: z.enum(STRIKE_TYPES), slug: z.string(), name: z.string() });
const fallenLoop = z.object({ id: z.string(), way: z.string(), lens: z.enum(LENSES), note: z.string().nullable() });

/** What would fall, in the words of one language. */
export const whatIfAnswer = z.object({
  choices: z.array(choice).readonly(),
  isChoiceCut: z.boolean(),
  taken: z.array(choice).readonly(),
  notOnRecord: z.array(choice).readonly(),
  byLens: z.array(z.object({ lens: z.enum(LENSES), before: z.int(), fallen: z.int() })).readonly(),
  all: z.string(),
  bound: z.string(),
  fallen: z.array(fallenLoop).readonly(),
  changed: z.array(fallenLoop).readonly(),
  claims: z.int(),
  links: z.int(),
  figures: z.array(z.object({ id: z.string(), label: z.string(), before: z.string(), after: z.string() })).readonly(),
  isCut: z.boolean(),
});
