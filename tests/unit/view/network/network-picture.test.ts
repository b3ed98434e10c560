import { describe, expect, it } from "vitest";
import { layoutNetwork } from "@/lib/publication/layout";
import { lineStyleOf, pictureCurrency, widthClassOf, widthStepsOf } from "@/lib/view/network/arrow-looks";
import { bundleArrows } from "@/lib/view/network/bundle-arrows";
import { listLinkRows } from "@/lib/view/network/link-rows";
import { drawNetwork } from "@/lib/view/network/network-picture";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeSmallCase } from "../small-document";

// Contract: every drawn link is in exactly one arrow. Must reject: a link lost in bundling, a told link drawn.

const frozen = freezeSmallCase();
const document = { ...frozen, layout: layoutNetwork(frozen.network, frozen.parties) };
const index = indexDocument(document);
const picture = drawNetwork(index, "en");

function link(slug: string) {
  const found = index.networkLinks.get(slug);
  if (found === undefined) throw new Error(`no link ${slug}`);
  return found;
}

describe("the drawn network", () => {
  it("draws each link of the record once and no told link", () => {
    const drawn = picture.arrows.flatMap((arrow) => arrow.links).sort();
    expect(drawn).toEqual(["l-cedar-slice", "l-chips", "l-euro", "l-invest", "l-pool", "l-services"]);
  });

  it("bundles parallel links of one family and firmness and says how many", () => {
    const bundle = picture.arrows.find((arrow) => arrow.links.length > 1);
    expect(bundle?.links).toEqual(["l-chips", "l-services"]);
    expect(bundle?.tag?.text).toContain("×2");
    expect(bundle?.tag?.isCount).toBe(true);
  });

  it("bends opposite directions away from each other", () => {
    const places = new Map(document.layout.nodes.map((node) => [node.party, node]));
    const between = bundleArrows(index, places).filter(
      (bundle) => [bundle.giver, bundle.receiver].sort().join(" ") === "alder birch",
    );
    const alder = places.get("alder");
    const birch = places.get("birch");
    if (alder === undefined || birch === undefined) throw new Error("parties are missing from the layout");
    // On which side of the straight line the bow runs: the sign of the cross product.
    const sides = between.map(({ bow: { control } }) =>
      Math.sign((birch.x - alder.x) * (control.y - alder.y) - (birch.y - alder.y) * (control.x - alder.x)),
    );
    expect(sides.sort()).toEqual([-1, 1]);
  });

  it("draws what is paid or signed solid", () => {
    expect(lineStyleOf(link("l-invest"))).toBe("solid");
    expect(lineStyleOf({ ...link("l-invest"), lens: "ANNOUNCED" })).toBe("dashed");
    expect(lineStyleOf({ ...link("l-invest"), lens: "REPORTED" })).toBe("dotted");
    expect(lineStyleOf({ ...link("l-invest"), lens: null, stage: "reported" })).toBe("dotted");
    expect(lineStyleOf({ ...link("l-invest"), lens: null, stage: "signed" })).toBe("solid");
  });

  it("puts the steps of width around the largest amount", () => {
    // 100 at most: steps at 1, 10, 50 and 150. 60 lies between the third and the fourth.
    expect(pictureCurrency(document.network)).toBe("USD");
    expect(widthStepsOf(document.network)).toEqual([1, 10, 50, 150]);
    expect(widthClassOf([link("l-services")], "USD", [1, 10, 50, 150])).toBe(4);
    expect(widthClassOf([link("l-chips")], "USD", [1, 10, 50, 150])).toBe(0);
  });

  it("gives no width to an amount in another currency", () => {
    expect(widthClassOf([link("l-euro")], "USD", [1, 10, 50, 150])).toBe(0);
  });

  it("draws the same picture twice", () => {
    expect(drawNetwork(indexDocument(structuredClone(document)), "en")).toEqual(picture);
  });

  it("lists every link of the record in the table, parallel ones together", () => {
    expect(listLinkRows(index, "en").map(({ link }) => link.slug)).toEqual([
      "l-invest",
      "l-chips",
      "l-services",
      "l-euro",
      "l-cedar-slice",
      "l-pool",
    ]);
  });
});
