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
  const offX = point.x - a.x - clamped * dx;
  const offY = point.y - a.y - clamped * dy;
  return Math.sqrt(offX * offX + offY * offY);
}

/** Length of the part of a segment that lies inside a box (Liang-Barsky clipping); 0 where it misses. */
export function lengthInsideBox(a: Point, b: Point, box: Box): number {
  const left = box.x - box.width / 2;
  const right = box.x + box.width / 2;
  const top = box.y - box.height / 2;
  const bottom = box.y + box.height / 2;
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return 0;
  if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return 0;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // The way runs from share 0 at `a` to share 1 at `b`; a way along an axis is inside that pair of sides throughout.
  const enterX = dx === 0 ? 0 : ((dx > 0 ? left : right) - a.x) / dx;
  const leaveX = dx === 0 ? 1 : ((dx > 0 ? right : left) - a.x) / dx;
  const enterY = dy === 0 ? 0 : ((dy > 0 ? top : bottom) - a.y) / dy;
  const leaveY = dy === 0 ? 1 : ((dy > 0 ? bottom : top) - a.y) / dy;
  const enter = Math.max(0, enterX, enterY);
  const leave = Math.min(1, leaveX, leaveY);
  return leave > enter ? (leave - enter) * Math.sqrt(dx * dx + dy * dy) : 0;
}

/** Shared area of two boxes; 0 where they are apart. */
export function overlapArea(a: Box, b: Box): number {
  const width = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const height = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether two straight ways cross. */
export function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return isLeftOf(a, b, c) !== isLeftOf(a, b, d) && isLeftOf(c, d, a) !== isLeftOf(c, d, b);
}

function isLeftOf(a: Point, b: Point, point: Point): boolean {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0;
}
