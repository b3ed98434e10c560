import { describe, expect, it } from "vitest";
import { toFigure } from "@/lib/domain/analysis/measures/figure-ground";
import { ladderOfLink, proofNeeded } from "@/lib/view/loops/link-ladder";
import { tellLoops, wayRound } from "@/lib/view/loops/loop-stories";
import { commonScale, rangeBar } from "@/lib/view/measures/range-bar";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeSmallCase } from "./small-document";

// Contract: a ladder shows all four steps, empty ones too.
// Must reject: a step that is shown as paid because it was signed.

const index = indexDocument(freezeSmallCase());
const linkOf = (slug: string) => {
  const link = index.networkLinks.get(slug);
  if (link === undefined) throw new Error(`${slug} is missing`);
  return link;
};

describe("the ladder of a link", () => {
  it("says of a signed contract that nothing is known of its payment, and does not leave the step empty", () => {
    expect(ladderOfLink(index, linkOf("l-services")).map(({ step, state }) => `${step} ${state}`)).toEqual([
      "told empty",
      "announced reached",
      "signed reached",
      "paid unknown",
    ]);
  });

  it("is complete for a completed investment", () => {
    const paid = ladderOfLink(index, linkOf("l-invest"))[3];
    expect([paid?.state, paid?.amount?.low]).toEqual(["reached", "100"]);
  });

  it("asks for proof of payment of a signed link, for the sum where none is stated, for nothing once settled", () => {
    expect(proofNeeded(index, linkOf("l-services")).map(({ need }) => need)).toEqual(["payment"]);
    expect(proofNeeded(index, linkOf("l-chips")).map(({ need }) => need)).toEqual(["payment", "amount"]);
    expect(proofNeeded(index, linkOf("l-invest"))).toEqual([]);
  });
});

describe("the story of a loop", () => {
  it("names its parties once round and gives its shapes and its order for each party", () => {
    const [story] = tellLoops(index, "en");
    expect(story && wayRound(story)).toBe("Alder → Birch → Alder");
    expect(story?.shapes).toEqual(["vendor_finance", "invests_in_customer"]);
    expect(story?.orders).toEqual([{ order: "undated", parties: ["alder", "birch"] }]);
  });
});

describe("the bar of a range", () => {
  const figure = index.document.figures.find(({ id }) => id === "moved-stated/COMMITTED");
  if (figure === undefined) throw new Error("the figure is missing");
  const range = (low: string | null, high: string | null) => toFigure({ ...figure, low, high, point: null });

  it("lies on the scale of its group: 25 to 50 of 100 is the second quarter", () => {
    expect(commonScale([range("25", "50"), range("0", "100")])).toBe(100);
    expect(rangeBar(range("25", "50"), 100)).toEqual({ x: 50, width: 50, point: null, isOpen: false });
  });

  it("runs to the edge where no upper end is known, and is absent where nothing could be computed", () => {
    expect(rangeBar(range("50", null), 100)).toMatchObject({ x: 100, width: 100, isOpen: true });
    expect(rangeBar(range(null, null), 100)).toBeNull();
  });
});
