import { fromZero, type Interval, isUnknown, maxInterval, UNKNOWN } from "../amounts/money-interval";
import type { AmountParts } from "../claims/claim-amount";
import { LINK_KIND_ROWS, type LinkKind, runsOverTime } from "../model/link-kinds";
import { LENSES, type Lens, type Stage } from "../model/vocabulary";
import { LENS_TABLE } from "./lens-table";

/** What the lens of a link depends on. */
export interface LinkTerms {
  readonly kind: LinkKind;
  readonly stage: Stage;
  /** True when the last day of the link is known and not past: whatever is due over time is not all paid then. */
  readonly isLasting: boolean;
  /** The resolved sum; null where none is stated. */
  readonly amount: AmountParts | null;
  /** What a claim says was paid of it so far, in the currency of the link; null where none does. */
  readonly paid: Interval | null;
  /** True where a claim gives a sum paid in another currency: it was paid, and no rate says how much of the link it is. */
  readonly isPaidInOtherCurrency: boolean;
  /** True where a claim says that it is not published how much of the money was cash and how much other value. */
  readonly isSplitUnknown: boolean;
}

export interface LensAmounts {
  /**
   * The narrowest lens under which sources show that the link counts: under PAID only a link of which some cash is shown
   * to have been paid. A loop closes under a lens by such links alone. Null: under none.
   */
  readonly lens: Lens | null;
  /**
   * The part of the sum under each lens, [0, ?] where nobody says how much; null where the link does not count. A link
   * that is owed counts under PAID too, with what is known to be paid of it.
   */
  readonly amounts: Readonly<Record<Lens, Interval | null>>;
}

/**
 * The part of a link's sum that counts under each lens.
 *
 * The firm part counts from COMMITTED on, the headline part from ANNOUNCED on: 5 signed with a headline of 25 is 5
 * committed and [5, 25] announced. A ceiling alone has no firm part of its own, so its interval [0, x] counts
 * throughout. A link that counts without a stated sum is [0, ?], never zero.
 *
 * Under PAID stands what a source says was paid, or the firm part of what was completed. Whatever else is owed is
 * unknown there, [0, ?]: contracts that run do not publish their payments, so that nothing is known to be unpaid either.
 * A sum of which the cash part was never published is [0, x] in cash, and shows no payment.
 */
export function amountsByLens(link: LinkTerms): LensAmounts {
  const row = LINK_KIND_ROWS[link.kind].lensRow;
  const lens = LENS_TABLE[row][link.stage];
  if (lens === null) return { lens, amounts: { PAID: null, COMMITTED: null, ANNOUNCED: null, REPORTED: null } };
  return row === "settling" || row === "running" ? cashAmounts(link, lens) : standingAmounts(link, lens);
}

/** Stakes, warrants and guarantees are not paid: they stand, or are promised. */
function standingAmounts({ amount }: LinkTerms, lens: Lens): LensAmounts {
  const at = (wide: Lens, part: Interval | undefined) => (isWithinLens(lens, wide) ? (part ?? UNKNOWN) : null);
  return {
    lens,
    amounts: {
      PAID: at("PAID", amount?.firm),
      COMMITTED: at("COMMITTED", amount?.firm),
      ANNOUNCED: at("ANNOUNCED", amount?.whole),
      REPORTED: at("REPORTED", amount?.whole),
    },
  };
}

function cashAmounts(link: LinkTerms, stated: Lens): LensAmounts {
  const inCash = (sum: Interval) => (link.isSplitUnknown ? fromZero(sum) : sum);
  const firm = inCash(link.amount?.firm ?? UNKNOWN);
  const whole = inCash(link.amount?.whole ?? UNKNOWN);
  // A link that the press alone knows of is no more than reported, and so is what the press says was paid of it.
  const claimed = link.paid ?? (link.isPaidInOtherCurrency ? UNKNOWN : null);
  const paid = claimed === null || stated === "REPORTED" ? null : inCash(claimed);
  const withPaid = (sum: Interval) => (paid === null || isUnknown(paid) ? sum : maxInterval(sum, paid));
  const isOwed = isWithinLens(stated, "COMMITTED");
  const isCompleted = stated === "PAID" && link.stage === "completed" && !(runsOverTime(link.kind) && link.isLasting);
  const isShownPaid =
    paid === null
      ? isCompleted || (stated === "PAID" && link.stage === "drawn")
      : paid.low > 0n || link.isPaidInOtherCurrency;
  const unpaidLens = isOwed ? "COMMITTED" : stated;
  return {
    lens: isShownPaid && !link.isSplitUnknown ? "PAID" : unpaidLens,
    amounts: {
      PAID: paid ?? (isCompleted ? firm : isOwed ? UNKNOWN : null),
      COMMITTED: isOwed ? withPaid(firm) : paid,
      ANNOUNCED: stated === "REPORTED" ? null : withPaid(whole),
      REPORTED: withPaid(whole),
    },
  };
}

/** True where the narrower lens is the wider one, or inside it. */
export function isWithinLens(narrow: Lens, wide: Lens): boolean {
  return LENSES.indexOf(narrow) <= LENSES.indexOf(wide);
}
