import { z } from "zod";
import { missingIn, readCaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseSaid } from "@/lib/domain/model/case-records";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import { isValueRefusal, VALUE_REFUSALS } from "@/lib/domain/values/refusals";
import { caseWords, summaryText, titleText } from "@/lib/wire/case-words";
import { keptDay } from "@/lib/wire/days";

const caseFile = z.strictObject({
  slug: z.string(),
  languages: z.array(z.enum(LOCALES)).optional(),
  title: titleText,
  summary: summaryText.default({ en: null, zh: null }),
  asOf: keptDay,
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
    return err(parsed.error.issues.map((issue) => ({ place: issue.path.join("."), reason: sayIssue(issue) })));
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
  return ok({ header: { ...rest, languages }, sha256: sha256 ?? null });
}

/** A value that cannot stand in the sentence that a form has for it, with its limit; the shape of the file in zod's words. */
function sayIssue(issue: z.core.$ZodIssue): string {
  if (!isValueRefusal(issue.message)) return issue.message;
  const detail: unknown = issue.code === "custom" ? issue.params?.["detail"] : undefined;
  const said = VALUE_REFUSALS[issue.message].en;
  return typeof detail === "string" ? `${said} ${detail}` : said;
}
