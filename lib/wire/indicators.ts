import { z } from "zod";
import type { Indicator } from "@/lib/domain/model/case-records";
import { wordsOrNull } from "./citations";
import type { ClaimRow } from "./desk/claim-list";
import { declaredEdit, declaredNew } from "./records";

export const newIndicator = declaredNew("indicator");
export type NewIndicator = z.infer<typeof newIndicator>;
export const indicatorEdit = declaredEdit("indicator");
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
