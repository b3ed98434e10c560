import { describe, expect, it } from "vitest";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { listPartyPanels, listStreamPanels } from "@/lib/view/pictures/network-panels";
import { readStreams } from "@/lib/view/pictures/streams";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { renderPages } from "../../../builders/rendered-pages";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: a disc opens all deals of its party and an arrow all deals that it stands for, the most money first, so that
// no deal is reached only by the whole record. Must reject: an arrow that opens its largest deal alone, a deal that stands
// in the panel of one of its ends, a link of a picture that leads nowhere.

const document = freezeShippedCase();
const index = indexDocument(document);
const picture = drawWholeNetwork(index, "en");
const parties = listPartyPanels(index, picture);
const streams = listStreamPanels(picture);
const sizeOf = ({ amount }: { readonly amount: { readonly low: string; readonly high: string | null } | null }) =>
  Number(amount?.high ?? amount?.low ?? 0);

describe("the panels of the network", () => {
  it("hold every deal between two discs at both of its ends", () => {
    for (const { giver, receiver, links: networkLinks } of readStreams(index.document)) {
      for (const [party, isOutgoing] of [
        [giver, true],
        [receiver, false],
      ] as const) {
        const own = parties.find((panel) => panel.party === party)?.deals ?? [];
        const links = own.filter((deal) => deal.isOutgoing === isOutgoing).map(({ link }) => link.link);
        expect([party, networkLinks.map(({ link }) => link).filter((link) => !links.includes(link))]).toEqual([
          party,
          [],
        ]);
      }
    }
  });

  it("open an arrow of several deals on all of them", () => {
    const several = readStreams(index.document).filter(({ links }) => links.length > 1);
    expect(several.length).toBeGreaterThan(8);
    expect(streams.map(({ stream, links }) => [stream.id, links.length]).sort()).toEqual(
      several.map(({ id, links }) => [id, links.length]).sort(),
    );
  });

  it("come with the most money first", () => {
    for (const sizes of [
      ...parties.map(({ deals }) => deals.map(({ link }) => sizeOf(link))),
      ...streams.map(({ links }) => links.map(sizeOf)),
    ]) {
      expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    }
  });

  it.each(["en", "zh"] as const)(
    "stand on the page under each address that its pictures lead to (%s)",
    (locale) => {
      const html = renderPages(document, locale).get("case") ?? "";
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const places = [...html.matchAll(/href="#([pd]-[^"]+)"/g)].map(([, place]) => place);
      expect(places.length).toBeGreaterThan(100);
      expect(places.filter((place) => !ids.has(place))).toEqual([]);
    },
    120_000,
  );
});
