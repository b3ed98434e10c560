import type { AskedWord } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const en = {
  languages: "Languages of the case",
  languagesHint: "Its texts, pages and reports are in these. The desk can be used in either language.",
  language: { en: "English", zh: "Chinese", "en,zh": "English and Chinese" },
  title: { en: "Title in English", zh: "Title in Chinese" },
  summary: { en: "What it is about, in English", zh: "What it is about, in Chinese" },
  titles: "Title",
  summaries: "What it is about",
  dayTitle: "The day of the case",
  dayLead:
    "Every figure is as of this day. A claim that begins later is kept and counts nowhere until the day is moved.",
  day: "Day",
  dayHow: "How it moves",
  fixed: "It stays at this day",
  follows: "It follows the newest accepted claim",
  newest: (day: string) => `The newest accepted claim begins on ${day}.`,
  noNewest: "No accepted claim has a date yet.",
  takeNewest: "Take that day",
  now: (day: string) => `Figures at the desk are as of ${day} now.`,
  readers: (day: string) => `Readers see figures as of ${day} until the next version is published.`,
  nothingPublished: "Nothing has been published yet.",
  after: (count: number) =>
    count === 1
      ? "1 accepted claim begins after the day of the case and counts nowhere yet."
      : `${count} accepted claims begin after the day of the case and count nowhere yet.`,
  afterMark: "after the day of the case",
  afterThis: (day: string) =>
    `This claim begins after ${day}, the day of the case: no figure counts it before the day is moved.`,
  seeThem: "See them",
  moveDay: "Move the day",
  wordsTitle: "What this case calls its things",
  wordsLead:
    "Pages speak of these by the names that you give. What is left empty goes by a general word, or is not spoken of.",
  word: {
    document: "The document whose statements are checked",
    author: "Who speaks in it",
    assets: "What vehicles own",
    ruledItems: "What rules are about",
    ruledServices: "What is sold in their place",
    rulesTitle: "Title of the page of rules",
    tier: "What rules sort places into",
  } satisfies Record<AskedWord, string> as Record<AskedWord, string>,
  wordHint: {
    document: "As it stands in a sentence: the prospectus, the speech",
    author: "As it stands in a sentence: the chairman, the minister",
    assets: "In the plural: players’ contracts, aircraft",
    ruledItems: "In the plural: loans of players, spare parts",
    ruledServices: "For instance: training, repairs",
    rulesTitle: "For instance: Transfer rules and countries",
    tier: "Before a number: group, band, class",
  } satisfies Record<AskedWord, string> as Record<AskedWord, string>,
  inLanguage: (label: string, language: string) => `${label}, in ${language}`,
  textsTitle: "What the case is called",
  textsLead: "Readers see a change once a second person accepted it and a version was published.",
  why: "Why it is changed",
  whyDay: "Why the day is moved",
  mayNot: "Editors and admins of the case change these.",
  history: "History of what the case is called",
  dayHistory: "History of the day",
};

const zh: Widen<typeof en> = {
  languages: "案例语言",
  languagesHint: "案例的文字、公开页面和报告使用所选语言；工作台界面始终可用中文或英文。",
  language: { en: "英文", zh: "中文", "en,zh": "英文和中文" },
  title: { en: "英文标题", zh: "中文标题" },
  summary: { en: "英文简介", zh: "中文简介" },
  titles: "标题",
  summaries: "简介",
  dayTitle: "案例的截止日",
  dayLead: "所有数字都以这一天为准。起始日更晚的说法照样保留，但在截止日后移之前不计入任何数字。",
  day: "日期",
  dayHow: "如何变动",
  fixed: "固定为这一天",
  follows: "随最新的已采纳说法变动",
  newest: (day) => `最新的已采纳说法自${day}起。`,
  noNewest: "还没有注明日期的已采纳说法。",
  takeNewest: "采用这一天",
  now: (day) => `工作台上的数字目前截至${day}。`,
  readers: (day) => `在发布下一版之前，读者看到的数字截至${day}。`,
  nothingPublished: "尚未发布。",
  after: (count) => `有${count}条已采纳说法晚于案例的截止日，目前不计入任何数字。`,
  afterMark: "晚于案例截止日",
  afterThis: (day) => `本条说法的起始日晚于案例的截止日（${day}），截止日后移之前不计入任何数字。`,
  seeThem: "查看",
  moveDay: "移动截止日",
  wordsTitle: "本案例的用语",
  wordsLead: "公开页面按您给出的名称称呼这些事物；留空的用通称，或不提。",
  word: {
    document: "逐条核对的材料",
    author: "其中说话的人",
    assets: "特殊目的载体持有的资产",
    ruledItems: "规则管的是什么",
    ruledServices: "代替它出售的是什么",
    rulesTitle: "规则页的标题",
    tier: "规则把各地分成什么",
  },
  wordHint: {
    document: "按句中用法填写，如：招股书、演讲",
    author: "按句中用法填写，如：董事长、部长",
    assets: "如：球员合约、飞机",
    ruledItems: "如：球员租借、零部件",
    ruledServices: "如：训练、维修",
    rulesTitle: "如：转会规则与国家",
    tier: "写在“第一”之后，如：级、组、档",
  },
  inLanguage: (label, language) => `${label}（${language}）`,
  textsTitle: "案例的名称",
  textsLead: "修改须经另一人采纳，并在发布新版后才对读者可见。",
  why: "变更原因",
  whyDay: "移动截止日的原因",
  mayNot: "由案例的编辑和管理员修改。",
  history: "名称的历史",
  dayHistory: "截止日的历史",
};

export type CaseSettingsMessages = Widen<typeof en>;

/** The wording of the settings of a case. */
export function caseSettingsMessages(locale: Locale): CaseSettingsMessages {
  return isolateValues(locale === "zh" ? zh : en);
}
