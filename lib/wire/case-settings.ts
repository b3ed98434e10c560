import { z } from "zod";
import { type CaseLanguages, toCaseLanguages } from "@/lib/domain/model/case-languages";
import type { Day } from "@/lib/domain/model/case-records";
import { type CaseWords, forAskedWords } from "@/lib/domain/model/case-words";
import { CHECKED_BY, type CheckedBy, LOCALES, type Localized } from "@/lib/domain/model/vocabulary";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { caseWords, keptCaseWords, summaryText } from "./case-words";
import { keptDay } from "./days";
import { localized } from "./localized";
import { saidName } from "./name-text";
import { requiredText } from "./texts";

/** The languages of a case as a form states them; which lists can be is asked where they are written. */
export const caseLanguages = z.array(z.enum(LOCALES)).max(LOCALES.length);

const version = z.int().min(1);
const why = requiredText(TEXTS.act.why);

/** What a case is called, over the version that was seen: a state that a second person accepts before readers see it. */
export const caseTextsEdit = z.strictObject({
  languages: caseLanguages,
  title: saidName(LONGEST.case.title),
  summary: summaryText,
  words: caseWords,
  version,
  why,
});
export type CaseTextsEdit = z.infer<typeof caseTextsEdit>;

/** The day of a case, over the version that was seen. `day` stands while the case follows no claim. */
export const caseDayEdit = z.strictObject({ day: keptDay, followsNewest: z.boolean(), version, why });
export type CaseDayEdit = z.infer<typeof caseDayEdit>;

/** How many people check the case, over the version that was seen. */
export const checkedByEdit = z.strictObject({ checkedBy: z.enum(CHECKED_BY), version, why });
export type CheckedByEdit = z.infer<typeof checkedByEdit>;

/** What a case is called, and in which languages: what readers read of the case itself. */
export interface CaseTexts {
  readonly languages: CaseLanguages;
  readonly title: Localized;
  readonly summary: Localized;
  readonly words: CaseWords;
}
export const caseTexts: z.ZodType<CaseTexts> = z.object({
  languages: caseLanguages.transform(toCaseLanguages),
  title: localized,
  summary: localized,
  words: keptCaseWords,
});

/** The day of a case as it is set. */
export const caseDay = caseDayEdit.pick({ day: true, followsNewest: true }).strip();
export type CaseDay = Readonly<z.infer<typeof caseDay>>;

/** What an editor decides about a case itself. */
export interface CaseSettings extends CaseTexts, CaseDay {}

/** The settings with what their page tells beside them. */
export interface CaseSettingsDetail {
  readonly settings: CaseSettings;
  readonly version: number;
  readonly checkedBy: CheckedBy;
  /** Whether a version by two people is out: then one person never checks the case again. */
  readonly isPublishedByTwo: boolean;
  /** Accepted and disputed claims that stand on their writer's word alone. */
  readonly claimsAlone: number;
  /** The day that figures are of now. */
  readonly asOf: Day;
  /** The day that the newest accepted claim begins; null where none has a date. */
  readonly newest: Day | null;
  /** The day of the latest published version; null where nothing is published. */
  readonly published: Day | null;
}

const pair = z.strictObject({ en: z.string(), zh: z.string() });

/** What a case is called, as its form holds it: every place a text, so that half-written ones can be kept. */
export const caseTextsState = z.strictObject({
  languages: caseLanguages,
  title: pair,
  summary: pair,
  words: z.strictObject(forAskedWords(() => pair)),
  why: z.string(),
});
export type CaseTextsState = z.infer<typeof caseTextsState>;

/** The form of what a case is called now. */
export function toCaseTextsForm({ languages, title, summary, words }: CaseTexts): CaseTextsState {
  const texts = (said: Localized | null) => ({ en: said?.en ?? "", zh: said?.zh ?? "" });
  return {
    languages: [...languages],
    title: texts(title),
    summary: texts(summary),
    words: forAskedWords((word) => texts(words[word])),
    why: "",
  };
}

/** What the form says, ready to be sent; what it does not ask for is taken from the words that stand. */
export function toCaseTextsSaid({ why: _why, words, ...said }: CaseTextsState, standing: CaseWords): object {
  const orNothing = (text: { readonly en: string; readonly zh: string }) =>
    text.en.trim() === "" && text.zh.trim() === "" ? null : text;
  return { ...said, words: { ...standing, ...forAskedWords((word) => orNothing(words[word])) } };
}

/** The form of how many people check a case: what is asked is the other number, with a reason. */
export const checkedByState = z.strictObject({ why: z.string() });

/** The day of a case as its form holds it. */
export const caseDayState = z.strictObject({ day: z.string(), followsNewest: z.boolean(), why: z.string() });
