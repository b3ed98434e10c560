/** Stands for "no upper end is known" where amounts are paid out; far above any sum of money, exact in whole numbers. */
export const NO_UPPER_END = 10n ** 30n;

/** True for an amount that rests on an unknown upper end. */
export function isUnbounded(amountMinor: bigint): boolean {
  return amountMinor >= NO_UPPER_END / 10n;
}
