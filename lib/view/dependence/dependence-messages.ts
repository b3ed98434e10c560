import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted, formOf } from "../counted";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";

const EN = {
  inflowTitle: "Whose money comes in",
  inflowLead:
    "For each company, how the cash that claims state as coming to it divides among those who pay it. Where the company itself gives the share of a customer, its figure comes first. Only payers of this case with a stated sum count: a company’s other customers and lenders are not in it, so this is not a share of its revenue, and what is not stated is named beside it. Full bar: at least so much. Light bar: up to so much.",
  lensTitle: (lens: string, meaning: string) => `What is ${lens}: ${meaning}`,
  inflowOf: (name: string) => `Into ${name}`,
  received: (sum: string) => `Stated inflow, all years: ${sum}`,
  payer: "Payer",
  share: "Share of the stated inflow",
  sum: "Stated sum",
  picture: "Picture",
  barText: (name: string, range: string) => `${name}: ${range}`,
  unstated: (names: string) => `Outside the shares, because no claim states a sum: ${names}.`,
  ownFigures: "By its own figures:",
  oneCustomer: (share: string) => `${share} from one customer.`,
  ownFigure: (name: string, period: string, share: string) =>
    `${name} itself puts one customer at ${share} (${period}).`,
  ofCommitments: (share: string, name: string, other: string, unstated: number) =>
    `Of the sums listed here as signed or paid to ${name}, ${share} come from ${other}${unstated === 0 ? "." : `; what ${counted(unstated, "more payer")} ${formOf(unstated, "brings", "bring")} is not stated.`}`,
  otherCurrency: (names: string) => `Stated in another currency, and so not in these shares: ${names}.`,
  leftOut: (codes: string) => `Sums in ${codes} are not converted and not in this table.`,
  concentrationIn: (index: string, number: string) =>
    `Concentration among these payers: ${index} of 10,000, as concentrated as ${number} equal payers.`,
  onlyOne: "One stated payer, so nothing to compare.",
  customersTitle: "What companies say of their largest customers",
  customersLead:
    "What a company gives as the share of one customer; the note says of which whole, and it need not be revenue. The index is the sum of squared percentage shares: 10,000 is one customer, and at 1,800 the merger guidelines of the United States speak of a highly concentrated market. Claims give one customer’s share, so the index is an interval: least if all others are small, most if all others are one firm.",
  company: "Company",
  period: "Period",
  ofWhat: "Note of the claim",
  index: "Index",
  equals: "As concentrated as so many equal ones",
  asCustomer: "Largest customer on record",
  aboveLine: "above 1,800 in any case",
  maybeAbove: "on both sides of 1,800",
  belowLine: "below 1,800 in any case",
  customersMissing: (names: string) => `Not computable, because no claim gives the share of a customer: ${names}.`,
  stakesTitle: "Stakes, seen through",
  stakesLead:
    "Who holds how much of whom, as stated, and what that comes to when the holders are themselves held by others on record.",
  holder: "Holder",
  held: "Held",
  direct: "As stated",
  lookThrough: "Seen through",
  noChain: "No holder on record is itself held by another one with a stated share, so both columns agree.",
  stakeDay: "As of",
  undated: "no day stated",
  stakeMissing: "Missing: a claim on the share held, for",
  stakeRange: "Stated as a range only, so not seen through:",
  stakeOvertaken:
    "No share seen through: a later statement on the same holder has replaced this one, or it cannot hold beside the later ones, because together they would be more than the whole.",
  stakesCut: "Not seen through: there are more stakes than the computation lasts for.",
  stakesTooMuch: (parties: string) =>
    `Not seen through, because the stakes stated for one day add up to more than the whole: ${parties}.`,
  noOwnerOutside: (parties: string) =>
    `Not seen through, because on record these wholly own one another and nobody outside owns any of them: ${parties}.`,
  expertTitle: "For experts",
  expertLead:
    "Measures that say little without care, kept out of every headline. Stated sums alone, each at the middle of its interval: shares of these sums and of nothing else.",
  measure: "Measure",
  limits: "What it does not say",
  expert: {
    reciprocity: {
      name: "Reciprocated part: share of payments that are matched by payments the other way",
      limits: "Blind to every loop of three companies or more.",
    },
    netting: {
      name: "Netting excess: share that would fall away if everybody settled net",
      limits: "Money that merely passes through counts too; this is no circularity.",
    },
    incoherence: {
      name: "Trophic incoherence: how far payments are from climbing one level at a time",
      limits: "Above zero even without any loop; good for drawing, not for circularity.",
    },
  },
  expertValue: (lens: string) => `Value, ${lens}`,
  notComputed: "not computed",
  notDefined: "not defined: no such payments",
  needs: [
    {
      name: "DebtRank (2012 and 2015): distress passed on through exposures",
      missing: (count: number) => `Missing: the equity of each of ${count} companies, and what each is exposed to.`,
      limits: "A screening tool, not a forecast of losses.",
    },
    {
      name: "Clearing after defaults (Eisenberg and Noe; Rogers and Veraart)",
      missing: (count: number) =>
        `Missing: what is due within one year, and the cash at hand, for each of ${count} companies.`,
      limits: "Multi-year commitments are not debts due.",
    },
  ],
  inOrder: {
    name: "Round trip in the order of the days: money paid on only after it arrived",
    limits: "One payment without a day could stand anywhere in the order, so with any of them there is no figure.",
    missing: (without: number, all: number) =>
      `Missing: the day of payment of ${without} of the ${all} links that lie on a loop.`,
    tooLarge: "the web is too large to be searched within the limit",
    none: "nothing lies on a loop",
    upTo: (name: string, sum: string) => `${name}: up to ${sum}`,
  },
  years: {
    heading: "Year by year",
    lead: "Contracts of many years are never set against one year, and nothing is spread evenly. A year holds for certain only what begins and ends in it. A sum whose term crosses a year counts there from nothing to the whole, so the years must not be added up.",
    title: (lens: string) => `Stated cash by year, ${lens}`,
    year: "Year",
    certain: "In any case",
    possible: "At most",
    circulating: "Of that, can have gone round at most",
    missing: (count: number) =>
      count === 0
        ? "Every link with a stated sum lies within one year."
        : `Missing: a schedule of payments for ${count} ${count === 1 ? "link" : "links"} with a stated sum.`,
    cut: "Later years are not shown: the computation reached its limit.",
  },
  join: ", ",
};

/** The wording of the page on who depends on whom. */
export type DependenceMessages = Widen<typeof EN>;

const ZH: DependenceMessages = {
  inflowTitle: "钱从谁那里来",
  inflowLead:
    "对每家公司，把有说法写明的流入现金按付款方拆开；公司自己公布过某一客户占比的，以它的数字为先。只计本案中写明金额的付款方，公司的其他客户和贷方都不在内，因此这不是收入占比，没有写明的列在旁边。深色：至少；浅色：至多。",
  lensTitle: (lens, meaning) => `${lens}：${meaning}`,
  inflowOf: (name) => `流入${name}`,
  received: (sum) => `写明的流入，合计各年：${sum}`,
  payer: "付款方",
  share: "占写明流入的比例",
  sum: "写明的金额",
  picture: "图示",
  barText: (name, range) => `${name}：${range}`,
  unstated: (names) => `没有说法写明金额、未计入比例：${names}。`,
  ownFigures: "该公司自己的数字：",
  oneCustomer: (share) => `单一客户占${share}。`,
  ownFigure: (name, period, share) => `${name}自称单一客户占${share}（${period}）。`,
  ofCommitments: (share, name, other, unstated) =>
    `本专题所列已付或已签约付给${name}的款项中，${share}来自${other}${unstated === 0 ? "。" : `；另有${unstated}家付款方未写明金额。`}`,
  otherCurrency: (names) => `以其他币种写明、不计入比例：${names}。`,
  leftOut: (codes) => `以${codes}计的金额不折算，不在本表内。`,
  concentrationIn: (index, number) => `这些付款方的集中度：${index}（满分10000），相当于${number}家同等付款方。`,
  onlyOne: "只有一家写明金额的付款方，无从比较。",
  customersTitle: "公司自述的最大客户",
  customersLead:
    "公司给出的单一客户占比；备注写明占的是什么，不一定是收入。指数是各客户占比（百分数）的平方和：10000即只有一家客户；美国合并指南以1800为高度集中的界线。说法只给出一家客户的占比，所以指数是区间：其余都很小时最低，其余合为一家时最高。",
  company: "公司",
  period: "期间",
  ofWhat: "说法的备注",
  index: "指数",
  equals: "相当于几家同等客户",
  asCustomer: "记录中最大客户",
  aboveLine: "无论如何都高于1800",
  maybeAbove: "可能高于也可能低于1800",
  belowLine: "无论如何都低于1800",
  customersMissing: (names) => `算不出，因为没有说法给出某一客户的占比：${names}。`,
  stakesTitle: "穿透看持股",
  stakesLead: "谁持有谁多少：先看陈述的比例；如果持有人自己也被记录中的他人持有，再看穿透后的比例。",
  holder: "持有方",
  held: "被持有方",
  direct: "陈述比例",
  lookThrough: "穿透比例",
  noChain: "记录中没有一家持有方又被他人按写明的比例持有，因此两列相同。",
  stakeDay: "截至",
  undated: "未写日期",
  stakeMissing: "缺少写明持股比例的说法：",
  stakeRange: "只说了范围，因此不做穿透：",
  stakeOvertaken: "没有穿透比例的：同一持有方后来另有陈述；或者它与后来的陈述不能同时成立，加起来会超过百分之百。",
  stakesCut: "持股过多，计算达到上限，因此不做穿透。",
  stakesTooMuch: (parties) => `同一天陈述的持股加起来超过百分之百，因此不做穿透：${parties}。`,
  noOwnerOutside: (parties) => `记录中这些公司彼此全部持有，外面没有股东，因此不做穿透：${parties}。`,
  expertTitle: "供专家参考",
  expertLead: "这些指标单看容易误读，不进标题。只计写明的金额，取区间中点；比例只就这些金额而言。",
  measure: "指标",
  limits: "它不能说明什么",
  expert: {
    reciprocity: { name: "双向部分：有反向付款与之相抵的付款比例", limits: "看不到三家及以上的环。" },
    netting: { name: "轧差余额：如果各家只结净额，可以省去的比例", limits: "单纯过手的钱也算在内，这不是循环。" },
    incoherence: { name: "层级不连贯度：付款偏离逐级上行的程度", limits: "没有环也会大于零；适合排图，不适合量循环。" },
  },
  expertValue: (lens) => `数值（${lens}）`,
  notComputed: "未计算",
  notDefined: "无此类付款，无从定义",
  needs: [
    {
      name: "DebtRank（2012版与2015版）：困境沿敞口传导",
      missing: (count) => `缺少：${count}家公司各自的净资产，以及各自的敞口。`,
      limits: "只是筛查工具，不是损失预测。",
    },
    {
      name: "违约后的清算（Eisenberg–Noe；Rogers–Veraart）",
      missing: (count) => `缺少：${count}家公司各自一年内到期的金额和手头现金。`,
      limits: "跨年承诺不等于到期债务。",
    },
  ],
  inOrder: {
    name: "按日期先后的回流：钱到账之后才能再付出",
    limits: "只要有一笔付款没有日期，它就可能排在任何位置，因此不给数字。",
    missing: (without, all) => `缺少：环上${all}条联系中${without}条的付款日。`,
    tooLarge: "网络过大，未能在限度内查完",
    none: "没有联系在环上",
    upTo: (name, sum) => `${name}：至多${sum}`,
  },
  years: {
    heading: "逐年来看",
    lead: "多年合同不与单一年份相比，也不按年均摊。只有起止都在某一年内的金额才确定属于该年；跨年的金额在每一年都记为“从零到全额”，所以各年不能相加。",
    title: (lens) => `写明的现金，按年（${lens}）`,
    year: "年份",
    certain: "确定至少",
    possible: "至多",
    circulating: "其中至多可能绕回",
    missing: (count) =>
      count === 0 ? "凡写明金额的联系都在一年之内。" : `缺少：${count}条写明金额的联系的付款时间表。`,
    cut: "计算达到上限，之后的年份没有列出。",
  },
  join: "、",
};

/** The wording in the language of the page. */
export function dependenceMessages(locale: Locale): DependenceMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
