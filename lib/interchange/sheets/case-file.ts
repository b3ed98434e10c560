import { z } from "zod";
import type { CaseHeader, CaseSaid } from "@/lib/domain/case-records";
import { type CaseLanguages, missingIn, readCaseLanguages } from "@/lib/domain/cases/case-languages";
import type { CaseWords } from "@/lib/domain/cases/case-words";
import { judgeName } from "@/lib/domain/namesakes";
import { err, ok, type Result } from "@/lib/domain/result";
import { isKeptDay } from "@/lib/domain/values/dates";
import { NAME_REFUSALS, VALUE_REFUSALS } from "@/lib/domain/values/refusals";
import { LONGEST } from "@/lib/domain/values/texts";
import { LOCALES, type Localized } from "@/lib/domain/vocabulary";
import { anyText, caseWords, someText } from "@/lib/wire/case-words";

const caseFile = z.strictObject({
  slug: z.string(),
  languages: z.array(z.enum(LOCALES)).optional(),
  title: someText,
  summary: anyText.default({ en: null, zh: null }),
  asOf: z.string().refine(isKeptDay, "is no day of the form 2025-10-07"),
  words: caseWords.default(() => caseWords.parse({})),
  /** Lower-case hexadecimal sha-256 of the bytes of each sheet, by its name; only the shipped case has them. */
  sha256: z.record(z.string(), z.string()).optional(),
});

/** What `case.json` beside the sheets says of the case itself. */
export interface CaseFile {
  readonly header: CaseSaid;
  readonly sha256: Readonly<Record<string, string>> | null;
}

/** A place in the file that is wrong, such as `words.topics.0.title`, and why. */
export interface CaseFileFault {
  readonly place: string;
  readonly reason: string;
}

/**
 * Reads `case.json`: address, title, summary, day, languages and words of a case. Without `languages` the case is in
 * those that its title is in. Title and summary must be there in each of them.
 */
export function readCaseFile(content: string): Result<CaseFile, readonly CaseFileFault[]> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return err([{ place: "", reason: "is not JSON" }]);
  }
  const parsed = caseFile.safeParse(json);
  if (!parsed.success) {
    return err(parsed.error.issues.map(({ path, message }) => ({ place: path.join("."), reason: message })));
  }
  const { sha256, languages: named, ...rest } = parsed.data;
  const languages = readCaseLanguages(named ?? LOCALES.filter((locale) => rest.title[locale] !== null));
  if (languages === null) {
    return err([{ place: "languages", reason: 'must be ["en"], ["zh"] or ["en", "zh"]' }]);
  }
  const missing = missingIn(rest.title, languages);
  if (missing.length > 0) {
    return err(missing.map((locale) => ({ place: `title.${locale}`, reason: "is missing in a language of the case" })));
  }
  const unfit = languages.flatMap((locale) => {
    const fault = judgeName(rest.title[locale] ?? "", LONGEST.case.title);
    if (fault === null) return [];
    const limit = fault === "too_long" ? ` ${LONGEST.case.title}` : "";
    return [{ place: `title.${locale}`, reason: `${VALUE_REFUSALS[NAME_REFUSALS[fault]].en}${limit}` }];
  });
  if (unfit.length > 0) return err(unfit);
  return ok({ header: { ...rest, languages }, sha256: sha256 ?? null });
}

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
