import { z } from "zod";
import type { AnalogyStep, Discrepancy, Statement } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import type { TestedKind } from "@/lib/domain/tested/judge-tested";
import { TEXTS, type TextRule } from "@/lib/domain/values/texts";
import { optionalText, optionalWords, requiredText, saidText } from "./texts";

const over = { version: z.int().min(0), why: optionalText(TEXTS.act.why) } as const;

/** What a form says of one record of what the document under test says: all of its texts anew. */
export const testedEdit = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("discrepancy"),
    statement: saidText(TEXTS.discrepancy.statement),
    testedValue: optionalWords(TEXTS.discrepancy.value),
    sourcedValue: optionalWords(TEXTS.discrepancy.value),
    explanation: saidText(TEXTS.discrepancy.explanation),
    ...over,
  }),
  z.strictObject({
    type: z.literal("statement"),
    section: saidText(TEXTS.statement.section),
    paraphrase: saidText(TEXTS.statement.paraphrase),
    anchor: saidText(TEXTS.statement.anchor),
    topic: requiredText(TEXTS.statement.topic),
    explanation: saidText(TEXTS.statement.explanation),
    ...over,
  }),
  z.strictObject({
    type: z.literal("analogy_step"),
    analogy: requiredText(TEXTS.analogy.analogy),
    actor: saidText(TEXTS.analogy.actor),
    action: saidText(TEXTS.analogy.action),
    amount: optionalText(TEXTS.analogy.unit),
    unit: optionalText(TEXTS.analogy.unit),
    note: optionalWords(TEXTS.analogy.note),
    ...over,
  }),
]);
export type TestedEdit = z.infer<typeof testedEdit>;
export type TestedRecord = Discrepancy | Statement | AnalogyStep;

/** A field of the form of such a record: a text in the languages of the case, or a plain one. */
export interface TestedField {
  readonly field: string;
  readonly isPlain?: true;
  readonly isRequired: boolean;
  readonly rule: TextRule;
}

const said = (field: string, rule: TextRule): TestedField => ({ field, isRequired: true, rule });
const maybe = (field: string, rule: TextRule): TestedField => ({ field, isRequired: false, rule });

/** The fields of the form of each kind, in its order; they are those that the edit takes. */
export const TESTED_FIELDS: Readonly<Record<TestedKind, readonly TestedField[]>> = {
  discrepancy: [
    said("statement", TEXTS.discrepancy.statement),
    maybe("testedValue", TEXTS.discrepancy.value),
    maybe("sourcedValue", TEXTS.discrepancy.value),
    said("explanation", TEXTS.discrepancy.explanation),
  ],
  statement: [
    said("section", TEXTS.statement.section),
    said("paraphrase", TEXTS.statement.paraphrase),
    said("anchor", TEXTS.statement.anchor),
    { ...said("topic", TEXTS.statement.topic), isPlain: true },
    said("explanation", TEXTS.statement.explanation),
  ],
  analogy_step: [
    { ...said("analogy", TEXTS.analogy.analogy), isPlain: true },
    said("actor", TEXTS.analogy.actor),
    said("action", TEXTS.analogy.action),
    { ...maybe("amount", TEXTS.analogy.unit), isPlain: true },
    { ...maybe("unit", TEXTS.analogy.unit), isPlain: true },
    maybe("note", TEXTS.analogy.note),
  ],
};

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
