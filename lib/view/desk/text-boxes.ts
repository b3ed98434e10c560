import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { LANG_TAG } from "../labels";
import { inChinese } from "../messages/in-chinese";

/** The fields of a form that hold one text: its English and its Chinese. */
export interface TextPair<Field extends string> {
  readonly en: Field;
  readonly zh: Field;
}

/** One box of a form for a text in one language. */
export interface TextBox<Field extends string> {
  readonly field: Field;
  readonly language: Locale;
  readonly title: string;
  readonly lang: string;
  /** Whether it is the language that everybody of the case reads: there the text must be, where it is at all. */
  readonly isMain: boolean;
}

/**
 * The boxes that ask for one text: one in each language of the case, the main one first. A case in one language has one
 * box, which needs no language in its title.
 *
 * @param title what the text is, or what it is called in each language where the wording has two
 */
export function textBoxes<Field extends string>(
  pair: TextPair<Field>,
  title: string | Readonly<Record<Locale, string>>,
  languages: CaseLanguages,
  locale: Locale,
): readonly TextBox<Field>[] {
  return languages.map((language) => ({
    field: pair[language],
    language,
    title: titleIn(title, language, languages, locale),
    lang: LANG_TAG[language],
    isMain: language === languages[0],
  }));
}

function titleIn(
  title: string | Readonly<Record<Locale, string>>,
  language: Locale,
  languages: CaseLanguages,
  locale: Locale,
): string {
  if (typeof title !== "string") return title[language];
  return language === "zh" && languages.length === 2 ? inChinese(title, locale) : title;
}

/**
 * The fields of a form without those that hold a text in a language that the case lacks.
 *
 * @param always fields that hold more than a text, and are asked for whatever the languages are
 */
export function askedFields<Field extends string>(
  fields: readonly Field[],
  languages: CaseLanguages,
  always: readonly Field[] = [],
): readonly Field[] {
  const isChinese = (field: Field) => field.endsWith("Zh") || field === "zh";
  const isEnglish = (field: Field) =>
    field === "en" || field.endsWith("En") || fields.some((other) => other === `${field}Zh`);
  return fields.filter((field) => {
    if (always.includes(field)) return true;
    if (isChinese(field)) return languages.some((one) => one === "zh");
    return !isEnglish(field) || languages.some((one) => one === "en");
  });
}

/**
 * The field of a form behind a place that the server names: `note.zh` is `noteZh`, and `name.en` is `nameEn` where the form
 * has that one.
 */
export function fieldOfPlace(place: string, fields: readonly string[]): string {
  const [, stem = "", language = ""] = /^(.*)\.(en|zh)$/.exec(place) ?? [];
  const named = language === "zh" ? [`${stem}Zh`, "zh"] : [`${stem}En`, stem, "en"];
  return (stem === "" ? undefined : named.find((field) => fields.includes(field))) ?? place;
}
