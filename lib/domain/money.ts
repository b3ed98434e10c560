import type { Decimal } from "./case-records";
import { fromUnits } from "./decimals";

/** Digits behind the point of a currency's smallest unit (ISO 4217), where it is not two. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  TND: 3,
  UGX: 0,
  VND: 0,
  XAF: 0,
  XOF: 0,
};

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Digits behind the point of the currency's smallest unit: 2 for USD, EUR and GBP, 0 for JPY. */
export function minorDigitsOf(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
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
  const fraction = (parts?.[3] ?? "").replace(/0+$/, "");
  if (!parts || fraction.length > digits) throw new RangeError(`${amount} is not an amount in ${currency}`);
  const magnitude = BigInt(`${parts[2]}${fraction.padEnd(digits, "0")}`);
  return parts[1] === "-" ? -magnitude : magnitude;
}

/** The canonical decimal of an amount in smallest units: no exponent, no trailing zeros. Inverse of `toMinorUnits`. */
export function toDecimal(minor: bigint, currency: string): Decimal {
  return fromUnits(minor, minorDigitsOf(currency));
}
