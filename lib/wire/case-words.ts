import { z } from "zod";
import { type CaseWords, forAskedWords, TOPIC_MEASURES } from "@/lib/domain/cases/case-words";

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
/** The key by which claims name a unit or a property. */
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
/** The number of a step of an illustration. */
const step = z.int().min(1);

const stackTelling = z.strictObject({
  as: z.literal("stack"),
  price: step,
  loan: step,
  passedOn: z.array(step).default([]),
  bets: step,
  bet: step,
});
const telling = z.discriminatedUnion("as", [stackTelling, z.strictObject({ as: z.literal("vehicle") })]);
const illustration = z.strictObject({
  key,
  name: someText,
  asset: maybe,
  reads: telling.nullish().transform((one) => one ?? null),
});
const topic = z.strictObject({
  key,
  measures: z
    .enum(TOPIC_MEASURES)
    .nullish()
    .transform((one) => one ?? null),
  title: someText,
  lead: maybe,
});

/** Each row of a list by a key of its own. */
function once<Row extends { readonly key: string }>(row: z.ZodType<Row>) {
  return z
    .array(row)
    .refine((rows) => new Set(rows.map((one) => one.key)).size === rows.length, "has one key twice")
    .default([]);
}

/** What a case calls its own things, as its file and the database keep it; what is left out is not called anything. */
export const caseWords = z.strictObject({
  ...forAskedWords(() => maybe),
  units: once(z.strictObject({ key: code, name: someText })),
  properties: once(z.strictObject({ key: code, name: someText })),
  illustrations: once(illustration),
  topics: once(topic).refine(
    (topics) => TOPIC_MEASURES.every((one) => topics.filter(({ measures }) => measures === one).length < 2),
    "has two topics that one measure answers",
  ),
});

/** The words of a case as they are stored; those of another shape are none, and the gate says so. */
export function readCaseWords(stored: unknown): CaseWords {
  const read = caseWords.safeParse(stored);
  return read.success ? read.data : caseWords.parse({});
}
