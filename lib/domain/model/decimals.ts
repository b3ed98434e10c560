import type { Decimal } from "./case-records";
import { withoutEndZeros } from "./end-zeros";

const LITERAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,9}))?$/;

/** Longer numbers are no amounts of anything, and writing them out could fill the memory. */
const MOST_DIGITS = 400;

/**
 * A number as it is written, with or without an exponent, as a plain decimal of the same value: "1.50e3" is "1500" and
 * "-0" is "0". Digits are moved, nothing is computed, so none is lost. Null for what is no number, or would take more
 * than 400 digits to write out.
 */
export function plainDecimal(literal: string): Decimal | null {
  const parts = LITERAL.exec(literal);
  if (!parts) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = parts;
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  if (digits === "") return "0";
  const significant = withoutEndZeros(digits);
  // Where the point stands, counted from the first significant digit.
  const point = digits.length - fraction.length + Number(exponent);
  const places = Math.max(point, significant.length) - Math.min(point, 0);
  if (places > MOST_DIGITS) return null;
  const before = point <= 0 ? "0" : significant.slice(0, point).padEnd(point, "0");
  const behind = point <= 0 ? significant.padStart(significant.length - point, "0") : significant.slice(point);
  return `${sign}${before}${behind === "" ? "" : `.${behind}`}`;
}

/** How many digits stand before and behind the point of a plain decimal; "0.5" has none before it. */
export function countDigits(decimal: Decimal): { readonly before: number; readonly behind: number } {
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  return { before: whole.replace(/^0+/, "").length, behind: withoutEndZeros(fraction).length };
}

/** A plain decimal in units of 10^-`digits`, exactly. Throws a RangeError for one that is finer. */
export function toUnits(decimal: Decimal, digits: number): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const kept = withoutEndZeros(fraction);
  if (kept.length > digits) throw new RangeError(`${decimal} has more than ${digits} digits behind the point`);
  return BigInt(whole + kept.padEnd(digits, "0"));
}

/** The plain decimal of so many units of 10^-`digits`; inverse of `toUnits`. */
export function fromUnits(units: bigint, digits: number): Decimal {
  const sign = units < 0n ? "-" : "";
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits);
  const fraction = withoutEndZeros(figures.slice(figures.length - digits));
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
