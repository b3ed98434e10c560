import { z } from "zod";
import type { AnalogyStep, Discrepancy, Statement } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { fieldsOf } from "@/lib/domain/records/by-kind";
import type { StateOf } from "@/lib/domain/records/kinds";
import type { TestedKind } from "@/lib/domain/tested/judge-tested";
import { TEXTS, type TextRule } from "@/lib/domain/values/texts";
import { overVersion, saidFields } from "./records";

const over = { ...overVersion, version: z.int().min(0) } as const;

/** The texts of each kind that a form writes anew, in its order. */
const SAID = {
  discrepancy: ["statement", "testedValue", "sourcedValue", "explanation"],
  statement: ["section", "paraphrase", "anchor", "topic", "explanation"],
  analogy_step: ["analogy", "actor", "action", "amount", "unit", "note"],
} as const satisfies { readonly [Kind in TestedKind]: readonly (keyof StateOf<Kind>)[] };

/** What a form says of one record of what the document under test says: all of its texts anew. */
export const testedEdit = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("discrepancy"), ...saidFields("discrepancy", ...SAID.discrepancy), ...over }),
  z.strictObject({ type: z.literal("statement"), ...saidFields("statement", ...SAID.statement), ...over }),
  z.strictObject({ type: z.literal("analogy_step"), ...saidFields("analogy_step", ...SAID.analogy_step), ...over }),
]);
export type TestedEdit = z.infer<typeof testedEdit>;
export type TestedRecord = Discrepancy | Statement | AnalogyStep;

/** A field of the form of such a record: a text in the languages of the case, or a plain one. */
export interface TestedField {
  readonly field: string;
  readonly isPlain: boolean;
  readonly isRequired: boolean;
  readonly rule: TextRule;
}

/** The fields of the form of each kind, in its order; they are those that the edit takes. */
export const TESTED_FIELDS: Readonly<Record<TestedKind, readonly TestedField[]>> = {
  discrepancy: testedFields("discrepancy"),
  statement: testedFields("statement"),
  analogy_step: testedFields("analogy_step"),
};

function testedFields(kind: TestedKind): readonly TestedField[] {
  const fields = new Map(fieldsOf(kind));
  return SAID[kind].flatMap((field) => {
    const type = fields.get(field);
    if (type?.type === "decimal") return [{ field, isPlain: true, isRequired: false, rule: TEXTS.claim.unit }];
    if (type?.type !== "text" && type?.type !== "words") return [];
    const { rule, isOptional } = type;
    return rule ? [{ field, isPlain: type.type === "text", isRequired: isOptional !== true, rule }] : [];
  });
}

/** Such a record as its form needs it. The version is the number of its last write in the history. */
export interface TestedDetail {
  readonly record: TestedRecord;
  readonly version: number;
}

/** The texts of a record as its form holds them, by `field.language` or the field alone, with the reason of the edit. */
export const testedFormState = z.object({ why: z.string() }).catchall(z.string());
export type TestedFormState = z.infer<typeof testedFormState>;

export function toTestedForm(kind: TestedKind, record: object): TestedFormState {
  const held = new Map<string, unknown>(Object.entries(record));
  const texts = TESTED_FIELDS[kind].flatMap(({ field, isPlain }): readonly [string, string][] => {
    const value = held.get(field) as Localized | string | null | undefined;
    if (isPlain || typeof value === "string") return [[field, typeof value === "string" ? value : ""]];
    return [
      [`${field}.en`, value?.en ?? ""],
      [`${field}.zh`, value?.zh ?? ""],
    ];
  });
  return { ...Object.fromEntries(texts), why: "" };
}

/** What the form says, ready to be sent. */
export function toTestedSaid(kind: TestedKind, state: TestedFormState): object {
  const words = (text: string | undefined) => (text === undefined || text.trim() === "" ? null : text);
  const texts = TESTED_FIELDS[kind].map(({ field, isPlain, isRequired }) => {
    if (isPlain) return [field, isRequired ? (state[field] ?? "") : words(state[field])] as const;
    const both = { en: words(state[`${field}.en`]), zh: words(state[`${field}.zh`]) };
    return [field, isRequired || both.en !== null || both.zh !== null ? both : null] as const;
  });
  return { type: kind, ...Object.fromEntries(texts) };
}
