import type { CaseRule } from "@/lib/domain/analysis/routes/read-case-rules";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Day } from "@/lib/domain/model/case-records";

/** What the day control needs: the rules without their terms, which no picture shows. */
export function writeRulesGround(rules: readonly CaseRule[]): string {
  const bare = rules.map((rule) => ({
    ...rule,
    versions: rule.versions.map((one) => ({ ...one, terms: [], tiers: {} })),
  }));
  return JSON.stringify(bare);
}

/** Reads the ground back, each version with the tiers of its rule; null for anything else. */
export function readRulesGround(text: string): readonly CaseRule[] | null {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed) || !parsed.every(isRule)) return null;
  return parsed.map((rule) => ({ ...rule, versions: rule.versions.map((one) => ({ ...one, tiers: rule.tiers })) }));
}

function isRule(value: unknown): value is CaseRule {
  return typeof value === "object" && value !== null && "rule" in value && "versions" in value && "tiers" in value;
}

const DAY_LENGTH = 86_400_000;

/** Days since 1 January 1970, for the steps of the control. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_LENGTH;
}

/** The day of a step of the control. */
export function dayOfNumber(number: number): Day {
  return dayOfMoment(new Date(number * DAY_LENGTH));
}
