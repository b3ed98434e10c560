import { z } from "zod";
import { type DeclaredKind, fieldsOf, type ReviewedKind } from "@/lib/domain/records/by-kind";
import type { FieldType, StateOf } from "@/lib/domain/records/kinds";
import { TEXTS } from "@/lib/domain/values/texts";
import { optionalDate, slugText } from "./citations";
import { localized } from "./localized";
import { saidName } from "./name-text";
import { optionalText, optionalWords, requiredText, saidText, textOf } from "./texts";

/** A record that may be the one that is being written down. */
export const namesake = z.object({ slug: z.string(), name: localized });
export type Namesake = Readonly<z.infer<typeof namesake>>;

/** What a saved record is called and which version it has now. */
export const savedRecord = z.object({ slug: z.string(), version: z.int() });
export type SavedRecord = Readonly<z.infer<typeof savedRecord>>;

/** A refusal because somebody saved first, with the record as it stands. */
export function staleWith<Now>(now: z.ZodType<Now>) {
  return z.object({ code: z.literal("stale"), now });
}

/** What every edit names: the version that was seen, and why. */
export const overVersion = { version: z.int().min(1), why: optionalText(TEXTS.act.why) } as const;

/** Records that were offered as the same, and that somebody looked at and found to be others. */
export const differsFrom = z.array(slugText).max(50);

/** Most records that one record leads on to. */
const MOST_NAMES = 20;

/** How a form says fields of a kind, by their types; blank is unknown where a field may be. */
export function saidFields<Kind extends ReviewedKind, Name extends keyof StateOf<Kind> & string>(
  kind: Kind,
  ...names: readonly Name[]
): { readonly [Field in Name]: z.ZodType<StateOf<Kind>[Field]> } {
  const fields = new Map(fieldsOf(kind));
  const shape: unknown = Object.fromEntries(
    names.map((name) => {
      const field = fields.get(name);
      if (field === undefined) throw new Error(`a ${kind} has no field ${name}`);
      return [name, sayField(field)];
    }),
  );
  return shape as { readonly [Field in Name]: z.ZodType<StateOf<Kind>[Field]> };
}

/** What a form says of a new record of a kind, each field of it but the name. */
export function declaredNew<Kind extends DeclaredKind>(kind: Kind) {
  return z.strictObject({ ...wholeForm(kind), differsFrom });
}

/** The same over the version that was seen. */
export function declaredEdit<Kind extends DeclaredKind>(kind: Kind) {
  return z.strictObject({ ...wholeForm(kind), ...overVersion });
}

function wholeForm<Kind extends DeclaredKind>(kind: Kind) {
  type Name = Exclude<keyof StateOf<Kind> & string, "slug">;
  return saidFields(kind, ...fieldsOf(kind).flatMap(([name, { type }]) => (type === "slug" ? [] : [name as Name])));
}

function sayField(field: FieldType): z.ZodType {
  switch (field.type) {
    case "text":
      if (field.rule === undefined) break;
      if (field.isOptional) return optionalText(field.rule);
      return field.mayBeBlank ? textOf(field.rule) : requiredText(field.rule);
    case "words":
      if (field.longest !== undefined) return saidName(field.longest);
      if (field.rule === undefined) break;
      return field.isOptional ? optionalWords(field.rule) : saidText(field.rule);
    case "date":
      return optionalDate;
    case "decimal":
      // A number as somebody types it: what reads it judges it.
      return optionalText(TEXTS.claim.unit);
    case "word":
      return field.isOptional ? z.enum(field.words).nullable() : z.enum(field.words);
    case "record":
      return field.isOptional ? slugText.nullable() : slugText;
    case "names":
      return z.array(slugText).max(MOST_NAMES);
    default:
  }
  throw new Error(`no form says a field of the type ${field.type} by itself`);
}
