import { describe, expect, it } from "vitest";
import { distanceToSegment, lengthInsideBox, overlapArea } from "@/lib/view/network/geometry";

const at = (x: number, y: number) => ({ x, y });

describe("geometry of the picture", () => {
  it.each([
    { name: "through the middle", a: at(-10, 0), b: at(10, 0), length: 4 },
    { name: "starting inside", a: at(0, 0), b: at(10, 0), length: 2 },
    { name: "upright through the middle", a: at(1, -9), b: at(1, 9), length: 2 },
    { name: "passing above", a: at(-10, -2), b: at(10, -2), length: 0 },
    { name: "ending before it", a: at(-10, 0), b: at(-3, 0), length: 0 },
  ])("measures the part of a way inside a box: $name", ({ a, b, length }) => {
    // The box reaches from -2 to 2 and from -1 to 1.
    expect(lengthInsideBox(a, b, { x: 0, y: 0, width: 4, height: 2 })).toBeCloseTo(length, 9);
  });

  it("measures to the nearer end where the foot lies outside the segment", () => {
    // (13, 4) is 3 beyond the end at (10, 0) and 4 off the line: 5 by Pythagoras.
    expect(distanceToSegment(at(13, 4), at(0, 0), at(10, 0))).toBe(5);
  });

  it("shares no area between boxes that only touch", () => {
    expect(overlapArea({ x: 0, y: 0, width: 2, height: 2 }, { x: 2, y: 0, width: 2, height: 2 })).toBe(0);
    expect(overlapArea({ x: 0, y: 0, width: 2, height: 2 }, { x: 1, y: 1, width: 2, height: 2 })).toBe(1);
  });
});
