import { describe, expect, it } from "vitest";
import { type Box, overlapArea } from "@/lib/view/network/geometry";
import { lengthOfArc, pointOnArc } from "@/lib/view/pictures/arc";
import { drawHubs } from "@/lib/view/pictures/hub-picture";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { pillSize } from "@/lib/view/pictures/place-pills";
import { nameBox } from "@/lib/view/pictures/place-rim";
import { readStreams } from "@/lib/view/pictures/streams";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: the network shows every party and every stream of the shipped case, and what can be read lies on nothing else
// that can be read. Must reject: a name on a name, an amount on a name or a disc; a hub that stands elsewhere than in the
// first picture, a place that hangs on the language.

const index = indexDocument(freezeShippedCase());
const picture = drawWholeNetwork(index, "en");

type Named = Box & { readonly id: string };

/** Pairs of boxes that lie over each other, by name. */
function collisions(ones: readonly Named[], others: readonly Named[]): readonly string[] {
  return ones.flatMap((one) =>
    others.filter((other) => other.id !== one.id && overlapArea(one, other) > 0).map(({ id }) => `${one.id} on ${id}`),
  );
}

describe("the network of the shipped case", () => {
  const hubs = picture.hubs.map(({ party, x, y, radius }) => ({
    id: party,
    x,
    y,
    width: 2 * radius - 8,
    height: 2 * radius - 8,
  }));
  const rings = picture.others.map(({ party, x, y }) => ({ id: party, x, y, width: 12, height: 12 }));
  const names = picture.others.map((other) => {
    const { width } = pillSize(other.text, 14.5);
    return { id: other.party, ...nameBox(other, width - 14), height: 14 };
  });
  const pills = picture.arrows.flatMap(({ stream, pills: own }) =>
    own.filter(({ lenses }) => lenses.includes("REPORTED")).map(({ pill }) => ({ ...pill, id: stream.id })),
  );

  it("holds every party and every stream, or says how many are left", () => {
    const streams = readStreams(index.document);
    expect(picture.arrows.length).toBe(streams.length);
    const parties = new Set(streams.flatMap(({ giver, receiver }) => [giver, receiver]));
    expect(picture.hubs.length + picture.others.length + picture.left).toBe(parties.size);
    expect(picture.left).toBe(0);
  });

  it("has no name on a name or a disc", () => {
    expect(collisions(names, [...names, ...rings, ...hubs])).toEqual([]);
  });

  it("has no name on an arrow", () => {
    const hits = picture.arrows.flatMap(({ stream, arc, width }) => {
      const steps = Math.ceil(lengthOfArc(arc) / 2);
      const points = Array.from({ length: steps + 1 }, (_, at) => pointOnArc(arc, at / steps));
      return names
        .filter((name) =>
          points.some(
            ({ x, y }) =>
              Math.abs(x - name.x) < (name.width + width) / 2 && Math.abs(y - name.y) < (name.height + width) / 2 - 2,
          ),
        )
        .map(({ id }) => `${id} on ${stream.id}`);
    });
    expect(hits).toEqual([]);
  });

  it("has no amount on an amount, a name or a disc", () => {
    expect(pills.length).toBeGreaterThan(35);
    expect(collisions(pills, [...pills, ...names, ...rings, ...hubs])).toEqual([]);
  });

  it("shows the hubs where the first picture shows them, and everything in one place in both languages", () => {
    const first = drawHubs(index, "en").hubs;
    const [origin, moved] = [first[0], picture.hubs[0]];
    const shift = { x: (moved?.x ?? 0) - (origin?.x ?? 0), y: (moved?.y ?? 0) - (origin?.y ?? 0) };
    expect(picture.hubs.map(({ party, x, y }) => [party, x - shift.x, y - shift.y])).toEqual(
      first.map(({ party, x, y }) => [party, x, y]),
    );
    const chinese = drawWholeNetwork(index, "zh");
    expect(chinese.others.map(({ party, x, y }) => [party, x, y])).toEqual(
      picture.others.map(({ party, x, y }) => [party, x, y]),
    );
  });
});
