import type { LinkKind } from "@/lib/domain/model/link-kinds";
import type { Locale } from "@/lib/domain/model/vocabulary";

type Words = Readonly<Record<Locale, string>>;

/**
 * A link told in words: who pays, lends, guarantees or grants what to whom. The template has `{payer}`, `{payee}` and
 * `{amount}`; a link without an amount uses the second template. In English a verb is written `{singular|plural}`.
 */
interface SentenceTemplates {
  readonly withAmount: string;
  readonly withoutAmount: string;
}

export interface LinkKindWords {
  readonly name: Words;
  readonly sentence: Readonly<Record<Locale, SentenceTemplates>>;
  /** The paper that shows a contract of this kind. */
  readonly contract: Words;
  /** The paper that shows that value moved; null where that is the contract itself. */
  readonly payment: Words | null;
}

/** What pages say of each kind of link. */
export const LINK_KIND_WORDS: Readonly<Record<LinkKind, LinkKindWords>> = {
  equity_investment: {
    name: { en: "equity investment", zh: "股权投资" },
    sentence: {
      en: {
        withAmount: "{payer} {invests|invest} {amount} in {payee}",
        withoutAmount: "{payer} {invests|invest} in {payee}",
      },
      zh: { withAmount: "{payer}向{payee}投资{amount}", withoutAmount: "{payer}投资{payee}" },
    },
    contract: {
      en: "the signed subscription agreement, or a filing that announces the closing (8-K, 6-K)",
      zh: "签署的认购协议，或宣布交割的申报文件（8-K、6-K）",
    },
    payment: {
      en: "the cash-flow statement of the investor, or the issuer’s note on shares issued",
      zh: "投资方的现金流量表，或发行方关于新发股份的附注",
    },
  },
  loan: {
    name: { en: "loan", zh: "贷款" },
    sentence: {
      en: { withAmount: "{payer} {lends|lend} {amount} to {payee}", withoutAmount: "{payer} {lends|lend} to {payee}" },
      zh: { withAmount: "{payer}向{payee}提供{amount}贷款", withoutAmount: "{payer}向{payee}提供贷款" },
    },
    contract: { en: "the credit agreement, filed as an exhibit", zh: "作为附件申报的贷款协议" },
    payment: { en: "the borrower’s debt note with the sum drawn", zh: "借款方债务附注中的已提款金额" },
  },
  bond: {
    name: { en: "bond", zh: "债券" },
    sentence: {
      en: {
        withAmount: "{payer} {buys|buy} bonds of {payee} for {amount}",
        withoutAmount: "{payer} {buys|buy} bonds of {payee}",
      },
      zh: { withAmount: "{payer}认购{payee}发行的{amount}债券", withoutAmount: "{payer}认购{payee}发行的债券" },
    },
    contract: { en: "the indenture, filed as an exhibit", zh: "作为附件申报的债券契约" },
    payment: { en: "the borrower’s debt note with the notes outstanding", zh: "借款方债务附注中的未偿债券" },
  },
  purchase_goods: {
    name: { en: "purchase of goods", zh: "采购货物" },
    sentence: {
      en: {
        withAmount: "{payer} {buys|buy} goods for {amount} from {payee}",
        withoutAmount: "{payer} {buys|buy} goods from {payee}",
      },
      zh: { withAmount: "{payer}向{payee}采购{amount}的货物", withoutAmount: "{payer}向{payee}采购货物" },
    },
    contract: {
      en: "the signed supply contract, or its filing as a material contract (exhibit 10)",
      zh: "签署的供货合同，或作为重大合同的申报附件（附件10）",
    },
    payment: {
      en: "the buyer’s cash-flow note, or the supplier’s note on customers above a tenth of revenue",
      zh: "买方的现金流附注，或供应方关于占收入一成以上客户的附注",
    },
  },
  purchase_services: {
    name: { en: "purchase of services", zh: "采购服务" },
    sentence: {
      en: {
        withAmount: "{payer} {buys|buy} services for {amount} from {payee}",
        withoutAmount: "{payer} {buys|buy} services from {payee}",
      },
      zh: { withAmount: "{payer}向{payee}购买{amount}的服务", withoutAmount: "{payer}向{payee}购买服务" },
    },
    contract: {
      en: "the signed service contract, or its filing as a material contract (exhibit 10)",
      zh: "签署的服务合同，或作为重大合同的申报附件（附件10）",
    },
    payment: {
      en: "the provider’s note on customers above a tenth of revenue, or the buyer’s note on purchase obligations met",
      zh: "服务方关于占收入一成以上客户的附注，或买方已履行采购义务的附注",
    },
  },
  lease: {
    name: { en: "lease", zh: "租赁" },
    sentence: {
      en: {
        withAmount: "{payer} {rents|rent} for {amount} from {payee}",
        withoutAmount: "{payer} {rents|rent} from {payee}",
      },
      zh: { withAmount: "{payer}以{amount}向{payee}租用", withoutAmount: "{payer}向{payee}租用" },
    },
    contract: {
      en: "the signed lease, or the note on leases not yet begun in the tenant’s annual report",
      zh: "签署的租约，或承租方年报中关于尚未起租租约的附注",
    },
    payment: { en: "the tenant’s note on rent paid", zh: "承租方已付租金的附注" },
  },
  guarantee_backstop: {
    name: { en: "guarantee", zh: "担保" },
    sentence: {
      en: {
        withAmount: "{payer} {guarantees|guarantee} {amount} for {payee}",
        withoutAmount: "{payer} {gives|give} a guarantee for {payee}",
      },
      zh: { withAmount: "{payer}为{payee}担保{amount}", withoutAmount: "{payer}为{payee}提供担保" },
    },
    contract: {
      en: "the signed guarantee with its cap and the event that calls it",
      zh: "签署的担保文件，写明上限和触发条件",
    },
    payment: { en: "a note that the promise was called, with the sum", zh: "关于承诺已被触发及金额的附注" },
  },
  warrant: {
    name: { en: "warrant", zh: "认股权证" },
    sentence: {
      en: {
        withAmount: "{payer} {grants|grant} {payee} a warrant worth {amount}",
        withoutAmount: "{payer} {grants|grant} {payee} a warrant on its shares",
      },
      zh: { withAmount: "{payer}授予{payee}价值{amount}的认股权证", withoutAmount: "{payer}授予{payee}认股权证" },
    },
    contract: {
      en: "the warrant with its number of shares, price and conditions, filed as an exhibit",
      zh: "作为附件申报的认股权证，写明股数、价格和条件",
    },
    payment: { en: "the note on shares vested and issued", zh: "关于已归属、已发行股份的附注" },
  },
  stake: {
    name: { en: "stake", zh: "持股" },
    sentence: {
      en: {
        withAmount: "{payer} {holds|hold} a stake in {payee} valued at {amount}",
        withoutAmount: "{payer} {holds|hold} a stake in {payee}",
      },
      zh: { withAmount: "{payer}持有{payee}股份，估值{amount}", withoutAmount: "{payer}持有{payee}股份" },
    },
    contract: {
      en: "a register of holders: a schedule 13D or 13G, a form 13F, or the proxy statement",
      zh: "持股登记：13D或13G表、13F表，或股东大会材料",
    },
    payment: {
      en: "the holder’s note on the stake sold or dividends received",
      zh: "持有方关于出售股份或收到股息的附注",
    },
  },
  revenue_share: {
    name: { en: "revenue share", zh: "收入分成" },
    sentence: {
      en: {
        withAmount: "{payer} {passes|pass} {amount} of revenue to {payee}",
        withoutAmount: "{payer} {passes|pass} a share of revenue to {payee}",
      },
      zh: { withAmount: "{payer}向{payee}上交{amount}收入", withoutAmount: "{payer}把部分收入交给{payee}" },
    },
    contract: { en: "the signed agreement on the share of revenue", zh: "签署的收入分成协议" },
    payment: null,
  },
  tariff: {
    name: { en: "tariff", zh: "关税" },
    sentence: {
      en: {
        withAmount: "{payer} must pay {payee} a tariff of {amount}",
        withoutAmount: "{payer} must pay {payee} a tariff",
      },
      zh: { withAmount: "{payer}须向{payee}缴纳{amount}关税", withoutAmount: "{payer}须向{payee}缴纳关税" },
    },
    contract: { en: "the published order with its rate and first day", zh: "写明税率和起始日的公布命令" },
    payment: null,
  },
  licence: {
    name: { en: "licence", zh: "许可" },
    sentence: {
      en: {
        withAmount: "{payer} {licenses|license} {payee} ({amount})",
        withoutAmount: "{payer} {licenses|license} {payee}",
      },
      zh: { withAmount: "{payer}向{payee}发放许可（{amount}）", withoutAmount: "{payer}向{payee}发放许可" },
    },
    contract: { en: "the licence, or the authority’s register", zh: "许可文件，或主管机关的登记" },
    payment: null,
  },
  co_development: {
    name: { en: "joint development", zh: "联合开发" },
    sentence: {
      en: {
        withAmount: "{payer} and {payee} develop together ({amount})",
        withoutAmount: "{payer} and {payee} develop together",
      },
      zh: { withAmount: "{payer}与{payee}联合开发（{amount}）", withoutAmount: "{payer}与{payee}联合开发" },
    },
    contract: { en: "the signed co-operation agreement", zh: "签署的合作协议" },
    payment: null,
  },
  supply: {
    name: { en: "supply", zh: "供货" },
    sentence: {
      en: {
        withAmount: "{payer} {supplies|supply} {payee} ({amount})",
        withoutAmount: "{payer} {supplies|supply} {payee}",
      },
      zh: { withAmount: "{payer}向{payee}供货（{amount}）", withoutAmount: "{payer}向{payee}供货" },
    },
    contract: {
      en: "delivery papers, or the supplier’s note on its customers",
      zh: "交货单据，或供应方关于客户的附注",
    },
    payment: null,
  },
  control: {
    name: { en: "control", zh: "控制" },
    sentence: {
      en: {
        withAmount: "{payer} {controls|control} {payee} ({amount})",
        withoutAmount: "{payer} {controls|control} {payee}",
      },
      zh: { withAmount: "{payer}控制{payee}（{amount}）", withoutAmount: "{payer}控制{payee}" },
    },
    contract: {
      en: "the register of owners, or the list of subsidiaries (exhibit 21)",
      zh: "股东名册，或子公司清单（附件21）",
    },
    payment: null,
  },
  residual_value_guarantee: {
    name: { en: "residual value guarantee", zh: "残值担保" },
    sentence: {
      en: {
        withAmount: "{payer} {guarantees|guarantee} a residual value of {amount} to {payee}",
        withoutAmount: "{payer} {guarantees|guarantee} a residual value to {payee}",
      },
      zh: { withAmount: "{payer}向{payee}担保{amount}的残值", withoutAmount: "{payer}向{payee}提供残值担保" },
    },
    contract: { en: "the signed guarantee of the residual value with its cap", zh: "签署的残值担保文件，写明上限" },
    payment: { en: "a note that the promise was called, with the sum", zh: "关于承诺已被触发及金额的附注" },
  },
  distribution: {
    name: { en: "distribution", zh: "分配款" },
    sentence: {
      en: {
        withAmount: "{payer} {pays|pay} back {amount} to {payee}",
        withoutAmount: "{payer} {pays|pay} back money to {payee}",
      },
      zh: { withAmount: "{payer}向{payee}分配{amount}", withoutAmount: "{payer}向{payee}分配资金" },
    },
    contract: {
      en: "the resolution on the distribution, or the filing that announces it",
      zh: "关于分配的决议，或宣布分配的申报文件",
    },
    payment: {
      en: "the recipient’s cash-flow statement, or the vehicle’s note on distributions made",
      zh: "收款方的现金流量表，或载体关于已作分配的附注",
    },
  },
};
