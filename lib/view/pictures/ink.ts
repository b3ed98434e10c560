import type { Lens } from "@/lib/domain/model/vocabulary";

/**
 * The ink of every picture, lightest first. Ink is proof: a dotted outline is reported, a dashed one announced, a tint
 * in a solid outline signed, a fill paid; the half tone is the part of a payment that is not sure. What is only told has
 * no ink at all.
 */
export const INKS = ["reported", "announced", "signed", "unsure", "paid"] as const;
export type Ink = (typeof INKS)[number];

export const INK_OF_LENS: Readonly<Record<Lens, Ink>> = {
  REPORTED: "reported",
  ANNOUNCED: "announced",
  COMMITTED: "signed",
  PAID: "paid",
};

/** What a shape is made from: the largest amount named under each lens, and the part of the paid one that is sure. */
export interface InkValues {
  readonly reach: Readonly<Record<Lens, number>>;
  readonly sure: number;
}

/** One shape inside the one before it. */
export interface InkLevel {
  readonly ink: Ink;
  readonly amount: number;
}

/**
 * The shapes of one sum, nested, the widest first. Where two lenses name the same amount the firmer ink has the shape,
 * so that taking the lighter inks away shows exactly what the lens names: nothing moves, and nothing is drawn twice.
 */
export function nestInk({ reach, sure }: InkValues): readonly InkLevel[] {
  const levels: InkLevel[] = [];
  const add = (ink: Ink, amount: number, inside: number) => {
    if (amount > inside) levels.push({ ink, amount });
  };
  add("reported", reach.REPORTED, reach.ANNOUNCED);
  add("announced", reach.ANNOUNCED, reach.COMMITTED);
  add("signed", reach.COMMITTED, reach.PAID);
  add("unsure", reach.PAID, sure);
  add("paid", sure, 0);
  return levels;
}

/** The largest amount that is left in the picture when the lens takes the lighter inks away; 0 where none is. */
export function inkUnder(levels: readonly InkLevel[], lens: Lens): number {
  const lightest = lens === "PAID" ? INKS.indexOf("unsure") : INKS.indexOf(INK_OF_LENS[lens]);
  return levels.find(({ ink }) => INKS.indexOf(ink) >= lightest)?.amount ?? 0;
}
