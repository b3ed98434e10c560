import { counted, formOf, listed } from "../counted";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";
import { atStart, type CaseSpeech, perCase } from "../words/case-speech";

/** How many claims of each kind an illustration tells. */
interface ToldCounts {
  readonly direct: number;
  readonly passedOn: number;
  readonly bets: number;
}

function inEnglish({ document, assets }: CaseSpeech) {
  return {
    ratiosTitle: "Side by side",
    ratiosLead:
      "Three ratios, always together. Each says how much in claims there is for each 1 that the asset is worth.",
    measure: "For each 1 of the asset",
    gross: "Gross",
    grossMeaning: "every claim, the same money counted at each step",
    independent: "Independent",
    independentMeaning: "without what only passes another claim through; bets count",
    net: "Net",
    netMeaning: "direct claims; bets cancel out between the two sides",
    toldLabel: `Told for illustration in ${document}, not a fact of the case`,
    toldLead: (value: string, { direct, passedOn, bets }: ToldCounts) =>
      `As ${document} tells it: a price of ${value}, ${listed([
        counted(direct, "direct claim"),
        ...(passedOn === 0 ? [] : [`${counted(passedOn, "claim")} that ${formOf(passedOn, "passes", "pass")} it on`]),
        ...(bets === 0 ? [] : [counted(bets, "bet")]),
      ])}.`,
    assetsTitle: (name: string) => `${atStart(assets)} of ${name}`,
    assetsLabel: "What claims carry",
    kinds: { root: "direct claim", pass_through: "passes through", synthetic: "bet", pledge: "pledged again" },
    worthless: (asset: string, losses: string, gains: string, system: string) =>
      `If the ${asset} were worth nothing, losers would lose ${losses}, buyers of protection would gain ${gains}, and all together would lose ${system}.`,
    anAsset: "asset",
    assetsLead: (value: string, basis: string) => `${atStart(assets)} taken at ${value}: ${basis}.`,
    noLayers:
      "No claim in the case says that somebody bundled these loans, sold them on in slices, or bet on them. Without such a claim all three ratios are the same.",
    sameUnits: "Grouped by vehicle: the same units stand behind every claim in the list.",
    leverage: (ratio: string) => `If every “up to” counts in full, each 1 of equity would carry ${ratio} of assets.`,
    stackMissing: [
      "how much the holders of the equity borrowed for it",
      "whether lenders sold the loan on, in slices or bundles",
      "whether anybody insures or bets on the loan",
      "whether the rents are pledged to a second lender",
    ],
    missingTitle: "Claims that are missing",
    othersTitle: (isAll: boolean) => (isAll ? "Assets with loans on record" : "Other assets with loans on record"),
    othersLead: "Each stack stands for itself. Ratios are given only where a claim carries the value of the asset.",
    vehicle: "Vehicle",
    claims: "Loans and bonds",
    collateral: "Rests on",
    value: "Debt for each 1 of the asset",
    noValue: "missing: the value of the asset",
    noSum: "missing: the sum",
    read: (asset: string, told: string, recorded: string) =>
      `The ${asset}, as told, carries independent claims of ${told} for each 1 of its price. The ${assets}, as recorded, carry ${recorded}. The comparison would hold only if further claims existed on the same ${assets}; none is on record.`,
    documentTitle: `What ${document} says of the comparison, and the verdicts`,
    pictureText: (name: string, bars: string) => `${name}: ${bars}`,
    assetBar: "the asset",
  };
}

/** The wording of the page of stacked claims. */
export type StackMessages = Widen<ReturnType<typeof inEnglish>>;

function inChinese({ document, assets }: CaseSpeech): StackMessages {
  return {
    ratiosTitle: "并排来看",
    ratiosLead: "三个比率总是一起给出：资产每值1，上面压着多少债权。",
    measure: "资产每值1",
    gross: "总额",
    grossMeaning: "所有债权，同一笔钱每转一手都算一次",
    independent: "独立",
    independentMeaning: "不算只是转手的部分；对赌计入",
    net: "净额",
    netMeaning: "直接债权；对赌双方相抵",
    toldLabel: `${document}中的举例，不是本案事实`,
    toldLead: (value, { direct, passedOn, bets }) =>
      `按${document}的说法：价格${value}，其上有${[
        `${direct}笔直接债权`,
        ...(passedOn === 0 ? [] : [`${passedOn}次转手`]),
        ...(bets === 0 ? [] : [`${bets}份对赌`]),
      ].join("、")}。`,
    assetsTitle: (name) => `${name}的${assets}`,
    assetsLabel: "陈述能支持的部分",
    kinds: { root: "直接债权", pass_through: "转手", synthetic: "对赌", pledge: "再质押" },
    worthless: (asset, losses, gains, system) =>
      `如果${asset}一文不值，输家共亏${losses}，买保护的一方共赚${gains}，合起来亏${system}。`,
    anAsset: "资产",
    assetsLead: (value, basis) => `${assets}按${value}计：${basis}。`,
    noLayers: "本案没有陈述说有人把这些贷款打包、分层转卖或对赌。没有这样的陈述，三个比率就相同。",
    sameUnits: "按特殊目的载体归组：列出的每笔债权背后是同一批资产。",
    leverage: (ratio) => `如果“最多”都按上限计，每1份股权背着${ratio}份资产。`,
    stackMissing: [
      "股权方为出资借了多少",
      "出借方是否把贷款分层或打包转卖",
      "是否有人为这笔贷款投保或对赌",
      "租金是否质押给了第二个出借方",
    ],
    missingTitle: "还缺哪些陈述",
    othersTitle: (isAll) => (isAll ? "有贷款记录的资产" : "其他有贷款记录的资产"),
    othersLead: "每一摞各算各的。只有陈述给出资产价值时才给比率。",
    vehicle: "特殊目的载体",
    claims: "贷款与债券",
    collateral: "抵押物",
    value: "资产每值1对应的债务",
    noValue: "缺：资产价值",
    noSum: "缺：金额",
    read: (asset, told, recorded) =>
      `照${document}的说法，${asset}的价格每1对应${told}的独立债权；照记录，${assets}每值1对应${recorded}。只有同一批${assets}上还有别的债权，这个类比才成立，而记录里没有。`,
    documentTitle: `${document}对这一类比的说法，以及判断`,
    pictureText: (name, bars) => `${name}：${bars}`,
    assetBar: "资产",
  };
}

/** The wording of a case in the language of the page. */
export const stackMessages = perCase((speech, locale): StackMessages => {
  return isolateValues(locale === "zh" ? inChinese(speech) : inEnglish(speech));
});
