import { z } from "zod";
import type { Indicator } from "@/lib/domain/case-records";
import { optionalText, slugText } from "./citations";
import type { ClaimRow } from "./desk/claim-list";

/** What a form says of an indicator. Its figures are claims on it. */
const said = {
  name: z.strictObject({ en: z.string().trim().min(1).max(300), zh: optionalText(300) }),
  unit: z.string().trim().min(1).max(60),
  note: optionalText(4000),
} as const;

export const newIndicator = z.strictObject({
  ...said,
  /** Indicators that were offered as the same, and that somebody looked at and found to be others. */
  differsFrom: z.array(slugText).max(50),
});
export type NewIndicator = z.infer<typeof newIndicator>;

export const indicatorEdit = z.strictObject({ ...said, version: z.int().min(1), why: optionalText(2000) });
export type IndicatorEdit = z.infer<typeof indicatorEdit>;
export type IndicatorSaid = Omit<NewIndicator, "differsFrom">;

/** An indicator as its form and its page need it. */
export interface IndicatorDetail {
  readonly indicator: Indicator;
  readonly version: number;
  /** Claims of every status in force on it. */
  readonly claims: readonly ClaimRow[];
}
