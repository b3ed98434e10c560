import type { OrderAnswer } from "@/lib/domain/analysis/measures/loop-order";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";

/** What the order of the days says; `undated` where a step has no day at all. */
export type OrderWord = OrderAnswer | "undated";

const EN = {
  rankTitle: "All loops, in order",
  lens: "Closes when counting what is",
  cash: "Loops of cash",
  mixed: "Loops that close through something else",
  orderFor: (order: OrderWord, names: string) =>
    ({
      certain: `The days on record fit a round trip for ${names}: each step comes after the one before it.`,
      possible: `For ${names} the days leave it open: a contract runs over years, or days overlap.`,
      impossible: `For ${names} the order fails: money came back before it could have gone out.`,
      undated: `For ${names} it cannot be said: at least one step has no day on record.`,
    })[order],
  nothingToSettle: "Settled on record.",
  ordinary: "The ordinary explanation",
  ordinaryNote: "Said of such deals in general, not of these companies.",
  truncated: "The search reached its limit: there may be more loops than these.",
  /** For the page of the case: how many loops within the bound, and which stands first. */
  firstOf: (loops: string, way: string) =>
    `${loops}, cash and mixed, when everything on record counts; first in rank: ${way}.`,
  /** Caption of the counts; the bound stands with them. */
  counted: (bound: string) => `Loops ${bound}, by what counts`,
  atLeast: "at least ",
  struck: "Exchanges, counted as no loop",
  struckLead:
    "Between these parties value runs both ways, and each side is what the other is given for: shares for an investment, warrants for a guarantee. That is one exchange and no round trip; every purchase of shares would be one. The links are drawn, and close no loop between them.",
  struckAnd: " and ",
  struckBy: {
    shares_for_investment: "Shares, and the investment they were got for.",
    one_deal: "Given for one another in one deal.",
  },
  struckUnder: (lenses: readonly string[]) => `Not counted under: ${lenses.join(", ")}.`,
};

/** Wording of the page of loops. */
export type LoopMessages = Widen<typeof EN>;

const ZH: LoopMessages = {
  rankTitle: "全部环，依次排列",
  lens: "计入到哪一步才闭合",
  cash: "现金环",
  mixed: "借助其他方式闭合的环",
  orderFor: (order, names) =>
    ({
      certain: `对${names}来说，有记录的日期对得上：每一步都在前一步之后。`,
      possible: `对${names}来说，日期没有说死：合同跨越多年，或日期相互重叠。`,
      impossible: `对${names}来说，顺序不成立：钱还没付出去，就已经回来了。`,
      undated: `对${names}来说，无从判断：至少有一步没有日期记录。`,
    })[order],
  nothingToSettle: "记录已足以定案。",
  ordinary: "寻常的解释",
  ordinaryNote: "说的是这类交易的一般情形，并非针对这几家公司。",
  truncated: "检索达到上限，实际环可能更多。",
  firstOf: (loops, way) => `算上全部有据可查的环节，现金与混合共${loops}；排在首位的：${way}。`,
  counted: (bound) => `${bound}的环，按计入范围`,
  atLeast: "至少",
  struck: "互为对价的交换，不算环",
  struckLead:
    "在这些当事方之间，价值双向流动，但一方给出的正是另一方的对价：出资换股份，担保换认股权证。这是一次交换，不是资金转了一圈，否则每一笔认购股份都成了环。这些环节照样入图，但彼此之间不构成环。",
  struckAnd: "；",
  struckBy: {
    shares_for_investment: "股份，与换得这些股份的出资。",
    one_deal: "同一笔交易中互为对价。",
  },
  struckUnder: (lenses) => `不计入：${lenses.join("、")}。`,
};

export function loopMessages(locale: Locale): LoopMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
