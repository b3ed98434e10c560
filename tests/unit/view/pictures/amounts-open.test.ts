import { describe, expect, it } from "vitest";
import { listDealBars, listPartyBars, MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { dealPartsHref, listOpenedDeals } from "@/lib/view/pictures/deal-parts";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { dealPanelLinks, listPartyPanels } from "@/lib/view/pictures/network-panels";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { renderPages } from "../../../builders/rendered-pages";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: every sum of a chapter opens its parts, largest first, and the parts make the sum: what lies inside another
// deal says so and counts once. Must reject: a sum that leads nowhere, a part that is counted and not listed, money that
// a list shows twice without saying so.

const document = freezeShippedCase();
const index = indexDocument(document);
const add = (amounts: readonly (string | null | undefined)[]) =>
  amounts.reduce((sum, amount) => sum + BigInt((amount ?? "0").replace(/\..*$/, "")), 0n);

describe("the sums of the chapters", () => {
  it("of a party are made by the deals that its panel lists on that side", () => {
    const panels = new Map(
      listPartyPanels(index, drawWholeNetwork(index, "en")).map((panel) => [panel.party, panel] as const),
    );
    for (const { party, incoming, outgoing } of listPartyBars(index).slice(0, 12)) {
      for (const [bar, isOutgoing] of [
        [incoming, false],
        [outgoing, true],
      ] as const) {
        const listed = (panels.get(party)?.deals ?? []).filter(
          (deal) => deal.isOutgoing === isOutgoing && bar.links.some(({ link }) => link === deal.link.link),
        );
        expect([party, listed.length]).toEqual([party, bar.links.length]);
        const lowOf = (deals: typeof listed) => add(deals.map(({ link }) => link.amounts.REPORTED?.low));
        const [counted, inside] = [true, false].map((counts) =>
          lowOf(listed.filter((deal) => deal.isInsideAnother !== counts)),
        );
        const sum = add([bar.totals.REPORTED?.low]);
        // What lies inside another deal counts for that one, and for more only where it names more than the whole does.
        expect([party, isOutgoing, (counted ?? 0n) <= sum && sum <= (counted ?? 0n) + (inside ?? 0n)]).toEqual([
          party,
          isOutgoing,
          true,
        ]);
      }
    }
  });

  it("of a deal open its links, or the one that it has", () => {
    const opened = listOpenedDeals(index);
    expect(opened.length).toBeGreaterThanOrEqual(MOST_ROWS);
    for (const bar of listDealBars(index).slice(0, MOST_ROWS)) {
      const href = dealPartsHref(index, bar, "en");
      const links = dealPanelLinks(bar);
      if (links === null) expect(href).toMatch(/\/record#link-/);
      else expect(links.map(({ link }) => link).sort()).toEqual(bar.stream.links.map(({ link }) => link).sort());
    }
  });

  it.each(["en", "zh"] as const)(
    "lead to a place that is there (%s)",
    (locale) => {
      const html = renderPages(document, locale).get("case") ?? "";
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const sums = [...html.matchAll(/class="sum-link" href="([^"]+)"/g)].map(([, href = ""]) => href);
      expect(sums.length).toBeGreaterThan(40);
      expect(sums.filter((href) => href.startsWith("#") && !ids.has(href.slice(1)))).toEqual([]);
      expect(sums.filter((href) => !href.startsWith("#") && !/\/record#(link|party)-/.test(href))).toEqual([]);
    },
    120_000,
  );
});
