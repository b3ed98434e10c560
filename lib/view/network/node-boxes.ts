import type { Box } from "./geometry";
import { LETTER_EM, textUnits } from "./party-labels";

/** Sizes of the type in the picture, in units of the layout box. */
export const LABEL_SIZE = 19;
export const HUB_LABEL_SIZE = 22;
/** Discs from this radius on are hubs: their name is set larger and bold. */
export const HUB_RADIUS = 30;
const GAP = 5;

export const LABEL_SIDES = ["inside", "below", "right", "left", "above"] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

/** The size of a label: type size, line height, and the box it fills. */
export interface LabelSize {
  readonly size: number;
  readonly lineHeight: number;
  readonly width: number;
  readonly height: number;
}

/** Measures a label by estimate; the box has a little room on every side. */
export function measureLabel(lines: readonly string[], radius: number): LabelSize {
  const size = radius >= HUB_RADIUS ? HUB_LABEL_SIZE : LABEL_SIZE;
  const lineHeight = size * 1.12;
  const longest = Math.max(...lines.map(textUnits));
  return { size, lineHeight, width: longest * LETTER_EM * size + 6, height: lines.length * lineHeight + 2 };
}

/** True where the label fits into the disc itself. */
export function fitsInside({ width, height }: LabelSize, radius: number): boolean {
  return width * width + height * height <= 4 * (radius - 1) * (radius - 1);
}

/** Where the label of a disc lies on the given side. */
export function labelBox(
  node: { readonly x: number; readonly y: number; readonly radius: number },
  { width, height }: LabelSize,
  side: LabelSide,
): Box {
  const { x, y, radius } = node;
  switch (side) {
    case "inside":
      return { x, y, width, height };
    case "below":
      return { x, y: y + radius + GAP + height / 2, width, height };
    case "above":
      return { x, y: y - radius - GAP - height / 2, width, height };
    case "right":
      return { x: x + radius + GAP + width / 2, y, width, height };
    case "left":
      return { x: x - radius - GAP - width / 2, y, width, height };
  }
}
