import type { Day } from "../../model/case-records";
import { asOf, type BitemporalRow, type DaySpan, isWithin } from "../evidence/bitemporal";

export type RuleState = "proposed" | "published" | "effective" | "binding" | "not_enforced" | "rescinded";
export type Activity = "sale" | "transfer" | "remote_access";
export type Tier = 1 | 2 | 3;

/** What a rule says of one activity with one class of items. A null list means "any". */
export interface RuleTerm {
  readonly itemClasses: readonly string[] | null;
  /** Jurisdictions the item comes from. */
  readonly origins: readonly string[] | null;
  /** Jurisdictions of destination, tested at the place of use or at the seat of the ultimate parent. */
  readonly destinations: readonly string[] | null;
  readonly destinationBy: "location" | "headquarters";
  readonly activities: readonly Activity[];
  readonly effect: RuleEffect;
}

export type RuleEffect =
  | { readonly kind: "allow" | "licence" | "deny" }
  /** The unit of a cap is a claim of its own: sources disagree whether it was per country or per company. */
  | {
      readonly kind: "cap";
      readonly units: number;
      readonly per: "jurisdiction" | "company";
      readonly period: DaySpan;
    };

/** One version of one rule, with the days it is valid for and the days on which it was what we knew. */
export interface RuleVersion extends BitemporalRow {
  readonly rule: string;
  readonly complianceDay: Day | null;
  readonly state: RuleState;
  readonly terms: readonly RuleTerm[];
  /** Tier of each jurisdiction; tiers belong to countries and to versions. */
  readonly tiers: Readonly<Record<string, Tier>>;
}

export interface RuleBinding {
  readonly isBinding: boolean;
  readonly reason:
    | "in_force"
    /** Known before the day came: binding as was then expected. */
    | "as_then_expected"
    | "unknown_then"
    | "proposed_only"
    | "not_valid"
    | "compliance_day_not_reached"
    | "not_enforced"
    | "rescinded";
}

/**
 * Whether a rule bound on a day, as known on a day: valid, compliance day reached, and neither rescinded nor left
 * unenforced (method page, G1). `versions` are those of one rule; of several known ones the last recorded speaks.
 */
export function ruleBindingOn(versions: readonly RuleVersion[], day: Day, known: Day): RuleBinding {
  const version = versionKnownOn(versions, known, day);
  const not = (reason: RuleBinding["reason"]): RuleBinding => ({ isBinding: false, reason });
  if (!version) return not("unknown_then");
  if (version.state === "rescinded" || version.state === "not_enforced") return not(version.state);
  if (version.state === "proposed") return not("proposed_only");
  if (!isWithin(version.valid, day)) return not("not_valid");
  if (version.complianceDay !== null && day < version.complianceDay) return not("compliance_day_not_reached");
  return { isBinding: true, reason: known < day ? "as_then_expected" : "in_force" };
}

/** The tier of a jurisdiction in the version known on a day, and whether that version bound on the day asked for. */
export function tierOn(
  versions: readonly RuleVersion[],
  jurisdiction: string,
  day: Day,
  known: Day,
): { readonly tier: Tier | null; readonly binding: RuleBinding } {
  const version = versionKnownOn(versions, known, day);
  return { tier: version?.tiers[jurisdiction] ?? null, binding: ruleBindingOn(versions, day, known) };
}

/** Of tiers as somebody told them, those that the rule contradicts, with the tier it gives; sorted as told. */
export function contradictedTiers(
  told: Readonly<Record<string, Tier>>,
  version: RuleVersion,
): readonly { readonly jurisdiction: string; readonly told: Tier; readonly tier: Tier }[] {
  return Object.entries(told).flatMap(([jurisdiction, toldTier]) => {
    const tier = version.tiers[jurisdiction];
    return tier === undefined || tier === toldTier ? [] : [{ jurisdiction, told: toldTier, tier }];
  });
}

/** The versions of each rule that are known and binding, for checking a hop. */
export function bindingVersions(versions: readonly RuleVersion[], day: Day, known: Day): readonly RuleVersion[] {
  const rules = [...new Set(versions.map((version) => version.rule))];
  return rules.flatMap((rule) => {
    const own = versions.filter((version) => version.rule === rule);
    const version = versionKnownOn(own, known, day);
    return version && ruleBindingOn(own, day, known).isBinding ? [version] : [];
  });
}

// A version valid on the day goes before one that is not; among those the one recorded last.
function versionKnownOn(versions: readonly RuleVersion[], known: Day, day: Day): RuleVersion | null {
  const latest = (rows: readonly RuleVersion[]) => {
    return rows.reduce<RuleVersion | null>((best, row) => {
      return best === null || row.recorded.since > best.recorded.since ? row : best;
    }, null);
  };
  return latest(asOf(versions, day, known)) ?? latest(versions.filter((row) => isWithin(row.recorded, known)));
}
