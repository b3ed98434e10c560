import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { RECORD_VIEW } from "../addresses";
import { speakCase } from "../words/case-speech";
import { documentMessages } from "../words/document-messages";

/** A page baked beside the page of a case: its last address part, its title, and what it answers in one sentence. */
interface NamedView<Name extends string> {
  readonly name: Name;
  readonly title: Readonly<Record<Locale, string>>;
  readonly lead: Readonly<Record<Locale, string>>;
}

/** The views that a case gives a title of its own. */
const RULES_VIEW = "rules";
const TESTED_VIEW = "statements";

/** The reader views in the order in which pages list them; each is baked under the same name. */
const READER_VIEWS = [
  {
    name: RECORD_VIEW,
    title: { en: "Every deal and its claims", zh: "全部交易与说法" },
    lead: {
      en: "The whole record on one page: the network with every deal in a table, each claim with the words it rests on, every party.",
      zh: "全部记录汇于一页：交易网络与一览表，每条说法及其原文，以及各方。",
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
      en: "Companies made for one purpose: they borrow, buy something and let it out. Who stands behind each, who lent, who rents, who would lose if the things they own lost value, and how much is owed for each 1 that a thing is worth.",
      zh: "为一件事设立的公司：借钱，买入资产，再租出去。每家背后是谁、谁出借、谁承租；如果所持资产跌价，谁先亏；资产每值1，上面压着多少债权。",
    },
  },
  {
    name: "what-could-go-wrong",
    title: { en: "What could go wrong", zh: "情景推演" },
    lead: {
      en: "What would be lost, and by whom, if a customer paid less, if assets lost value, if promises were called: nothing of this has happened, each sum is what was signed times an assumption. Then whose money comes in at each company, and how few customers carry it.",
      zh: "如果客户少付、资产跌价、担保被触发，谁会少拿多少：这些都没有发生，每个数都是已签约的金额乘以一个假设。之后是每家公司的钱来自谁，靠几家客户支撑。",
    },
  },
  {
    name: TESTED_VIEW,
    title: { en: "", zh: "" },
    lead: {
      en: "Line by line: what was said, a verdict on each, what the sources say instead, and what exists only as somebody’s statement.",
      zh: "逐句核对：说了什么，每句附判断，资料怎么说，以及哪些只有单方说法。",
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
  {
    name: "sources",
    title: { en: "The sources", zh: "来源" },
    lead: {
      en: "Everything that a claim of this case cites: who printed it, when, of what kind, and what would fall without it.",
      zh: "本案各条说法引用的全部资料：谁刊出，何时，属于哪一类，没有它什么会垮。",
    },
  },
  {
    name: "words",
    title: { en: "The words", zh: "用语" },
    lead: {
      en: "What the words of finance mean here, in plain sentences.",
      zh: "文中的金融用语，逐一用平常话说明。",
    },
  },
] as const satisfies readonly NamedView<string>[];

/** Where the views of earlier versions of the product went, by the last part of their old address. */
export const MOVED_VIEWS: ReadonlyMap<string, ViewName> = new Map([
  ["stacks", "vehicles"],
  ["stress", "what-could-go-wrong"],
  ["dependence", "what-could-go-wrong"],
  ["geography", "rules"],
]);

/** The last address part of a reader view. What has to know every view has a row for each name. */
export type ViewName = (typeof READER_VIEWS)[number]["name"];
export interface ReaderView extends NamedView<ViewName> {
  /** The last part of its address: its name, or for the document under test what the case calls that. */
  readonly address: string;
}

/** The views with what the case calls them. */
export function readerViews(words: CaseWords): readonly ReaderView[] {
  const own: Readonly<Partial<Record<ViewName, ReaderView["title"]>>> = {
    [RULES_VIEW]: { en: speakCase(words, "en").rulesTitle, zh: speakCase(words, "zh").rulesTitle },
    [TESTED_VIEW]: { en: documentMessages("en", words).checked, zh: documentMessages("zh", words).checked },
  };
  return READER_VIEWS.map((view) => ({
    ...view,
    title: own[view.name] ?? view.title,
    address: viewAddress(view.name, words),
  }));
}

/** The last part of the address of a view: the video of a case stands at `/the-video`, a speech at `/the-speech`. */
export function viewAddress(name: ViewName, words: CaseWords): string {
  if (name !== TESTED_VIEW) return name;
  const called = speakCase(words, "en")
    .document.toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return called === "" || READER_VIEWS.some((view) => view.name === called) ? name : called;
}

/** The view of that name; throws a RangeError for a name that no page has. */
export function readerView(name: ViewName, words: CaseWords): ReaderView {
  const view = readerViews(words).find((one) => one.name === name);
  if (view === undefined) throw new RangeError(`no reader view is called ${name}`);
  return view;
}
