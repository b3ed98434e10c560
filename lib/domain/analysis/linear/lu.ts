/** A dense matrix by rows. */
export type Matrix = readonly (readonly number[])[];

type Row = Float64Array;

/** A pivot below this share of its row's largest entry counts as zero. */
const RELATIVE_TOLERANCE = 1e-9;

/** The rows of L (below the diagonal) and U in one, with the order in which the rows of the matrix were taken. */
export interface Factors {
  readonly rows: readonly Float64Array[];
  readonly order: readonly number[];
}

/** What factors of a matrix of this size take of a budget; an inverse takes three times as much. */
export function stepsOfFactors(size: number): number {
  return Math.ceil(size ** 3 / 3 / PRODUCTS_PER_STEP);
}

/** So many products are done while one payment is looked at. */
const PRODUCTS_PER_STEP = 16;

/**
 * LU factors with scaled partial pivoting: of the rows left, the one whose entry is largest against its own row is
 * taken, the earlier one on a tie, so that two runs give the same bits. Null for a singular matrix.
 */
export function factorize(matrix: Matrix, tolerance = RELATIVE_TOLERANCE): Factors | null {
  const rows = matrix.map((row) => Float64Array.from(row));
  const scales = rows.map((row) => row.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0));
  const order = rows.map((_, row) => row);
  for (let column = 0; column < rows.length; column++) {
    let best = column;
    let bestRatio = -1;
    for (let row = column; row < rows.length; row++) {
      const scale = scales[row] as number;
      const ratio = scale === 0 ? 0 : Math.abs(entryOf(rows, row, column)) / scale;
      if (ratio > bestRatio) [best, bestRatio] = [row, ratio];
    }
    if (bestRatio <= tolerance) return null;
    if (best !== column) for (const list of [rows, scales, order]) swap<unknown>(list, best, column);
    eliminate(rows, column);
  }
  return { rows, order };
}

/** The x with matrix · x = right. */
export function solve(factors: Factors, right: readonly number[]): number[] {
  const { rows, order } = factors;
  const x = order.map((row) => right[row] ?? 0);
  for (let row = 0; row < x.length; row++) {
    for (let column = 0; column < row; column++) x[row] = at(x, row) - entryOf(rows, row, column) * at(x, column);
  }
  for (let row = x.length - 1; row >= 0; row--) {
    for (let column = row + 1; column < x.length; column++) {
      x[row] = at(x, row) - entryOf(rows, row, column) * at(x, column);
    }
    x[row] = at(x, row) / entryOf(rows, row, row);
  }
  return x;
}

/**
 * The inverse, by the same steps on whole rows of the identity; null for a singular matrix. Columns stand in the order
 * of the pivots until the end, where the first half of the steps leaves everything right of the diagonal zero.
 */
export function invert(matrix: Matrix, tolerance = RELATIVE_TOLERANCE): number[][] | null {
  const factors = factorize(matrix, tolerance);
  if (!factors) return null;
  const { rows, order } = factors;
  const inverse = rows.map((_, row) => {
    const unit = new Float64Array(rows.length);
    unit[row] = 1;
    return unit;
  });
  for (const [row, target] of inverse.entries()) subtractRows(target, inverse, rows[row] as Float64Array, 0, row, row);
  for (let row = inverse.length - 1; row >= 0; row--) {
    const target = inverse[row] as Float64Array;
    subtractRows(target, inverse, rows[row] as Float64Array, row + 1, rows.length, rows.length);
    const pivot = entryOf(rows, row, row);
    for (let column = 0; column < target.length; column++) target[column] = (target[column] as number) / pivot;
  }
  const places = new Int32Array(order.length);
  for (const [place, column] of order.entries()) places[column] = place;
  return inverse.map((row) => Array.from(places, (place) => row[place] as number));
}

/** The identity minus a square matrix. */
export function identityMinus(matrix: Matrix): number[][] {
  return matrix.map((row, place) => row.map((entry, column) => (place === column ? 1 : 0) - entry));
}

function eliminate(rows: readonly Float64Array[], column: number): void {
  const pivotRow = rows[column] as Float64Array;
  const pivot = pivotRow[column] as number;
  for (let row = column + 1; row < rows.length; row++) {
    const target = rows[row] as Float64Array;
    const factor = (target[column] as number) / pivot;
    target[column] = factor;
    if (factor === 0) continue;
    for (let place = column + 1; place < target.length; place++) {
      target[place] = (target[place] as number) - factor * (pivotRow[place] as number);
    }
  }
}

/**
 * Takes `factors[other]` times row `other` off the target for every other row of the span, over the first `width`
 * columns. Four rows at a time, each in its turn, so that the sums round as they would one by one.
 */
function subtractRows(
  target: Float64Array,
  rows: readonly Float64Array[],
  factors: Float64Array,
  start: number,
  end: number,
  width: number,
): void {
  let other = start;
  for (; other + 4 <= end; other += 4) {
    const [first, second, third, fourth] = rows.slice(other, other + 4) as [Row, Row, Row, Row];
    const one = factors[other] as number;
    const two = factors[other + 1] as number;
    const three = factors[other + 2] as number;
    const four = factors[other + 3] as number;
    if (one === 0 && two === 0 && three === 0 && four === 0) continue;
    for (let column = 0; column < width; column++) {
      target[column] =
        (target[column] as number) -
        one * (first[column] as number) -
        two * (second[column] as number) -
        three * (third[column] as number) -
        four * (fourth[column] as number);
    }
  }
  for (; other < end; other++) {
    const row = rows[other] as Float64Array;
    const factor = factors[other] as number;
    if (factor === 0) continue;
    for (let column = 0; column < width; column++) {
      target[column] = (target[column] as number) - factor * (row[column] as number);
    }
  }
}

function swap<T>(list: T[], one: number, other: number): void {
  [list[one], list[other]] = [list[other] as T, list[one] as T];
}

function entryOf(rows: readonly Float64Array[], row: number, column: number): number {
  return (rows[row] as Float64Array)[column] as number;
}

function at(list: readonly number[], place: number): number {
  return list[place] as number;
}
