import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";

const EN = {
  pictureTitle: "Network of the deals on record",
  pictureDescription: (parties: number, links: number) =>
    `${parties} parties and ${links} links are drawn. Each arrow runs the way the value moves. The table after the picture holds these links in words, and those on record that no longer stand.`,
  explore: "Explore: zoom and move",
  clear: "Show everything again",
  /** `{word}` stands for what the address asks for. */
  unknownChoice: "The address asks for “{word}”, which this page does not know. Everything is shown.",
  legendColour: "Colour: what it is for",
  legendLine: "Line: how firm",
  legendWidth: "Width: the most that was stated, all years of a contract",
  legendShape: "Shape: who",
  lineSolid: "paid or signed",
  lineDashed: "announced or conditional",
  lineDotted: "known from the press alone",
  noAmount: "no amount known",
  noAmountIn: (currency: string) => `no amount in ${currency}`,
  otherCurrencies: (codes: string, currency: string) =>
    `Widths and discs show amounts in ${currency} alone. Amounts in ${codes} are not converted and add nothing to them: an arrow with no other amount has the finest width, and no two sizes are to be compared across currencies.`,
  below: (amount: string) => `under ${amount}`,
  atLeast: (amount: string) => `${amount} and more`,
  discSize: "Size of a disc: cash in and out, as much as was announced, all years of a contract",
  bundle: "×3: three deals of one kind drawn as one arrow",
  company: "company",
  vehicle: "special-purpose vehicle",
  publicBody: "public body",
  fund: "fund",
  group: "group of investors or lenders",
  tableCaption: "Every link on record",
  direction: "Payer or provider first, payee or recipient second.",
  payer: "Payer or provider",
  payee: "Payee or recipient",
  kind: "Kind",
  stage: "Stage",
  date: "Date",
  amount: "Amount",
  claims: "Claims",
  claimCount: (count: number) => (count === 1 ? "1 claim" : `${count} claims`),
  skipToTable: "Skip the picture and read the table",
  searchLabel: "Find a party",
  notDrawn: "not drawn",
  disputed: "disputed",
};

/** Wording of the picture, its legend and its table. */
type NetworkMessages = Widen<typeof EN>;

const ZH: NetworkMessages = {
  pictureTitle: "有据可查的交易网络",
  pictureDescription: (parties, links) =>
    `共${parties}个当事方、${links}个环节。箭头指向价值流动的方向。图后的表格用文字列出同样的环节。`,
  explore: "放大、拖动查看",
  clear: "恢复显示全部",
  unknownChoice: "地址里的“{word}”本页不认识，因此显示全部。",
  legendColour: "颜色：环节的类别",
  legendLine: "线型：确定到什么程度",
  legendWidth: "粗细：已说明的最高金额，合同按全部年限计",
  legendShape: "形状：当事方类型",
  lineSolid: "已付或已签约",
  lineDashed: "已宣布或附条件",
  lineDotted: "仅见于媒体报道",
  noAmount: "金额不详",
  noAmountIn: (currency) => `没有以${currency}计的金额`,
  otherCurrencies: (codes, currency) =>
    `箭头粗细和圆的大小只反映以${currency}计的金额。以${codes}计的金额不折算，也不计入：只有这类金额的箭头取最细，不能与其他币种的大小相比。`,
  below: (amount) => `不足${amount}`,
  atLeast: (amount) => `${amount}及以上`,
  discSize: "圆的大小：已宣布的现金收付总额，合同按全部年限计",
  bundle: "×3：同类的三个环节并作一支箭头",
  company: "公司",
  vehicle: "特殊目的载体",
  publicBody: "公共机构",
  fund: "基金",
  group: "投资人或贷款人团体",
  tableCaption: "全部有据可查的环节",
  direction: "先列付款方或提供方，后列收款方或接受方。",
  payer: "付款方或提供方",
  payee: "收款方或接受方",
  kind: "类别",
  stage: "阶段",
  date: "日期",
  amount: "金额",
  claims: "说法",
  claimCount: (count) => `${count}条说法`,
  skipToTable: "跳过图，直接看表格",
  searchLabel: "查找当事方",
  notDrawn: "图中未画",
  disputed: "有争议",
};

/** Wording of the network in one language. */
export function networkMessages(locale: Locale): NetworkMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
