import type { Lens } from "@/lib/domain/model/vocabulary";
import { type Arc, linePath, openHeadPath, ribbonPath, tailPath } from "./arc";
import { INK_OF_LENS, type Ink, type InkLevel, nestInk } from "./ink";
import type { Flow, Stream } from "./streams";

/** One path of an arrow: an area in its ink, a line without an amount, or a bar at the tail. */
export interface InkPath {
  readonly form: "area" | "line" | "tail";
  readonly ink: Ink;
  readonly d: string;
}

/** Narrowest ribbon: what is less is drawn like this, and the legend says so. */
const LEAST_WIDTH = 3;
const LEAST_INNER = 2.2;

/** Width of an amount at a scale in pixels for each base unit. */
export function widthOf(amount: number, scale: number): number {
  return Math.max(LEAST_WIDTH, amount * scale);
}

/** The paths of a stream along an arc: its inks nested in one shape, or a thin line where no amount is stated. */
export function drawStream(
  arc: Arc,
  stream: Pick<Stream, "flow" | "reach" | "sure" | "lens">,
  scale: number,
): readonly InkPath[] {
  const levels = stream.flow === "other" ? [] : nestInk(stream);
  const [outer] = levels;
  if (outer === undefined) return drawLine(arc, stream.flow, stream.lens);
  const width = widthOf(outer.amount, scale);
  const areas = levels.map((level, at): InkPath => {
    const inner = at === 0 ? width : Math.min(width, Math.max(LEAST_INNER, level.amount * scale));
    return { form: "area", ink: level.ink, d: ribbonPath(arc, inner, headOf(inner, at === 0)) };
  });
  return stream.flow === "debt" ? [...areas, { form: "tail", ink: firmest(levels), d: tailPath(arc, width) }] : areas;
}

function headOf(width: number, isOuter: boolean) {
  const length = Math.min(26, Math.max(9, width * 0.62));
  return isOuter
    ? { length, reach: width / 2 + Math.max(3.2, width * 0.16) }
    : { length: length * 0.85, reach: width / 2 + Math.max(2, width * 0.16) };
}

function drawLine(arc: Arc, flow: Flow, lens: Lens): readonly InkPath[] {
  const ink = INK_OF_LENS[lens];
  const line: InkPath = { form: "line", ink, d: linePath(arc) + openHeadPath(arc, { length: 7, reach: 3.6 }) };
  return flow === "debt" ? [line, { form: "tail", ink, d: tailPath(arc, 0) }] : [line];
}

function firmest(levels: readonly InkLevel[]): Ink {
  return levels.at(-1)?.ink ?? "reported";
}
