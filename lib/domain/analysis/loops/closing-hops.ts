import { countsUnder, isShownUnder } from "../../lens/leg-under-lens";
import type { Slug } from "../../model/case-records";
import type { FlowClass, LoopSet, NetworkLeg } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import { withoutExchanges } from "./exchanges";

export const LOOP_KINDS = ["cash", "mixed"] as const;

/** Flows that close a mixed loop: cash, gains of a stake, warrants, and guarantees. Method page, B6. */
const VALUE_CLASSES: ReadonlySet<FlowClass> = new Set(["cash", "stake", "noncash", "contingent"]);

/** True for a leg that counts under the lens and carries what loops of the kind are made of. */
export function isOfKind(leg: NetworkLeg, kind: LoopSet["kind"], lens: Lens): boolean {
  return countsUnder(leg, lens) && (kind === "cash" ? isCash(leg) : VALUE_CLASSES.has(leg.flowClass));
}

/** True where a leg of cash is shown to have come as far as the lens. */
export function hasShownCash(legs: readonly NetworkLeg[], lens: Lens): boolean {
  return legs.some((leg) => isCash(leg) && isShownUnder(leg, lens));
}

/**
 * True where steps with these legs close a loop of the kind under the lens, as `findLoopSet` would list it.
 *
 * @param steps all legs of each step, in the order of the loop
 */
export function closesLoop(
  steps: readonly (readonly NetworkLeg[])[],
  kind: LoopSet["kind"],
  lens: Lens,
  headOf: (party: Slug) => Slug,
): boolean {
  const counted = steps.map((legs) => legs.filter((leg) => isOfKind(leg, kind, lens)));
  const shown = counted.map((legs) => legs.filter((leg) => isShownUnder(leg, lens)));
  if (shown.some((legs) => legs.length === 0)) return false;
  if (kind === "mixed" && counted.every((legs) => hasShownCash(legs, lens))) return false;
  const [there, back] = shown;
  if (!there || !back || shown.length > 2) return true;
  const closing = withoutExchanges(there, back, headOf);
  return closing.there.length > 0 && closing.back.length > 0;
}

export function isCash(leg: Pick<NetworkLeg, "flowClass">): boolean {
  return leg.flowClass === "cash";
}

/** The name of a step between two parties. */
export function hopKey(giver: Slug, receiver: Slug): string {
  return `${giver} ${receiver}`;
}
