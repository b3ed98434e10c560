import type { Decimal } from "./case-records";
import { digitsOfCurrency } from "./currency-codes";
import { fromUnits } from "./decimals";
import { withoutEndZeros } from "./end-zeros";

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Digits behind the point of the currency's smallest unit: 2 for USD, 0 for JPY, 3 for KWD; 2 for a code of no currency. */
export function minorDigitsOf(currency: string): number {
  return digitsOfCurrency(currency) ?? 2;
}

/**
 * A printed amount in the smallest unit of its currency: "1.25" USD is 125n, "100" JPY is 100n.
 *
 * Throws a RangeError for anything that is no plain decimal, or that is finer than the smallest unit: rounding an
 * amount that somebody printed would be an invention, and the importer refuses such cells with their place.
 */
export function toMinorUnits(amount: Decimal, currency: string): bigint {
  const parts = DECIMAL.exec(amount);
  const digits = minorDigitsOf(currency);
  const fraction = withoutEndZeros(parts?.[3] ?? "");
  if (!parts || fraction.length > digits) throw new RangeError(`${amount} is not an amount in ${currency}`);
  const magnitude = BigInt(`${parts[2]}${fraction.padEnd(digits, "0")}`);
  return parts[1] === "-" ? -magnitude : magnitude;
}

/** The canonical decimal of an amount in smallest units: no exponent, no trailing zeros. Inverse of `toMinorUnits`. */
export function toDecimal(minor: bigint, currency: string): Decimal {
  return fromUnits(minor, minorDigitsOf(currency));
}
