import { type Field, moveTo } from "./layout-field";

const ROUNDS = 90;
/** Steps between parties that no chain of deals joins. */
const APART = 5;
/** In a larger network each party keeps its distance to so many hubs and to its own partners, and not to every other. */
const MOST_PIVOTS = 400;

/**
 * A first placing in which the distance on paper follows the number of steps between two parties (stress
 * majorization), hubs first because they have the shortest ways. Starts from a square spiral, so nothing is random.
 */
export function placeByDistance(field: Field, width: number, height: number): void {
  const { size, x, y, tiesFrom } = field;
  const degreeOf = (node: number) => (tiesFrom[node + 1] as number) - (tiesFrom[node] as number);
  const ordered = Array.from({ length: size }, (_, node) => node).sort((one, other) => degreeOf(other) - degreeOf(one));
  ordered.forEach((node, rank) => {
    const place = spiralPlace(rank);
    x[node] = place.x;
    y[node] = place.y;
  });
  const pivots = Int32Array.from(ordered.slice(0, MOST_PIVOTS)).sort();
  const steps = Array.from(pivots, (pivot) => countSteps(field, pivot));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let node = 0; node < size; node += 1) pullToDistances(field, node, pivots, steps);
  }
  stretchToBox(field, width, height);
}

/** Steps along ties from one party to each other; `APART` where no chain leads. */
function countSteps({ size, one, other, tiesFrom, tiesAt }: Field, start: number): Uint16Array {
  const steps = new Uint16Array(size);
  const found = new Int32Array(size);
  const isMet = new Uint8Array(size);
  isMet[start] = 1;
  found[0] = start;
  let count = 1;
  for (let place = 0; place < count; place += 1) {
    const node = found[place] as number;
    for (let at = tiesFrom[node] as number; at < (tiesFrom[node + 1] as number); at += 1) {
      const tie = tiesAt[at] as number;
      const next = one[tie] === node ? (other[tie] as number) : (one[tie] as number);
      if (isMet[next] === 1) continue;
      isMet[next] = 1;
      steps[next] = (steps[node] as number) + 1;
      found[count] = next;
      count += 1;
    }
  }
  for (let node = 0; node < size; node += 1) if (isMet[node] === 0) steps[node] = APART;
  return steps;
}

/** Places 0, 1, 2 … on a square spiral around the origin, one unit apart. */
function spiralPlace(rank: number): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  let dx = 1;
  let dy = 0;
  let left = 1;
  let run = 1;
  let turns = 0;
  for (let step = 0; step < rank; step += 1) {
    x += dx;
    y += dy;
    left -= 1;
    if (left > 0) continue;
    [dx, dy] = [-dy, dx];
    turns += 1;
    if (turns % 2 === 0) run += 1;
    left = run;
  }
  // A slight slant keeps straight rows of the spiral from staying straight for ever.
  return { x: x + y * 0.13, y: y - x * 0.07 };
}

function pullToDistances(field: Field, node: number, pivots: Int32Array, steps: readonly Uint16Array[]): void {
  const { size, x, y, one, other, tiesFrom, tiesAt } = field;
  const [ownX, ownY] = [x[node] as number, y[node] as number];
  let sumX = 0;
  let sumY = 0;
  let weights = 0;
  const pull = (to: number, ideal: number) => {
    const dx = ownX - (x[to] as number);
    const dy = ownY - (y[to] as number);
    const weight = 1 / (ideal * ideal);
    const distance = Math.max(Math.sqrt(dx * dx + dy * dy), 0.001);
    sumX += weight * ((x[to] as number) + (ideal * dx) / distance);
    sumY += weight * ((y[to] as number) + (ideal * dy) / distance);
    weights += weight;
  };
  for (let place = 0; place < pivots.length; place += 1) {
    const to = pivots[place] as number;
    if (to !== node) pull(to, (steps[place] as Uint16Array)[node] as number);
  }
  if (size > pivots.length) {
    for (let at = tiesFrom[node] as number; at < (tiesFrom[node + 1] as number); at += 1) {
      const tie = tiesAt[at] as number;
      pull(one[tie] === node ? (other[tie] as number) : (one[tie] as number), 1);
    }
  }
  if (weights === 0) return;
  x[node] = sumX / weights;
  y[node] = sumY / weights;
}

function stretchToBox(field: Field, width: number, height: number): void {
  const { size, x, y, side } = field;
  const [left, right] = spanOf(x);
  const [top, bottom] = spanOf(y);
  const spanX = right - left || 1;
  const spanY = bottom - top || 1;
  for (let node = 0; node < size; node += 1) {
    const placeX = width * (0.06 + (0.88 * ((x[node] as number) - left)) / spanX);
    const placeY = height * (0.06 + (0.86 * ((y[node] as number) - top)) / spanY);
    moveTo(field, node, placeX, placeY, side[node] as number);
  }
}

function spanOf(values: Float64Array): readonly [least: number, most: number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  ];
}
