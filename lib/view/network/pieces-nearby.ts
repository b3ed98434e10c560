import type { Bow } from "./arrow-path";
import { piecesOfBow } from "./arrow-path";
import type { Box, Point } from "./geometry";
import { lengthInsideBox, overlapArea } from "./geometry";

/** Side of one square, in the units of the picture: about as long as a name. */
const SQUARE = 64;

interface Piece {
  readonly bow: Bow;
  readonly a: Point;
  readonly b: Point;
}

/** The arrows of a picture as short pieces, by the squares that they may cross. */
export interface PiecesNearby {
  readonly pieces: readonly Piece[];
  readonly bySquare: ReadonlyMap<number, readonly number[]>;
}

/** Sorts the pieces of some bows, so that a box asks those around it and not every arrow of the picture. */
export function indexPieces(bows: readonly Bow[]): PiecesNearby {
  const pieces = bows.flatMap((bow) => piecesOfBow(bow).map(([a, b]) => ({ bow, a, b })));
  const bySquare: Squares = new Map();
  pieces.forEach(({ a, b }, place) => {
    const span = { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y) };
    enterSquares(bySquare, { ...span, bottom: Math.max(a.y, b.y) }, place);
  });
  return { pieces, bySquare };
}

/**
 * Lengths of the pieces inside a box, in the order of the pieces, so that sums of them are the same as over all pieces;
 * those that miss it are left out.
 */
export function lengthsInside({ pieces, bySquare }: PiecesNearby, box: Box): readonly number[] {
  const lengths: number[] = [];
  for (const place of placesAround(bySquare, spanOfBox(box))) {
    const piece = pieces[place];
    if (!piece) continue;
    const length = lengthInsideBox(piece.a, piece.b, box);
    if (length > 0) lengths.push(length);
  }
  return lengths;
}

/**
 * A cost with the lengths of the pieces inside a box added to it, as `lengthsInside` gives them; from `enough` on nobody
 * looks further.
 */
export function addLengthsInside(
  cost: number,
  { pieces, bySquare }: PiecesNearby,
  box: Box,
  without: Bow,
  enough: number,
): number {
  let sum = cost;
  for (const place of placesAround(bySquare, spanOfBox(box))) {
    if (sum >= enough) return sum;
    const piece = pieces[place];
    if (piece && piece.bow !== without) sum += lengthInsideBox(piece.a, piece.b, box);
  }
  return sum;
}

/** Boxes that are taken, by the squares that they cover; more may come. */
export interface BoxesNearby {
  readonly boxes: Box[];
  readonly bySquare: Squares;
}

export function indexBoxes(boxes: readonly Box[]): BoxesNearby {
  const nearby: BoxesNearby = { boxes: [], bySquare: new Map() };
  for (const box of boxes) addBox(nearby, box);
  return nearby;
}

export function addBox({ boxes, bySquare }: BoxesNearby, box: Box): void {
  enterSquares(bySquare, spanOfBox(box), boxes.length);
  boxes.push(box);
}

/** What a box shares with each of those around it, in their order; those that it misses are left out, and one of them. */
export function overlapsOf({ boxes, bySquare }: BoxesNearby, box: Box, without: Box | null = null): readonly number[] {
  const areas: number[] = [];
  for (const place of placesAround(bySquare, spanOfBox(box))) {
    const other = boxes[place] as Box;
    const area = other === without ? 0 : overlapArea(box, other);
    if (area > 0) areas.push(area);
  }
  return areas;
}

type Squares = Map<number, number[]>;

interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function spanOfBox({ x, y, width, height }: Box): Span {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function enterSquares(bySquare: Squares, span: Span, place: number): void {
  for (const square of squaresOf(span)) {
    const within = bySquare.get(square);
    if (within) within.push(place);
    else bySquare.set(square, [place]);
  }
}

/** Two boxes that lie over each other, by their places in a list, and how much of them. */
export interface Overlap {
  readonly place: number;
  readonly area: number;
}

/** For each box of a list those that lie over it, in the order of the list; itself among them. */
export function findOverlaps(boxes: readonly Box[]): readonly (readonly Overlap[])[] {
  const { bySquare } = indexBoxes(boxes);
  return boxes.map((box) =>
    placesAround(bySquare, spanOfBox(box)).flatMap((place) => {
      const area = overlapArea(box, boxes[place] as Box);
      return area > 0 ? [{ place, area }] : [];
    }),
  );
}

/** What stands in the squares of a span, once each and in order. */
function placesAround(bySquare: ReadonlyMap<number, readonly number[]>, span: Span): readonly number[] {
  const [first, ...others] = squaresOf(span);
  if (others.length === 0) return first === undefined ? [] : (bySquare.get(first) ?? []);
  const places = new Set<number>();
  for (const square of squaresOf(span)) for (const place of bySquare.get(square) ?? []) places.add(place);
  return [...places].sort((one, other) => one - other);
}

/** More squares than any picture has in a row. */
const COLUMN = 1_000_000;

function squaresOf(span: Span): readonly number[] {
  const squares: number[] = [];
  for (let column = Math.floor(span.left / SQUARE); column <= Math.floor(span.right / SQUARE); column++) {
    for (let row = Math.floor(span.top / SQUARE); row <= Math.floor(span.bottom / SQUARE); row++) {
      squares.push(column * COLUMN + row);
    }
  }
  return squares;
}
