import { lengthInsideBox } from "@/lib/view/network/geometry";
import type { Field } from "./layout-field";

/** What makes a picture hard to read, each with its price. Overlaps cost so much that none is left at the end. */
const PRICE = {
  overlap: 1.2,
  arrowOverDisc: 9,
  arrowOverLabel: 1.6,
  crossing: 60,
  length: 0.4,
  sponsorLength: 0.08,
  narrowAngle: 60,
  centre: 0.02,
  outside: 20,
} as const;

const DISC_ROOM = 14;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Everything that one party contributes to the cost at its present place; the annealer compares before and after a move. */
export function costAround(field: Field, node: number, sheet: Sheet): number {
  const { x, y, size, one, other, drawn, tiesFrom, tiesAt } = field;
  let cost = costOutside(field, node, sheet) + costFromCentre(field, node, sheet);
  for (let rival = 0; rival < size; rival += 1) if (rival !== node) cost += costOfOverlap(field, node, rival);
  const reach = field.reach[node] as number;
  const left = (x[node] as number) - reach;
  const right = (x[node] as number) + reach;
  const top = (y[node] as number) - reach;
  const bottom = (y[node] as number) + reach;
  for (let tie = 0; tie < one.length; tie += 1) {
    const first = one[tie] as number;
    const second = other[tie] as number;
    const [firstX, secondX] = [x[first] as number, x[second] as number];
    if ((firstX < left && secondX < left) || (firstX > right && secondX > right)) continue;
    const [firstY, secondY] = [y[first] as number, y[second] as number];
    if ((firstY < top && secondY < top) || (firstY > bottom && secondY > bottom)) continue;
    if (drawn[tie] === 0 || first === node || second === node) continue;
    cost += costOfArrowOverDisc(field, tie, node);
  }
  for (let at = tiesFrom[node] as number; at < (tiesFrom[node + 1] as number); at += 1) {
    const tie = tiesAt[at] as number;
    const length = costOfLength(field, tie);
    cost += drawn[tie] === 0 ? length : costOfWay(field, tie, length);
  }
  return cost + costOfAngles(field, node);
}

/**
 * The part of the cost that a glance around the party gives: overlaps with its neighbours, lengths and angles of its own
 * arrows. Where the network is too large for more, this keeps discs and names apart.
 */
export function costNearby(field: Field, node: number, sheet: Sheet, neighbours: readonly number[]): number {
  let cost = costOutside(field, node, sheet) + costFromCentre(field, node, sheet);
  for (const rival of neighbours) if (rival !== node) cost += costOfOverlap(field, node, rival);
  const { tiesFrom, tiesAt } = field;
  for (let at = tiesFrom[node] as number; at < (tiesFrom[node + 1] as number); at += 1) {
    cost += costOfLength(field, tiesAt[at] as number);
  }
  return cost;
}

function costOfOverlap(field: Field, node: number, rival: number): number {
  const { x, y, radius, reach, labelX, labelY, labelWidth, labelHeight } = field;
  const far = (reach[node] as number) + (reach[rival] as number);
  const dx = Math.abs((x[node] as number) - (x[rival] as number));
  if (dx > far) return 0;
  const dy = Math.abs((y[node] as number) - (y[rival] as number));
  if (dy > far) return 0;
  const room = (radius[node] as number) + (radius[rival] as number) + 2 * DISC_ROOM;
  const wide =
    ((labelWidth[node] as number) + (labelWidth[rival] as number)) / 2 -
    Math.abs((labelX[node] as number) - (labelX[rival] as number));
  const high =
    ((labelHeight[node] as number) + (labelHeight[rival] as number)) / 2 -
    Math.abs((labelY[node] as number) - (labelY[rival] as number));
  const area =
    (dx < room && dy < room ? (room - dx) * (room - dy) : 0) +
    (wide > 0 && high > 0 ? wide * high : 0) +
    overlapOfDisc(field, node, rival) +
    overlapOfDisc(field, rival, node);
  return area === 0 ? 0 : 150 + PRICE.overlap * area;
}

/** Shared area of the label of one party and the square around the disc of another. */
function overlapOfDisc(field: Field, disc: number, named: number): number {
  const height = field.labelHeight[named] as number;
  const room = (field.radius[disc] as number) + DISC_ROOM;
  const width = field.labelWidth[named] as number;
  const wide = room + width / 2 - Math.abs((field.x[disc] as number) - (field.labelX[named] as number));
  const high = room + height / 2 - Math.abs((field.y[disc] as number) - (field.labelY[named] as number));
  return height > 0 && wide > 0 && high > 0 ? wide * high : 0;
}

/** Of an arrow that comes within reach of a party; both callers leave out the others first. */
function costOfArrowOverDisc(field: Field, tie: number, node: number): number {
  const { x, y } = field;
  const one = field.one[tie] as number;
  const other = field.other[tie] as number;
  const away = distanceToWay(
    x[node] as number,
    y[node] as number,
    x[one] as number,
    y[one] as number,
    x[other] as number,
    y[other] as number,
  );
  const clearance = (field.radius[node] as number) + DISC_ROOM + 4 * (field.arrows[tie] as number) - away;
  const disc = clearance > 0 ? 40 + PRICE.arrowOverDisc * clearance : 0;
  const covered = (field.labelHeight[node] as number) === 0 ? 0 : lengthOverLabel(field, tie, node);
  return disc + (covered > 0 ? 25 + PRICE.arrowOverLabel * covered : 0);
}

/** A tie is as long as its arrows need, and no longer; a sponsor is only kept near. */
function costOfLength(field: Field, tie: number): number {
  const { radius, drawn, wishedGap } = field;
  const one = field.one[tie] as number;
  const other = field.other[tie] as number;
  const room = (radius[one] as number) + (radius[other] as number) + (wishedGap[tie] as number);
  const excess = lengthOfTie(field, tie) - room;
  if (drawn[tie] === 0) return excess > 0 ? PRICE.sponsorLength * excess : 0;
  const cost = excess > 0 ? PRICE.length * excess : 0.8 * -excess + 0.012 * excess * excess;
  return cost + 0.8 * (costOfOwnLabel(field, tie, one) + costOfOwnLabel(field, tie, other));
}

/** What the arrows of a tie run across, on top of what the tie costs already. */
function costOfWay(field: Field, tie: number, before: number): number {
  const { size, x, y, drawn } = field;
  const one = field.one[tie] as number;
  const other = field.other[tie] as number;
  const oneX = x[one] as number;
  const oneY = y[one] as number;
  const wayX = (x[other] as number) - oneX;
  const wayY = (y[other] as number) - oneY;
  let cost = before;
  for (let rival = 0; rival < drawn.length; rival += 1) {
    if (drawn[rival] === 0 || rival === tie) continue;
    const first = field.one[rival] as number;
    const second = field.other[rival] as number;
    if (first === one || second === other || first === other || second === one) continue;
    const firstX = x[first] as number;
    const firstY = y[first] as number;
    const secondX = x[second] as number;
    const secondY = y[second] as number;
    const firstSide = wayX * (firstY - oneY) - wayY * (firstX - oneX);
    const secondSide = wayX * (secondY - oneY) - wayY * (secondX - oneX);
    if (firstSide * secondSide >= 0) continue;
    const acrossX = secondX - firstX;
    const acrossY = secondY - firstY;
    const oneSide = acrossX * (oneY - firstY) - acrossY * (oneX - firstX);
    const otherSide = acrossX * ((y[other] as number) - firstY) - acrossY * ((x[other] as number) - firstX);
    if (oneSide * otherSide < 0) cost += PRICE.crossing;
  }
  const { reach } = field;
  const left = Math.min(oneX, x[other] as number);
  const right = Math.max(oneX, x[other] as number);
  const top = Math.min(oneY, y[other] as number);
  const bottom = Math.max(oneY, y[other] as number);
  for (let node = 0; node < size; node += 1) {
    const far = reach[node] as number;
    const placeX = x[node] as number;
    if (right < placeX - far || left > placeX + far) continue;
    const placeY = y[node] as number;
    if (bottom < placeY - far || top > placeY + far) continue;
    if (node !== one && node !== other) cost += costOfArrowOverDisc(field, tie, node);
  }
  return cost;
}

function costOfOwnLabel(field: Field, tie: number, node: number): number {
  return (field.labelHeight[node] as number) === 0 ? 0 : PRICE.arrowOverLabel * lengthOverLabel(field, tie, node);
}

/** Arrows that leave a disc in nearly the same direction cannot be told apart. */
function costOfAngles(field: Field, node: number): number {
  const { x, y, one, other, drawn, tiesFrom, tiesAt } = field;
  const rays: number[] = [];
  for (let at = tiesFrom[node] as number; at < (tiesFrom[node + 1] as number); at += 1) {
    const tie = tiesAt[at] as number;
    if (drawn[tie] === 0) continue;
    const far = one[tie] === node ? (other[tie] as number) : (one[tie] as number);
    const dx = (x[node] as number) - (x[far] as number);
    const dy = (y[node] as number) - (y[far] as number);
    const distance = Math.max(Math.sqrt(dx * dx + dy * dy), 1);
    rays.push(((x[far] as number) - (x[node] as number)) / distance);
    rays.push(((y[far] as number) - (y[node] as number)) / distance);
  }
  let cost = 0;
  for (let ray = 0; ray < rays.length; ray += 2) {
    for (let rival = ray + 2; rival < rays.length; rival += 2) {
      const cosine =
        (rays[ray] as number) * (rays[rival] as number) + (rays[ray + 1] as number) * (rays[rival + 1] as number);
      if (cosine > 0.94) cost += (PRICE.narrowAngle * (cosine - 0.94)) / 0.06;
    }
  }
  return cost;
}

/** Hubs belong in the middle, the more arrows the more. */
function costFromCentre({ x, y, tiesFrom }: Field, node: number, { width, height }: Sheet): number {
  const dx = (x[node] as number) - width / 2;
  const dy = ((y[node] as number) - height / 2) * 1.3;
  const ties = (tiesFrom[node + 1] as number) - (tiesFrom[node] as number);
  return PRICE.centre * Math.sqrt(dx * dx + dy * dy) * Math.min(ties, 12);
}

function costOutside(field: Field, node: number, { width, height, margin }: Sheet): number {
  const x = field.x[node] as number;
  const y = field.y[node] as number;
  const radius = field.radius[node] as number;
  const labelX = field.labelX[node] as number;
  const labelY = field.labelY[node] as number;
  const halfWidth = (field.labelWidth[node] as number) / 2;
  const halfHeight = (field.labelHeight[node] as number) / 2;
  const beyond = (value: number) => (value > 0 ? value : 0);
  return (
    PRICE.outside *
    (beyond(margin - Math.min(x - radius, labelX - halfWidth)) +
      beyond(Math.max(x + radius, labelX + halfWidth) - (width - margin)) +
      beyond(margin - Math.min(y - radius, labelY - halfHeight)) +
      beyond(Math.max(y + radius, labelY + halfHeight) - (height - margin)))
  );
}

function lengthOfTie({ x, y, one, other }: Field, tie: number): number {
  const dx = (x[one[tie] as number] as number) - (x[other[tie] as number] as number);
  const dy = (y[one[tie] as number] as number) - (y[other[tie] as number] as number);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Distance of a place to the way between two others, as `distanceToSegment`. */
function distanceToWay(x: number, y: number, oneX: number, oneY: number, otherX: number, otherY: number): number {
  const dx = otherX - oneX;
  const dy = otherY - oneY;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - oneX) * dx + (y - oneY) * dy) / squared;
  const clamped = along < 0 ? 0 : along > 1 ? 1 : along;
  const offX = x - oneX - clamped * dx;
  const offY = y - oneY - clamped * dy;
  return Math.sqrt(offX * offX + offY * offY);
}

function lengthOverLabel(field: Field, tie: number, node: number): number {
  const { x, y, one, other, labelX, labelY, labelWidth, labelHeight } = field;
  const oneX = x[one[tie] as number] as number;
  const oneY = y[one[tie] as number] as number;
  const otherX = x[other[tie] as number] as number;
  const otherY = y[other[tie] as number] as number;
  const left = (labelX[node] as number) - (labelWidth[node] as number) / 2;
  const right = (labelX[node] as number) + (labelWidth[node] as number) / 2;
  if ((oneX < left && otherX < left) || (oneX > right && otherX > right)) return 0;
  const top = (labelY[node] as number) - (labelHeight[node] as number) / 2;
  const bottom = (labelY[node] as number) + (labelHeight[node] as number) / 2;
  if ((oneY < top && otherY < top) || (oneY > bottom && otherY > bottom)) return 0;
  const box = {
    x: labelX[node] as number,
    y: labelY[node] as number,
    width: labelWidth[node] as number,
    height: labelHeight[node] as number,
  };
  return lengthInsideBox({ x: oneX, y: oneY }, { x: otherX, y: otherY }, box);
}
