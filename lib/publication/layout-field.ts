import { LABEL_SIDES, labelBox } from "@/lib/view/network/node-boxes";
import type { LayoutGraph } from "./layout-graph";

/** The place of a side in `LABEL_SIDES`. */
export type SidePlace = number;
export const INSIDE: SidePlace = LABEL_SIDES.indexOf("inside");

/**
 * The parties of a layout while their places are sought, as flat lists of numbers: a search asks for a few million
 * distances, and looks at nothing else meanwhile.
 */
export interface Field {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly side: Uint8Array;
  readonly radius: Float64Array;
  /** Nothing of the disc or its label lies farther from its middle than this. */
  readonly reach: Float64Array;
  /** Where the label lies; without any size where it fits into the disc. */
  readonly labelX: Float64Array;
  readonly labelY: Float64Array;
  readonly labelWidth: Float64Array;
  readonly labelHeight: Float64Array;
  /** From the middle of a disc to that of its label, by party and side. */
  readonly offsetX: Float64Array;
  readonly offsetY: Float64Array;
  /** The two ends of every tie, and the ties of party `p` from `tiesFrom[p]` to `tiesFrom[p + 1]` in `tiesAt`. */
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly drawn: Uint8Array;
  readonly arrows: Float64Array;
  readonly wishedGap: Float64Array;
  readonly tiesFrom: Int32Array;
  readonly tiesAt: Int32Array;
}

/** How a move is judged and made. */
export interface Ground {
  readonly costOf: (node: number) => number;
  readonly move: (node: number, x: number, y: number, side: SidePlace) => void;
}

const SIDES = LABEL_SIDES.length;

/** The field of a graph, all parties at the origin. */
export function openField({ nodes, ties }: LayoutGraph): Field {
  const size = nodes.length;
  const numbers = (read: (node: LayoutGraph["nodes"][number]) => number) => Float64Array.from(nodes, read);
  const offsets = nodes.flatMap(({ radius, label }) =>
    LABEL_SIDES.map((side) => labelBox({ x: 0, y: 0, radius }, label, side)),
  );
  const tiesFrom = new Int32Array(size + 1);
  for (const [place, own] of nodes.entries()) tiesFrom[place + 1] = (tiesFrom[place] as number) + own.ties.length;
  const field: Field = {
    size,
    x: new Float64Array(size),
    y: new Float64Array(size),
    side: Uint8Array.from(nodes, ({ isInside }) => (isInside ? INSIDE : LABEL_SIDES.indexOf("below"))),
    radius: numbers(({ radius }) => radius),
    reach: numbers(({ reach }) => reach),
    labelX: new Float64Array(size),
    labelY: new Float64Array(size),
    labelWidth: numbers(({ label }) => label.width),
    labelHeight: numbers(({ label }) => label.height),
    offsetX: Float64Array.from(offsets, ({ x }) => x),
    offsetY: Float64Array.from(offsets, ({ y }) => y),
    one: Int32Array.from(ties, ({ one }) => one),
    other: Int32Array.from(ties, ({ other }) => other),
    drawn: Uint8Array.from(ties, ({ drawn }) => Number(drawn)),
    arrows: Float64Array.from(ties, ({ arrows }) => arrows),
    wishedGap: Float64Array.from(ties, ({ wishedGap }) => wishedGap),
    tiesFrom,
    tiesAt: Int32Array.from(nodes.flatMap((node) => node.ties)),
  };
  for (let node = 0; node < size; node += 1) moveTo(field, node, 0, 0, field.side[node] as number);
  return field;
}

/** Moves a party and the room for its label. */
export function moveTo(field: Field, node: number, x: number, y: number, side: SidePlace): void {
  field.x[node] = x;
  field.y[node] = y;
  field.side[node] = side;
  field.labelX[node] = x + (field.offsetX[node * SIDES + side] as number);
  field.labelY[node] = y + (field.offsetY[node * SIDES + side] as number);
}
