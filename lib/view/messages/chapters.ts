import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted, formOf } from "@/lib/view/counted";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

/** Wording of the chapters of a case: the title is the finding, the paragraph says how to read it. */
const en = {
  chapters: "Chapters",
  names: {
    network: "Network",
    loops: "Loops",
    deals: "Deals",
    parties: "In and out",
    days: "When",
    table: "Table",
    check: "Check a figure",
  },
  all: {
    loops: (count: number, bound: string) => `All ${counted(count, "loop")} ${bound}`,
    deals: (count: number) => `All ${counted(count, "deal")}`,
    parties: (count: number) => `All ${counted(count, "party", "parties")}`,
    parts: (count: number) => `All ${counted(count, "part")}`,
  },
  source: (day: string) => `As of ${day}.`,
  network: {
    title: (promised: string, paid: string | null) =>
      paid === null
        ? `${promised} has promised the most`
        : `${promised} has promised the most; ${paid} is shown to have paid the most`,
    same: (name: string) => `${name} has promised the most, and is shown to have paid the most`,
    plain: (parties: number) => `Who gives what to whom: ${counted(parties, "party", "parties")}`,
    lead: "All parties and what passes between them. Counting less takes ink away and moves nothing: width, amounts and total follow.",
    count: "Count up to",
    lenses: { REPORTED: "reported", ANNOUNCED: "announced", COMMITTED: "signed", PAID: "paid" },
    counted: (sum: string, known: number, unknown: number, loops: string) =>
      `Counted: ${sum} in ${counted(known, "deal")} with an amount${unknown === 0 ? "" : `, ${unknown} more without one`}; ${loops}.`,
    loops: (count: number, bound: string) =>
      count === 0
        ? `no loop of money ${bound} can be shown to close`
        : `${counted(count, "loop")} of money ${bound} ${formOf(count, "closes", "close")}`,
    noSum: "no sum",
    left: (count: number) =>
      `${counted(count, "more party", "more parties")} with less money ${formOf(count, "is", "are")} in the table.`,
    told: (count: number) =>
      count === 0 ? "" : `${counted(count, "deal")} only told ${formOf(count, "is", "are")} not drawn.`,
    howToRead: "How to read it",
    follows: "An arrow follows the money.",
    groups: "Double ring: a group drawn as one.",
    description: (parties: number) => `${counted(parties, "party", "parties")} and what passes between them`,
  },
  loops: {
    title: (all: number, bound: string, paid: number, signed: number) =>
      paid === 0
        ? `Of ${counted(all, "loop")} of money ${bound} none can be shown to be closed by payments; ${signed} ${formOf(signed, "closes", "close")} on signed deals`
        : `Of ${counted(all, "loop")} of money ${bound} ${paid} ${formOf(paid, "is", "are")} shown to be closed by payments; ${signed} ${formOf(signed, "closes", "close")} on signed deals`,
    lead: "A loop is a chain of deals that leads back to where it began. Suppliers finance customers in many trades. The amount is the narrowest step: no more than that could be the same money.",
    group: {
      PAID: "Close on payments",
      COMMITTED: "Close on signed deals",
      ANNOUNCED: "Close once announced deals count",
      REPORTED: "Close only with a press report",
    },
    most: (sum: string) => `no more than ${sum}`,
    noSum: "no sum: an amount is unknown",
    mixed: (count: number, bound: string) =>
      `${counted(count, "more loop")} ${bound} ${formOf(count, "closes", "close")} only through shares, warrants or guarantees.`,
    note: "The strongest evidence comes first. Each loop has its steps, quotes and ordinary explanation at its own place.",
  },
  deals: {
    title: (shown: number, signed: number, silent: number) =>
      silent === 0
        ? `Of the ${shown} largest deals ${signed} ${formOf(signed, "is", "are")} signed`
        : `Of the ${shown} largest deals ${signed} ${formOf(signed, "is", "are")} signed, and for ${silent} of these no source says what was paid`,
    lead: "A contract that runs for years counts as paid only where a source says so. Its sum covers all its years.",
  },
  parties: {
    title: (name: string, out: string, incoming: string) => `${name}: ${out} going out, ${incoming} coming in`,
    lead: "Only what these deals name, not the whole business of any company. The same money counts once for each hand that it passes through.",
    party: "Party",
    caption: "What comes in and what goes out, by party",
    incoming: "coming in",
    outgoing: "going out",
    paid: (sum: string) => `${sum} paid`,
    withMembers: (names: readonly string[]) => `with ${names.join(", ")}`,
    notStated: "not stated",
  },
  days: {
    title: (first: string, last: string) => `More than half of the money was announced between ${first} and ${last}`,
    plain: "When the largest deals became known",
    lead: "A mark stands on the day on which a deal became known. It is filled as far as the deal has come.",
    time: "Day on a line of time",
    deal: "Deal",
    amount: "Day and amount",
    note: "A month without a day is drawn at its beginning.",
  },
  table: {
    title: (pairs: number) => `${counted(pairs, "pair")} of parties ${formOf(pairs, "has", "have")} deals both ways`,
    lead: "Read from the row to the column: who pays whom, and how much is named at most. Cells in bold have a way back.",
    payer: "Pays",
    none: "no deal",
    notStated: "not stated",
  },
  check: {
    title: "Check a figure: from the sum to its quotes in two touches",
    lead: (sum: string) =>
      `The parts of the ${sum} that sources show as paid, largest first. A part opens the words that it rests on.`,
    open: (stage: string, sum: string, count: number) => `What makes the ${sum} ${stage}: ${counted(count, "part")}`,
    smaller: (count: number) => `${counted(count, "smaller part")}`,
    stopsBefore: "The quotes we hold stop before the figure.",
    deal: "All that is on record of this deal",
    archived: (count: number, of: number) =>
      count === 0
        ? "No source has an archived copy here so far."
        : `${count} of ${counted(of, "source")} ${formOf(count, "has", "have")} an archived copy here.`,
    allFigures: "All figures",
    sum: (count: number) => `Sum of ${counted(count, "part")}`,
  },
  more: {
    title: "Behind the pictures",
    lead: "Every claim with its quotes, every party and source, and the questions that the deals raise.",
  },
} as const;

export type ChapterMessages = Widen<typeof en>;

const zh: ChapterMessages = {
  chapters: "章节",
  names: {
    network: "全网",
    loops: "环",
    deals: "交易",
    parties: "流入流出",
    days: "时间",
    table: "表格",
    check: "核对数字",
  },
  all: {
    loops: (count, bound) => `全部${count}个${bound}的环`,
    deals: (count) => `全部${count}笔交易`,
    parties: (count) => `全部${count}方`,
    parts: (count) => `全部${count}项`,
  },
  source: (day) => `数据截至${day}。`,
  network: {
    title: (promised, paid) =>
      paid === null ? `承诺最多的是${promised}` : `承诺最多的是${promised}，|有据可查付款最多的|是${paid}`,
    same: (name) => `承诺最多、|有据可查付款最多的|都是${name}`,
    plain: (parties) => `${parties}方之间|谁给谁什么`,
    lead: "全部各方及其往来。统计口径收窄，墨色随之减少，位置不动；宽度、金额与合计一并变化。",
    count: "统计到",
    lenses: { REPORTED: "报道", ANNOUNCED: "已宣布", COMMITTED: "已签约", PAID: "已付" },
    counted: (sum, known, unknown, loops) =>
      `计入：${known}笔有金额的交易共${sum}${unknown === 0 ? "" : `，另${unknown}笔无金额`}；${loops}。`,
    loops: (count, bound) => (count === 0 ? `没有一个${bound}的资金环可证明闭合` : `${count}个${bound}的资金环闭合`),
    noSum: "无合计",
    left: (count) => `另有${count}方金额较小，列于表中。`,
    told: (count) => (count === 0 ? "" : `仅有单方说法的${count}笔不入图。`),
    howToRead: "怎么看",
    follows: "箭头为资金方向。",
    groups: "双圈：集团合并绘制。",
    description: (parties) => `${parties}方及其往来`,
  },
  loops: {
    title: (all, bound, paid, signed) =>
      paid === 0
        ? `${all}个${bound}的资金环中，|没有一个可证明|已由付款闭合；|${signed}个算上已签约即闭合`
        : `${all}个${bound}的资金环中，|${paid}个可证明已由付款闭合；|${signed}个算上已签约即闭合`,
    lead: "环是一串首尾相接的交易。供应商为客户融资，各行各业都有。所列金额为最窄的一步：至多这么多可能是同一笔钱。",
    group: {
      PAID: "已付即闭合",
      COMMITTED: "算上已签约即闭合",
      ANNOUNCED: "算上已宣布才闭合",
      REPORTED: "算上媒体报道才闭合",
    },
    most: (sum) => `至多${sum}`,
    noSum: "有一步金额不详，无法计数",
    mixed: (count, bound) => `另有${count}个${bound}的环须借助持股、认股权证或担保才闭合。`,
    note: "依据最强的在前。每个环的步骤、原文与寻常解释，另有一处列出。",
  },
  deals: {
    title: (shown, signed, silent) =>
      silent === 0
        ? `最大的${shown}笔交易中，|${signed}笔已签约`
        : `最大的${shown}笔交易中，|${signed}笔已签约，|其中${silent}笔没有资料|说明付了多少`,
    lead: "跨年履行的合同，只有资料写明已付才计为已付；金额为合同全部年限之和。",
  },
  parties: {
    title: (name, out, incoming) => `${name}：|流出${out}，|流入${incoming}`,
    lead: "仅计本案所列交易，并非各公司的全部业务。同一笔钱每过一手计一次。",
    party: "各方",
    caption: "各方的流入与流出",
    incoming: "流入",
    outgoing: "流出",
    paid: (sum) => `已付${sum}`,
    withMembers: (names) => `含${names.join("、")}`,
    notStated: "未披露",
  },
  days: {
    title: (first, last) => `过半金额宣布于|${first}至|${last}之间`,
    plain: "最大的几笔交易|何时为人所知",
    lead: "标记位于交易为人所知之日，墨色表示进展到哪一步。",
    time: "时间轴",
    deal: "交易",
    amount: "日期与金额",
    note: "只有月份的，画在月初。",
  },
  table: {
    title: (pairs) => `${pairs}对公司|互有往来`,
    lead: "由行到列：谁付给谁，所称最大金额是多少。加粗的一格，反方向也有交易。",
    payer: "付款方",
    none: "无交易",
    notStated: "未披露",
  },
  check: {
    title: "核对一个数字：|从合计到原文，|只需两步",
    lead: (sum) => `有据可查已付${sum}的各项，由大到小。点开一项，可见所依据的原文。`,
    open: (stage, sum, count) => `${stage}${sum}由哪些构成：共${count}项`,
    smaller: (count) => `其余较小的${count}项`,
    stopsBefore: "所引原文止于该数字之前。",
    deal: "此笔交易的全部记录",
    archived: (count, of) => (count === 0 ? "各来源均尚未在此存档。" : `${of}份来源中，${count}份已在此存档。`),
    allFigures: "全部数字",
    sum: (count) => `${count}项合计`,
  },
  more: {
    title: "图背后的资料",
    lead: "全部说法与原文、各方与来源，以及这些交易引出的问题。",
  },
};

const MESSAGES: Readonly<Record<Locale, ChapterMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of the chapters in one language. */
export function chapterMessages(locale: Locale): ChapterMessages {
  return MESSAGES[locale];
}
