import { describe, expect, it } from "vitest";
import { readCustomerBooks, readOpenRounds } from "@/lib/domain/analysis/stress/read-commitments";
import type { ClaimValue } from "@/lib/domain/model/case-records";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { buildAllExposureSeries } from "@/lib/view/charts/exposure-series";
import { describeFigure } from "@/lib/view/figures/figure-sentence";
import { buildLoopCards } from "@/lib/view/loops/loop-cards";
import { cashSums, composeAnswer } from "@/lib/view/snapshots/answer";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { buildHeadlines } from "@/lib/view/snapshots/headlines";
import { aCase, aClaim, aDeal, aLink, aParty } from "../../builders/case-builders";

// Contract: a case in several currencies names each sum in its own, and says where a currency is left out.
// Must reject: one currency chosen by the alphabet, amounts of two currencies added, compared or drawn on one scale.

const money = (currency: string, value: string): ClaimValue => ({
  type: "money",
  currency,
  qualifier: "exact",
  value,
  min: null,
  max: null,
});

/** A ring in three currencies, one of its sums stated in a fourth as well; cedar has two customers' worth in two more. */
function freezeRing() {
  const frozen = freeze({
    records: aCase({
      parties: [
        aParty({ slug: "alder" }),
        aParty({ slug: "birch" }),
        aParty({ slug: "cedar" }),
        aParty({ slug: "elder" }),
      ],
      deals: [aDeal({ slug: "first" }), aDeal({ slug: "second" })],
      links: [
        aLink({ slug: "l1", deal: "first", kind: "equity_investment", payer: "alder", payee: "birch" }),
        aLink({ slug: "l2", deal: "second", payer: "birch", payee: "cedar", start: "2025", end: "2030" }),
        aLink({ slug: "l3", deal: "second", kind: "purchase_goods", payer: "cedar", payee: "alder" }),
        aLink({ slug: "l4", deal: "first", kind: "equity_investment", payer: "elder", payee: "birch" }),
        aLink({ slug: "l5", deal: "second", payer: "birch", payee: "elder" }),
      ],
      claims: [
        aClaim({ slug: "c1", subject: "l1", value: money("USD", "5000000000") }),
        aClaim({ slug: "c2", subject: "l2", value: money("JPY", "150000000000") }),
        aClaim({ slug: "c3", subject: "l3", value: money("BHD", "1.5") }),
        aClaim({ slug: "c4", subject: "l1", value: money("KRW", "1500000000000") }),
        aClaim({ slug: "c5", subject: "l4", value: money("JPY", "7") }),
        aClaim({ slug: "c6", subject: "l5", value: money("USD", "3") }),
      ],
    }),
    number: 1,
    layout: { width: 100, height: 100, nodes: [] },
    corrections: [],
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return frozen.value;
}

const document = freezeRing();
const index = indexDocument(document);

describe("a case in several currencies", () => {
  it("names the sum of each currency, those of most links first, and adds none", () => {
    expect(cashSums(index, "COMMITTED").map(({ sum }) => [sum.currency, sum.low])).toEqual([
      ["JPY", "150000000007"],
      ["USD", "5000000003"],
      ["BHD", "1.5"],
    ]);
  });

  it("answers with every currency, and says which statement of a sum is left out", () => {
    const money = composeAnswer(index, "en")
      .map(({ answer }) => answer)
      .join(" ");
    expect(money).toContain("Deals for ¥150bn, $5bn and 1.5 BHD are announced");
    expect(money).toContain("Currencies are not converted and never added together.");
    expect(money).toContain("Second statements of the same sums in KRW are left out.");
    const chinese = composeAnswer(index, "zh")
      .map(({ answer }) => answer)
      .join("");
    expect(chinese).toContain("1500亿日元、50亿美元、1.5巴林第纳尔");
    expect(chinese).toContain("同一金额另以KRW表述的，不再计入。");
  });

  it("sets every currency into the headline figures", () => {
    const [announced] = buildHeadlines(index, "en");
    expect([announced?.value, ...(announced?.others ?? [])]).toEqual(["¥150bn", "$5bn", "1.5 BHD"]);
    expect(announced?.figures.map(({ unit }) => unit)).toEqual(["JPY", "USD", "BHD"]);
  });

  it("draws bars for each currency apart", () => {
    const series = buildAllExposureSeries(index);
    expect(series.map(({ currency }) => currency)).toEqual(["JPY", "USD", "BHD"]);
    const rowsOf = (currency: string) =>
      series.find((one) => one.currency === currency)?.rows.map(({ party }) => party);
    expect(rowsOf("BHD")?.sort()).toEqual(["alder", "cedar"]);
  });

  it("finds no narrowest step between currencies, and says why instead of calling it unknown", () => {
    const card = buildLoopCards(index).find(({ parties }) => parties.length === 3);
    const rung = card?.ladder.find(({ lens }) => lens === "COMMITTED");
    expect(rung).toMatchObject({ closes: "cash", bottleneck: null, currencies: ["BHD", "JPY", "USD"] });
    const figure = document.figures.find(({ id }) => id === `loop/${card?.id}`);
    if (!figure) throw new Error("the loop has no figure");
    expect(describeFigure(figure, index, "en").sentence).toContain("in several currencies and are not compared");
    expect(
      describeFigure(figure, index, "en")
        .inputs.map(({ value }) => value)
        .slice(0, 3),
    ).toEqual(["$5bn", "¥150bn (2025 to 2030)", "1.5 BHD (no term stated)"]);
  });

  it("says of a figure in one currency which others it leaves out", () => {
    const figure = document.figures.find(({ id }) => id === "moved-stated/COMMITTED");
    if (!figure) throw new Error("nothing moved");
    const { basis } = describeFigure(figure, index, "en");
    for (const code of ["BHD", "USD", "JPY"].filter((one) => one !== figure.unit)) expect(basis).toContain(code);
  });

  it("keeps a book and a round for each currency, and never takes another one for no sum", () => {
    const books = readCustomerBooks(document, 1).filter(({ customer }) => customer === "birch");
    expect(books.map(({ currency, total }) => [currency, total.high])).toEqual([
      ["JPY", "150000000000"],
      ["USD", "3"],
    ]);
    expect(books.map(({ withoutSum, otherCurrency }) => [withoutSum.length, otherCurrency.length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const rounds = readOpenRounds(document).filter(({ issuer }) => issuer === "birch");
    expect(rounds.map(({ amount }) => [amount.currency, amount.high]).sort()).toEqual([
      ["JPY", "7"],
      ["USD", "5000000000"],
    ]);
  });
});
