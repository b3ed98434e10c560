import type { Lens } from "@/lib/domain/model/vocabulary";
import { widthOf } from "./draw-stream";
import { INK_OF_LENS, type Ink } from "./ink";
import type { Flow } from "./streams";

/** Design tokens of a flow: its line, and the wash that fills what is signed. */
export const FLOW_TOKENS: Readonly<Record<Flow, { readonly line: string; readonly wash: string }>> = {
  investment: { line: "flow-investment", wash: "wash-investment" },
  purchase: { line: "flow-purchase", wash: "wash-purchase" },
  debt: { line: "flow-loan", wash: "wash-loan" },
  other: { line: "flow-none", wash: "tint" },
};

/** Strokes and gaps of the outline of an ink, in pixels; null is a line without gaps. */
export const INK_DASHES: Readonly<Record<Ink, readonly [number, number] | null>> = {
  reported: [1.6, 2.6],
  announced: [6, 3.6],
  signed: null,
  unsure: null,
  paid: null,
};

/** What an ink fills its shape with. */
export const INK_FILLS: Readonly<Record<Ink, "nothing" | "wash" | "half" | "line">> = {
  reported: "nothing",
  announced: "nothing",
  signed: "wash",
  unsure: "half",
  paid: "line",
};

/** Widths in pixels of outlines, of lines without an amount, and of those without money. */
export const LINE_WIDTHS = { outline: 1.3, silent: 1.9, other: 1.1 } as const;

/** The broadest arrow of a picture, in pixels: the largest amount has it. */
export const BROADEST = 46;

/** How an arrow is drawn, whatever draws it: the style sheet of the pages says the same, and a test compares them. */
export interface ArrowLook {
  readonly line: string;
  readonly wash: string;
  readonly fill: "nothing" | "wash" | "half" | "line";
  readonly dash: readonly [number, number] | null;
  readonly width: number;
  /** Whether it is a shape with an outline; one without an amount is a line. */
  readonly isShape: boolean;
}

/** The look of one arrow: colour by what for, outline and fill by how far it has come, width by the amount named. */
export function arrowLook(
  { flow, lens, amount }: { readonly flow: Flow; readonly lens: Lens; readonly amount: number },
  scale: number,
): ArrowLook {
  const ink = INK_OF_LENS[lens];
  const isShape = flow !== "other" && amount > 0;
  return {
    ...FLOW_TOKENS[flow],
    fill: isShape ? INK_FILLS[ink] : "nothing",
    dash: INK_DASHES[ink],
    width: isShape ? widthOf(amount, scale) : flow === "other" ? LINE_WIDTHS.other : LINE_WIDTHS.silent,
    isShape,
  };
}
