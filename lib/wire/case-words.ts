import { z } from "zod";
import { TOPIC_MEASURES } from "@/lib/domain/cases/case-words";

const said = z
  .string()
  .trim()
  .max(4000)
  .nullish()
  .transform((words) => words || null);
/** A text in one language, in two, or in none. */
export const anyText = z.strictObject({ en: said, zh: said });
/** A text in one language at least. */
export const someText = anyText.refine(({ en, zh }) => en !== null || zh !== null, "says nothing in either language");
const maybe = someText.nullish().transform((one) => one ?? null);
/** The key by which rows of a sheet name a topic or an illustration. */
const key = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/);

/** What a case calls its own things, as its file and the database keep it; what is left out is not called anything. */
export const caseWords = z.strictObject({
  document: maybe,
  assets: maybe,
  ruledItems: maybe,
  rulesTitle: maybe,
  illustrations: z.array(z.strictObject({ key, name: someText, asset: someText })).default([]),
  topics: z
    .array(
      z.strictObject({
        key,
        measures: z
          .enum(TOPIC_MEASURES)
          .nullish()
          .transform((one) => one ?? null),
        title: someText,
        lead: maybe,
      }),
    )
    .default([]),
});
