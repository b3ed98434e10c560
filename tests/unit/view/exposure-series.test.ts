import { describe, expect, it } from "vitest";
import { buildExposureSeries, type ExposureRow } from "@/lib/view/charts/exposure-series";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeSmallCase } from "./small-document";

// Contract: a bar is the sum of the links listed behind it, each lens on its own, no money twice.
// Must reject: a slice added to its pool, euro added to dollars, an unstated price taken as zero.

const series = buildExposureSeries(indexDocument(freezeSmallCase()), "USD");

function rowOf(party: string): ExposureRow {
  const row = series.rows.find((candidate) => candidate.party === party);
  if (row === undefined) throw new Error(`${party} has no row`);
  return row;
}

describe("exposure of a party", () => {
  it("counts a slice inside its pool once, and says so", () => {
    const { incoming } = rowOf("alder");
    // Of the services nobody says what was paid: the total is open, not smaller.
    expect(incoming.totals.PAID).toEqual({ currency: "USD", low: "50", high: null, approx: false });
    expect(incoming.totals.COMMITTED).toEqual({ currency: "USD", low: "110", high: "110", approx: false });
    expect(incoming.links.map(({ link, isInsideAnother }) => [link, isInsideAnother])).toEqual([
      ["l-services", false],
      ["l-pool", false],
      ["l-cedar-slice", true],
    ]);
  });

  it("keeps a slice that stands alone in its own bar", () => {
    expect(rowOf("cedar").outgoing.totals.PAID).toEqual({ currency: "USD", low: "20", high: "20", approx: false });
  });

  it("leaves open what was paid where no source says, instead of leaving it empty", () => {
    expect(rowOf("birch").outgoing.totals.PAID).toEqual({ currency: "USD", low: "0", high: null, approx: false });
    expect(rowOf("birch").outgoing.totals.COMMITTED?.high).toBe("60");
  });

  it("names links without a figure and links in another currency instead of adding them", () => {
    expect(rowOf("birch").outgoing.unstated).toEqual(["l-chips"]);
    expect(rowOf("birch").outgoing.otherCurrency).toEqual(["l-euro"]);
    expect(series.currenciesLeftOut).toEqual(["EUR"]);
  });

  it("carries the claims behind each link", () => {
    expect(rowOf("birch").incoming.links.map(({ claims }) => claims)).toEqual([["c-invest"]]);
  });

  it("puts the party with most money first, and nothing told anywhere", () => {
    expect(series.rows.map(({ party }) => party)).toEqual(["alder", "birch", "pool", "cedar", "elder"]);
    expect(rowOf("cedar").outgoing.links.map(({ link }) => link)).toEqual(["l-cedar-slice"]);
  });
});
