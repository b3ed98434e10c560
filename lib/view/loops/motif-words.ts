import type { Motif } from "@/lib/domain/analysis/measures/loop-motifs";
import type { Locale } from "@/lib/domain/model/vocabulary";

/** Shapes with a name, and the two that every other loop has: all cash, or with a step that is none. */
export type LoopShape = Motif | "plain_cash" | "plain_mixed";

interface MotifWords {
  readonly name: Readonly<Record<Locale, string>>;
  /** Why deals of this shape are made everywhere, in general; says nothing about any company. */
  readonly ordinary: Readonly<Record<Locale, string>>;
}

const WORDS: Readonly<Record<LoopShape, MotifWords>> = {
  vendor_finance: {
    name: { en: "vendor finance", zh: "卖方融资" },
    ordinary: {
      en: "Makers of costly equipment have long lent to buyers or taken shares in them: aircraft, telephone networks, farm machines. The seller wins a customer sooner and knows the trade well enough to judge the risk; the buyer gets what it could not yet pay for. It goes wrong where the sale would not have happened on its own and the buyer cannot earn the price.",
      zh: "昂贵设备的制造商借钱给买家或入股买家，由来已久：飞机、电话网、农机都是如此。卖方更早得到客户，又懂行，看得清风险；买方先用上了还付不起的东西。出问题的情形是：没有这笔钱就没有这单生意，而买方又挣不回货款。",
    },
  },
  invests_in_customer: {
    name: { en: "investing in a customer", zh: "投资于客户" },
    ordinary: {
      en: "A provider of services that backs a young customer expects it to grow on what it sells: both gain if it does. Part of such an investment is often given as credit for services, which saves both sides a transfer. What outsiders cannot see is how much of the provider’s sales its own money paid for.",
      zh: "提供服务的公司扶持一家年轻客户，指望它靠着自家的服务长大，做成了两边都受益。这类投资常有一部分直接折成服务额度，省得来回转账。外人看不到的是：卖方的营业收入里，有多少是自己的钱付的。",
    },
  },
  stake_and_backstop: {
    name: { en: "stake and backstop", zh: "持股兼兜底" },
    ordinary: {
      en: "An owner that promises to take what a young company cannot sell makes it easier for that company to borrow and build: lenders see a buyer of last resort. Shareholders and parents give such promises in power, shipping and property. A promise is not a payment; it costs money only if demand fails.",
      zh: "股东承诺买下年轻企业卖不掉的产能，企业就更容易借钱扩建，因为贷款方看到了最后的买家。电力、航运、地产里，股东和母公司常作这种承诺。承诺不是付款，需求落空时才要花钱。",
    },
  },
  warrant_for_orders: {
    name: { en: "warrants for orders", zh: "以权证换订单" },
    ordinary: {
      en: "Giving a large customer the right to buy shares as its orders come in is a rebate paid in shares: it ties the customer to the new product and costs no cash. Airlines, retailers and carmakers have received such rights from suppliers. Under United States rules the value given lowers the seller’s revenue.",
      zh: "大客户每下一批订单，就给它一份购股权，等于用股份付回扣：把客户与新产品绑在一起，又不花现金。航空、零售、汽车行业的供应商都给过客户这种权利。按美国会计准则，所给的价值要冲减卖方收入。",
    },
  },
  lease_back: {
    name: { en: "renting from what one part-owns", zh: "向自己持股的一方承租" },
    ordinary: {
      en: "A company that puts buildings or machines into a joint venture and rents them back frees its own money and shares the risk with investors who want steady rent. It is common with offices, shops and aircraft. What matters for a reader is who bears the loss at the end of the lease.",
      zh: "企业把厂房或设备放进合资公司再租回来，腾出自己的资金，也和图稳定租金的投资者分担风险。写字楼、商铺、飞机都常这样做。读者要看的是：租期结束时，亏损由谁承担。",
    },
  },
  purchase_round_trip: {
    name: { en: "purchases all the way round", zh: "一圈都是采购" },
    ordinary: {
      en: "Companies of one industry buy from each other as a matter of course: one makes the goods, another runs the works, a third sells the service. A closed chain of purchases is to be expected where an industry is small. It becomes a matter for auditors only where the purchases were agreed together and nobody needed the goods.",
      zh: "同一行业的公司互相采购，本是常事：有的造设备，有的搞建设，有的卖服务。行业小，采购链自然容易首尾相接。只有几笔采购是事先串好的、而且没人真要那些货，才成为审计的问题。",
    },
  },
  plain_cash: {
    name: { en: "a longer chain", zh: "较长的链条" },
    ordinary: {
      en: "In a small industry a few large companies finance, supply and rent from each other, and chains of independent deals close by themselves. No party needs to know of the whole chain, and each step may have been made for its own reasons. That value can return does not show that it does.",
      zh: "行业不大，几家大公司彼此投资、供货、租用，各自独立的交易自然会连成一圈。没有哪一方需要知道整条链，每一步都可能各有缘由。钱能转回来，不等于真的转回来了。",
    },
  },
  plain_mixed: {
    name: { en: "closed by a stake or a promise", zh: "靠持股或承诺闭合" },
    ordinary: {
      en: "Whoever takes a risk for another usually asks for a share of the gain: a lender’s warrant, a guarantor’s stake, shares in exchange for a grant. Such pairs are the price of a risk. The way back is a hope of gain and no payment, and it may come to nothing.",
      zh: "替别人担风险的，通常要分一份收益：贷款人的权证、担保人的股份、以补助换来的股权。这样成对出现，就是风险的价钱。回来的是获利的可能，不是付款，也可能什么都没有。",
    },
  },
};

export function shapeName(shape: LoopShape, locale: Locale): string {
  return WORDS[shape].name[locale];
}

/** Why such deals are made in the ordinary course of business: general, and about no company. */
export function ordinaryExplanation(shape: LoopShape, locale: Locale): string {
  return WORDS[shape].ordinary[locale];
}
