import { z } from "zod";
import type { Rule } from "@/lib/domain/model/case-records";
import { type Localized, RULE_STATUSES } from "@/lib/domain/model/vocabulary";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { optionalDate, optionalNames, slugText } from "./citations";
import type { ClaimRow } from "./desk/claim-list";
import { requiredName } from "./name-text";
import { differsFrom, overVersion } from "./records";
import { optionalText, optionalWords } from "./texts";

/** A rule may name every place on earth, each with its days, its cap and a note. */
export const RULE_MAX_BYTES = 600_000;

/** What a form says of one place that a rule names. Days are partial dates; a blank one is not known. */
const placeForm = z.strictObject({
  jurisdiction: z.string().trim().max(10, "not_a_country"),
  /** What the rule calls the place, where that is not the name of its code. */
  name: optionalNames(LONGEST.place.name),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  inForceFrom: optionalDate,
  complianceFrom: optionalDate,
  inForceTo: optionalDate,
  capUnits: optionalWords(TEXTS.place.capUnits),
  capValue: optionalText(TEXTS.claim.unit),
  chipClasses: optionalWords(TEXTS.place.chipClasses),
  /** The source that says so, by its slug; blank while none is chosen. */
  source: z.union([slugText, z.literal("")]),
  note: optionalWords(TEXTS.place.note),
});

const said = {
  title: requiredName(LONGEST.rule.title),
  /** The party that makes the rule; blank while none is chosen. */
  authority: z.union([slugText, z.literal("")]),
  status: z.enum(RULE_STATUSES),
  places: z.array(placeForm).max(250),
} as const;

export const newRule = z.strictObject({
  ...said,
  differsFrom,
});
export type NewRule = z.infer<typeof newRule>;

export const ruleEdit = z.strictObject({ ...said, ...overVersion });
export type RuleEdit = z.infer<typeof ruleEdit>;
export type RuleSaid = Omit<NewRule, "differsFrom">;

/** A rule as its form and its page need it. */
export interface RuleDetail {
  readonly rule: Rule;
  readonly version: number;
  readonly authority: Localized;
  /** What the sources of its places are called, by slug. */
  readonly sources: Readonly<Record<string, string>>;
  /** Claims of every status in force on it. */
  readonly claims: readonly ClaimRow[];
}
