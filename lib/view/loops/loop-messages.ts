import type { OrderAnswer } from "@/lib/domain/analysis/measures/loop-order";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";
import type { LadderStep, LinkRung } from "./link-ladder";

/** What the order of the days says; `undated` where a step has no day at all. */
export type OrderWord = OrderAnswer | "undated";

type States = Readonly<Record<LadderStep, Readonly<Partial<Record<LinkRung["state"], string>>>>>;
/** Each step has words for the states that it can be in. */
const STATES: States = {
  told: { reached: "by others", partly: "by others", empty: "only by the parties" },
  announced: { reached: "yes", partly: "in part", empty: "not on record" },
  signed: { reached: "yes", partly: "under conditions", empty: "not on record" },
  paid: {
    reached: "yes",
    partly: "in part",
    unknown: "no figure of what was paid",
    unsplit: "how much was cash is not published",
    empty: "not on record",
  },
};

const EN = {
  rankTitle: "All loops, in order",
  rankLead:
    "Ranked by a chain that anyone can follow, without a score: how firm the softest step is, then the weakest evidence, then whether the days fit, then the narrowest step, then fewer parties.",
  rank: "No.",
  loop: "Loop",
  lens: "Closes when counting what is",
  grade: "Weakest evidence",
  order: "Order of the days",
  bottleneck: "Narrowest step",
  single: "by single contracts",
  length: "Parties",
  shape: "Shape",
  cash: "Loops of cash",
  cashLead: "Every step is money: it is paid in, lent, or paid for goods, services or rent.",
  mixed: "Loops that close through something else",
  mixedLead:
    "At least one step is no cash: a stake, a warrant or a promise to pay if something happens. They are never added to the loops of cash.",
  noCash: "no step in cash",
  noSum: "no stated sum",
  orders: {
    certain: "fits",
    possible: "may fit",
    impossible: "does not fit",
    undated: "a step has no day",
  },
  orderFor: (order: OrderWord, names: string) =>
    ({
      certain: `The days on record fit a round trip for ${names}: each step comes after the one before it.`,
      possible: `For ${names} the days leave it open: a contract runs over years, or days overlap.`,
      impossible: `For ${names} the order fails: money came back before it could have gone out.`,
      undated: `For ${names} it cannot be said: at least one step has no day on record.`,
    })[order],
  ringKey:
    "Each arrow runs the way the value moves. Solid: paid or signed. Dashed: announced or conditional. Dotted: known from the press alone. ✓ verified, ○ reported; letter and digit are the weakest grade.",
  ringStep: (number: number, giver: string, receiver: string, rest: string) =>
    `Step ${number}, ${giver} to ${receiver}: ${rest}.`,
  linkCount: (count: number) => (count === 1 ? "1 link" : `${count} links`),
  step: "Step",
  link: "What passes",
  steps: { told: "Told", announced: "Announced", signed: "Signed", paid: "Paid" },
  states: STATES,
  settle: "What would settle it",
  nothingToSettle: "Settled on record.",
  ordinary: "The ordinary explanation",
  ordinaryNote: "Said of such deals in general, not of these companies.",
  reply: "What was replied",
  noReply: "No reply on record.",
  why: "How this is computed",
  verified: "verified",
  reported: "reported",
  backToList: "All loops",
  showInNetwork: "Show in the network",
  truncated: "The search reached its limit: there may be more loops than these.",
  notTold: (count: number) =>
    count === 1
      ? "One more stands in the ranking above, which leads to its steps in the whole record."
      : `${count} more stand in the ranking above, which leads to their steps in the whole record.`,
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
  paidTitle: "What is known to be paid",
};

/** Wording of the page of loops. */
export type LoopMessages = Widen<typeof EN>;

const ZH: LoopMessages = {
  rankTitle: "全部回路，依次排列",
  rankLead:
    "排序有章可循，不打总分：先看最软的一步有多确定，再看最弱的证据，再看日期对不对得上，再看最窄的一步，最后看涉及几方。",
  rank: "序号",
  loop: "回路",
  lens: "计入到哪一步才闭合",
  grade: "最弱证据",
  order: "先后顺序",
  bottleneck: "最窄的一步",
  single: "按单份合同",
  length: "几方",
  shape: "形态",
  cash: "现金回路",
  cashLead: "每一步都是钱：入股、借款，或为货物、服务、租金付款。",
  mixed: "借助其他方式闭合的回路",
  mixedLead: "至少有一步不是现金，而是持股、认股权证，或出了事才兑现的承诺。它们从不与现金回路相加。",
  noCash: "没有现金步骤",
  noSum: "未注明金额",
  orders: { certain: "对得上", possible: "可能对得上", impossible: "对不上", undated: "有一步没有日期" },
  orderFor: (order, names) =>
    ({
      certain: `对${names}来说，有记录的日期对得上：每一步都在前一步之后。`,
      possible: `对${names}来说，日期没有说死：合同跨越多年，或日期相互重叠。`,
      impossible: `对${names}来说，顺序不成立：钱还没付出去，就已经回来了。`,
      undated: `对${names}来说，无从判断：至少有一步没有日期记录。`,
    })[order],
  ringKey:
    "箭头指向价值流动的方向。实线：已付或已签约；虚线：已宣布或附条件；点线：仅见于媒体。✓为已核实，○为据报道；字母和数字是最弱的证据等级。",
  ringStep: (number, giver, receiver, rest) => `第${number}步，${giver}到${receiver}：${rest}。`,
  linkCount: (count) => `${count}个环节`,
  step: "步骤",
  link: "往来内容",
  steps: { told: "有人说", announced: "已宣布", signed: "已签约", paid: "已付款" },
  states: {
    told: { reached: "他人说过", partly: "他人说过", empty: "只有当事方说" },
    announced: { reached: "是", partly: "部分", empty: "没有记录" },
    signed: { reached: "是", partly: "附条件", empty: "没有记录" },
    paid: {
      reached: "是",
      partly: "部分",
      unknown: "没有已付金额的数字",
      unsplit: "其中多少为现金未公布",
      empty: "没有记录",
    },
  },
  settle: "什么文件可以定案",
  nothingToSettle: "记录已足以定案。",
  ordinary: "寻常的解释",
  ordinaryNote: "说的是这类交易的一般情形，并非针对这几家公司。",
  reply: "当事方的回应",
  noReply: "没有回应记录。",
  why: "怎么算出来的",
  verified: "已核实",
  reported: "据报道",
  backToList: "全部回路",
  showInNetwork: "在网络图中显示",
  truncated: "检索达到上限，实际回路可能更多。",
  notTold: (count) => `另有${count}个列于上文的排列，由此可到全部记录中查看各步。`,
  firstOf: (loops, way) => `算上全部有据可查的环节，现金与混合共${loops}；排在首位的：${way}。`,
  counted: (bound) => `${bound}的回路，按计入范围`,
  atLeast: "至少",
  struck: "互为对价的交换，不算回路",
  struckLead:
    "在这些当事方之间，价值双向流动，但一方给出的正是另一方的对价：出资换股份，担保换认股权证。这是一次交换，不是资金转了一圈，否则每一笔认购股份都成了回路。这些环节照样入图，但彼此之间不构成回路。",
  struckAnd: "；",
  struckBy: {
    shares_for_investment: "股份，与换得这些股份的出资。",
    one_deal: "同一笔交易中互为对价。",
  },
  struckUnder: (lenses) => `不计入：${lenses.join("、")}。`,
  paidTitle: "已知付了多少",
};

export function loopMessages(locale: Locale): LoopMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
