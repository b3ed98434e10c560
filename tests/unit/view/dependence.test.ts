import { beforeAll, describe, expect, it } from "vitest";
import {
  readCustomerShares,
  readExpertMeasures,
  readReceiverShares,
} from "@/lib/domain/analysis/exposure/read-dependence";
import { readHeldShares } from "@/lib/domain/analysis/exposure/read-stakes";
import { buildCaseWeb } from "@/lib/domain/analysis/measures/case-web";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { concentrationText, shareBar, shareRangeText } from "@/lib/view/dependence/share-bars";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: shares are of stated money between its least and its most; one known share leaves the index an interval.
// Must reject: a payer without a sum inside the shares, a share printed as one number where amounts are open.

let document: SnapshotDocument;

beforeAll(() => {
  document = freezeShippedCase();
});

const sharesOf = (receiver: string, lens: Lens) =>
  readReceiverShares(buildCaseWeb(groundOf(document), lens), 20).find((one) => one.receiver === receiver);

describe("whose money comes in", () => {
  it("is 138 of 238 from OpenAI and 100 from Anthropic at Amazon", () => {
    const amazon = sharesOf("amazon", "COMMITTED");
    expect(amazon?.payers.map(({ payer, low, high }) => [payer, low, high])).toEqual([
      ["openai", "138000000000", "138000000000"],
      ["anthropic", "100000000000", "100000000000"],
    ]);
    expect(amazon?.payers[0]?.shareLow).toBeCloseTo(138 / 238, 12);
  });

  it("is an interval where sums are ceilings: up to 22.4 beside 35.2, 10 and 2 at CoreWeave", () => {
    const payers = sharesOf("coreweave", "COMMITTED")?.payers ?? [];
    const [openai, nvidia] = ["openai", "nvidia"].map((slug) => payers.find(({ payer }) => payer === slug));
    expect(openai?.shareLow).toBe(0);
    expect(openai?.shareHigh).toBeCloseTo(22.4 / 69.6, 12);
    expect(nvidia?.shareLow).toBeCloseTo(2 / 69.6, 12);
    expect(nvidia?.shareHigh).toBeCloseTo(2 / 47.2, 12);
  });

  it("names payers without a stated sum instead of counting them", () => {
    expect(sharesOf("nvidia", "REPORTED")?.unstated).toContain("nebius");
  });
});

describe("concentration of customers", () => {
  it("lies between 62² and 62² + 38² for CoreWeave in 2024", () => {
    const share = readCustomerShares(document).find(({ claim }) => claim.slug === "f-crwv-msft-2024");
    expect(share?.concentration.lowest.index).toBeCloseTo(3844, 9);
    expect(share?.concentration.highest.index).toBeCloseTo(5288, 9);
    expect(share && concentrationText(share.concentration, "en")).toEqual({
      index: "3,844 – 5,288",
      equals: "1.9 – 2.6",
    });
  });
});

describe("stakes", () => {
  it("keep what is stated where nobody holds a holder, and name stakes without a percentage", () => {
    const { shares, missing } = readHeldShares(document);
    expect(
      shares.map(({ holder, held, direct, asOf, lookThrough }) => [holder, held, direct, asOf, lookThrough]),
    ).toEqual([
      ["beignet", "hyperion-jv", 0.8, "2025-10-21", 0.8],
      ["microsoft", "openai", 0.27, "2025-10-28", 0.27],
      ["nvidia", "coreweave", 0.063, "2026-01-26", 0.063],
    ]);
    expect(missing).toEqual(["l-crwv-oai-shares", "l-meta-jv"]);
  });
});

describe("measures for experts", () => {
  it("find nothing going round in what is paid, though two sums were passed on", () => {
    const paid = readExpertMeasures(buildCaseWeb(groundOf(document), "PAID"));
    expect(paid).toMatchObject({ finn: 0, reciprocity: 0 });
    // The bridge loan that SoftBank passed on, 10 to 40, and the 3 of the venture to Meta, of 131.2 to 173 in all.
    expect(paid.netting).toBeCloseTo((25 + 3) / 152.1, 12);
  });
});

describe("bars and words", () => {
  it("draw the certain part inside the possible one", () => {
    expect(shareBar(0.25, 1)).toEqual({ certain: 50, possible: 200 });
    expect(shareRangeText(0.25, 1, "en")).toBe("25% – 100%");
    expect(shareRangeText(0.5, 0.5, "zh")).toBe("50%");
  });
});
