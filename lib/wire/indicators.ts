import { z } from "zod";
import type { Indicator } from "@/lib/domain/model/case-records";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { slugText, wordsOrNull } from "./citations";
import type { ClaimRow } from "./desk/claim-list";
import { saidName } from "./name-text";
import { optionalText, optionalWords, textOf } from "./texts";

/** What a form says of an indicator. Its figures are claims on it. */
const said = {
  name: saidName(LONGEST.indicator.name),
  /** Blank for what is not counted. */
  unit: textOf(TEXTS.claim.unit),
  note: optionalWords(TEXTS.indicator.note),
} as const;

export const newIndicator = z.strictObject({
  ...said,
  /** Indicators that were offered as the same, and that somebody looked at and found to be others. */
  differsFrom: z.array(slugText).max(50),
});
export type NewIndicator = z.infer<typeof newIndicator>;

export const indicatorEdit = z.strictObject({ ...said, version: z.int().min(1), why: optionalText(TEXTS.act.why) });
export type IndicatorEdit = z.infer<typeof indicatorEdit>;
export type IndicatorSaid = Omit<NewIndicator, "differsFrom">;

/** An indicator as its form and its page need it. */
export interface IndicatorDetail {
  readonly indicator: Indicator;
  readonly version: number;
  /** Claims of every status in force on it. */
  readonly claims: readonly ClaimRow[];
}

/** An indicator as its form holds it: every place a text, so that a half-written one can be kept. */
export const indicatorFormState = z.strictObject({
  nameEn: z.string(),
  nameZh: z.string(),
  unit: z.string(),
  note: z.string(),
  noteZh: z.string().default(""),
  why: z.string(),
});
export type IndicatorFormState = z.infer<typeof indicatorFormState>;

/** The form of an indicator, or an empty one. */
export function toIndicatorForm(indicator: Indicator | null): IndicatorFormState {
  return {
    nameEn: indicator?.name.en ?? "",
    nameZh: indicator?.name.zh ?? "",
    unit: indicator?.unit ?? "",
    note: indicator?.note?.en ?? "",
    noteZh: indicator?.note?.zh ?? "",
    why: "",
  };
}

/** What the form says, ready to be sent. */
export function toIndicatorSaid({ nameEn, nameZh, unit, note, noteZh }: IndicatorFormState): IndicatorSaid {
  return { name: { en: nameEn, zh: nameZh }, unit, note: wordsOrNull(note, noteZh) };
}
