// Contract: texts of the kinds that newsrooms paste are read without a wrong link; what their words leave open is asked.
// Must reject: a fee that becomes a party, a yearly sum read as a total, a contract "after signing" read as signed.
import { expect, test } from "vitest";
import type { SourceKind } from "@/lib/domain/model/vocabulary";
import { tellLinks } from "./tell";

const TEXTS: readonly (readonly [string, SourceKind | null, string, readonly string[]])[] = [
  [
    "a filing of a loan with fee, warrants and a guarantee",
    "filing",
    `On February 11, 2026, Larkspur Compute Corp. ("Larkspur" or the "Company") and its wholly owned subsidiary, Larkspur Funding I, LLC (the "Borrower"), entered into a Delayed Draw Term Loan Agreement with a syndicate of lenders led by Fairmont Bank, N.A., as administrative agent (the "Agent"). The agreement provides for term loans in an aggregate principal amount not to exceed $2.3 billion, of which $400 million was drawn at closing. Borrowings bear interest at a rate of SOFR plus 6.00% per annum. The Company has guaranteed the obligations of the Borrower. The Borrower paid the Agent an upfront fee of $23 million. On February 9, 2026, the Company issued 1,250,000 warrants to Meridian Credit Fund LP with an exercise price of $41.20 per share. The Company expects to purchase approximately $1.6 billion of servers from NVIDIA during 2026 and 2027.`,
    [
      "Larkspur Compute Corp. > ? | guarantee_backstop | - | ?",
      "Larkspur Funding I, LLC > Fairmont Bank, N.A. | ? | 23m USD | completed",
      "Larkspur Compute Corp. > Meridian Credit Fund LP | warrant | - | ?",
      "Larkspur Compute Corp. > NVIDIA Corporation | purchase_goods | about 1.6bn USD | ?",
    ],
  ],
  [
    "a quarterly report in the first person",
    "filing",
    `During the three months ended September 30, 2026, we recognized revenue of $1,362 million. In August 2026 we entered into a new master services agreement with OpenAI under which OpenAI committed to pay us up to $6.5 billion through October 2031. We purchased $214 million of equipment from Dellwood Systems Inc. and leased data center space from Core Harbor Trust for 15 years at a base rent of $3.2 million per month. NVIDIA holds approximately 7% of our common stock. We received $350 million from the sale of Class A common stock to Oracle at $40.00 per share.`,
    [
      "OpenAI > ? | ? | up_to 6.5bn USD | signed",
      "? > Dellwood Systems Inc. | purchase_goods | 214m USD | ?",
      "? > Core Harbor Trust | lease | 3.2m USD_per_month | ?",
      "NVIDIA Corporation > ? | stake | about 7 percent | ?",
      "? > ? | equity_investment | 350m USD | ?",
    ],
  ],
  [
    "a credit facility with a further tranche",
    "filing",
    `As of June 30, 2026, Northfield AI Ltd. owed $310 million to Harbor Lending LLC under the 2025 Credit Facility. In July 2026 Northfield AI Ltd. repaid $110 million. Under a separate agreement dated May 5, 2026, Harbor Lending LLC agreed, subject to certain conditions precedent, to make available to Northfield AI Ltd. an additional tranche of up to $90 million. NVIDIA, together with Apollo Global Management, subscribed for preferred shares of Northfield AI Ltd. for an aggregate purchase price of $500 million.`,
    [
      "Northfield AI Ltd. > ? | ? | 110m USD | completed",
      "? > ? | ? | up_to 90m USD | conditional",
      "? > Northfield AI Ltd. | equity_investment | 500m USD | ?",
    ],
  ],
  [
    "a Chinese listed company's notice",
    "release",
    `星河智算科技股份有限公司关于签订重大采购合同的公告

星河智算科技股份有限公司（以下简称“公司”）于2026年9月18日与华瑞服务器有限公司（以下简称“华瑞”）签署了《服务器采购合同》，公司将向华瑞采购总金额约人民币36.8亿元的服务器，合同期限三年。公司全资子公司星河租赁有限公司拟向中诚银行申请不超过20亿元的贷款，由公司提供连带责任担保。根据协议，华瑞承诺以不低于5亿元认购公司非公开发行的股份，认购价为每股18.60元。该事项尚需股东大会批准。`,
    [
      "星河智算科技股份有限公司 > 华瑞服务器有限公司 | purchase_goods | about 3.68bn CNY | ?",
      "中诚银行 > ? | loan | up_to 2bn CNY | ?",
      "星河智算科技股份有限公司 > ? | guarantee_backstop | - | ?",
      "华瑞服务器有限公司 > 星河智算科技股份有限公司 | equity_investment | at_least 500m CNY | ?",
    ],
  ],
  [
    "a Chinese paper on a round of financing",
    "release",
    `本报讯 9月20日，云帆科技宣布完成12亿美元C轮融资，由英伟达领投，甲骨文跟投。云帆科技表示，将把其中约7亿美元用于采购英伟达芯片。此前，云帆科技已与甲骨文达成协议，未来五年内向甲骨文支付300亿美元购买算力。`,
    [
      "? > ? | equity_investment | 1.2bn USD | ?",
      "? > NVIDIA Corporation | purchase_goods | about 700m USD | announced",
      "? > Oracle Corporation | purchase_services | 30bn USD | ?",
    ],
  ],
  [
    "a Chinese release with a place in a name and a yearly sum",
    "release",
    `2026年8月5日，远航算力（上海）有限公司与北辰能源集团有限公司达成战略合作。北辰能源集团有限公司将投资8.5亿元，持有远航算力（上海）有限公司15%的股权。远航算力（上海）有限公司每年向北辰能源集团有限公司支付电费约1.2亿元，为期十年。双方还将设立合资公司。`,
    [
      "北辰能源集团有限公司 > ? | equity_investment | 850m CNY | announced",
      "北辰能源集团有限公司 > 远航算力（上海）有限公司 | stake | 15 percent | ?",
      "远航算力（上海）有限公司 > 北辰能源集团有限公司 | ? | ? | ?",
    ],
  ],
  [
    "a complaint and what the court found",
    null,
    `According to the amended complaint, on June 2, 2024 Defendant Orchard Digital LLC caused its affiliate, Orchard Leasing Ltd., to transfer $18.4 million to Plaintiff's former lender, Quarry Bank. Plaintiff contends that the transfer repaid a loan of $17 million that Quarry Bank had extended to Orchard Digital LLC in 2022. The Court finds that Orchard Digital LLC signed a guaranty in favor of Quarry Bank for up to $20 million, but that no payment was ever made under it. Defendant must pay Plaintiff $3.1 million in damages.`,
    ["Orchard Leasing Ltd. > ? | ? | 18.4m USD | ?", "? > ? | ? | 17m USD | ?"],
  ],
  [
    "a sale and lease back before a bankruptcy court",
    null,
    `The bankruptcy court approved the sale. Debtor Halcyon Cloud Inc. will sell its data center to Vantage Point LLC for $275 million in cash, and Vantage Point LLC will lease the facility back to the Debtor for $2 million per month. The trustee alleges that Halcyon Cloud Inc. paid $60 million to its parent, Halcyon Group plc, within 90 days of the petition.`,
    [
      "Vantage Point LLC > Halcyon Cloud Inc. | ? | 275m USD | ?",
      "? > Vantage Point LLC | lease | 2m USD_per_month | ?",
      "Halcyon Cloud Inc. > Halcyon Group plc | ? | 60m USD | ?",
    ],
  ],
  [
    "a Chinese judgment on a loan",
    null,
    `经审理查明：2024年3月1日，原告东海信托有限公司与被告蓝鲸数据有限公司签订《信托贷款合同》，约定东海信托有限公司向蓝鲸数据有限公司发放贷款3亿元，期限24个月，年利率8%。被告青山控股集团有限公司为上述债务提供连带责任保证。合同签订后，东海信托有限公司依约发放贷款3亿元。蓝鲸数据有限公司仅偿还本金5000万元。`,
    [
      "东海信托有限公司 > 蓝鲸数据有限公司 | loan | 300m CNY | signed",
      "青山控股集团有限公司 > ? | guarantee_backstop | - | ?",
      "东海信托有限公司 > ? | loan | 300m CNY | ?",
      "蓝鲸数据有限公司 > ? | ? | 50m CNY | ?",
    ],
  ],
  [
    "a paper on unnamed people's word",
    null,
    `Brookline Networks has agreed to pay Oracle $12bn over six years for cloud capacity, according to two people familiar with the matter, in a deal that could be announced as soon as next week. Oracle, which reported revenue of $14bn last quarter, declined to comment. Shares in Oracle rose 3 per cent. Brookline, valued at $40bn in its last funding round, is also in talks to raise $5bn from investors including Apollo Global Management and NVIDIA.`,
    [
      "Brookline Networks > Oracle Corporation | purchase_services | 12bn USD | ?",
      "? > Brookline Networks | ? | 5bn USD | ?",
    ],
  ],
];

test.each(TEXTS)("%s", (_, kind, text, links) => {
  expect(tellLinks(text, kind).split("\n")).toEqual(links);
});
