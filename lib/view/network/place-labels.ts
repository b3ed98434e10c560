import { groupBy } from "@/lib/domain/group-by";
import type { Bow } from "./arrow-path";
import { pointOnBow } from "./arrow-path";
import type { Box } from "./geometry";
import { fitsInside, LABEL_SIDES, type LabelSide, type LabelSize, labelBox } from "./node-boxes";
import {
  addLengthsInside,
  type BoxesNearby,
  findOverlaps,
  indexBoxes,
  lengthsInside,
  overlapsOf,
  type PiecesNearby,
} from "./pieces-nearby";

interface LabelledDisc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly size: LabelSize;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Small preferences between sides that are equally free. */
const SIDE_COST: Readonly<Record<LabelSide, number>> = {
  inside: 0,
  below: 0,
  right: 6,
  left: 7,
  above: 4,
  "below-right": 9,
  "below-left": 9,
  "above-right": 10,
  "above-left": 10,
};
const ROUNDS = 6;
/** A text that could be left out covers no more of other arrows and texts. */
const MOST_UNDER_TEXT = 24;

interface Candidate {
  readonly side: LabelSide;
  readonly box: Box;
  /** What it covers of discs, arrows and the margin: the same wherever the other names stand. */
  readonly cost: number;
}

/**
 * Chooses a side for each name: into the disc where it fits, else where it covers no disc, no other name and the
 * least of any arrow. Names choose in turn against those already placed, then again for a few rounds; of several
 * orders of choosing the one with the best end is kept, since whoever chooses first can shut another in.
 */
export function placeNames(
  discs: readonly LabelledDisc[],
  arrows: PiecesNearby,
  sheet: PictureSize,
): readonly { readonly side: LabelSide; readonly box: Box }[] {
  const candidates = findRivals(listCandidates(discs, arrows, sheet));
  const byWidth = discs
    .map((_, position) => position)
    .sort((one, other) => widthAt(discs, other) - widthAt(discs, one));
  const given = discs.map((_, position) => position);
  let best: { readonly cost: number; readonly choices: readonly Candidate[] } | null = null;
  for (const order of [byWidth, [...byWidth].reverse(), given, [...given].reverse()]) {
    const chosen = chooseInTurn(candidates, order);
    if (best === null || chosen.cost < best.cost) best = chosen;
  }
  return best?.choices ?? [];
}

function widthAt(discs: readonly LabelledDisc[], position: number): number {
  return discs[position]?.size.width ?? 0;
}

function listCandidates(
  discs: readonly LabelledDisc[],
  arrows: PiecesNearby,
  sheet: PictureSize,
): readonly (readonly Candidate[])[] {
  const boxes = discs.map(discBox);
  const around = indexBoxes(boxes);
  return discs.map((disc, own) => {
    const sides = fitsInside(disc.size, disc.radius)
      ? (["inside"] as const)
      : LABEL_SIDES.filter((side) => side !== "inside");
    return sides.map((side) => {
      const box = labelBox(disc, disc.size, side);
      if (side === "inside") return { side, box, cost: 0 };
      let cost = SIDE_COST[side] + 60 * outsideSheet(box, sheet);
      for (const area of overlapsOf(around, box, boxes[own])) cost += 2 * area;
      for (const length of lengthsInside(arrows, box)) cost += 1.5 * length;
      return { side, box, cost };
    });
  });
}

/** A place for a name, and the places of other names that it would lie over. */
interface Contender extends Candidate {
  readonly rivals: readonly { readonly position: number; readonly candidate: Candidate; readonly area: number }[];
}

function findRivals(candidates: readonly (readonly Candidate[])[]): readonly (readonly Contender[])[] {
  const all = candidates.flatMap((own, position) => own.map((candidate) => ({ position, candidate })));
  const overlaps = findOverlaps(all.map(({ candidate }) => candidate.box));
  const contenders = all.map(({ position, candidate }, place) => ({
    position,
    contender: {
      ...candidate,
      rivals: (overlaps[place] ?? []).flatMap((overlap) => {
        const other = all[overlap.place];
        return other === undefined || other.position === position ? [] : [{ ...other, area: overlap.area }];
      }),
    },
  }));
  const byPosition = groupBy(contenders, ({ position }) => position);
  return candidates.map((_, position) => (byPosition.get(position) ?? []).map(({ contender }) => contender));
}

function chooseInTurn(contenders: readonly (readonly Contender[])[], order: readonly number[]) {
  const rank = new Map(order.map((position, place) => [position, place]));
  const rankOf = (position: number) => rank.get(position) ?? 0;
  // Rivals are added up in the order in which they chose, so that sums are the same as over all names.
  const ordered = contenders.map((own) =>
    own.map(({ rivals, ...candidate }) => ({
      ...candidate,
      rivals: [...rivals].sort((one, other) => rankOf(one.position) - rankOf(other.position)),
    })),
  );
  const chosen = new Map<number, (typeof ordered)[number][number]>();
  let cost = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    cost = 0;
    for (const position of order) {
      let best: { readonly cost: number; readonly candidate: (typeof ordered)[number][number] } | null = null;
      for (const candidate of ordered[position] ?? []) {
        let total = candidate.cost;
        for (const { position: other, candidate: rival, area } of candidate.rivals) {
          if (chosen.get(other)?.side === rival.side) total += 2 * area;
        }
        if (best === null || total < best.cost) best = { cost: total, candidate };
      }
      if (best === null) continue;
      chosen.set(position, best.candidate);
      cost += best.cost;
    }
  }
  const choices = ordered.flatMap((_, position) => chosen.get(position) ?? []);
  return { cost, choices };
}

/** A free place on an arrow for a short text; null where none is free. The middle is tried first. */
export function placeOnArrow(
  bow: Bow,
  size: { readonly width: number; readonly height: number },
  taken: BoxesNearby,
  arrows: PiecesNearby,
  isNeeded: boolean,
): Box | null {
  let best: { cost: number; box: Box } | null = null;
  let enough = isNeeded ? Number.POSITIVE_INFINITY : MOST_UNDER_TEXT;
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]) {
    const box: Box = { ...pointOnBow(bow, share), ...size };
    let cost = 8 * Math.abs(share - 0.5);
    for (const area of overlapsOf(taken, box)) cost += area;
    cost = addLengthsInside(cost, arrows, box, bow, enough);
    if (cost >= enough) continue;
    best = { cost, box };
    enough = cost;
  }
  return best?.box ?? null;
}

/** The square around a disc with a little room. */
export function discBox({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): Box {
  return { x, y, width: 2 * radius + 6, height: 2 * radius + 6 };
}

function outsideSheet(box: Box, { width, height }: PictureSize): number {
  const beyond = (value: number) => (value > 0 ? value : 0);
  return (
    beyond(box.width / 2 - box.x) +
    beyond(box.x + box.width / 2 - width) +
    beyond(box.height / 2 - box.y) +
    beyond(box.y + box.height / 2 - height)
  );
}
