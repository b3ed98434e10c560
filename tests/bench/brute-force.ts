import type { Deals } from "./web-generator";

/**
 * Loops of parties and of deals by trying every way on, with no look at whether it can lead back: slow, and short enough
 * to be read. It shares no line with the engine.
 */
export function countByBruteForce(parties: number, deals: Deals, maxLength: number) {
  const between = Array.from({ length: parties }, () => new Map<number, number>());
  for (const [payer, payee] of deals) {
    if (payer !== payee) between[payer]?.set(payee, (between[payer]?.get(payee) ?? 0) + 1);
  }
  const isOnPath = Array.from({ length: parties }, () => false);
  let [nodeLoops, dealLoops] = [0, 0];
  const goOn = (first: number, party: number, length: number, product: number) => {
    isOnPath[party] = true;
    for (const [next, count] of between[party] ?? []) {
      if (next === first) {
        nodeLoops++;
        dealLoops += product * count;
      } else if (next > first && !isOnPath[next] && length < maxLength) goOn(first, next, length + 1, product * count);
    }
    isOnPath[party] = false;
  };
  for (let first = 0; first < parties; first++) goOn(first, first, 1, 1);
  return { nodeLoops, dealLoops };
}
