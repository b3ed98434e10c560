/** Amounts in any one unit; rates per month as a share, so 12% a year nominal is 0.01. */
export interface Lease {
  readonly price: number;
  readonly months: number;
  /** Value that is left at the end of the term; 0 unless sourced. */
  readonly residual?: number;
  /** Paid at the end of each month unless said otherwise. */
  readonly paid?: "in_arrears" | "in_advance";
}

/**
 * Value today of one per month for so many months: (1 − (1 + i)^−n) / i, and n itself without interest (method page,
 * E6).
 */
function annuityFactor(monthlyRate: number, months: number): number {
  return monthlyRate === 0 ? months : -Math.expm1(-months * Math.log1p(monthlyRate)) / monthlyRate;
}

/** The level monthly rent that pays for the price less today's value of the residual. */
export function leasePayment(lease: Lease, monthlyRate: number): number {
  const residualToday = (lease.residual ?? 0) * (1 + monthlyRate) ** -lease.months;
  const rent = (lease.price - residualToday) / annuityFactor(monthlyRate, lease.months);
  return lease.paid === "in_advance" ? rent / (1 + monthlyRate) : rent;
}

/**
 * The monthly rate that a rent implies, by bisection between 0 and 1/12 (100% a year nominal); null when no rate there
 * gives it. The nominal yearly rate is twelve times as much.
 */
export function impliedRate(lease: Lease, rent: number): number | null {
  let [below, above] = [0, 1 / 12];
  if (rent < leasePayment(lease, below) || rent > leasePayment(lease, above)) return null;
  for (let round = 0; round < 200; round++) {
    const middle = (below + above) / 2;
    if (leasePayment(lease, middle) < rent) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** Value today of the rents still to be paid: what a lessee books as a lease liability. */
export function presentValueOfRent(rent: number, monthlyRate: number, months: number): number {
  return rent * annuityFactor(monthlyRate, months);
}

/** What is still owed of a level-pay loan after so many months. */
export function loanBalance(principal: number, monthlyRate: number, months: number, paidMonths: number): number {
  if (paidMonths >= months) return 0;
  return (principal * annuityFactor(monthlyRate, months - paidMonths)) / annuityFactor(monthlyRate, months);
}

/** Rent over debt service; null without debt service. */
export function debtServiceCoverage(rent: number, debtService: number): number | null {
  return debtService === 0 ? null : rent / debtService;
}
