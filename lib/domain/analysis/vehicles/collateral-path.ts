import { loanBalance } from "./lease-arithmetic";

/**
 * How the value of an asset is taken to fall. The curve is the story, so two are always shown together: book life and
 * market price are different things, and a rental price is neither (method page, E7).
 */
export type ValueCurve =
  | { readonly kind: "straight_line"; readonly lifeMonths: number }
  | { readonly kind: "half_life"; readonly halfLifeMonths: number }
  /** Quotes by month, ascending, as prices of any unit; between two quotes the line that joins them. */
  | { readonly kind: "quotes"; readonly quotes: readonly { readonly month: number; readonly price: number }[] };

export interface AmortizingLoan {
  readonly principal: number;
  readonly monthlyRate: number;
  readonly months: number;
}

/** One month of a loan against its collateral; `loanToValue` is null where the value is nothing. */
export interface CollateralMonth {
  readonly month: number;
  readonly value: number;
  readonly balance: number;
  readonly loanToValue: number | null;
}

/**
 * Share of the first value that is left after so many months. Quotes say nothing before the first and after the last:
 * there the result is null.
 */
export function valueLeft(curve: ValueCurve, month: number): number | null {
  switch (curve.kind) {
    case "straight_line":
      return Math.max(0, 1 - month / curve.lifeMonths);
    case "half_life":
      return 0.5 ** (month / curve.halfLifeMonths);
    case "quotes":
      return quotedShare(curve.quotes, month);
  }
}

/** Value, balance and loan-to-value month by month from the start to the end of the loan, as far as the curve goes. */
export function collateralPath(cost: number, curve: ValueCurve, loan: AmortizingLoan): readonly CollateralMonth[] {
  const months = Array.from({ length: loan.months + 1 }, (_, month) => month);
  return months.flatMap((month) => {
    const left = valueLeft(curve, month);
    if (left === null) return [];
    const value = cost * left;
    const balance = loanBalance(loan.principal, loan.monthlyRate, loan.months, month);
    return [{ month, value, balance, loanToValue: value === 0 ? null : balance / value }];
  });
}

/** The first month in which more is owed than the collateral is worth; null if that never happens on the path. */
export function firstMonthUnderwater(path: readonly CollateralMonth[]): number | null {
  return path.find(({ balance, value }) => balance > value)?.month ?? null;
}

function quotedShare(quotes: readonly { month: number; price: number }[], month: number): number | null {
  const first = quotes[0];
  const later = quotes.findIndex((quote) => quote.month >= month);
  const [after, before] = [quotes[later], quotes[later - 1]];
  if (!first || !after || first.price === 0) return null;
  if (after.month === month) return after.price / first.price;
  if (!before) return null;
  const way = (month - before.month) / (after.month - before.month);
  return (before.price + way * (after.price - before.price)) / first.price;
}
