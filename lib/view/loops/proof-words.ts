import type { LinkKind, Locale } from "@/lib/domain/vocabulary";
import type { ProofNeeded } from "./leg-ladder";

type Paper = Readonly<Record<Locale, string>>;

/** The paper that shows a contract of this kind. */
const CONTRACT: Readonly<Record<LinkKind, Paper>> = {
  equity_investment: {
    en: "the signed subscription agreement, or a filing that announces the closing (8-K, 6-K)",
    zh: "签署的认购协议，或宣布交割的申报文件（8-K、6-K）",
  },
  loan: { en: "the credit agreement, filed as an exhibit", zh: "作为附件申报的贷款协议" },
  bond: { en: "the indenture, filed as an exhibit", zh: "作为附件申报的债券契约" },
  purchase_goods: {
    en: "the signed supply contract, or its filing as a material contract (exhibit 10)",
    zh: "签署的供货合同，或作为重大合同的申报附件（附件10）",
  },
  purchase_services: {
    en: "the signed service contract, or its filing as a material contract (exhibit 10)",
    zh: "签署的服务合同，或作为重大合同的申报附件（附件10）",
  },
  lease: {
    en: "the signed lease, or the note on leases not yet begun in the tenant’s annual report",
    zh: "签署的租约，或承租方年报中关于尚未起租租约的附注",
  },
  guarantee_backstop: {
    en: "the signed guarantee with its cap and the event that calls it",
    zh: "签署的担保文件，写明上限和触发条件",
  },
  residual_value_guarantee: {
    en: "the signed guarantee of the residual value with its cap",
    zh: "签署的残值担保文件，写明上限",
  },
  warrant: {
    en: "the warrant with its number of shares, price and conditions, filed as an exhibit",
    zh: "作为附件申报的认股权证，写明股数、价格和条件",
  },
  stake: {
    en: "a register of holders: a schedule 13D or 13G, a form 13F, or the proxy statement",
    zh: "持股登记：13D或13G表、13F表，或股东大会材料",
  },
  revenue_share: { en: "the signed agreement on the share of revenue", zh: "签署的收入分成协议" },
  tariff: { en: "the published order with its rate and first day", zh: "写明税率和起始日的公布命令" },
  distribution: {
    en: "the resolution on the distribution, or the filing that announces it",
    zh: "关于分配的决议，或宣布分配的申报文件",
  },
  licence: { en: "the licence, or the authority’s register", zh: "许可文件，或主管机关的登记" },
  co_development: { en: "the signed co-operation agreement", zh: "签署的合作协议" },
  supply: { en: "delivery papers, or the supplier’s note on its customers", zh: "交货单据，或供应方关于客户的附注" },
  control: {
    en: "the register of owners, or the list of subsidiaries (exhibit 21)",
    zh: "股东名册，或子公司清单（附件21）",
  },
};

/** The paper that shows that value moved. */
const PAYMENT: Readonly<Partial<Record<LinkKind, Paper>>> = {
  equity_investment: {
    en: "the cash-flow statement of the investor, or the issuer’s note on shares issued",
    zh: "投资方的现金流量表，或发行方关于新发股份的附注",
  },
  loan: { en: "the borrower’s debt note with the sum drawn", zh: "借款方债务附注中的已提款金额" },
  bond: { en: "the borrower’s debt note with the notes outstanding", zh: "借款方债务附注中的未偿债券" },
  purchase_goods: {
    en: "the buyer’s cash-flow note, or the supplier’s note on customers above a tenth of revenue",
    zh: "买方的现金流附注，或供应方关于占收入一成以上客户的附注",
  },
  purchase_services: {
    en: "the provider’s note on customers above a tenth of revenue, or the buyer’s note on purchase obligations met",
    zh: "服务方关于占收入一成以上客户的附注，或买方已履行采购义务的附注",
  },
  lease: { en: "the tenant’s note on rent paid", zh: "承租方已付租金的附注" },
  guarantee_backstop: { en: "a note that the promise was called, with the sum", zh: "关于承诺已被触发及金额的附注" },
  residual_value_guarantee: {
    en: "a note that the promise was called, with the sum",
    zh: "关于承诺已被触发及金额的附注",
  },
  distribution: {
    en: "the recipient’s cash-flow statement, or the vehicle’s note on distributions made",
    zh: "收款方的现金流量表，或载体关于已作分配的附注",
  },
  warrant: { en: "the note on shares vested and issued", zh: "关于已归属、已发行股份的附注" },
  stake: { en: "the holder’s note on the stake sold or dividends received", zh: "持有方关于出售股份或收到股息的附注" },
};

const STATEMENT: Paper = {
  en: "a filing or statement by one of the two parties that names this deal",
  zh: "两方之一点名此项交易的申报文件或声明",
};

const AMOUNT: Paper = {
  en: "a copy of the contract with its price, or a note that gives the sum",
  zh: "写明价格的合同文本，或给出金额的附注",
};

/** The paper that would settle a leg, in words. */
export function proofText({ kind, need }: ProofNeeded, locale: Locale): string {
  if (need === "statement") return STATEMENT[locale];
  if (need === "amount") return AMOUNT[locale];
  return (need === "payment" ? (PAYMENT[kind] ?? CONTRACT[kind]) : CONTRACT[kind])[locale];
}
