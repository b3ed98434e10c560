import type { CaseLanguages } from "../model/case-languages";
import { LOCALES, type Locale } from "../model/vocabulary";

/** Parts of a report that may be left out. The finding and the register stay: every footnote leads there. */
export const REPORT_SECTIONS = [
  "network",
  "loops",
  "deals",
  "parties",
  "days",
  "table",
  "check",
  "vehicles",
  "said",
  "unknown",
  "method",
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** How sources are written in the register: notes of the Chicago manual, APA 7, or the Chinese standard GB/T 7714. */
export const CITATION_STYLES = ["chicago", "apa", "gbt7714"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** One language, or both side by side. */
export const REPORT_LANGUAGES = [...LOCALES, "both"] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** What an admin chooses before a report is made: the same choice of the same version is the same file. */
export interface ReportChoice {
  readonly language: ReportLanguage;
  readonly style: CitationStyle;
  /** In the order of the report, each once. */
  readonly sections: readonly ReportSection[];
}

/** Every section in one language, sources as Chicago has them. */
export function wholeReport(language: ReportLanguage): ReportChoice {
  return { language, style: "chicago", sections: REPORT_SECTIONS };
}

/** The languages that a choice is set in, in the order in which they stand side by side. */
export function languagesOf({ language }: Pick<ReportChoice, "language">): readonly Locale[] {
  return language === "both" ? LOCALES : [language];
}

/** Whether a version has texts in all languages of a choice. */
export function isInLanguages(choice: Pick<ReportChoice, "language">, languages: CaseLanguages): boolean {
  return languagesOf(choice).every((locale) => languages.some((language) => language === locale));
}

/** A choice as one word: `en-chicago-all`, `both-apa-network.loops`; two ways to the same choice have the same word. */
export function writeChoice({ language, style, sections }: ReportChoice): string {
  const chosen = REPORT_SECTIONS.filter((section) => sections.includes(section));
  const all = chosen.length === REPORT_SECTIONS.length;
  return [language, style, all ? "all" : chosen.length === 0 ? "none" : chosen.join(".")].join("-");
}

/** The choice that a word stands for; null for any other text. */
export function readChoice(word: string): ReportChoice | null {
  const [language, style, list = "", more] = word.split("-");
  const names = list === "all" ? [...REPORT_SECTIONS] : list === "none" ? [] : list.split(".");
  const choice = {
    language: REPORT_LANGUAGES.find((one) => one === language),
    style: CITATION_STYLES.find((one) => one === style),
    sections: REPORT_SECTIONS.filter((section) => names.includes(section)),
  };
  if (choice.language === undefined || choice.style === undefined || more !== undefined) return null;
  const read = { ...choice, language: choice.language, style: choice.style };
  return writeChoice(read) === word ? read : null;
}
