import { describe, expect, it } from "vitest";
import type { Party } from "@/lib/domain/model/case-records";
import type { Network } from "@/lib/domain/model/snapshot-document";
import { layoutNetwork } from "@/lib/publication/layout";
import { radiusOf } from "@/lib/publication/layout-graph";
import { aParty } from "../../builders/case-builders";
import { freezeSmallCase } from "../view/small-document";

// Contract: the same network gives the same places, legibly. Must reject: discs that touch, a place that depends on
// the order of the records, a party without a drawn link.

/** A hub, a ring of five around it, and a leaf on each of the ring: 11 parties, 15 links. */
function wheel(): { readonly network: Network; readonly parties: readonly Party[] } {
  const [model] = freezeSmallCase().network.links;
  if (model === undefined) throw new Error("the small case has no link");
  const ring = Array.from({ length: 5 }, (_, place) => `ring-${place}`);
  const leaves = Array.from({ length: 5 }, (_, place) => `leaf-${place}`);
  const pairs = [
    ...ring.map((party) => ["hub", party] as const),
    ...ring.map((party, place) => [party, `ring-${(place + 1) % 5}`] as const),
    ...leaves.map((party, place) => [party, `ring-${place % 5}`] as const),
  ];
  const links = pairs.map(([giver, receiver], position) => ({ ...model, link: `l-${position}`, giver, receiver }));
  return {
    network: { links, groups: [] },
    parties: ["hub", ...ring, ...leaves, "bystander"].map((slug) => aParty({ slug, name: { en: slug, zh: null } })),
  };
}

describe("layout of the network", () => {
  const { network, parties } = wheel();
  const layout = layoutNetwork(network, parties);

  it("places every party that has a drawn link, and no other", () => {
    const placed = layout.nodes.map((node) => node.party);
    expect(placed).toHaveLength(11);
    expect(placed).not.toContain("bystander");
  });

  it("gives the same places whatever the order of the records", () => {
    const turned = { network: { ...network, links: [...network.links].reverse() }, parties: [...parties].reverse() };
    expect(JSON.stringify(layoutNetwork(turned.network, turned.parties))).toBe(JSON.stringify(layout));
  });

  it("keeps discs apart and on the sheet, in whole numbers", () => {
    const tooNear = layout.nodes.flatMap((one, position) =>
      layout.nodes
        .slice(position + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) <= one.radius + other.radius)
        .map((other) => `${one.party} ${other.party}`),
    );
    expect(tooNear).toEqual([]);
    const offSheet = layout.nodes.filter(
      ({ x, y, radius }) => x < radius || y < radius || x > layout.width - radius || y > layout.height - radius,
    );
    expect(offSheet).toEqual([]);
    expect(layout.nodes.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
  });

  it("puts the hub nearer to the middle than any leaf", () => {
    const fromMiddle = ({ x, y }: { readonly x: number; readonly y: number }) =>
      Math.hypot(x - layout.width / 2, y - layout.height / 2);
    const hub = layout.nodes.find((node) => node.party === "hub");
    const leaves = layout.nodes.filter((node) => node.party.startsWith("leaf-"));
    if (hub === undefined) throw new Error("the hub is missing");
    expect(fromMiddle(hub)).toBeLessThan(Math.min(...leaves.map(fromMiddle)));
  });

  it("lets the area of a disc follow the volume", () => {
    // From 9 at nothing to 58 at the largest: half of the way is reached at a quarter of the volume, 33.5 rounded up.
    expect([0, 0.25, 1].map(radiusOf)).toEqual([9, 34, 58]);
  });

  it("lays out nothing as an empty sheet", () => {
    expect(layoutNetwork({ links: [], groups: [] }, parties)).toEqual({ width: 0, height: 0, nodes: [] });
  });
});
