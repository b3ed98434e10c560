import type { AnalogyStep, Statement } from "../model/case-records";
import { isCurrency } from "../model/currency-codes";
import { unknownCurrencyOf } from "../model/properties";
import { judgeNumber } from "../values/numbers";

/** The kinds of records that say what the document under test says, and what is to be thought of it. */
export const TESTED_KINDS = ["discrepancy", "statement", "analogy_step"] as const;
export type TestedKind = (typeof TESTED_KINDS)[number];

export function isTestedKind(type: string): type is TestedKind {
  return (TESTED_KINDS as readonly string[]).includes(type);
}

/** Words of the longest sentence of a document that is quoted, and of the words that it is found by. */
export const MOST_WORDS = { paraphrase: 20, anchor: 8 } as const;
/** Characters of the longest words in Chinese that a sentence is found by. */
export const LONGEST_CHINESE_ANCHOR = 16;

/** A field of such a record that cannot stand, and why; `anchor.zh` is its text in one language. */
export interface TestedProblem {
  readonly field: string;
  readonly reason: string;
  readonly detail?: string;
}

interface StepProblem extends TestedProblem {
  readonly field: "amount" | "unit";
}

/** Whether a text has more words than are quoted. */
export function hasTooManyWords(text: string, most: number): boolean {
  return text.split(/\s+/).length > most;
}

/** What is wrong with the lengths of a sentence that is checked. */
export function judgeStatement({
  paraphrase,
  anchor,
}: Pick<Statement, "paraphrase" | "anchor">): readonly TestedProblem[] {
  const long = (field: keyof typeof MOST_WORDS, text: string | null): readonly TestedProblem[] =>
    hasTooManyWords(text ?? "", MOST_WORDS[field])
      ? [{ field: `${field}.en`, reason: "too_many_words", detail: `${MOST_WORDS[field]}` }]
      : [];
  const isLong = [...(anchor.zh ?? "")].length > LONGEST_CHINESE_ANCHOR;
  return [
    ...long("paraphrase", paraphrase.en),
    ...long("anchor", anchor.en),
    ...(isLong ? [{ field: "anchor.zh", reason: "too_many_words", detail: `${LONGEST_CHINESE_ANCHOR}` }] : []),
  ];
}

/** What is wrong with the amount of a step of an illustration, and with its unit. */
export function judgeStepAmount({ amount, unit }: Pick<AnalogyStep, "amount" | "unit">): readonly StepProblem[] {
  const unknown = unknownCurrencyOf(unit ?? "");
  const wrong: StepProblem[] = unknown === null ? [] : [{ field: "unit", reason: "currency_unknown", detail: unknown }];
  if (amount === null) return wrong;
  if (unit === null) wrong.push({ field: "unit", reason: "unit_missing" });
  // It is no claim on a property: it neither sinks below zero nor is a share of a whole.
  const problem = judgeNumber(amount, {}, unit !== null && isCurrency(unit) ? unit : null);
  return problem === null ? wrong : [...wrong, { field: "amount", ...problem }];
}
