import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { RECORD_VIEW } from "../addresses";
import { speakCase } from "../words/case-speech";

/** A page baked beside the page of a case: its last address part, its title, and what it answers in one sentence. */
interface NamedView<Name extends string> {
  readonly name: Name;
  readonly title: Readonly<Record<Locale, string>>;
  readonly lead: Readonly<Record<Locale, string>>;
}

/** The one view that a case gives a title of its own. */
const RULES_VIEW = "geography";

/** The reader views in the order in which pages list them; each is baked under the same name. */
const READER_VIEWS = [
  {
    name: RECORD_VIEW,
    title: { en: "Every deal and its sources", zh: "全部交易与出处" },
    lead: {
      en: "The whole record: the network with every deal in a table, each claim with the words it rests on, every party and every source.",
      zh: "全部记录：交易网络与一览表，每条说法及其原文，各方与全部来源。",
    },
  },
  {
    name: "measures",
    title: { en: "The measures", zh: "衡量指标" },
    lead: {
      en: "Questions that any web of deals is asked: each answer in a sentence, with its range, its day, the numbers that went in, or the claim that is missing.",
      zh: "对每张交易网都要问的问题：每个回答一句话，附区间、日期、用到的数字；算不出的，写明缺哪条说法。",
    },
  },
  {
    name: "loops",
    title: { en: "The loops", zh: "回路" },
    lead: {
      en: "Every loop on record drawn as a ring: what passes at each step, how far it has come from a word to a payment, whether the days fit, what ordinary reason there is, and which document would settle it.",
      zh: "把记录里的每个回路画成一圈：每一步过的是什么，从说法到付款走到了哪一步，日期对不对得上，有什么寻常的解释，哪份文件可以定案。",
    },
  },
  {
    name: "vehicles",
    title: { en: "The vehicles", zh: "特殊目的载体" },
    lead: {
      en: "Companies made for one purpose: they borrow, buy something and let it out. Who stands behind each, who lent, who rents, and who would lose if the things they own lost value.",
      zh: "为一件事设立的公司：借钱，买入资产，再租出去。每家背后是谁、谁出借、谁承租；如果所持资产跌价，谁先亏。",
    },
  },
  {
    name: "stacks",
    title: { en: "How much debt the assets carry", zh: "资产上压着多少债权" },
    lead: {
      en: "How much is owed for each 1 that a thing is worth: what is told for illustration, beside what is on record.",
      zh: "资产每值1，上面压着多少债权：举例和记录分开列出。",
    },
  },
  {
    name: "stress",
    title: { en: "What could go wrong", zh: "情景推演" },
    lead: {
      en: "What would be lost, and by whom, if a customer paid less, if assets lost value, if promises were called. Nothing here has happened; each sum is what was signed times an assumption.",
      zh: "如果客户少付、资产跌价、担保被触发，谁会少拿多少。以下都没有发生；每个数都是已签约的金额乘以一个假设。",
    },
  },
  {
    name: "dependence",
    title: { en: "Who relies on one customer", zh: "谁依赖单一客户" },
    lead: {
      en: "Whose money comes in at each company, how few customers carry it, who holds whom, and the measures for experts.",
      zh: "每家公司的钱来自谁，靠几家客户支撑，谁持有谁，以及供专家参考的指标。",
    },
  },
  {
    name: RULES_VIEW,
    title: { en: "", zh: "" },
    lead: {
      en: "Which rules bound whom, and when; what was said of them; and which ways they left open.",
      zh: "规则何时约束了谁，当初又怎么说；规则留下了哪些路。",
    },
  },
] as const satisfies readonly NamedView<string>[];

/** The last address part of a reader view. What has to know every view has a row for each name. */
export type ViewName = (typeof READER_VIEWS)[number]["name"];
export type ReaderView = NamedView<ViewName>;

/** The views with what the case calls them. */
export function readerViews(words: CaseWords): readonly ReaderView[] {
  const rules = { en: speakCase(words, "en").rulesTitle, zh: speakCase(words, "zh").rulesTitle };
  return READER_VIEWS.map((view) => (view.name === RULES_VIEW ? { ...view, title: rules } : view));
}

/** The view of that name; throws a RangeError for a name that no page has. */
export function readerView(name: ViewName, words: CaseWords): ReaderView {
  const view = readerViews(words).find((one) => one.name === name);
  if (view === undefined) throw new RangeError(`no reader view is called ${name}`);
  return view;
}
