/** Plane geometry of the picture. Only + - * / and square roots: the same bits on every machine. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle by its centre. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Distance between two points. */
export function distanceBetween(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Distance of a point to the segment between `a` and `b`. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squared = dx * dx + dy * dy;
  if (squared === 0) return distanceBetween(point, a);
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
  const clamped = along < 0 ? 0 : along > 1 ? 1 : along;
  return distanceBetween(point, { x: a.x + clamped * dx, y: a.y + clamped * dy });
}

/** True where two segments cross inside; a shared end or a touch is no crossing. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const one = side(a, b, c);
  const two = side(a, b, d);
  const three = side(c, d, a);
  const four = side(c, d, b);
  return one * two < 0 && three * four < 0;
}

function side(a: Point, b: Point, p: Point): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

/** Length of the part of a segment that lies inside a box (Liang-Barsky clipping); 0 where it misses. */
export function lengthInsideBox(a: Point, b: Point, box: Box): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let enter = 0;
  let leave = 1;
  const slabs = [
    { step: dx, low: box.x - box.width / 2 - a.x, high: box.x + box.width / 2 - a.x },
    { step: dy, low: box.y - box.height / 2 - a.y, high: box.y + box.height / 2 - a.y },
  ];
  for (const { step, low, high } of slabs) {
    if (step === 0) {
      if (low > 0 || high < 0) return 0;
      continue;
    }
    const first = low / step;
    const second = high / step;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
    if (enter >= leave) return 0;
  }
  return (leave - enter) * distanceBetween(a, b);
}

/** Shared area of two boxes; 0 where they are apart. */
export function overlapArea(a: Box, b: Box): number {
  const width = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const height = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
