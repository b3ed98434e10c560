import type { CaseSystem } from "@/lib/domain/analysis/measures/case-systems";
import { textIn } from "@/lib/domain/model/case-languages";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";

/** The headline measures, by their names on the method page: M3 is for experts and on no page for readers. */
const MEASURES = ["M1", "M2", "M4", "M5", "M6", "M7"] as const;
export type ReaderMeasure = (typeof MEASURES)[number];

const EN = {
  contents: "Subjects on this page",
  measuresTitle: "Six questions, and what the record answers",
  measuresLead:
    "Each figure counts everything on record unless it says otherwise. Ranges stay ranges; where a claim is missing, the answer is which one.",
  measures: {
    M1: "How much of what a company paid can have come back to it?",
    M2: "How much of all the money can be explained as going round?",
    M4: "Which loops are there?",
    M5: "Who brings most of what a company is stated to receive?",
    M6: "What debt is reported, and what if one looks through the vehicle?",
    M7: "How many claims rest on one asset?",
  },
  measureHead: "Measure",
  questionHead: "Question",
  answerHead: "Answer",
  /** What a measure answers, for cases without a topic of their own for it. */
  systems: {
    web: {
      title: "The circular web",
      lead: "Parties that finance, supply and rent from each other: how much moves, how much can go round, and what can come back to whom.",
    },
    vehicle: {
      title: "The special purpose vehicle",
      lead: "A company set up to borrow, buy something and let it out: who put money in, and whose debt it is.",
    },
    stack: {
      title: "Claims stacked on one asset",
      lead: "How much is claimed on one asset. What is told for illustration is counted in the same way and is no fact of the case.",
    },
    rules: {
      title: "Places and rules",
      lead: "Where a telling and the published rule put a place, side by side.",
    },
    chain: {
      title: "The chain",
      lead: "Loops whose parties all belong to one chain: a chain is no circle because two of its parties trade both ways.",
    },
    levy: {
      title: "The share of the state",
      lead: "Money that a party hands to the state leaves the web. It closes no loop by itself.",
    },
    indicators: {
      title: "Indicators",
      lead: "Dated statements side by side. They are not blended into one score.",
    },
  },
  how: "How this is computed",
  inputs: "What went in",
  assumptions: "What was assumed",
  missing: "Which claims are missing",
  listsTitle: "Lists that several figures share",
  listsLead: "Figures over the same deals rest on the same lines and miss the same claims. Each list stands here once.",
  /** A list that stands once on the page, by its number; what it holds are claims that are missing, or lines. */
  list: (number: number, length: number, isMissing: boolean) =>
    isMissing ? `List ${number}: ${length} claims that are missing` : `List ${number}: ${length} numbers that went in`,
  seeList: (number: number, length: number, isMissing: boolean) =>
    isMissing ? `the ${length} of list ${number}, but for its own` : `the ${length} lines of list ${number}`,
  method: "Method",
  toldOnly: "Unsupported claims",
  toldOnlyLead: "These links exist only as somebody’s statement and count nowhere.",
  noFigures: "No figure can be computed from the claims on record.",
  loops: "Loops, each drawn on the page of loops",
  seeLoop: "ring",
  notComputed: "cannot be computed",
  mostRoundTrips: "For the company with the largest sum:",
  range: (low: string, high: string | null) =>
    high === null ? `Range: at least ${low}, open upwards` : `Range: ${low} to ${high}`,
};

/** Wording of the page of measures. */
export type MeasureMessages = Widen<typeof EN>;

const ZH: MeasureMessages = {
  contents: "本页主题",
  measuresTitle: "六个问题，记录怎么回答",
  measuresLead: "除另有说明外，每个数字都计入全部有据可查的环节。区间就是区间；缺了哪条说法，就说缺哪条。",
  measures: {
    M1: "一家公司付出去的钱，有多少可能又回到它手里？",
    M2: "全部资金里，有多少可以解释为在转圈？",
    M4: "有哪些回路？",
    M5: "一家公司写明的进账，主要来自谁？",
    M6: "公布的债务有多少，穿透特殊目的载体来看又有多少？",
    M7: "一项资产上压着多少债权？",
  },
  measureHead: "衡量指标",
  questionHead: "问题",
  answerHead: "回答",
  systems: {
    web: { title: "循环交易网", lead: "几方互相投资、供货、租用：流动了多少，多少可能在转圈，又有什么能回到谁手里。" },
    vehicle: { title: "特殊目的载体", lead: "为借钱、买入资产、出租而设的公司：钱是谁出的，债算谁的。" },
    stack: { title: "压在同一资产上的债权", lead: "一项资产上压着多少债权。举例用同一种算法，不是本案事实。" },
    rules: { title: "地点与规则", lead: "说法把一个地方归在哪里，公布的规则归在哪里，并列来看。" },
    chain: { title: "链条", lead: "各方同属一条链的回路：其中两方互有往来，并不等于整条链转成了圈。" },
    levy: { title: "上缴政府的分成", lead: "交给国家的钱离开了这张网，本身不构成回路。" },
    indicators: { title: "指标", lead: "各条说法注明日期，并列展示，不合成一个分数。" },
  },
  how: "怎么算出来的",
  inputs: "用到的数字",
  assumptions: "假设",
  missing: "缺哪些说法",
  listsTitle: "多个数字共用的清单",
  listsLead: "涉及相同交易的数字用到相同的数据，也缺少相同的说法。每份清单在这里只列一次。",
  list: (number, length, isMissing) =>
    isMissing ? `清单${number}：缺少的${length}项说法` : `清单${number}：用到的${length}个数字`,
  seeList: (number, length, isMissing) =>
    isMissing ? `清单${number}所列的${length}项，自身的除外` : `清单${number}的${length}行`,
  method: "方法",
  toldOnly: "仅有单方说法",
  toldOnlyLead: "这些环节只见于某人的说法，不计入任何数字。",
  noFigures: "凭现有说法算不出任何数字。",
  loops: "回路，每个在回路页上都有图",
  seeLoop: "看图",
  notComputed: "算不出来",
  mostRoundTrips: "金额最大的一家：",
  range: (low, high) => (high === null ? `区间：至少${low}，上不封顶` : `区间：${low}至${high}`),
};

export function measureMessages(locale: Locale): MeasureMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}

/** What a system is called and what it answers: by the topic of its case, else by its measure. */
export function systemWords(
  { key, measures }: CaseSystem,
  words: CaseWords,
  locale: Locale,
): { readonly title: string; readonly lead: string | null } {
  const topic = words.topics.find((one) => one.key === key);
  if (topic === undefined) return measureMessages(locale).systems[measures];
  return { title: textIn(topic.title, locale), lead: topic.lead === null ? null : textIn(topic.lead, locale) };
}
