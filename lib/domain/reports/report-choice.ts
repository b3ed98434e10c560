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

/** The languages that a report of a version can be chosen in. */
export function listReportLanguages(languages: readonly Locale[]): readonly ReportLanguage[] {
  return REPORT_LANGUAGES.filter((language) => languagesOf({ language }).every((one) => languages.includes(one)));
}

/** Sections in the order of the report, each once, in whatever order they were chosen. */
export function orderSections(chosen: readonly string[]): readonly ReportSection[] {
  return REPORT_SECTIONS.filter((section) => chosen.includes(section));
}

/** Whether two choices give the same file. */
export function isSameChoice(one: ReportChoice, other: ReportChoice): boolean {
  return (
    one.language === other.language &&
    one.style === other.style &&
    orderSections(one.sections).join() === orderSections(other.sections).join()
  );
}

/** The stages of making a report, in their order. */
export const REPORT_STEPS = ["reading", "drawing", "setting", "keeping"] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];
