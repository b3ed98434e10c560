import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted, formOf } from "../counted";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";
import { documentMessages } from "../words/document-messages";

const en = {
  kicker: "Cited report",
  shipped: "This case is shipped with Roundtrip and was not edited by this newsroom.",
  version: (number: number) => `Version ${number}`,
  document: "Document sha-256",
  asOf: (day: string) => `Figures as of ${day}`,
  contents: "In this report",
  inShort: "In short",
  restsOn: "What it rests on",
  howToRead: "How to read it",
  footnotes:
    "A small number leads to a footnote. A footnote names claims by their numbers in the register at the end, where each has its citations.",
  between: ", ",
  comma: ", ",
  colon: ": ",
  openQuote: "“",
  closeQuote: "”",
  claimsOf: (count: number) => formOf(count, "Claim", "Claims"),
  namedSources: (names: readonly string[], more: number) =>
    more === 0 ? names.join("; ") : `${names.join("; ")} and ${more} more`,
  without: {
    count: "A count of records of this document; it rests on no claim.",
    general: "Said of such deals in general and of no company here; it rests on no claim.",
    summary: "The summary of the case by its newsroom; each part of it has its claims in the chapters.",
    asked: "From the newsroom’s own questions to the parties, as accepted for this version.",
    absent: "What no accepted claim of this document says.",
  },
  rests: {
    claims: (count: number) => `${formOf(count, "claim", "claims")}, each by a named source on a day`,
    citations: (count: number) => `${formOf(count, "citation", "citations")}, all in the register`,
    sources: (count: number) => formOf(count, "source", "sources"),
    archived: (of: number) => `of ${counted(of, "source")} with an archived copy here`,
  },
  hubsCaption: "Everything between these parties.",
  semicolon: "; ",
  picture: (title: string, parts: string) => `${title}. ${parts}`,
  counts: "By what is counted",
  countHeads: {
    lens: "Counting what is",
    money: "Money",
    known: "With an amount",
    unknown: "Without one",
    loops: "Loops of money",
  },
  network: (parties: number, links: number) =>
    `${counted(parties, "party", "parties")} and ${counted(links, "link")} are drawn.`,
  loopWord: (number: string) => `Loop ${number}`,
  loopGroup: (title: string, count: number) => `${title} (${count})`,
  loopStanding: (closes: string, most: string) => `${closes.charAt(0).toUpperCase()}${closes.slice(1)}; ${most}.`,
  ladder: { step: "Step", reported: "Reported", announced: "Announced", signed: "Signed", paid: "Paid" },
  way: (giver: string, receiver: string) => `${giver} → ${receiver}`,
  quoted: (quote: string) => `“${quote}”`,
  smallerParts: (count: number) => `${counted(count, "smaller part")} more make up the sum.`,
  notStated: "not stated",
  none: "–",
  settle: (papers: readonly string[]) => `What would settle it: ${papers.join("; ")}.`,
  ordinary: (shape: string) => `The ordinary explanation: ${shape}`,
  replies: "Asked and answered",
  contradicted: (source: string) => `Contradicted by ${source}.`,
  noReply: "No reply of a party is on record.",
  loopRegister: "Loops without a ring of their own",
  loopRow: { loop: "Loop", closes: "Closes", most: "At most the same money", shape: "Shape" },
  dealsFor: (count: number) => counted(count, "deal"),
  vehicles: {
    name: "Vehicles",
    title: (count: number, open: number) =>
      open === 0
        ? `${counted(count, "vehicle")} ${formOf(count, "carries", "carry")} deals of this case`
        : `${counted(count, "vehicle")} ${formOf(count, "carries", "carry")} deals of this case; for ${open} something that decides is not on record`,
    guide:
      "A vehicle is a company set up to hold assets and debt. Boxes with a broken edge are places that no source fills.",
    missing: (parts: readonly string[]) => `Not on record: ${parts.join("; ")}.`,
    cost: (sum: string, basis: string) => `Assets: ${sum}, ${basis}`,
    more: (count: number) => `${counted(count, "more vehicle")} ${formOf(count, "stands", "stand")} in the register.`,
  },
  said: {
    title: (count: number, parts: readonly string[]) => `${counted(count, "statement")} checked: ${parts.join(", ")}`,
    part: (count: number, verdict: string) => `${count} ${verdict}`,
    heads: ["What was said", "What the sources say", "Verdict and why"],
    verdict: (verdict: string, errorOrigin: string | null) =>
      errorOrigin ? `${verdict}; the error is that of ${errorOrigin}` : verdict,
  },
  unknown: {
    name: "Not known",
    title: (silent: number, owed: number) =>
      owed === 0
        ? "What no source says"
        : `For ${silent} of ${counted(owed, "cash deal")} signed or paid no source says what was paid`,
    amounts: (unknown: number, drawn: number) =>
      unknown === 0
        ? `Each of the ${counted(drawn, "link")} drawn has an amount.`
        : `Of ${counted(drawn, "link")} drawn ${unknown} ${formOf(unknown, "has", "have")} no amount in any source: it is unknown, not nothing.`,
    paidTitle: "Signed, and no source says what was paid",
    more: (count: number) =>
      `${counted(count, "more")} of this kind ${formOf(count, "stands", "stand")} in the register.`,
    toldTitle: "Only told: drawn nowhere, counted nowhere",
    disputedTitle: "Disputed, and counted nowhere",
    disputed: (title: string, reason: string | null) => (reason === null ? `${title}.` : `${title}. ${reason}`),
    askedTitle: "Who was asked",
    archived: (count: number, of: number) =>
      count === 0
        ? `None of the ${counted(of, "source")} has an archived copy here so far.`
        : `${count} of ${counted(of, "source")} ${formOf(count, "has", "have")} an archived copy here.`,
  },
  corrections: "What changed since the version before",
  correction: (number: number, day: string, text: string) => `Version ${number}, ${day}: ${text}`,
  method: { name: "Method", title: "How the figures are made" },
  register: {
    title: "Register of claims",
    lead: "Every accepted and every disputed claim of this version with all its citations, each once. Claims that contradict each other stand side by side.",
    heads: ["No.", "Claim", "Citations"],
    source: (number: string) => `[${number}]`,
  },
  sources: "Sources",
  claim: (property: string, value: string, day: string) => `${property}: ${value} (${day})`,
  conflict: (values: string) => `in conflict with: ${values}`,
  grade: (letter: string) => `grade ${letter}`,
} as const;

/** The fixed wording of a report in one language. Functions put values where that language wants them. */
type ReportWords = Widen<typeof en>;

const zh: ReportWords = {
  kicker: "附引注报告",
  shipped: "本案例随Roundtrip软件附带，未经本编辑部编辑。",
  version: (number) => `第${number}版`,
  document: "文档sha-256",
  asOf: (day) => `数据截至${day}`,
  contents: "本报告内容",
  inShort: "要点",
  restsOn: "依据",
  howToRead: "怎么看",
  footnotes: "正文中的小号数字对应页下脚注；脚注列出说法的编号，各条说法及其全部出处见文末登记表。",
  between: "、",
  comma: "，",
  colon: "：",
  openQuote: "“",
  closeQuote: "”",
  claimsOf: () => "说法",
  namedSources: (names, more) => (more === 0 ? names.join("；") : `${names.join("；")}，另有${more}个来源`),
  without: {
    count: "这是对本文档记录的计数，不依据任何说法。",
    general: "泛指此类交易，不涉及文中任何公司，不依据任何说法。",
    summary: "编辑部为本案所写的摘要；各部分所依据的说法见以下各章。",
    asked: "出自编辑部向各方的提问，以本版采纳的为准。",
    absent: "本文档所采纳的说法均未提及。",
  },
  rests: {
    claims: () => "条说法，各有来源与日期",
    citations: () => "处出处，全部列于登记表",
    sources: () => "份来源",
    archived: (of) => `份已在此存档（来源共${of}份）`,
  },
  hubsCaption: "图中各方之间的全部往来。",
  semicolon: "；",
  picture: (title, parts) => `${title}。${parts}`,
  counts: "按不同口径",
  countHeads: { lens: "计入范围", money: "金额", known: "有金额", unknown: "无金额", loops: "资金环" },
  network: (parties, links) => `图中共${parties}方、${links}个环节。`,
  loopWord: (number) => `环${number}`,
  loopGroup: (title, count) => `${title}（${count}个）`,
  loopStanding: (closes, most) => `${closes}；${most}。`,
  ladder: { step: "步骤", reported: "报道", announced: "已宣布", signed: "已签约", paid: "已付" },
  way: (giver, receiver) => `${giver} → ${receiver}`,
  quoted: (quote) => `“${quote}”`,
  smallerParts: (count) => `其余较小的${count}项一并构成合计。`,
  notStated: "未说明",
  none: "–",
  settle: (papers) => `有何文件即可查明：${papers.join("；")}。`,
  ordinary: (shape) => `寻常解释：${shape}`,
  replies: "提问与答复",
  contradicted: (source) => `${source}与此矛盾。`,
  noReply: "没有当事方答复的记录。",
  loopRegister: "未单独绘出的环",
  loopRow: { loop: "环", closes: "如何闭合", most: "至多为同一笔钱", shape: "形态" },
  dealsFor: (count) => `${count}笔交易`,
  vehicles: {
    name: "载体",
    title: (count, open) =>
      open === 0 ? `${count}个特殊目的载体承载本案交易` : `${count}个特殊目的载体承载本案交易，其中${open}个缺关键记录`,
    guide: "特殊目的载体是为持有资产与债务而设的公司。虚线框表示没有来源可填的位置。",
    missing: (parts) => `没有记录：${parts.join("；")}。`,
    cost: (sum, basis) => `资产：${sum}，${basis}`,
    more: (count) => `另有${count}个载体列于登记表。`,
  },
  said: {
    title: (count, parts) => `核对${count}条说法：${parts.join("，")}`,
    part: (count, verdict) => `${verdict}${count}条`,
    heads: ["怎么说", "来源怎么说", "判断与理由"],
    verdict: (verdict, errorOrigin) => (errorOrigin ? `${verdict}；出错的是${errorOrigin}` : verdict),
  },
  unknown: {
    name: "未知",
    title: (silent, owed) =>
      owed === 0 ? "没有来源说明的事" : `已签约或已付的${owed}笔现金交易中，${silent}笔没有来源说明付了多少`,
    amounts: (unknown, drawn) =>
      unknown === 0
        ? `入图的${drawn}个环节都有金额。`
        : `入图的${drawn}个环节中，${unknown}个没有任何来源给出金额：这是未知，不是零。`,
    paidTitle: "已签约，但没有来源说明付了多少",
    more: (count) => `此类另有${count}笔，列于登记表。`,
    toldTitle: "仅有单方说法：不入图，不计数",
    disputedTitle: "有争议，不计入任何数字",
    disputed: (title, reason) => (reason === null ? `${title}。` : `${title}。${reason}`),
    askedTitle: "问过谁",
    archived: (count, of) => (count === 0 ? `${of}份来源均尚未在此存档。` : `${of}份来源中，${count}份已在此存档。`),
  },
  corrections: "与上一版相比的更改",
  correction: (number, day, text) => `第${number}版，${day}：${text}`,
  method: { name: "方法", title: "数字怎么算" },
  register: {
    title: "说法登记表",
    lead: "本版采纳的和有争议的每条说法及其全部出处，每处只列一次；互相矛盾的说法并列。",
    heads: ["编号", "说法", "出处"],
    source: (number) => `[${number}]`,
  },
  sources: "来源",
  claim: (property, value, day) => `${property}：${value}（${day}）`,
  conflict: (values) => `与其他说法矛盾：${values}`,
  grade: (letter) => `等级${letter}`,
};

/** The wording of the report of a case in one language. */
export function reportMessages(locale: Locale, words: CaseWords) {
  return isolateValues({ ...(locale === "zh" ? zh : en), saidName: documentMessages(locale, words).said });
}

export type ReportMessages = ReturnType<typeof reportMessages>;
