import type { Budget } from "../../budget";
import type { OrderedWeb, WebPart } from "./ordered-web";

/** Most parties of a component whose subsets are gone through: their table then has two million places. */
export const MOST_FOR_SUBSETS = 18;

const SETS_BETWEEN_QUESTIONS = 256;

/** About how many steps it takes to go through the subsets of a component, whatever its arcs. */
export function stepsOfSubsets(size: number, maxLength: number): number {
  let steps = 2 ** size;
  let choices = 1;
  for (let members = 1; members <= Math.min(maxLength, size); members++) {
    choices = (choices * (size - members + 1)) / members;
    steps += choices * members * (size - members);
  }
  return steps;
}

/**
 * Loops of up to `maxLength` parties in one small component, root by root, each with its count as a whole number of up
 * to 2^53; a greater one is rounded, and is no smaller than 2^53.
 *
 * For each root, `ways[S, e]` is the number of ways from it over exactly the parties S to the last of them, e; a loop
 * closes where e leads back to the root (Held and Karp 1962, Bellman 1962). O(2^n n²) steps for n parties, where one by
 * one there would be up to e·(n − 1)! loops. The budget may end it early; what was counted by then stands.
 */
export function countBySubsets(
  { out }: OrderedWeb,
  { from, to }: WebPart,
  maxLength: number,
  budget: Budget,
  add: (root: number, count: number) => void,
): void {
  const size = to - from;
  const between = new Float64Array(size * size);
  for (let party = 0; party < size; party++) {
    for (let arc = out.offsets[from + party] as number; arc < (out.offsets[from + party + 1] as number); arc++) {
      between[party * size + (out.targets[arc] as number) - from] = out.ways[arc] as number;
    }
  }
  const ways = new Float64Array(2 ** (size - 1) * (size - 1));
  for (let root = 0; root < size - 1 && budget.reason === null; root++) {
    add(from + root, countOfRoot(between, size, root, Math.min(maxLength, size - root) - 1, ways, budget));
  }
}

/** Members of a set are the parties after the root; bit 0 is the first of them. */
function countOfRoot(
  between: Float64Array,
  size: number,
  root: number,
  mostMembers: number,
  ways: Float64Array,
  budget: Budget,
): number {
  const others = size - root - 1;
  const sets = 2 ** others;
  ways.fill(0, 0, sets * others);
  for (let end = 0; end < others; end++) {
    ways[2 ** end * others + end] = between[root * size + root + 1 + end] as number;
  }
  let count = 0;
  for (let set = 1; set < sets; set++) {
    if (set % SETS_BETWEEN_QUESTIONS === 1 && !budget.spend(SETS_BETWEEN_QUESTIONS * others)) break;
    const members = countBits(set);
    if (members > mostMembers) continue;
    for (let end = 0; end < others; end++) {
      const here = ways[set * others + end] as number;
      if (here === 0) continue;
      const row = (root + 1 + end) * size + root;
      count += here * (between[row] as number);
      if (members === mostMembers) continue;
      for (let next = 0; next < others; next++) {
        const step = between[row + 1 + next] as number;
        if (step === 0 || (set >> next) & 1) continue;
        const place = (set | (1 << next)) * others + next;
        ways[place] = (ways[place] as number) + here * step;
      }
    }
  }
  return count;
}

function countBits(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
