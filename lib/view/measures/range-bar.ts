import type { Figure } from "@/lib/domain/model/snapshot-document";

/** An interval on a scale from nothing to the largest end of its group, in a box of `BAR_WIDTH`. */
export interface RangeBar {
  readonly x: number;
  readonly width: number;
  /** Place of the point, where the figure has one between its ends. */
  readonly point: number | null;
  /** No upper end is known: the bar runs to the edge and ends in an arrow. */
  readonly isOpen: boolean;
}

export const BAR_WIDTH = 200;
/** Thinnest bar that can still be seen. */
const THINNEST = 3;

/** The common scale of some figures of one unit: their largest end. */
export function commonScale(figures: readonly Figure[]): number {
  return Math.max(
    0,
    ...figures.flatMap(({ low, high, point }) => [Number(low ?? 0), Number(high ?? 0), Number(point ?? 0)]),
  );
}

/** The bar of a figure; null where nothing could be computed, all is zero, or the unit has no scale. */
export function rangeBar(figure: Figure, scale: number): RangeBar | null {
  const { low, high, point } = figure;
  if (scale <= 0 || (low === null && high === null && point === null)) return null;
  const place = (value: number) => Math.round((Math.max(0, value) / scale) * BAR_WIDTH * 10) / 10;
  const first = place(Number(low ?? point ?? 0));
  const isOpen = high === null && low !== null;
  const last = isOpen ? BAR_WIDTH : place(Number(high ?? point ?? low ?? 0));
  const width = Math.max(THINNEST, Math.round((last - first) * 10) / 10);
  return {
    x: Math.min(first, BAR_WIDTH - width),
    width,
    point: point === null || low === high ? null : place(Number(point)),
    isOpen,
  };
}
