import { z } from "zod";
import { inTodaysWords } from "@/lib/domain/former-words";
import { readCaseLanguages, toCaseLanguages } from "@/lib/domain/model/case-languages";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { fieldsOf, REVIEWED_KINDS, type ReviewedKind } from "@/lib/domain/records/by-kind";
import type { FieldType, StateOf } from "@/lib/domain/records/kinds";
import { keptAddress, keptCountry, keptDate, keptLanguage } from "@/lib/domain/values/kept";
import { keptCaseWords } from "./case-words";

const slug = z.string().min(1);
const text = z.string();
/** History holds states of other days: a field that there was not yet is unknown in them. */
const maybe = z.string().nullable().default(null);
const localized = z.object({ en: maybe, zh: maybe });
const slugs = z.array(slug).default([]);
/** A text for readers; on earlier days it was kept in English alone. */
const words = z.union([localized, text.transform((en) => ({ en, zh: null }))]);
const maybeWords = words.nullable().default(null);
/** What nobody would let in today is unknown; the desk and the gate name it. */
const date = maybe.transform(keptDate);

/** How a field of each type is read out of a state; one that may be missing is unknown where it is not there. */
const READERS: {
  readonly [Type in Exclude<FieldType["type"], "own">]: (field: Extract<FieldType, { type: Type }>) => z.ZodType;
} = {
  slug: () => slug,
  text: ({ isOptional }) => (isOptional ? maybe : text),
  words: ({ isOptional, column }) => (isOptional ? maybeWords : column === "" ? words : localized),
  date: () => date,
  country: () => maybe.transform(keptCountry),
  address: () => maybe.transform(keptAddress),
  language: () => text.transform(keptLanguage),
  integer: () => z.int(),
  decimal: () => maybe,
  texts: () => z.array(text).default([]),
  flag: ({ isLate }) => (isLate ? z.boolean().default(false) : z.boolean()),
  word: ({ isOptional, words: all }) => (isOptional ? z.enum(all).nullable().default(null) : z.enum(all)),
  record: ({ isOptional }) => (isOptional ? maybe : slug),
  names: () => slugs,
  claims: () => slugs,
};

/** The fields that their kinds read by hand. */
const OWN: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  case: {
    // A case of earlier days was in both languages, and had no words of its own.
    languages: z
      .array(text)
      .refine((list) => readCaseLanguages(list) !== null)
      .transform(toCaseLanguages)
      .default(["en", "zh"]),
    words: keptCaseWords.default(() => keptCaseWords.parse({})),
  },
  rule: {
    places: z
      .array(
        z.object({
          jurisdiction: text,
          name: maybeWords,
          tier: z
            .union([z.literal(1), z.literal(2), z.literal(3)])
            .nullable()
            .default(null),
          inForceFrom: date,
          complianceFrom: date,
          inForceTo: date,
          capUnits: maybeWords,
          capValue: maybe,
          chipClasses: maybeWords,
          source: slug,
          note: maybeWords,
        }),
      )
      // A place that no code names is read out, and nothing else with it.
      .transform((places) => places.filter(({ jurisdiction }) => isCountryCode(jurisdiction))),
  },
  inquiry: { deadline: z.object({ at: text, zone: text, local: text }) },
};

function shapeOf(kind: ReviewedKind): z.ZodObject {
  return z.object(
    Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, OWN[kind]?.[name] ?? readerOf(field)])),
  );
}

function readerOf(field: FieldType): z.ZodType {
  if (field.type === "own") throw new Error("a field of its own is read by hand");
  // Each type has the reader of its own fields.
  return (READERS[field.type] as (field: FieldType) => z.ZodType)(field);
}

const SHAPES: unknown = Object.fromEntries(REVIEWED_KINDS.map((kind) => [kind, shapeOf(kind)]));

/**
 * Reads the state of a record out of its history, kind by kind. A field of another day is left out, one that was added
 * since is unknown; what is not a state of the kind is refused.
 */
export const RECORD_STATES = SHAPES as { readonly [Kind in ReviewedKind]: z.ZodType<StateOf<Kind>> };

/** The fields of a kind of record that readers see, its name among them. */
export function listStateFields(kind: ReviewedKind): readonly string[] {
  return fieldsOf(kind).map(([name]) => name);
}

/** The state as the kind's own shape; null for what is none. */
export function readRecordState<Kind extends ReviewedKind>(kind: Kind, state: unknown): StateOf<Kind> | null {
  const parsed = RECORD_STATES[kind].safeParse(inTodaysWords(state));
  return parsed.success ? parsed.data : null;
}
