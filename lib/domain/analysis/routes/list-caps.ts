import type { Decimal, Rule, RulePlace } from "../../model/case-records";
import type { SnapshotDocument } from "../../model/snapshot-document";
import type { Localized } from "../../model/vocabulary";
import { capRemaining, type UnitRange } from "./check-supply";
import { listLicences, type PlaceLicence } from "./read-case-routes";
import { isShareCap, readCapPeriod } from "./read-case-rules";

/** The cap of one place with what can be left of it, and the licences on record for the place. */
export interface PlaceCap {
  readonly place: RulePlace;
  readonly units: number;
  readonly period: ReturnType<typeof readCapPeriod>;
  readonly left: UnitRange;
  readonly licences: readonly PlaceLicence[];
}

/** Deliveries that nobody counted: none is certain, and no number is the most. */
const UNKNOWN_DELIVERIES: readonly UnitRange[] = [{ low: 0, high: null }];

/**
 * The caps of tiers in rules that stand (method page, G2). No claim counts deliveries, so anything from nothing to the
 * whole cap can be left; a licence is a permission, not a delivery, and takes nothing off.
 */
export function listCaps(document: SnapshotDocument): readonly PlaceCap[] {
  return document.rules
    .filter(({ status }) => status !== "disputed")
    .flatMap(({ places }) => places.filter(({ tier, capValue }) => tier !== null && capValue !== null))
    .map((place) => ({
      place,
      units: Number(place.capValue),
      period: readCapPeriod(place.capUnits),
      left: capRemaining(Number(place.capValue), UNKNOWN_DELIVERIES),
      licences: listLicences(document, place.jurisdiction),
    }));
}

/** Caps that are a share of a total, one for each rule that has any. */
export function listShareCaps(
  document: SnapshotDocument,
): readonly { readonly rule: Rule; readonly share: Decimal; readonly capUnits: Localized }[] {
  return document.rules.flatMap((rule) => {
    const place = rule.places.find(({ capUnits }) => isShareCap(capUnits));
    return place?.capValue && place.capUnits ? [{ rule, share: place.capValue, capUnits: place.capUnits }] : [];
  });
}
