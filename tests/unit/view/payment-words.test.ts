import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/domain/model/case-records";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { buildLoopCards } from "@/lib/view/loops/loop-cards";
import { paymentText, tellPayments } from "@/lib/view/loops/payment-words";
import { listStruckPairs } from "@/lib/view/loops/struck-loops";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { type CaseChanges, caseOf, claimOn, type SmallLink, usd } from "../domain/small-case";

// Contract: of a loop that is signed and not shown to be paid, each link says what sources give, in both languages, by
// rule. Must reject: "not yet paid" of what nobody gives a figure of, funded credits told as cash, a rule for two names.

const BN = "000000000";
const invests: SmallLink = {
  link: "l-invests",
  kind: "equity_investment",
  payer: "alder",
  payee: "birch",
  stage: "drawn",
  amount: usd(`13${BN}`),
};
const buys: SmallLink = {
  link: "l-buys",
  kind: "purchase_services",
  payer: "birch",
  payee: "alder",
  stage: "signed",
  amount: usd(`250${BN}`),
  start: "2026",
  end: "2032",
};
const funded = (changes: Partial<Claim> = {}) =>
  claimOn("l-invests", "amount_paid", usd("11800000000"), {
    slug: "c-funded",
    evidence: "reported",
    ...changes,
  });
const split = claimOn("l-invests", "payment_split", { type: "undisclosed" }, { slug: "c-split" });

function told(links: readonly SmallLink[], changes: CaseChanges = {}, locale: "en" | "zh" = "en") {
  const frozen = freeze({
    records: caseOf(links, changes),
    number: 1,
    layout: { width: 1, height: 1, nodes: [] },
    corrections: [],
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  const index = indexDocument(frozen.value);
  const [card] = buildLoopCards(index);
  const payments = card ? tellPayments(index, { ...card, hops: card.closing }, locale) : null;
  return { card, index, text: payments === null ? null : paymentText(payments, locale) };
}

describe("what is known to be paid of a loop", () => {
  it("is funded in part with an unknown share of cash, and has no figure on the way back", () => {
    const { card, text } = told([invests, buys], { claims: [funded(), split] });
    expect(card?.lenses).toEqual(["COMMITTED", "ANNOUNCED", "REPORTED"]);
    expect(text).toBe(
      "According to reports of its own statement, alder has funded $11.8bn of the $13bn that it agreed to put into birch; how much of that was cash was never published. " +
        "birch has contracted to pay alder $250bn (2026 to 2032); no source gives a figure of what has been paid. " +
        "No confirmed figure shows how much of what alder funded was cash or what birch has paid, so we do not call it a paid loop.",
    );
    expect(told([invests, buys], { claims: [funded(), split] }, "zh").text).toBe(
      "据对其声明的报道，alder对birch的130亿美元出资已到位118亿美元，其中多少为现金从未公布。" +
        "birch已签约向alder支付2500亿美元（2026年至2032年）；已付多少，没有来源给出数字。" +
        "alder的出资中有多少现金，以及birch付了多少，均无经证实的数字，因此我们不称之为已付款的资金循环。",
    );
  });

  it("is a sum paid in cash, where nothing says otherwise, in the words of whoever says it", () => {
    const { text } = told([invests, buys], { claims: [funded({ basis: "primary_text", evidence: "verified" })] });
    expect(text).toContain("According to a filing, alder has put $11.8bn of the $13bn agreed into birch.");
    expect(text).toContain("No confirmed figure shows what birch has paid");
  });

  it("is the whole of what was completed, and not told at all of a loop that is shown to be paid", () => {
    const completed = { ...invests, stage: "completed" } as const;
    expect(told([completed, buys]).text).toContain("alder has put $13bn into birch.");
    expect(told([completed, { ...buys, paid: usd(`2${BN}`) }])).toMatchObject({ text: null });
    expect(told([completed, { ...buys, stage: "announced" }]).text).toBeNull();
  });

  it("is unknown where nobody gives a figure, and never said to be unpaid", () => {
    const { text } = told([{ ...invests, stage: "signed" }, buys]);
    expect(text).not.toMatch(/not yet|unpaid|nothing/);
    expect(text).toContain("alder has agreed to put $13bn into birch; no source gives a figure of what has been paid.");
  });
});

describe("what was struck", () => {
  it("is listed once with both links and the lenses under which nothing else closes", () => {
    const stake: SmallLink = { link: "l-stake", kind: "stake", payer: "alder", payee: "birch", stage: "completed" };
    const { index } = told([{ ...invests, stage: "completed" }, stake, buys]);
    expect(
      listStruckPairs(index).map(({ rule, links, lenses }) => [rule, ...links.map(({ link }) => link), ...lenses]),
    ).toEqual([["shares_for_investment", "l-invests", "l-stake", "PAID"]]);
  });
});
