import { type CaseRule, listPlacesOnDay, type PlaceOnDay } from "@/lib/domain/analysis/routes/read-case-rules";
import type { Tier } from "@/lib/domain/analysis/routes/rule-version";
import type { Day } from "@/lib/domain/model/case-records";

/** How a place is drawn: its tier in full or hatched, and whether another binding rule outlines it. */
export interface PlaceLook {
  readonly place: string;
  readonly tier: Tier | null;
  readonly isPaper: boolean;
  readonly isControlled: boolean;
}

/** The looks of all places on one day, as known on that day. */
export function looksOnDay(rules: readonly CaseRule[], day: Day): readonly PlaceLook[] {
  return listPlacesOnDay(rules, day).map(lookOf);
}

/** The looks of the places as somebody told them. */
export function looksAsTold(rule: CaseRule): readonly PlaceLook[] {
  return rule.places.map((place) => ({
    place,
    tier: rule.tiers[place] ?? null,
    isPaper: false,
    isControlled: false,
  }));
}

/** Class names of a place on the map; the style sheet gives them colour, hatching and outline. */
export function lookClass({ tier, isPaper, isControlled }: Omit<PlaceLook, "place">): string {
  return ["place", tier === null ? "tier-none" : `tier-${tier}`, isControlled ? "is-controlled" : ""]
    .concat(isPaper && tier !== null ? "is-paper" : "")
    .filter((name) => name !== "")
    .join(" ");
}

/** The paint of a place that is listed on paper only; null leaves the paint to the style sheet. */
export function lookFill({ tier, isPaper }: Omit<PlaceLook, "place">): string | null {
  return isPaper && tier !== null ? `url(#hatch-${tier})` : null;
}

function lookOf({ place, tier, binding, controls }: PlaceOnDay): PlaceLook {
  const isPaper = binding !== null && (binding.reason === "not_enforced" || binding.reason === "rescinded");
  return { place, tier, isPaper, isControlled: controls.length > 0 };
}
