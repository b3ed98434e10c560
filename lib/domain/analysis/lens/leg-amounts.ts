import type { AmountParts } from "../../claims/claim-amount";
import { LENSES, type Lens, type LinkKind, type Stage } from "../../vocabulary";
import { fromZero, type Interval, maxInterval, UNKNOWN } from "../amounts/money-interval";
import { LENS_ROW_OF_KIND, LENS_TABLE } from "./lens-table";

/** What the lens of a leg depends on. */
export interface LegState {
  readonly kind: LinkKind;
  readonly stage: Stage;
  /** True when the last day of the leg is past. */
  readonly isOver: boolean;
  /** The resolved sum; null where none is stated. */
  readonly amount: AmountParts | null;
  /** What a claim says was paid of it so far; null where none does. */
  readonly paid: Interval | null;
}

export interface LensAmounts {
  /** The narrowest lens under which the leg counts; null: under none. */
  readonly lens: Lens | null;
  readonly amounts: Readonly<Record<Lens, Interval | null>>;
}

const NONE: LensAmounts = { lens: null, amounts: { PAID: null, COMMITTED: null, ANNOUNCED: null, REPORTED: null } };

/**
 * The part of a leg's sum that counts under each lens.
 *
 * The firm part counts from the leg's own lens on, the headline part from ANNOUNCED on: 5 signed with a headline of 25
 * is 5 committed and [5, 25] announced. A ceiling alone has no firm part of its own, so its interval [0, x] counts
 * throughout. A drawn leg is paid in part and nobody says how far, so its paid part is [0, sum] until an amount paid is
 * sourced, and the whole is committed. A leg that counts without a stated sum is [0, ?], never zero.
 */
export function amountsByLens(leg: LegState): LensAmounts {
  const lens = lensOf(leg);
  if (lens === null) return NONE;
  const firm = leg.amount?.firm ?? UNKNOWN;
  const whole = leg.amount?.whole ?? UNKNOWN;
  const isPartlyPaid = lens === "PAID" && (leg.paid !== null || !isPaidInFull(leg));
  const paid = leg.paid ?? fromZero(firm);
  const partOf: Readonly<Record<Lens, Interval>> = {
    PAID: isPartlyPaid ? paid : firm,
    COMMITTED: leg.paid === null ? firm : maxInterval(firm, leg.paid),
    ANNOUNCED: leg.paid === null ? whole : maxInterval(whole, leg.paid),
    REPORTED: leg.paid === null ? whole : maxInterval(whole, leg.paid),
  };
  const first = LENSES.indexOf(lens);
  const at = (place: Lens) => (LENSES.indexOf(place) < first ? null : partOf[place]);
  return {
    lens,
    amounts: { PAID: at("PAID"), COMMITTED: at("COMMITTED"), ANNOUNCED: at("ANNOUNCED"), REPORTED: at("REPORTED") },
  };
}

function lensOf(leg: LegState): Lens | null {
  const row = LENS_ROW_OF_KIND[leg.kind];
  const lens = LENS_TABLE[row][leg.stage];
  return lens === "COMMITTED" && (isPaidInFull(leg) || leg.paid !== null) ? "PAID" : lens;
}

function isPaidInFull(leg: LegState): boolean {
  if (leg.stage !== "completed") return false;
  return LENS_ROW_OF_KIND[leg.kind] === "running" ? leg.isOver : true;
}
