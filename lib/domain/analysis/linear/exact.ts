/** A fraction in lowest terms with a positive denominator. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };

/** The fraction in lowest terms; `under` is not zero. */
export function fraction(over: bigint, under: bigint): Fraction {
  const divisor = under < 0n ? -gcd(over, under) : gcd(over, under);
  return { over: over / divisor, under: under / divisor };
}

/** The sum of two fractions. */
export function addFractions(one: Fraction, other: Fraction): Fraction {
  if (one.under === other.under) return fraction(one.over + other.over, one.under);
  return fraction(one.over * other.under + other.over * one.under, one.under * other.under);
}

/** The greatest common divisor, positive unless both are zero. */
export function gcd(one: bigint, other: bigint): bigint {
  let [left, right] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/**
 * The exact solution of a system of whole numbers whose last column is the right side (Bareiss: every entry on the way
 * is a determinant, so every division comes out even). Rows are taken as they stand: for systems whose leading
 * determinants are not zero, as those of debts are.
 */
export function solveExactly(system: readonly (readonly bigint[])[]): readonly Fraction[] {
  const rows = system.map((row) => [...row]);
  const size = rows.length;
  const at = (row: number, column: number) => (rows[row] as bigint[])[column] as bigint;
  let before = 1n;
  for (let step = 0; step < size; step++) {
    const pivot = at(step, step);
    for (let row = step + 1; row < size; row++) {
      const target = rows[row] as bigint[];
      const factor = at(row, step);
      for (let column = step + 1; column <= size; column++) {
        target[column] = (at(row, column) * pivot - factor * at(step, column)) / before;
      }
    }
    before = pivot;
  }
  // Each unknown times the determinant is a whole number (Cramer).
  const scaled = rows.map(() => 0n);
  for (let row = size - 1; row >= 0; row--) {
    let right = at(row, size) * before;
    for (let column = row + 1; column < size; column++) right -= at(row, column) * (scaled[column] as bigint);
    scaled[row] = right / at(row, row);
  }
  return scaled.map((unknown) => fraction(unknown, before));
}
