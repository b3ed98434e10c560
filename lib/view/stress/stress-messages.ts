import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";

const EN = {
  customerTitle: "If a customer pays only part",
  customerLead:
    "Signed purchases as stated, over all their years and before anything is delivered. A supplier that is paid less loses sales; capacity not yet served is revenue at risk, not debt.",
  pays: (name: string) => `If ${name} paid only part of what it has signed`,
  paysIn: (name: string, currency: string) => `If ${name} paid only part of what it has signed in ${currency}`,
  otherCurrency: "Signed in other currencies, which nothing converts",
  slider: (name: string) => `Share that ${name} would pay`,
  supplier: "Supplier",
  signed: "Signed, all years",
  backlog: "Supplier’s signed orders as it states them",
  noBacklog: "not on record",
  ifPays: (share: string) => `would miss if ${share} were paid`,
  ifPaysNothing: "would miss if nothing were paid",
  total: "All suppliers",
  ifSentence: (name: string, share: string, missing: string) =>
    `If ${name} paid ${share} of the whole, its suppliers would miss ${missing}.`,
  outside: (count: number) => `Outside the sums, because no claim carries an amount: ${count}`,
  fallTitle: "If what vehicles own loses value",
  fallLead:
    "What lenders of each vehicle would lose if its assets lost value. Equity loses first. Assumed: everything recorded as a loan is debt and counts at its upper end; assets count at the value claimed, else at the whole sum raised.",
  vehicle: "Vehicle",
  wholeDownTo: "Lenders whole if the fall is at most",
  ifFalls: (fall: string) => `lenders lose if ${fall}`,
  neverSum: "Do not add the lines: one vehicle can be part of the plan of another.",
  notComputable: "Not computable",
  promiseTitle: "If promises are called",
  promiseLead: "Guarantees and backstops cost nothing until they are called. If the whole of each were called:",
  guarantor: "Who would pay",
  beneficiary: "To whom",
  ifCalled: "If called in full",
  capMissing: "not computable: the cap is not on record",
  leaseTitle: "If leases are not renewed",
  leaseLead:
    "Then a vehicle would be left with its assets at the value of that day. No claim carries such a value, so nothing is computed. Missing for each:",
  roundTitle: "If signed equity does not come",
  roundLead: "Equity that is signed and not recorded as paid. If none of it came, the issuer would lack:",
  issuer: "Issuer",
  ifNotPaid: "Would lack",
  links: "Links",
  chainTitle: "Who would default first? Not computable.",
  chainLead:
    "Passing losses on from one company to the next needs what is due within a year and the cash each holds. The case has multi-year sums. No default, and no threshold for one, is printed before these claims exist:",
  dueMissing: (name: string) => `${name}: what it owes, and to whom, within one year`,
  cashMissing: (name: string) => `${name}: cash at hand`,
  cashKnown: (name: string) => `${name}: its cash is on record, but not what is due`,
  holdersMissing: (name: string) => `${name}: whether a loss of its stakes would leave it unable to pay`,
};

/** The wording of the page of what-ifs. Every sentence on an outcome says "if". */
export type StressMessages = Widen<typeof EN>;

const ZH: StressMessages = {
  customerTitle: "如果客户只付一部分",
  customerLead:
    "已签的采购按陈述的金额，合计全部年份，均在交付之前。少付意味着供应方少卖；尚未提供的服务是有风险的收入，不是债务。",
  pays: (name) => `如果${name}只付已签金额的一部分`,
  paysIn: (name, currency) => `如果${name}只付以${currency}计的已签金额的一部分`,
  otherCurrency: "以其他币种签订、不作折算的",
  slider: (name) => `${name}付款的比例`,
  supplier: "供应方",
  signed: "已签，全部年份",
  backlog: "供应方自报的在手订单",
  noBacklog: "没有记录",
  ifPays: (share) => `如果只付${share}，少收`,
  ifPaysNothing: "如果分文不付，少收",
  total: "全部供应方",
  ifSentence: (name, share, missing) => `若${name}只履约${share}，各供应方合计将少收${missing}。`,
  outside: (count) => `没有陈述给出金额、未计入合计的有${count}笔`,
  fallTitle: "如果所持资产跌价",
  fallLead:
    "如果资产跌价，各家特殊目的载体的出借方会亏多少。股权先亏。假设：记作贷款的都算债务，按上限计；资产按陈述的价值计，没有则按筹得的总额计。",
  vehicle: "特殊目的载体",
  wholeDownTo: "出借方不亏：如果跌幅不超过",
  ifFalls: (fall) => `如果跌${fall}，出借方亏`,
  neverSum: "各行不要相加：有的公司本身就是另一家计划的一部分。",
  notComputable: "算不出",
  promiseTitle: "如果担保被触发",
  promiseLead: "担保和兜底在触发前不花钱。如果每一笔都全额触发：",
  guarantor: "谁要付",
  beneficiary: "付给谁",
  ifCalled: "如果全额触发",
  capMissing: "算不出：上限没有记录",
  leaseTitle: "如果租约不续",
  leaseLead: "那时公司手里只剩当日价值的资产。没有陈述给出这个价值，因此不计算。各缺：",
  roundTitle: "如果已签的股权没有到账",
  roundLead: "已签、记录中尚未支付的股权。如果分文未到，发行方会缺：",
  issuer: "发行方",
  ifNotPaid: "会缺",
  links: "环节",
  chainTitle: "谁会先违约？算不出。",
  chainLead:
    "要把损失从一家传到下一家，需要一年内到期的金额和各家现金。本案只有多年合计。下列陈述齐备之前，不给任何违约结论或临界点：",
  dueMissing: (name) => `${name}：一年内欠谁、欠多少`,
  cashMissing: (name) => `${name}：现有现金`,
  cashKnown: (name) => `${name}：现金有记录，但不知到期多少`,
  holdersMissing: (name) => `${name}：若所持股权亏损，是否还付得出钱`,
};

/** The wording in the language of the page. */
export function stressMessages(locale: Locale): StressMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
