import { z } from "zod";
import { type CaseWords, forAskedWords, TOPIC_MEASURES } from "@/lib/domain/model/case-words";
import type { Localized } from "@/lib/domain/model/vocabulary";
import type { ValueRefusal } from "@/lib/domain/values/refusals";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { optionalName } from "./name-text";
import { optionalText } from "./texts";

/** What may be left out of a file altogether. */
function orNothing(one: z.ZodType<string | null, string | null>) {
  return one.nullish().transform((said) => said ?? null);
}

function inEither(one: z.ZodType<string | null, string | null>) {
  return z.strictObject({ en: orNothing(one), zh: orNothing(one) });
}

function inOne(one: z.ZodType<string | null, string | null>) {
  return inEither(one).refine(({ en, zh }) => en !== null || zh !== null, "text_missing" satisfies ValueRefusal);
}

/** The summary of a case: a text in one language, in two, or in none. */
export const summaryText = inEither(optionalText(TEXTS.case.summary));
/** The title of a case, in one language at least. */
export const titleText = inOne(optionalName(LONGEST.case.title));
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
/** Each row of a list by a key of its own. */
function once<Row extends { readonly key: string }>(row: z.ZodType<Row>) {
  return z
    .array(row)
    .refine((rows) => new Set(rows.map((one) => one.key)).size === rows.length, "has one key twice")
    .default([]);
}

/**
 * What a case calls its own things; what is left out is not called anything.
 *
 * @param name what a name in one language at least may be
 * @param sentence what a whole sentence may be
 */
function wordsOf(name: z.ZodType<Localized>, sentence: z.ZodType<Localized>) {
  const maybe = (one: z.ZodType<Localized>) => one.nullish().transform((said) => said ?? null);
  return z.strictObject({
    ...forAskedWords(() => maybe(name)),
    units: once(z.strictObject({ key: code, name })),
    properties: once(z.strictObject({ key: code, name })),
    illustrations: once(
      z.strictObject({
        key,
        name,
        asset: maybe(name),
        reads: telling.nullish().transform((one) => one ?? null),
      }),
    ),
    topics: once(
      z.strictObject({
        key,
        measures: z
          .enum(TOPIC_MEASURES)
          .nullish()
          .transform((one) => one ?? null),
        title: name,
        lead: maybe(sentence),
      }),
    ).refine(
      (topics) => TOPIC_MEASURES.every((one) => topics.filter(({ measures }) => measures === one).length < 2),
      "has two topics that one measure answers",
    ),
  });
}

/** The words of a case as its file and its form state them: each a name, the lead of a topic a text. */
export const caseWords = wordsOf(inOne(optionalName(LONGEST.case.word)), inOne(optionalText(TEXTS.case.lead)));

const anyWords = inOne(z.string().nullable());
/**
 * The words of a case as they are stored and as its history keeps them: of the right shape. One that nobody would let in
 * today takes the others with it nowhere.
 */
export const keptCaseWords = wordsOf(anyWords, anyWords);

/** The words of a case as they are stored; those of another shape are none, and the gate says so. */
export function readCaseWords(stored: unknown): CaseWords {
  const read = keptCaseWords.safeParse(stored);
  return read.success ? read.data : caseWords.parse({});
}
