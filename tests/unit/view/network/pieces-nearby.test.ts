import { describe, expect, it } from "vitest";
import { drawBow, piecesOfBow } from "@/lib/view/network/arrow-path";
import { lengthInsideBox, overlapArea } from "@/lib/view/network/geometry";
import {
  addBox,
  addLengthsInside,
  findOverlaps,
  indexBoxes,
  indexPieces,
  lengthsInside,
  overlapsOf,
} from "@/lib/view/network/pieces-nearby";
import { randomFrom } from "../../../bench/web-generator";

// Contract: what lies inside a box is found from the pieces around it, the same to the last bit as from all of them.
// Must reject: a piece that ends in another square than it crosses, a box beyond the sheet, an arrow counted against its own
// text.

const random = randomFrom(11);
const at = (most: number) => random() * most - 50;
const disc = () => ({ x: at(1_200), y: at(900), radius: 5 + random() * 40 });
const bows = Array.from({ length: 300 }, () => drawBow(disc(), disc(), at(200), 12));
const boxes = Array.from({ length: 200 }, () => ({
  x: at(1_400),
  y: at(1_000),
  width: at(300) + 60,
  height: at(80) + 60,
}));

describe("pieces around a box", () => {
  it("give the lengths of all pieces, in their order", () => {
    const nearby = indexPieces(bows);
    for (const box of boxes) {
      const all = bows.flatMap((bow) => piecesOfBow(bow)).map(([a, b]) => lengthInsideBox(a, b, box));
      expect(lengthsInside(nearby, box)).toEqual(all.filter((length) => length > 0));
    }
  });

  it("give the areas that a box shares with others, also with those that came later", () => {
    const nearby = indexBoxes(boxes.slice(0, 100));
    for (const box of boxes.slice(100)) addBox(nearby, box);
    for (const box of boxes) {
      const all = boxes.map((other) => overlapArea(box, other)).filter((area) => area > 0);
      expect(overlapsOf(nearby, box)).toEqual(all);
    }
  });

  it("leave out the arrow that the box belongs to, and no other", () => {
    const [own, ...others] = bows;
    if (own === undefined) throw new Error("no bow");
    const [nearby, withoutOwn] = [indexPieces(bows), indexPieces(others)];
    for (const box of boxes) {
      const sum = lengthsInside(withoutOwn, box).reduce((total, length) => total + length, 7);
      expect(addLengthsInside(7, nearby, box, own, Number.POSITIVE_INFINITY)).toBe(sum);
      expect(addLengthsInside(7, nearby, box, own, 20) >= 20).toBe(sum >= 20);
    }
  });

  it("tell which boxes lie over each other, each pair from both sides", () => {
    const all = boxes.map((box) =>
      boxes.map((other, place) => ({ place, area: overlapArea(box, other) })).filter(({ area }) => area > 0),
    );
    expect(findOverlaps(boxes)).toEqual(all);
  });
});
