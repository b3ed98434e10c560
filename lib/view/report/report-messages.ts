import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formOf } from "../counted";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";
import { documentMessages } from "../words/document-messages";

const en = {
  kicker: "Roundtrip · cited report",
  shipped: "This case is shipped with Roundtrip and was not edited by this newsroom.",
  version: "Version",
  document: "Document sha-256",
  page: "page",
  contents: "Contents",
  figures: "The figures",
  network: "The network",
  loops: "Loops in words",
  loopsIntro:
    "A loop is a structure, not an accusation: vendor finance and investment by customers are legal and common. Each loop stands under the narrowest lens under which it closes.",
  claims: "Claims and citations",
  claimsIntro:
    "Every claim has a number and names its evidence; each citation is a footnote. Conflicting claims stand side by side. Figures, loops and verdicts name in a footnote the claims that they rest on.",
  noClaim: "A count of records of this document; it rests on no claim.",
  told: "Unsupported claims",
  toldIntro: "These links exist only as somebody’s statement. They are in no picture and no figure.",
  sources: "Sources",
  amountNotStated: "amount not stated",
  listComma: ", ",
  colon: ": ",
  openQuote: "“",
  closeQuote: "”",
  loopKind: { cash: "Cash loops", mixed: "Mixed loops" },
  asOf: (day: string) => `Figures as of ${day}`,
  pictureAlt: (parties: number, links: number) =>
    `Network of ${parties} parties and ${links} drawn links; every link is also listed under “Claims and citations”.`,
  restsOnClaims: (count: number, numbers: string) =>
    `Rests on ${formOf(count, "claim", "claims")} ${numbers} of this report.`,
  loopGroup: (kind: string, lens: string) => `${kind} that close under the lens “${lens}”`,
  loopCount: (count: string, lens: string) => `Under the lens “${lens}”: ${count}.`,
  link: (sentence: string, details: readonly string[]) => `${sentence} (${details.join(", ")})`,
  claim: (property: string, value: string, day: string) => `${property}: ${value} (${day})`,
  conflict: (values: string) => `in conflict with: ${values}`,
  reliability: (letter: string) => `source grade ${letter}`,
  verdict: (verdict: string, errorOrigin: string | null) =>
    errorOrigin ? `${verdict}; the error is that of ${errorOrigin}` : verdict,
  figureNote: (lens: string | null, day: string, grounds: string | null, years: string | null) =>
    [lens ? `lens: ${lens}` : null, years, `as of ${day}`, grounds].filter((part) => part !== null).join("; "),
};

/** The fixed wording of a report in one language. Functions put values where that language wants them. */
type ReportWords = Widen<typeof en>;

const zh: ReportWords = {
  kicker: "Roundtrip · 附引注报告",
  shipped: "本案例随Roundtrip软件附带，未经本编辑部编辑。",
  version: "版本",
  document: "文档sha-256",
  page: "第",
  contents: "目录",
  figures: "主要数字",
  network: "资金网络",
  loops: "逐环说明",
  loopsIntro: "回路是一种结构，不是指控：供应商融资、客户投资都合法且常见。每条回路列在它能闭合的最窄口径之下。",
  claims: "说法与出处",
  claimsIntro:
    "每条说法都有编号并注明依据，每处出处对应一条脚注；互相矛盾的说法并列。数字、回路和判断各有脚注，写明依据哪些说法。",
  noClaim: "这是对本文档记录的计数，不依据任何说法。",
  told: "仅有单方说法",
  toldIntro: "下列环节只见于某人的说法，不入图，也不计入任何数字。",
  sources: "来源",
  amountNotStated: "金额未说明",
  listComma: "，",
  colon: "：",
  openQuote: "“",
  closeQuote: "”",
  loopKind: { cash: "现金回路", mixed: "混合回路" },
  asOf: (day) => `数字截至${day}`,
  pictureAlt: (parties, links) => `${parties}个当事方与${links}个入图环节的网络图；所有环节另见“说法与出处”一节。`,
  restsOnClaims: (_, numbers) => `依据本报告第${numbers}条说法。`,
  loopGroup: (kind, lens) => `${kind}：按“${lens}”口径闭合`,
  loopCount: (count, lens) => `按“${lens}”口径：${count}。`,
  link: (sentence, details) => `${sentence}（${details.join("，")}）`,
  claim: (property, value, day) => `${property}：${value}（${day}）`,
  conflict: (values) => `与其他说法矛盾：${values}`,
  reliability: (letter) => `来源等级${letter}`,
  verdict: (verdict, errorOrigin) => (errorOrigin ? `${verdict}；出错的是${errorOrigin}` : verdict),
  figureNote: (lens, day, grounds, years) =>
    [lens ? `口径：${lens}` : null, years, `截至${day}`, grounds].filter((part) => part !== null).join("；"),
};

/** The wording of the report of a case in one language. */
export function reportMessages(locale: Locale, words: CaseWords) {
  return isolateValues({ ...(locale === "zh" ? zh : en), discrepancies: documentMessages(locale, words).said });
}

export type ReportMessages = ReturnType<typeof reportMessages>;
