import { z } from "zod";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { formFieldsOf, type ReviewedKind } from "@/lib/domain/records/by-kind";
import type { FieldType } from "@/lib/domain/records/kinds";
import { wordsOrNull } from "./citations";

/** Records that a form names, with what they are called. */
const named = z.array(z.strictObject({ slug: z.string(), name: z.string() })).readonly();
export type NamedInForm = z.infer<typeof named>;

/**
 * The form of a record as it is being written: every place a text, by the place that the server would name, so that a
 * half-written one can be kept; what is named beside it.
 */
export interface RecordFormState {
  readonly texts: Readonly<Record<string, string>>;
  readonly named: Readonly<Record<string, NamedInForm>>;
  readonly why: string;
}

/** A kept form of a kind: one of another day, which had other places, is none. */
export function recordFormState(kind: ReviewedKind): z.ZodType<RecordFormState> {
  const { texts, named: lists } = toRecordForm(kind, null);
  const likeToday = (today: object) => (kept: object) =>
    Object.keys(kept).sort().join() === Object.keys(today).sort().join();
  return z.strictObject({
    texts: z.record(z.string(), z.string()).refine(likeToday(texts)),
    named: z.record(z.string(), named).refine(likeToday(lists)),
    why: z.string(),
  });
}

/** The form of a record, or an empty one. */
export function toRecordForm(
  kind: ReviewedKind,
  record: object | null,
  nameOf: (slug: string) => string = String,
): RecordFormState {
  const held = new Map<string, unknown>(Object.entries(record ?? {}));
  const texts = new Map<string, string>();
  const lists = new Map<string, NamedInForm>();
  for (const [name, field] of formFieldsOf(kind)) {
    const value = held.get(name);
    if (field.type === "record" || field.type === "names") {
      const slugs = [value].flat().filter((slug) => typeof slug === "string");
      lists.set(
        name,
        slugs.map((slug) => ({ slug, name: nameOf(slug) })),
      );
    } else if (field.type === "words") {
      for (const language of ["en", "zh"] as const) texts.set(`${name}.${language}`, textIn(value, language));
    } else texts.set(name, typeof value === "string" ? value : firstOf(field));
  }
  return { texts: Object.fromEntries(texts), named: Object.fromEntries(lists), why: "" };
}

function textIn(value: unknown, language: keyof Localized): string {
  const words: Partial<Localized> = typeof value === "object" && value !== null ? value : {};
  return words[language] ?? "";
}

/** What a field says before anybody has chosen. */
function firstOf(field: FieldType): string {
  return field.type === "word" && field.isOptional !== true ? (field.words[0] ?? "") : "";
}

/** What a form says, ready to be sent. */
export function toRecordSaid(kind: ReviewedKind, { texts, named: lists }: RecordFormState): object {
  const said = formFieldsOf(kind).map(([name, field]) => {
    const text = texts[name] ?? "";
    switch (field.type) {
      case "words": {
        const [en = "", zh = ""] = [texts[`${name}.en`], texts[`${name}.zh`]];
        return [name, field.isOptional ? wordsOrNull(en, zh) : { en, zh }] as const;
      }
      case "names":
        return [name, (lists[name] ?? []).map(({ slug }) => slug)] as const;
      case "record":
        return [name, lists[name]?.[0]?.slug ?? null] as const;
      case "word":
        return [name, text === "" && field.isOptional ? null : text] as const;
      default:
        return [name, text] as const;
    }
  });
  return Object.fromEntries(said);
}
