import type { Day } from "../../model/case-records";
import { isWithin } from "../evidence/bitemporal";
import { type Activity, bindingVersions, type RuleEffect, type RuleTerm, type RuleVersion } from "./rule-version";

/** Units as an interval; `high` null where no upper end is known. */
export interface UnitRange {
  readonly low: number;
  readonly high: number | null;
}

/** Where a party works and where its ultimate parent sits (ISO 3166-1 alpha-2). */
export interface PartyPlace {
  readonly location: string;
  readonly headquarters: string;
}

/** Units that reached a party before, for caps. */
interface Shipment {
  readonly receiver: string;
  readonly day: Day;
  readonly units: UnitRange;
}

/** One supply to be held against the rules. */
export interface Supply {
  readonly itemClass: string;
  readonly origin: string;
  readonly receiver: string;
  readonly receiverPlace: PartyPlace;
  readonly activity: Activity;
  readonly units: UnitRange;
  readonly day: Day;
}

export interface RuleContext {
  readonly rules: readonly RuleVersion[];
  readonly known: Day;
  readonly shipments: readonly Shipment[];
  readonly places: Readonly<Record<string, PartyPlace>>;
}

/** What the binding rules do to a supply, the strictest of them. */
export type SupplyVerdict = "allowed" | "licence" | "beyond_cap" | "denied";

const STRICTNESS: readonly SupplyVerdict[] = ["allowed", "licence", "beyond_cap", "denied"];

/** Holds one supply against every rule that binds on its day. A rule that says nothing of it allows it. */
export function checkSupply(supply: Supply, context: RuleContext): SupplyVerdict {
  const terms = bindingVersions(context.rules, supply.day, context.known).flatMap((version) => version.terms);
  return terms
    .filter((term) => isAbout(term, supply))
    .map((term) => verdictOf(term, supply, context))
    .reduce<SupplyVerdict>((worst, verdict) => {
      return STRICTNESS.indexOf(verdict) > STRICTNESS.indexOf(worst) ? verdict : worst;
    }, "allowed");
}

/**
 * What is left of a cap: [cap − most shipped, cap − least shipped], never below zero. A shipment without an upper end
 * may have used all of it.
 */
export function capRemaining(capUnits: number, shipped: readonly UnitRange[]): UnitRange {
  const least = shipped.reduce((total, { low }) => total + low, 0);
  const isOpen = shipped.some(({ high }) => high === null);
  const most = shipped.reduce((total, { high }) => total + (high ?? 0), 0);
  return { low: isOpen ? 0 : Math.max(0, capUnits - most), high: Math.max(0, capUnits - least) };
}

function verdictOf(term: RuleTerm, supply: Supply, context: RuleContext): SupplyVerdict {
  const { effect } = term;
  if (effect.kind === "deny") return "denied";
  if (effect.kind === "licence") return "licence";
  if (effect.kind !== "cap" || !isWithin(effect.period, supply.day)) return "allowed";
  const shipped = context.shipments.filter((one) => isUnderCap(one, effect, term, supply, context));
  const left = capRemaining(
    effect.units,
    shipped.map(({ units }) => units),
  );
  // Beyond the cap only where it is certain: the least of this supply is more than the most that can be left.
  return supply.units.low > (left.high ?? 0) ? "beyond_cap" : "allowed";
}

function isUnderCap(
  shipment: Shipment,
  effect: Extract<RuleEffect, { kind: "cap" }>,
  term: RuleTerm,
  supply: Supply,
  context: RuleContext,
): boolean {
  if (!isWithin(effect.period, shipment.day) || shipment.day >= supply.day) return false;
  if (effect.per === "company") return shipment.receiver === supply.receiver;
  const place = context.places[shipment.receiver];
  return place?.[term.destinationBy] === supply.receiverPlace[term.destinationBy];
}

function isAbout(term: RuleTerm, supply: Supply): boolean {
  const isListed = (list: readonly string[] | null, value: string) => list === null || list.includes(value);
  return (
    term.activities.includes(supply.activity) &&
    isListed(term.itemClasses, supply.itemClass) &&
    isListed(term.origins, supply.origin) &&
    isListed(term.destinations, supply.receiverPlace[term.destinationBy])
  );
}
