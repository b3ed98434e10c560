import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted } from "@/lib/view/counted";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

/** Wording of the pictures of a case: plain words, no code, no noun of the data. */
const en = {
  structure: "A loop is a structure, not an accusation.",
  nested: (_currency: string) => "Each bar lies inside the next.",
  floors: "All but paid: at least.",
  nestedLabel:
    "What is paid lies inside what is signed, that inside what is announced, and that inside what is reported.",
  inks: { paid: "paid", signed: "signed", announced: "announced", reported: "reported" },
  unsure: "not sure",
  withoutAmount: (count: number) => (count === 0 ? "" : `${count} more with no amount`),
  paymentUnknown: (count: number) => `payment not stated: ${counted(count, "deal")}`,
  nothing: "none stated",
  told: (count: number) => `${counted(count, "further deal")} only told: not drawn, not counted.`,
  others: (sums: string) => `Sums in other currencies stand apart: ${sums}.`,
  parts: "Every part, with its quotes",
  loopsByInk: "Loops of money that close, by what you count",
  loopsBound: (bound: string) => `Loops ${bound}.`,
  noneShown: "none shown by the sources we have",
  loopDots: (paid: number, signed: number, announced: number, reported: number) =>
    `Loops of money that close: ${paid} on payments, ${signed} on signed deals, ${announced} with announced deals, ${reported} with press reports`,
  hubsTitle: (count: number) => `Money between the ${count} parties that most of it hangs on`,
  hubsDescription:
    "An arrow follows the money; its width is the largest amount named. Filled is paid, tinted signed, dashed announced, dotted reported by the press.",
  flows: {
    investment: "investment",
    purchase: "purchase or lease",
    debt: "debt",
    other: "no money: shares, guarantee, state",
  },
  reportedOnly: "press report",
  noAmount: "amount not stated",
  widthKey: "width: largest amount named; years: of the contract; without years it is paid at once, or no term stated",
  unit: (_currency: string) => "",
  followLoop: "Follow a loop",
  allLoops: "All",
  playLoops: "Play them",
  stopLoops: "Stop",
  skipPicture: "Skip the picture",
  stream: (giver: string, flow: string, receiver: string, amount: string, stage: string, deals: number) =>
    `${giver} to ${receiver}, ${flow}: ${amount}, ${stage}, ${counted(deals, "deal")}`,
  group: "group",
  closes: {
    PAID: "closes on payments",
    COMMITTED: "closes on signed deals",
    ANNOUNCED: "closes once announced deals count",
    REPORTED: "closes only with a press report",
  },
  atMost: "no more than",
  sameMoney: "could be the same money",
  noSum: "no sum",
  noSumWhy: "not every amount is known",
  ringOf: (at: number, count: number) => `Loop ${at} of ${count}`,
  olderStep: (later: number, earlier: number) => `step ${later} is older than step ${earlier}`,
  lit: (way: string, closes: string) => `${way}: ${closes}.`,
  filled: (names: string) => `Shown as paid between these: ${names}.`,
  nothingFilled: "Nothing between these parties is shown as paid.",
  inAndOut: (incoming: string, outgoing: string) => `${incoming} in, ${outgoing} out`,
} as const;

export type CaseFrontMessages = Widen<typeof en>;

const zh: CaseFrontMessages = {
  structure: "环只是一种结构，并非指控。",
  nested: (currency) => `层层包含，以${currency}计。`,
  floors: "除已付外均为至少。",
  nestedLabel: "已付含于已签约，已签约含于已宣布，已宣布含于报道",
  inks: { paid: "已付", signed: "已签约", announced: "已宣布", reported: "报道" },
  unsure: "不确定",
  withoutAmount: (count) => (count === 0 ? "" : `另${count}笔无金额`),
  paymentUnknown: (count) => `${count}笔未说明付了多少`,
  nothing: "无金额",
  told: (count) => `另有${count}笔仅有单方说法，不入图，不计数。`,
  others: (sums) => `其他币种另计：${sums}。`,
  parts: "逐项明细与原文",
  loopsByInk: "按不同口径，闭合的资金环有几个",
  loopsBound: (bound) => `${bound}的环。`,
  noneShown: "现有资料未能显示",
  loopDots: (paid, signed, announced, reported) =>
    `闭合的资金环：已付${paid}个，已签约${signed}个，含已宣布${announced}个，含报道${reported}个`,
  hubsTitle: (count) => `往来资金最多的${count}方`,
  hubsDescription: "箭头为资金方向，宽度为所称最大金额；实心为已付，浅色为已签约，虚线为已宣布，点线为媒体报道。",
  flows: { investment: "投资", purchase: "采购或租用", debt: "债务", other: "非现金：股份、担保、政府" },
  reportedOnly: "媒体报道",
  noAmount: "金额未披露",
  widthKey: "宽度为所称最大金额，年份为合同期，未标年份的未写明期限或一次付清",
  unit: (currency) => `以${currency}计`,
  followLoop: "跟着钱走",
  allLoops: "全部",
  playLoops: "逐个播放",
  stopLoops: "停止",
  skipPicture: "跳过图片",
  stream: (giver, flow, receiver, amount, stage, deals) =>
    `${giver}至${receiver}，${flow}：${amount}，${stage}，${deals}笔`,
  group: "集团",
  closes: {
    PAID: "已付即闭合",
    COMMITTED: "算上已签约即闭合",
    ANNOUNCED: "算上已宣布才闭合",
    REPORTED: "算上媒体报道才闭合",
  },
  atMost: "至多",
  sameMoney: "可能是同一笔钱",
  noSum: "无法计数",
  noSumWhy: "并非每步都有金额",
  ringOf: (at, count) => `环 ${at} / ${count}`,
  olderStep: (later, earlier) => `第${later}步早于第${earlier}步`,
  lit: (way, closes) => `${way}：${closes}。`,
  filled: (names) => `图中显示为已付的：${names}。`,
  nothingFilled: "图中各方之间，没有一笔显示为已付。",
  inAndOut: (incoming, outgoing) => `流入${incoming}，流出${outgoing}`,
};

const MESSAGES: Readonly<Record<Locale, CaseFrontMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of the first screen and of the pictures in one language. */
export function caseFrontMessages(locale: Locale): CaseFrontMessages {
  return MESSAGES[locale];
}
