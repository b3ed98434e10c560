import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formFieldsOf, type ReviewedKind } from "@/lib/domain/records/by-kind";
import type { FieldType } from "@/lib/domain/records/kinds";
import { TEXTS } from "@/lib/domain/values/texts";
import { historyMessages } from "../history/history-messages";
import { fieldPathText } from "../history/history-words";
import { recordMessages } from "../messages/records";
import { textBoxes } from "./text-boxes";

/** One box of the form of a record. */
export interface FormBox {
  /** The field of the record. */
  readonly field: string;
  /** Its place in the form, as the server names it too: `note.zh`. */
  readonly key: string;
  readonly title: string;
  readonly hint?: string;
  readonly asks:
    | { readonly for: "text"; readonly longest: number; readonly isRequired: boolean; readonly hasLines: boolean }
    | { readonly for: "day" }
    | { readonly for: "choice"; readonly words: readonly string[]; readonly mayBeNone: boolean }
    | { readonly for: "record" | "records"; readonly kind: string };
  readonly lang?: string;
}

interface FieldWords {
  readonly title: string | Readonly<Record<Locale, string>>;
  readonly hint?: string;
}

/** What forms call fields, where that is not what the history calls them. */
function ownWords(kind: ReviewedKind, field: string, locale: Locale): FieldWords | undefined {
  const { indicator, term } = recordMessages(locale);
  const words: Readonly<Record<string, FieldWords>> = {
    "indicator name": { title: { en: indicator.nameEn, zh: indicator.nameZh } },
    "indicator unit": { title: indicator.unit, hint: indicator.unitHint },
    "indicator note": { title: indicator.note, hint: indicator.noteHint },
    "glossary_term term": { title: { en: term.termEn, zh: term.termZh } },
    "glossary_term definition": { title: { en: term.definitionEn, zh: term.definitionZh } },
    "glossary_term testedProblem": { title: term.testedProblem },
    "glossary_term seeAlso": { title: term.seeAlso },
    // In a citation the same word stands for what the program found.
    "statement anchor": { title: capitalised(historyMessages(locale).foundBy) },
  };
  return words[`${kind} ${field}`];
}

/** The boxes of the form of a kind: one for each field, and of a text one in each language of the case. */
export function formBoxes(kind: ReviewedKind, languages: CaseLanguages, locale: Locale): readonly FormBox[] {
  return formFieldsOf(kind).flatMap(([field, type]) => {
    const words = ownWords(kind, field, locale) ?? { title: capitalised(fieldPathText([field], locale)) };
    return boxesOf(field, type, words, { languages, locale });
  });
}

function boxesOf(
  field: string,
  type: FieldType,
  { title, hint }: FieldWords,
  { languages, locale }: { readonly languages: CaseLanguages; readonly locale: Locale },
): readonly FormBox[] {
  if (type.type === "words") {
    const asks = (isRequired: boolean) => ({
      for: "text" as const,
      longest: type.longest ?? type.rule?.longest ?? Number.POSITIVE_INFINITY,
      hasLines: type.rule?.kind === "lines",
      isRequired: isRequired && type.isOptional !== true,
    });
    const pair = { en: `${field}.en`, zh: `${field}.zh` };
    return textBoxes(pair, title, languages, locale).map((box) => ({
      field,
      key: box.field,
      title: box.title,
      lang: box.lang,
      asks: asks(box.isMain || type.isInEach === true),
      ...(hint !== undefined && box.isMain && { hint }),
    }));
  }
  const box = { field, key: field, title: typeof title === "string" ? title : title[locale], ...(hint && { hint }) };
  switch (type.type) {
    case "text":
      return [{ ...box, asks: textAsked(type) }];
    case "decimal":
      return [{ ...box, asks: textAsked({ ...type, type: "text", isOptional: true, rule: TEXTS.claim.unit }) }];
    case "date":
      return [{ ...box, asks: { for: "day" } }];
    case "word":
      return [{ ...box, asks: { for: "choice", words: type.words, mayBeNone: type.isOptional === true } }];
    case "record":
      return [{ ...box, asks: { for: "record", kind: type.kind } }];
    case "names":
      return type.kind === undefined ? [] : [{ ...box, asks: { for: "records", kind: type.kind } }];
    default:
      // A field of its own has a part of its own in the form.
      return [];
  }
}

function textAsked({ rule, isOptional, mayBeBlank }: Extract<FieldType, { type: "text" }>): FormBox["asks"] {
  return {
    for: "text",
    longest: rule?.longest ?? Number.POSITIVE_INFINITY,
    hasLines: rule?.kind === "lines",
    isRequired: isOptional !== true && mayBeBlank !== true,
  };
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
