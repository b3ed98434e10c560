import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted, listed } from "@/lib/view/counted";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

/** Wording of the pages of single loops, parties and deals; phrases of a title stand apart by "|". */
const en = {
  views: "Pages of this case",
  trail: "Where you are",
  previous: "← previous",
  next: "next →",
  colon: ": ",
  comma: ", ",
  stop: ".",
  names: (names: readonly string[]) => names.join(", "),
  list: (names: readonly string[]) => listed(names),
  all: (count: number) => `All ${count}`,
  asOf: (day: string) => `As of ${day}.`,
  goOn: "Where to go next",
  nextView: (title: string) => `Next: ${title}`,
  backTo: (title: string) => `Back to ${title}`,
  openSource: "open the source",
  allQuotes: (count: number) => `all ${counted(count, "quote")}`,
  inTheDeal: "the whole deal",
  wordingNotSeen: "No wording on record.",
  otherwise: "Who says otherwise",
  without: "Without this",
  withoutNote: "Taken away is treated as unknown, not as untrue.",
  loopsFall: (fallen: number, of: number, bound: string) =>
    fallen === 0
      ? `Without it all ${counted(of, "loop")} ${bound} would still close.`
      : `Without it ${fallen === of ? "all" : `${fallen} of`} ${counted(of, "loop")} ${bound} would close no more.`,
  noLoops: "No loop is on record.",
  inTable: (count: number) => `${count} more are in the table of loops (loops.csv).`,
  loop: {
    place: (place: number) => `Loop ${place}`,
    index: (count: number, bound: string) => `${counted(count, "loop")} ${bound}`,
    most: (names: string, sum: string, closes: string) =>
      `${names}: no more than ${sum} could be the same money, ${closes}`,
    open: (names: string, closes: string) => `${names}: a loop ${closes}; not every amount is known`,
    mixed: (names: string, closes: string) => `${names}: closed only by shares, warrants or guarantees, ${closes}`,
    closes: {
      PAID: "on payments that sources show",
      COMMITTED: "on signed deals",
      ANNOUNCED: "once announced deals count",
      REPORTED: "if a press report holds",
    },
    ring: (names: string) => `The loop as a ring: ${names}`,
    steps: "The steps",
    step: (step: number) => `Step ${step}`,
    pass: (giver: string, receiver: string, flow: string, deals: number) =>
      `${giver} → ${receiver}: ${flow}, ${counted(deals, "deal")}`,
    lenses: { REPORTED: "reported", ANNOUNCED: "announced", COMMITTED: "signed", PAID: "paid" },
    notShown: "not shown",
    notStated: "amount not stated",
    notReached: "not on record",
    dayNotGiven: "day not given",
    moreDeals: (count: number) => `${counted(count, "more deal")} at this step`,
    order: "Do the days fit?",
    say: "What the companies say",
    settle: "What would settle it",
    settleStep: (steps: string) => `Step ${steps}: `,
    ofAll: (of: number, bound: string) => `Of all ${counted(of, "loop")} ${bound} these many would fall:`,
    withoutParty: (name: string, fallen: number) => `without ${name}: ${fallen}`,
    withoutStep: (steps: string) =>
      `This loop ${steps === "" ? "keeps closing whichever single deal is taken away" : `falls without step ${steps}`}.`,
  },
  tested: {
    finding: (count: number, verdicts: readonly string[]) =>
      `${counted(count, "statement")} checked: ${verdicts.join(", ")}`,
    verdict: (verdict: string, count: number) => `${count} ${verdict}`,
  },
  sources: {
    carries: (count: number) => `cited by ${counted(count, "claim")}`,
    fallen: (count: number, bound: string) => `Without it ${counted(count, "loop")} ${bound} would close no more`,
  },
  party: {
    index: (count: number) => `All ${counted(count, "party", "parties")}`,
    deals: (name: string, deals: number) =>
      deals === 0 ? `${name}: no deal on record` : `${name}: ${counted(deals, "deal")} on record, no sum`,
    sums: "Goes out and comes in",
    out: "Goes out",
    incoming: "Comes in",
    sumsLead: "Only what these deals name. A sum that lies inside another deal counts once.",
    within: (name: string) => `Counted and drawn with ${name}.`,
    withMembers: (names: readonly string[]) => `With ${listed(names)}.`,
    sponsor: "Sponsor",
    calledToo: (names: readonly string[]) => `Also called ${names.join(", ").replace(/\.$/, "")}.`,
    dealList: (count: number) => counted(count, "deal"),
    to: (name: string) => `to ${name}`,
    from: (name: string) => `from ${name}`,
    told: "only told",
    replaced: "replaced by a later deal",
    disputed: "disputed",
    loops: (fallen: number, of: number, bound: string) =>
      fallen === 0 ? "In no loop on record" : `In ${fallen} of ${counted(of, "loop")} ${bound}`,
    claims: "What is said of it",
    asked: "What it was asked",
  },
  deal: {
    index: (count: number) => `All ${counted(count, "deal")}`,
    one: (sentence: string, stage: string) => `${sentence}: ${stage}`,
    several: (title: string, sum: string, links: number) =>
      sum === "" ? `${title}: ${counted(links, "link")}, no sum` : `${title}: ${sum} in ${counted(links, "link")}`,
    none: (title: string) => `${title}: no link on record`,
    stages: {
      PAID: "some of it is shown as paid",
      COMMITTED: "signed; what was paid is not shown",
      ANNOUNCED: "announced, not on record as signed",
      REPORTED: "reported by the press alone",
    },
    told: "only told, counted nowhere",
    disputed: "disputed, counted nowhere",
    partOf: "Part of",
    parts: "Holds",
    supersededBy: "Replaced by",
    links: (count: number) => counted(count, "link"),
    claims: "What is said of the whole deal",
    asked: "What the companies say",
    noClaims: "No claim on the link itself.",
    days: { announced: "announced", signed: "signed", effective: "in force", ended: "ended" },
  },
} as const;

export type RecordPageMessages = Widen<typeof en>;

const zh: RecordPageMessages = {
  views: "本案各页",
  trail: "当前位置",
  previous: "← 上一个",
  next: "下一个 →",
  colon: "：",
  comma: "，",
  stop: "。",
  names: (names) => names.join("、"),
  list: (names) => names.join("、"),
  all: (count) => `全部${count}项`,
  asOf: (day) => `数据截至${day}。`,
  goOn: "接着看",
  nextView: (title) => `接着看：${title}`,
  backTo: (title) => `回到${title}`,
  openSource: "打开出处",
  allQuotes: (count) => `全部${count}条原文`,
  inTheDeal: "整笔交易",
  wordingNotSeen: "没有原文记录。",
  otherwise: "不同的说法",
  without: "如果没有它",
  withoutNote: "被拿掉的只当作不知道，不当作不真实。",
  loopsFall: (fallen, of, bound) =>
    fallen === 0
      ? `没有它，${of}个${bound}的环仍全部闭合。`
      : fallen === of
        ? `没有它，${of}个${bound}的环全都不再闭合。`
        : `没有它，${of}个${bound}的环里有${fallen}个不再闭合。`,
  noLoops: "记录中没有环。",
  inTable: (count) => `另有${count}个列于环的数据表（loops.csv）。`,
  loop: {
    place: (place) => `第${place}个环`,
    index: (count, bound) => `${count}个${bound}的环`,
    most: (names, sum, closes) => `${names}：|${closes}，|至多${sum}|可能是同一笔钱`,
    open: (names, closes) => `${names}：|${closes}，|并非每步都有金额`,
    mixed: (names, closes) => `${names}：|须借助持股、认股权证或担保，|${closes}`,
    closes: {
      PAID: "有据可查的付款即闭合",
      COMMITTED: "算上已签约即闭合",
      ANNOUNCED: "算上已宣布才闭合",
      REPORTED: "若媒体报道属实才闭合",
    },
    ring: (names) => `环形图：${names}`,
    steps: "各步",
    step: (step) => `第${step}步`,
    pass: (giver, receiver, flow, deals) => `${giver} → ${receiver}：${flow}，${deals}笔交易`,
    lenses: { REPORTED: "报道", ANNOUNCED: "已宣布", COMMITTED: "已签约", PAID: "已付" },
    notShown: "未见",
    notStated: "金额未披露",
    notReached: "没有记录",
    dayNotGiven: "日期未说明",
    moreDeals: (count) => `这一步另有${count}笔交易`,
    order: "日期对得上吗？",
    say: "各公司怎么说",
    settle: "什么文件可以定案",
    settleStep: (steps) => `第${steps}步：`,
    ofAll: (of, bound) => `${of}个${bound}的环中，不再闭合的：`,
    withoutParty: (name, fallen) => `没有${name}：${fallen}个`,
    withoutStep: (steps) =>
      steps === "" ? "无论拿掉哪一笔交易，此环仍然闭合。" : `拿掉第${steps}步，此环即不再闭合。`,
  },
  tested: {
    finding: (count, verdicts) => `核对了${count}处说法：|${verdicts.join("，|")}`,
    verdict: (verdict, count) => `${verdict}${count}处`,
  },
  sources: {
    carries: (count) => `${count}条说法引用`,
    fallen: (count, bound) => `没有它，${count}个${bound}的环不再闭合`,
  },
  party: {
    index: (count) => `全部${count}方`,
    deals: (name, deals) => (deals === 0 ? `${name}：没有交易记录` : `${name}：记录${deals}笔交易，|无合计`),
    sums: "流出与流入",
    out: "流出",
    incoming: "流入",
    sumsLead: "仅计本案所列交易。包含在另一笔之内的只计一次。",
    within: (name) => `与${name}合并计算、合并绘制。`,
    withMembers: (names) => `含${names.join("、")}。`,
    sponsor: "发起方",
    calledToo: (names) => `又称${names.join("、")}。`,
    dealList: (count) => `${count}笔交易`,
    to: (name) => `给${name}`,
    from: (name) => `来自${name}`,
    told: "仅有单方说法",
    replaced: "已被后来的交易取代",
    disputed: "有争议",
    loops: (fallen, of, bound) => (fallen === 0 ? "不在任何环中" : `身处${of}个${bound}的环中的${fallen}个`),
    claims: "关于它的说法",
    asked: "向它问过什么",
  },
  deal: {
    index: (count) => `全部${count}笔交易`,
    one: (sentence, stage) => `${sentence}：|${stage}`,
    several: (title, sum, links) =>
      sum === "" ? `${title}：|${links}个环节，无合计` : `${title}：|${links}个环节，|共${sum}`,
    none: (title) => `${title}：|没有环节记录`,
    stages: {
      PAID: "部分有据可查已付",
      COMMITTED: "已签约，|未见付了多少",
      ANNOUNCED: "已宣布，|未见签约",
      REPORTED: "仅见于媒体报道",
    },
    told: "仅有单方说法，|不计数",
    disputed: "有争议，|不计数",
    partOf: "属于",
    parts: "包含",
    supersededBy: "已被取代",
    links: (count) => `${count}个环节`,
    claims: "关于整笔交易的说法",
    asked: "各公司怎么说",
    noClaims: "没有关于这一环节本身的说法。",
    days: { announced: "宣布", signed: "签约", effective: "生效", ended: "终止" },
  },
};

const MESSAGES: Readonly<Record<Locale, RecordPageMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of the pages of single records in one language. */
export function recordPageMessages(locale: Locale): RecordPageMessages {
  return MESSAGES[locale];
}
