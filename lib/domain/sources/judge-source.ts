import type { Source } from "../model/case-records";
import { isKeptDate } from "../values/dates";
import { isLanguageCode, isWebAddress } from "../values/identifiers";

/** A field of a source that cannot stand, and why. */
export interface SourceProblem {
  readonly field: "publisher" | "published" | "url" | "language" | "wordsOf";
  readonly reason:
    | "name_missing"
    | "not_a_partial_date"
    | "not_an_address"
    | "language_wrong"
    | "words_of_original"
    /** Another source of the case stands at the address in that language: two of them would count as two publishers. */
    | "same_place";
}

/** What is wrong with a source on its own, whether it is new or edited. */
export function judgeSource({
  publisher,
  published,
  url,
  language,
  readIn,
  wordsOf,
}: Pick<Source, "publisher" | "published" | "url" | "language" | "readIn" | "wordsOf">): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  if (publisher === "") problems.push({ field: "publisher", reason: "name_missing" });
  if (published !== null && !isKeptDate(published)) problems.push({ field: "published", reason: "not_a_partial_date" });
  if (url !== null && !isWebAddress(url)) problems.push({ field: "url", reason: "not_an_address" });
  if (!isLanguageCode(language)) problems.push({ field: "language", reason: "language_wrong" });
  if (readIn === "original" && wordsOf !== null) problems.push({ field: "wordsOf", reason: "words_of_original" });
  return problems;
}
