import type { Bow } from "./arrow-path";
import { piecesOfBow, pointOnBow } from "./arrow-path";
import { type Box, lengthInsideBox, overlapArea } from "./geometry";
import { fitsInside, LABEL_SIDES, type LabelSide, type LabelSize, labelBox } from "./node-boxes";

interface LabelledDisc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly size: LabelSize;
}

/** The arrows of the picture as pieces, with half their width. */
export interface Obstacle {
  readonly bow: Bow;
  readonly width: number;
}

export interface Sheet {
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

/**
 * Chooses a side for each name: into the disc where it fits, else where it covers no disc, no other name and the
 * least of any arrow. A few rounds, each name choosing in turn against where the others stand now.
 */
export function placeNames(
  discs: readonly LabelledDisc[],
  obstacles: readonly Obstacle[],
  sheet: Sheet,
): readonly { readonly side: LabelSide; readonly box: Box }[] {
  const pieces = obstacles.flatMap(({ bow }) => piecesOfBow(bow));
  const places: { side: LabelSide; box: Box }[] = discs.map((disc) => {
    const side = fitsInside(disc.size, disc.radius) ? "inside" : "below";
    return { side, box: labelBox(disc, disc.size, side) };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    discs.forEach((disc, position) => {
      if (places[position]?.side === "inside") return;
      let best = {
        cost: Number.POSITIVE_INFINITY,
        side: "below" as LabelSide,
        box: labelBox(disc, disc.size, "below"),
      };
      for (const side of LABEL_SIDES) {
        if (side === "inside") continue;
        const box = labelBox(disc, disc.size, side);
        let cost = SIDE_COST[side] + 60 * outsideSheet(box, sheet);
        discs.forEach((other, rank) => {
          if (rank === position) return;
          cost += 2 * overlapArea(box, discBox(other));
          const rival = places[rank];
          if (rival !== undefined) cost += 2 * overlapArea(box, rival.box);
        });
        for (const [a, b] of pieces) cost += 1.5 * lengthInsideBox(a, b, box);
        if (cost < best.cost) best = { cost, side, box };
      }
      places[position] = { side: best.side, box: best.box };
    });
  }
  return places;
}

/** A free place on an arrow for a short text; null where none is free. The middle is tried first. */
export function placeOnArrow(
  obstacle: Obstacle,
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  others: readonly Obstacle[],
  isNeeded: boolean,
): Box | null {
  let best: { cost: number; box: Box } | null = null;
  const pieces = others.flatMap((other) => (other === obstacle ? [] : piecesOfBow(other.bow)));
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]) {
    const box: Box = { ...pointOnBow(obstacle.bow, share), ...size };
    let cost = 8 * Math.abs(share - 0.5);
    for (const other of taken) cost += overlapArea(box, other);
    for (const [a, b] of pieces) cost += lengthInsideBox(a, b, box);
    if (best === null || cost < best.cost) best = { cost, box };
  }
  return best !== null && (isNeeded || best.cost < 24) ? best.box : null;
}

/** The square around a disc with a little room. */
export function discBox({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): Box {
  return { x, y, width: 2 * radius + 6, height: 2 * radius + 6 };
}

function outsideSheet(box: Box, { width, height }: Sheet): number {
  const beyond = (value: number) => (value > 0 ? value : 0);
  return (
    beyond(box.width / 2 - box.x) +
    beyond(box.x + box.width / 2 - width) +
    beyond(box.height / 2 - box.y) +
    beyond(box.y + box.height / 2 - height)
  );
}
