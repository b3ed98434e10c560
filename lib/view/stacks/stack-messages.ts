import type { Locale } from "@/lib/domain/vocabulary";
import { isolateValues } from "../messages/isolate-values";

/** The wording of the page of stacked claims. */
export interface StackMessages {
  readonly ratiosTitle: string;
  readonly ratiosLead: string;
  readonly measure: string;
  readonly gross: string;
  readonly grossMeaning: string;
  readonly independent: string;
  readonly independentMeaning: string;
  readonly net: string;
  readonly netMeaning: string;
  readonly houseTitle: string;
  readonly houseLabel: string;
  readonly houseLead: (value: string) => string;
  readonly chipsTitle: (name: string) => string;
  readonly chipsLabel: string;
  readonly kinds: Readonly<Record<"root" | "pass_through" | "synthetic" | "pledge", string>>;
  readonly bet: (number: number) => string;
  readonly worthless: (losses: string, gains: string, system: string) => string;
  readonly houseMissing: string;
  readonly chipsLead: (value: string, basis: string) => string;
  readonly noLayers: string;
  readonly sameUnits: string;
  readonly leverage: (ratio: string) => string;
  readonly stackMissing: readonly string[];
  readonly missingTitle: string;
  readonly othersTitle: string;
  readonly othersLead: string;
  readonly vehicle: string;
  readonly claims: string;
  readonly collateral: string;
  readonly value: string;
  readonly noValue: string;
  readonly noSum: string;
  readonly readTitle: string;
  readonly read: (house: string, chips: string) => string;
  readonly videoTitle: string;
  readonly pictureText: (name: string, bars: string) => string;
  readonly assetBar: string;
}

const EN: StackMessages = {
  ratiosTitle: "Side by side",
  ratiosLead: "Three ratios, always together. Each says how many dollars of claims there are per dollar of the asset.",
  measure: "Per dollar of the asset",
  gross: "Gross",
  grossMeaning: "every claim, the same money counted at each step",
  independent: "Independent",
  independentMeaning: "without what only passes another claim through; bets count",
  net: "Net",
  netMeaning: "direct claims; bets cancel out between the two sides",
  houseTitle: "The house of 2008",
  houseLabel: "Illustration of the video, not a fact of the case",
  houseLead: (value) =>
    `The video tells a house of ${value}: one mortgage, two bundles that pass it through, five bets on the second bundle.`,
  chipsTitle: (name) => `The chips of the ${name}`,
  chipsLabel: "What claims carry",
  kinds: { root: "direct claim", pass_through: "passes through", synthetic: "bet", pledge: "pledged again" },
  bet: (number) => `bet ${number}`,
  worthless: (losses, gains, system) =>
    `If the house were worth nothing, losers would lose ${losses}, buyers of protection would gain ${gains}, and all together would lose ${system}.`,
  houseMissing: "The document holds no telling of the house.",
  chipsLead: (value, basis) => `Assets taken at ${value}: ${basis}.`,
  noLayers:
    "No claim in the case says that somebody bundled these loans, sold them on in slices, or bet on them. Without such a claim all three ratios are the same.",
  sameUnits: "Grouped by vehicle: the same units stand behind every claim in the list.",
  leverage: (ratio) => `If every “up to” counts in full, each dollar of equity would carry ${ratio} dollars of assets.`,
  stackMissing: [
    "how much the holders of the equity borrowed for it",
    "whether lenders sold the loan on, in slices or bundles",
    "whether anybody insures or bets on the loan",
    "whether the rents are pledged to a second lender",
  ],
  missingTitle: "Claims that are missing",
  othersTitle: "Other assets with loans on record",
  othersLead: "Each stack stands for itself. Ratios are given only where a claim carries the value of the asset.",
  vehicle: "Vehicle",
  claims: "Loans and bonds",
  collateral: "Rests on",
  value: "Debt per dollar of asset",
  noValue: "missing: the value of the asset",
  noSum: "missing: the sum",
  readTitle: "How to read this",
  read: (house, chips) =>
    `The house, as told, carries ${house} dollars of independent claims per dollar of its price. The chips, as recorded, carry ${chips}. The comparison would hold only if further claims existed on the same chips; none is on record.`,
  videoTitle: "What the video says of the comparison, and the verdicts",
  pictureText: (name, bars) => `${name}: ${bars}`,
  assetBar: "the asset",
};

const ZH: StackMessages = {
  ratiosTitle: "并排来看",
  ratiosLead: "三个比率总是一起给出：资产每值一美元，上面压着多少美元的债权。",
  measure: "资产每一美元",
  gross: "总额",
  grossMeaning: "所有债权，同一笔钱每转一手都算一次",
  independent: "独立",
  independentMeaning: "不算只是转手的部分；对赌计入",
  net: "净额",
  netMeaning: "直接债权；对赌双方相抵",
  houseTitle: "2008年的房子",
  houseLabel: "视频的举例，不是本案事实",
  houseLead: (value) => `视频讲的是一套${value}的房子：一笔房贷，两个转手的打包，外加五份对第二个包的对赌。`,
  chipsTitle: (name) => `${name}的芯片`,
  chipsLabel: "陈述能支持的部分",
  kinds: { root: "直接债权", pass_through: "转手", synthetic: "对赌", pledge: "再质押" },
  bet: (number) => `第${number}份对赌`,
  worthless: (losses, gains, system) =>
    `如果房子一文不值，输家共亏${losses}，买保护的一方共赚${gains}，合起来亏${system}。`,
  houseMissing: "文件里没有房子的举例。",
  chipsLead: (value, basis) => `资产按${value}计：${basis}。`,
  noLayers: "本案没有陈述说有人把这些贷款打包、分层转卖或对赌。没有这样的陈述，三个比率就相同。",
  sameUnits: "按特殊目的载体归组：列出的每笔债权背后是同一批设备。",
  leverage: (ratio) => `如果“最多”都按上限计，每一美元股权背着${ratio}美元资产。`,
  stackMissing: [
    "股权方为出资借了多少",
    "出借方是否把贷款分层或打包转卖",
    "是否有人为这笔贷款投保或对赌",
    "租金是否质押给了第二个出借方",
  ],
  missingTitle: "还缺哪些陈述",
  othersTitle: "其他有贷款记录的资产",
  othersLead: "每一摞各算各的。只有陈述给出资产价值时才给比率。",
  vehicle: "特殊目的载体",
  claims: "贷款与债券",
  collateral: "抵押物",
  value: "资产每一美元的债务",
  noValue: "缺：资产价值",
  noSum: "缺：金额",
  readTitle: "怎么读",
  read: (house, chips) =>
    `照视频的说法，房价每一美元压着${house}美元独立债权；照记录，芯片每一美元压着${chips}美元。只有同一批芯片上还有别的债权，这个类比才成立，而记录里没有。`,
  videoTitle: "视频对这一类比的说法，以及判断",
  pictureText: (name, bars) => `${name}：${bars}`,
  assetBar: "资产",
};

/** The wording in the language of the page. */
export function stackMessages(locale: Locale): StackMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
