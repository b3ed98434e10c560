import type { z } from "zod";
import type { Indicator } from "@/lib/domain/model/case-records";
import type { ClaimRow } from "./desk/claim-list";
import { declaredEdit, declaredNew } from "./records";

export const newIndicator = declaredNew("indicator");
export type NewIndicator = z.infer<typeof newIndicator>;
export const indicatorEdit = declaredEdit("indicator");
export type IndicatorEdit = z.infer<typeof indicatorEdit>;

/** An indicator as its form and its page need it. */
export interface IndicatorDetail {
  readonly indicator: Indicator;
  readonly version: number;
  /** Claims of every status in force on it. */
  readonly claims: readonly ClaimRow[];
}
