/** Deals of a made-up web, each as the numbers of payer and payee, in the order in which they were made. */
export type Deals = readonly (readonly [number, number])[];

/** Random numbers in [0, 1) out of one seed, the same in every language (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A web shaped like a web of deals: a few hubs, second deals between the same two (15 %), and walks of one to three
 * hops that close a loop (30 %). The same numbers give the same deals, byte for byte, in any language.
 */
export function makeWeb(parties: number, deals: number, seed: number): Deals {
  const random = randomFrom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const made: [number, number][] = [];
  const bag: number[] = [];
  const payees = Array.from({ length: parties }, (): number[] => []);
  const add = (payer: number, payee: number) => {
    made.push([payer, payee]);
    payees[payer]?.push(payee);
    bag.push(payer, payee);
  };
  const pickParty = () => (random() < 0.55 ? (bag[pick(bag.length)] as number) : pick(parties));
  for (let party = 1; party < parties; party++) {
    const other = bag.length > 0 && random() < 0.55 ? (bag[pick(bag.length)] as number) : pick(party);
    if (random() < 0.5) add(party, other);
    else add(other, party);
  }
  while (made.length < deals) {
    const choice = random();
    if (choice < 0.15) {
      const [payer, payee] = made[pick(made.length)] as [number, number];
      add(payer, payee);
    } else if (choice < 0.45) {
      const start = bag[pick(bag.length)] as number;
      let end: number | null = start;
      for (let left = 1 + pick(3); left > 0 && end !== null; left--) {
        const ways: readonly number[] = payees[end] ?? [];
        end = ways.length > 0 ? (ways[pick(ways.length)] as number) : null;
      }
      if (end !== null && end !== start) add(end, start);
    } else {
      const [payer, payee] = [pickParty(), pickParty()];
      if (payer !== payee) add(payer, payee);
    }
  }
  return made;
}

/** Every pair of different parties, both ways. */
export function makeCompleteWeb(parties: number): Deals {
  return Array.from({ length: parties * parties }, (_, place): [number, number] => [
    Math.floor(place / parties),
    place % parties,
  ]).filter(([payer, payee]) => payer !== payee);
}

/** One deal per line, payer and payee parted by a tab: what all programs of a race read. */
export function writeWeb(deals: Deals): string {
  return deals.map(([payer, payee]) => `${payer}\t${payee}\n`).join("");
}
