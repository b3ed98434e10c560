import type { OrderedWeb, WebPart, WeighedArcs } from "./ordered-web";

/**
 * Ways back to a root in one, two and three steps over parties that are still there. Roots are entered in their order,
 * and each is taken away as it is entered: what is left of a party's arcs begins at `firstOut` and `firstBack`.
 */
export interface WaysHome {
  readonly web: OrderedWeb;
  readonly maxLength: number;
  readonly firstOut: Int32Array;
  readonly firstBack: Int32Array;
  readonly one: Float64Array;
  readonly two: Float64Array;
  /** Ways in three steps, of those parties that were asked for since `measuredFor` was last the root. */
  readonly three: Float64Array;
  readonly measuredFor: Int32Array;
  /** Ways from each party to another and straight back, among those that are left. */
  readonly mutual: Float64Array;
  /** The greatest of `mutual` before anybody was taken away. */
  readonly largest: number;
  readonly inOne: Int32Array;
  readonly inTwo: Int32Array;
  /** The root, how many parties lead to it in one step and in two, and how many arcs were looked at for its sake. */
  root: number;
  ones: number;
  twos: number;
  looked: number;
}

export function prepareWaysHome(web: OrderedWeb, { from, to }: WebPart, maxLength: number): WaysHome {
  const { out, back } = web;
  const { size } = out;
  const mutual = maxLength > 3 ? countMutual(out, back, from, to) : new Float64Array(0);
  let largest = 0;
  for (const ways of mutual) if (ways > largest) largest = ways;
  return {
    web,
    maxLength,
    firstOut: out.offsets.slice(0, size),
    firstBack: back.offsets.slice(0, size),
    one: new Float64Array(size),
    two: new Float64Array(size),
    three: new Float64Array(size),
    measuredFor: new Int32Array(size).fill(-1),
    mutual,
    largest,
    inOne: new Int32Array(to - from),
    inTwo: new Int32Array(to - from),
    root: -1,
    ones: 0,
    twos: 0,
    looked: 0,
  };
}

/** Takes the root away and measures; false where no loop can run through it. */
export function enterRoot(home: WaysHome, root: number): boolean {
  const { web, maxLength, firstOut, firstBack, one, two, mutual, inOne, inTwo } = home;
  const { out, back } = web;
  let [ones, twos] = [0, 0];
  const backEnd = back.offsets[root + 1] as number;
  for (let arc = firstBack[root] as number; arc < backEnd; arc++) {
    const party = back.targets[arc] as number;
    one[party] = back.ways[arc] as number;
    firstOut[party] = (firstOut[party] as number) + 1;
    inOne[ones++] = party;
  }
  const outEnd = out.offsets[root + 1] as number;
  for (let arc = firstOut[root] as number; arc < outEnd; arc++) {
    const party = out.targets[arc] as number;
    firstBack[party] = (firstBack[party] as number) + 1;
    if (maxLength > 3 && one[party] !== 0) {
      mutual[party] = (mutual[party] as number) - (out.ways[arc] as number) * (one[party] as number);
    }
  }
  const isOnLoop = ones > 0 && (firstOut[root] as number) < outEnd;
  home.looked = ones;
  for (let place = 0; isOnLoop && maxLength > 2 && place < ones; place++) {
    const middle = inOne[place] as number;
    const ways = one[middle] as number;
    const end = back.offsets[middle + 1] as number;
    home.looked += end - (firstBack[middle] as number);
    for (let arc = firstBack[middle] as number; arc < end; arc++) {
      const party = back.targets[arc] as number;
      const known = two[party] as number;
      if (known === 0) inTwo[twos++] = party;
      two[party] = known + (back.ways[arc] as number) * ways;
    }
  }
  home.root = root;
  home.ones = ones;
  home.twos = twos;
  return isOnLoop;
}

/** Ways home in three steps, those that come through the party again included. Measured when first asked. */
export function waysInThree(home: WaysHome, party: number): number {
  const { web, firstOut, two, three, measuredFor, root } = home;
  if (measuredFor[party] === root) return three[party] as number;
  const { offsets, targets, ways } = web.out;
  let sum = 0;
  const end = offsets[party + 1] as number;
  for (let arc = firstOut[party] as number; arc < end; arc++) {
    sum += (ways[arc] as number) * (two[targets[arc] as number] as number);
  }
  home.looked += end - (firstOut[party] as number);
  measuredFor[party] = root;
  three[party] = sum;
  return sum;
}

export function leaveRoot({ one, two, inOne, inTwo, ones, twos }: WaysHome): void {
  for (let place = 0; place < ones; place++) one[inOne[place] as number] = 0;
  for (let place = 0; place < twos; place++) two[inTwo[place] as number] = 0;
}

function countMutual(out: WeighedArcs, back: WeighedArcs, from: number, to: number): Float64Array {
  const mutual = new Float64Array(out.size);
  const beside = new Float64Array(out.size);
  for (let party = from; party < to; party++) {
    const backStart = back.offsets[party] as number;
    const backEnd = back.offsets[party + 1] as number;
    const outEnd = out.offsets[party + 1] as number;
    for (let arc = backStart; arc < backEnd; arc++) beside[back.targets[arc] as number] = back.ways[arc] as number;
    let sum = 0;
    for (let arc = out.offsets[party] as number; arc < outEnd; arc++) {
      sum += (out.ways[arc] as number) * (beside[out.targets[arc] as number] as number);
    }
    mutual[party] = sum;
    for (let arc = backStart; arc < backEnd; arc++) beside[back.targets[arc] as number] = 0;
  }
  return mutual;
}
