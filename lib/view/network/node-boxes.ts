import type { Box } from "./geometry";
import { LETTER_EM, textUnits } from "./party-labels";

/** Sizes of the type in the picture, in units of the layout box. */
const LABEL_SIZE = 19;
const HUB_LABEL_SIZE = 22;
const HUB_RADIUS = 30;
const HUB_PARTNERS = 8;
const GAP = 5;

/** A party of much money or many partners is a hub: its name is set larger and bold. */
export function isHub(radius: number, partners: number): boolean {
  return radius >= HUB_RADIUS || partners >= HUB_PARTNERS;
}

export const LABEL_SIDES = [
  "inside",
  "below",
  "right",
  "left",
  "above",
  "below-right",
  "below-left",
  "above-right",
  "above-left",
] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

/** The size of a label: type size, line height, and the box it fills. */
export interface LabelSize {
  readonly size: number;
  readonly lineHeight: number;
  readonly width: number;
  readonly height: number;
}

/** Measures a label by estimate; the box has a little room on every side. */
export function measureLabel(lines: readonly string[], isHubLabel: boolean): LabelSize {
  const size = isHubLabel ? HUB_LABEL_SIZE : LABEL_SIZE;
  const lineHeight = size * 1.12;
  const longest = Math.max(...lines.map(textUnits));
  return {
    size,
    lineHeight,
    width: longest * LETTER_EM * (isHubLabel ? 1.08 : 1) * size + 6,
    height: lines.length * lineHeight + 2,
  };
}

/** True where the label fits into the disc itself. */
export function fitsInside({ width, height }: LabelSize, radius: number): boolean {
  return width * width + height * height <= 4 * (radius - 1) * (radius - 1);
}

/** Where the label of a disc lies on the given side. */
export function labelBox(
  node: { readonly x: number; readonly y: number; readonly radius: number },
  { width, height }: Pick<LabelSize, "width" | "height">,
  side: LabelSide,
): Box {
  const { x, y, radius } = node;
  const besideX = radius + GAP + width / 2;
  const besideY = radius + GAP + height / 2;
  // At a slant the label may come nearer along both axes.
  const slantX = radius * 0.6 + width / 2;
  const slantY = radius * 0.75 + GAP + height / 2;
  switch (side) {
    case "inside":
      return { x, y, width, height };
    case "below":
      return { x, y: y + besideY, width, height };
    case "above":
      return { x, y: y - besideY, width, height };
    case "right":
      return { x: x + besideX, y, width, height };
    case "left":
      return { x: x - besideX, y, width, height };
    case "below-right":
      return { x: x + slantX, y: y + slantY, width, height };
    case "below-left":
      return { x: x - slantX, y: y + slantY, width, height };
    case "above-right":
      return { x: x + slantX, y: y - slantY, width, height };
    case "above-left":
      return { x: x - slantX, y: y - slantY, width, height };
  }
}

/** How the lines of a label align: towards the disc. */
export function textAnchorOf(side: LabelSide): "start" | "middle" | "end" {
  if (side.endsWith("right")) return "start";
  return side.endsWith("left") ? "end" : "middle";
}
