import type { Locale, Localized } from "./vocabulary";

/** The languages of a case, the main one first: every name and title is there in the main one. */
export type CaseLanguages = readonly ["en"] | readonly ["zh"] | readonly ["en", "zh"];

export const CASE_LANGUAGES = [["en"], ["zh"], ["en", "zh"]] as const satisfies readonly CaseLanguages[];

/** The languages that a list of words names; null for any list that no case can have. */
export function readCaseLanguages(words: readonly string[]): CaseLanguages | null {
  return CASE_LANGUAGES.find((one) => one.join() === words.join()) ?? null;
}

/** The languages of a stored case. Throws for a list that the database does not admit. */
export function toCaseLanguages(words: readonly string[]): CaseLanguages {
  const languages = readCaseLanguages(words);
  if (languages === null) throw new RangeError(`no case has the languages ${words.join()}`);
  return languages;
}

/** The language to show a case in to somebody who reads `locale`: that one, or else the only one there is. */
export function languageFor(languages: CaseLanguages, locale: Locale): Locale {
  return languages.find((one) => one === locale) ?? languages[0];
}

/**
 * The text in one language, else in the other: names stay names where no wording of their own is established.
 *
 * @example textIn({ en: "OpenAI", zh: null }, "zh") // "OpenAI"
 */
export function textIn(text: Localized, locale: Locale): string {
  return (locale === "zh" ? (text.zh ?? text.en) : (text.en ?? text.zh)) ?? "";
}

/** The languages of a case in which a text that must be there in all of them says nothing. */
export function missingIn(text: Localized, languages: CaseLanguages): readonly Locale[] {
  return languages.filter((locale) => (text[locale] ?? "").trim() === "");
}

/** Whether a name or title is there in the main language of the case; in the other one it may be missing. */
export function isNamed(name: Localized, languages: CaseLanguages): boolean {
  return (name[languages[0]] ?? "").trim() !== "";
}

/** A text kept to the languages of its case; blank is nothing. */
export function keepLanguages(text: Localized, languages: CaseLanguages): Localized {
  const kept = (locale: Locale) => {
    const said = text[locale]?.trim() ?? "";
    return said === "" || !languages.some((one) => one === locale) ? null : said;
  };
  return { en: kept("en"), zh: kept("zh") };
}

/** A text in every language that it is there in. */
export function wordingsOf({ en, zh }: Localized): readonly string[] {
  return [en, zh].filter((text) => text !== null);
}

/**
 * The texts in a value that are said, and not in the main language of the case, each by the place where it lacks:
 * `citations.0.locator.en`. Whoever reads that language alone would have nothing of them.
 */
export function listUnsaid(value: unknown, languages: CaseLanguages): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const places = Object.entries(value).flatMap(([key, inner]) =>
    listUnsaid(inner, languages).map((place) => `${key}.${place}`),
  );
  return isText(value) && wordingsOf(value).length > 0 && !isNamed(value, languages) ? [languages[0]] : places;
}

function isText(value: object): value is Localized {
  const keys = Object.keys(value);
  const isWording = (one: unknown) => one === null || typeof one === "string";
  return keys.length === 2 && "en" in value && "zh" in value && isWording(value.en) && isWording(value.zh);
}
