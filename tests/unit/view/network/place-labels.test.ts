import { describe, expect, it } from "vitest";
import { overlapArea } from "@/lib/view/network/geometry";
import { LABEL_SIDES, labelBox } from "@/lib/view/network/node-boxes";
import { indexPieces } from "@/lib/view/network/pieces-nearby";
import { placeNames } from "@/lib/view/network/place-labels";
import { randomFrom } from "../../../bench/web-generator";

// Contract: after its choice no name lies better on another of its sides while all others stay; and what names cover of
// each other is looked for around them, so that a picture of a thousand names takes no longer per name than a small one.
// Must reject: a rival that was not seen, a name that covers another although it need not.

const SEEDS = [5, 19, 77];
const SHEET = { width: 1_600, height: 1_200 };

function scatter(count: number, seed: number) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => ({
    x: 80 + random() * (SHEET.width - 160),
    y: 80 + random() * (SHEET.height - 160),
    radius: 4 + random() * 6,
    size: { width: 50 + random() * 70, height: 18, lineHeight: 16, size: 14 },
  }));
}

describe.each(SEEDS)("names around discs, seed %i", (seed) => {
  it("cover less of each other than names that all stand below", () => {
    const discs = scatter(150, seed);
    const covered = (boxes: readonly Parameters<typeof overlapArea>[0][]) =>
      boxes.reduce(
        (sum, box, place) => sum + boxes.slice(place + 1).reduce((own, other) => own + overlapArea(box, other), 0),
        0,
      );
    const chosen = placeNames(discs, indexPieces([]), SHEET);
    const below = discs.map((disc) => labelBox(disc, disc.size, "below"));
    expect(chosen).toHaveLength(discs.length);
    expect(covered(chosen.map(({ box }) => box))).toBeLessThan(covered(below) / 3);
  });

  it("have no free side left where they lie on another name", () => {
    const discs = scatter(60, seed);
    const chosen = placeNames(discs, indexPieces([]), SHEET);
    const others = (own: number) => chosen.filter((_, place) => place !== own).map(({ box }) => box);
    const onNames = (own: number, box: (typeof chosen)[number]["box"]) =>
      others(own).reduce((sum, other) => sum + 2 * overlapArea(box, other), 0);
    for (const [own, { side, box }] of chosen.entries()) {
      const disc = discs[own];
      if (disc === undefined || onNames(own, box) < 400) continue;
      for (const other of LABEL_SIDES.filter((one) => one !== "inside" && one !== side)) {
        const there = labelBox(disc, disc.size, other);
        const discBoxes = discs.map(({ x, y, radius }) => ({ x, y, width: 2 * radius + 6, height: 2 * radius + 6 }));
        const isOnDisc = discBoxes.some((one, place) => place !== own && overlapArea(there, one) > 0);
        const isFree = onNames(own, there) === 0 && !isOnDisc;
        expect(isFree, `${own} could stand ${other}`).toBe(false);
      }
    }
  });
});
