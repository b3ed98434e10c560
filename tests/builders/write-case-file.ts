import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseHeader } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Localized } from "@/lib/domain/model/vocabulary";

/** `case.json` of a case, two spaces deep; what is not called anything is left out. */
export function writeCaseFile(header: CaseHeader): string {
  const { slug, languages, title, summary, asOf, words } = header;
  const file = {
    slug,
    languages,
    title: only(title, languages),
    summary: only(summary, languages),
    asOf,
    words: writeWords(words),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function only(said: Localized, languages: CaseLanguages): object {
  return Object.fromEntries(languages.map((locale) => [locale, said[locale] ?? ""]));
}

function writeWords(words: CaseWords): object {
  return Object.fromEntries(
    Object.entries(words).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
