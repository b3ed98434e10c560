import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted, formOf } from "@/lib/view/counted";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

/** Wording of what discs and arrows of the network open, and of the field that finds a party. */
const en = {
  close: "Close",
  comma: ", ",
  colon: ": ",
  out: "Goes out",
  incoming: "Comes in",
  none: "nothing on record",
  noAmount: "amount not stated",
  noMoney: "no money",
  paid: (sum: string) => `of this ${sum} paid`,
  more: (count: number) => `${counted(count, "more deal")} without an amount`,
  inside: "counted in another deal",
  further: (count: number) => counted(count, "further deal"),
  to: (name: string) => `to ${name}`,
  from: (name: string) => `from ${name}`,
  allDeals: (count: number) => `All ${counted(count, "deal")} with their quotes`,
  loops: (count: number, bound: string) => `In ${counted(count, "loop")} of money ${bound}`,
  sumOf: (count: number) =>
    `The sum of ${counted(count, "deal")}; what lies inside another deal counts once, and a deal without an amount stays open.`,
  find: "Find a party",
  found: (count: number) => `${counted(count, "party", "parties")} found`,
  notFound: (count: number) =>
    `No party called {word}. ${counted(count, "party", "parties")} ${formOf(count, "has", "have")} deals here.`,
} as const;

export type PanelMessages = Widen<typeof en>;

const zh: PanelMessages = {
  close: "关闭",
  comma: "，",
  colon: "：",
  out: "流出",
  incoming: "流入",
  none: "无记录",
  noAmount: "金额未披露",
  noMoney: "不涉现金",
  paid: (sum) => `其中已付${sum}`,
  more: (count) => `另有${count}笔无金额`,
  inside: "已计入另一笔",
  further: (count) => `其余${count}笔`,
  to: (name) => `给${name}`,
  from: (name) => `来自${name}`,
  allDeals: (count) => `全部${count}笔交易与原文`,
  loops: (count, bound) => `身处${count}个${bound}的资金环`,
  sumOf: (count) => `以上为${count}笔之和；包含在另一笔之内的只计一次，无金额的不计。`,
  find: "查找一方",
  found: (count) => `找到${count}方`,
  notFound: (count) => `没有名为{word}的一方。本案共${count}方有往来。`,
};

const MESSAGES: Readonly<Record<Locale, PanelMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of the panels of the network in one language. */
export function panelMessages(locale: Locale): PanelMessages {
  return MESSAGES[locale];
}
