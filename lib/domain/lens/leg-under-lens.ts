import { isWrittenUnknown } from "../amounts/money-interval";
import type { MoneyInterval, NetworkLeg } from "../model/snapshot-document";
import type { Lens } from "../model/vocabulary";
import { isWithinLens } from "./leg-amounts";

type LegUnderLenses = Pick<NetworkLeg, "lens" | "amounts">;

/** True where the leg belongs into the sums of a lens, be it with an unknown amount. */
export function countsUnder(leg: LegUnderLenses, lens: Lens): boolean {
  return leg.amounts[lens] !== null;
}

/** True where sources show that the leg has come as far as the lens: it may close a loop under it. */
export function isShownUnder(leg: LegUnderLenses, lens: Lens): boolean {
  return leg.lens !== null && isWithinLens(leg.lens, lens);
}

/** The amount of the leg under a lens where anything is known of it; null where it does not count, or is [0, ?]. */
export function statedUnder(leg: LegUnderLenses, lens: Lens): MoneyInterval | null {
  const amount = leg.amounts[lens];
  return amount === null || isWrittenUnknown(amount) ? null : amount;
}

/** The legs with what is known alone: where an amount is [0, ?] under the lens, the leg does not count under it. */
export function withoutUnknown(legs: readonly NetworkLeg[], lens: Lens): readonly NetworkLeg[] {
  return legs.map((leg) =>
    statedUnder(leg, lens) === null ? { ...leg, amounts: { ...leg.amounts, [lens]: null } } : leg,
  );
}
