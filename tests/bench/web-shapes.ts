import { type Deals, makeCompleteWeb, randomFrom } from "./web-generator";

/** A made-up web of another shape than the one that the engine was made with. */
export interface Shape {
  readonly name: string;
  readonly parties: number;
  readonly deals: Deals;
  readonly maxLength: number;
  /** How many times a peer's time on the way to a count that is wished for. */
  readonly leastTimesFaster: number;
}

/** The seed of a web in which a peer loses a loop. */
const LOSING_SEED = 5;

/** The same seed gives the same webs. */
export function makeShapes(seed: number): readonly Shape[] {
  return [
    {
      name: "hubs: 2,000 parties, 10,000 deals, two of three with one of forty hubs",
      parties: 2000,
      deals: makeHubs(2000, 10_000, { hubs: 40, others: 3 }, seed),
      maxLength: 4,
      leastTimesFaster: 5,
    },
    {
      name: "hubs with the last numbers: 2,000 parties, 10,000 deals, nearly all with one of a hundred hubs",
      parties: 2000,
      deals: turnNumbers(2000, makeHubs(2000, 10_000, { hubs: 100, others: 12 }, LOSING_SEED)),
      maxLength: 4,
      leastTimesFaster: 5,
    },
    {
      name: "parallel: 8,000 deals between 1,600 pairs of 400 parties",
      parties: 400,
      deals: makeParallels(400, 1600, 8000, seed),
      maxLength: 6,
      leastTimesFaster: 5,
    },
    {
      name: "buyers and sellers: 150 of each, 1,800 deals that all lead from one side to the other",
      parties: 300,
      deals: makeTwoSides(150, 1800, seed),
      maxLength: 6,
      leastTimesFaster: 5,
    },
    {
      name: "complete: 14 parties that all pay each other",
      parties: 14,
      deals: makeCompleteWeb(14),
      maxLength: 6,
      leastTimesFaster: 2,
    },
    {
      name: "random: 1,000 parties, 4,000 deals between any two",
      parties: 1000,
      deals: makeRandom(1000, 4000, seed),
      maxLength: 6,
      leastTimesFaster: 5,
    },
    {
      name: "ring: 2,000 parties that each pay both neighbours",
      parties: 2000,
      deals: makeRing(2000),
      maxLength: 6,
      leastTimesFaster: 5,
    },
  ];
}

type Pick = (count: number) => number;

function pickFrom(seed: number): Pick {
  const random = randomFrom(seed);
  return (count) => Math.floor(random() * count);
}

/** One end of a deal is a hub, but for one deal in `others`; hubs have the first numbers. */
function makeHubs(
  parties: number,
  deals: number,
  { hubs, others }: { readonly hubs: number; readonly others: number },
  seed: number,
): Deals {
  const pick = pickFrom(seed);
  return makePairs(deals, () => {
    const [one, other] = [pick(pick(others) === 0 ? parties : hubs), pick(parties)];
    return pick(2) === 0 ? [one, other] : [other, one];
  });
}

/** The last party becomes the first. */
function turnNumbers(parties: number, deals: Deals): Deals {
  return deals.map(([payer, payee]) => [parties - 1 - payer, parties - 1 - payee] as const);
}

function makeParallels(parties: number, pairs: number, deals: number, seed: number): Deals {
  const pick = pickFrom(seed);
  const between = makeRandom(parties, pairs, seed);
  return makePairs(deals, () => between[pick(pairs)] as readonly [number, number]);
}

/** Buyers have the first numbers, sellers those after them. */
function makeTwoSides(side: number, deals: number, seed: number): Deals {
  const pick = pickFrom(seed);
  return makePairs(deals, () => {
    const [buyer, seller] = [pick(side), side + pick(side)];
    return pick(2) === 0 ? [buyer, seller] : [seller, buyer];
  });
}

function makeRandom(parties: number, deals: number, seed: number): Deals {
  const pick = pickFrom(seed);
  return makePairs(deals, () => [pick(parties), pick(parties)]);
}

function makeRing(parties: number): Deals {
  return Array.from({ length: parties }, (_, party) => party).flatMap((party) => [
    [party, (party + 1) % parties] as const,
    [(party + 1) % parties, party] as const,
  ]);
}

/** So many deals; one of a party with itself is drawn again. */
function makePairs(deals: number, draw: () => readonly [number, number]): Deals {
  const made: (readonly [number, number])[] = [];
  while (made.length < deals) {
    const [payer, payee] = draw();
    if (payer !== payee) made.push([payer, payee]);
  }
  return made;
}
