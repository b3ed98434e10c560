// Contract: a sentence is a link with who pays whom, for what, how much and how far it has come; each part is read, asked (?) or
// left (-). What the words leave open is asked.
// Must reject: ends the wrong way round, a name that only stands nearest, a stage that nobody said, a link of what is denied.
import { describe, expect, test } from "vitest";
import { tellLinks } from "./tell";

describe("sentences in English", () => {
  test.each([
    [
      "NVIDIA will invest $1.5 billion in Alder Systems Inc.",
      "NVIDIA Corporation > Alder Systems Inc. | equity_investment | 1.5bn USD | ?",
    ],
    [
      "Alder Systems Inc. invested $20m into Birch Labs Ltd last year.",
      "Alder Systems Inc. > Birch Labs Ltd | equity_investment | 20m USD | ?",
    ],
    [
      "Alder Systems Inc. has invested €40 million in Birch Labs Ltd.",
      "Alder Systems Inc. > Birch Labs Ltd | equity_investment | 40m EUR | completed",
    ],
    [
      "Oracle signed a five-year, $30bn deal to buy computing capacity from Cedar Power LLC.",
      "Oracle Corporation > Cedar Power LLC | purchase_services | 30bn USD | signed",
    ],
    [
      "Oracle agreed to purchase 400,000 chips from NVIDIA for about $40 billion.",
      "Oracle Corporation > NVIDIA Corporation | purchase_goods | about 40bn USD | ?",
    ],
    [
      "OpenAI has committed to spend $10bn on NVIDIA servers.",
      "OpenAI > NVIDIA Corporation | purchase_goods | 10bn USD | ?",
    ],
    [
      "Cedar Power LLC will sell electricity to OpenAI for $90 million a year.",
      "OpenAI > Cedar Power LLC | purchase_services | 90m USD_per_year | ?",
    ],
    [
      "Under the contract, Dune Chips Ltd will supply processors worth at least $2bn to Oracle.",
      "Oracle Corporation > Dune Chips Ltd | purchase_goods | at_least 2bn USD | ?",
    ],
    [
      "Apollo Global Management lent $3.5bn to Elm Leasing SPV.",
      "Apollo Global Management > Elm Leasing SPV | loan | 3.5bn USD | ?",
    ],
    [
      "Apollo Global Management agreed to lend Elm Leasing SPV up to $5 billion, subject to documentation.",
      "Apollo Global Management > Elm Leasing SPV | loan | up_to 5bn USD | conditional",
    ],
    ["Elm Leasing SPV borrowed $900 million from Fjord Bank.", "Fjord Bank > Elm Leasing SPV | loan | 900m USD | ?"],
    [
      "Elm Leasing SPV obtained a $500 million term loan from Fjord Bank.",
      "Fjord Bank > Elm Leasing SPV | loan | 500m USD | ?",
    ],
    [
      "Fjord Bank will provide a credit facility of up to £200m to Alder Systems Inc.",
      "Fjord Bank > Alder Systems Inc. | loan | up_to 200m GBP | ?",
    ],
    [
      "Elm Leasing SPV will lease the servers to OpenAI for $45m a month.",
      "OpenAI > Elm Leasing SPV | lease | 45m USD_per_month | ?",
    ],
    [
      "OpenAI will lease the data centre from Elm Leasing SPV at $110 million per year.",
      "OpenAI > Elm Leasing SPV | lease | 110m USD_per_year | ?",
    ],
    [
      "Alder Systems Inc. sold its campus for $300m to Birch Labs Ltd and leased it back.",
      "Birch Labs Ltd > Alder Systems Inc. | ? | 300m USD | ?",
    ],
    ["The bonds of Elm Leasing SPV are guaranteed by Oracle.", "Oracle Corporation > ? | guarantee_backstop | - | ?"],
    [
      "Oracle guaranteed up to $3bn of the debt of Elm Leasing SPV.",
      "Oracle Corporation > ? | guarantee_backstop | up_to 3bn USD | ?",
    ],
    [
      "Oracle will provide a residual value guarantee of $2bn for the benefit of Elm Leasing SPV.",
      "Oracle Corporation > Elm Leasing SPV | residual_value_guarantee | 2bn USD | ?",
    ],
    [
      "Alder Systems Inc. paid $12.4 million in rent to Birch Labs Ltd.",
      "Alder Systems Inc. > Birch Labs Ltd | lease | 12.4m USD | completed",
    ],
    [
      "Alder Systems Inc. paid Birch Labs Ltd $8m for cloud services.",
      "Alder Systems Inc. > Birch Labs Ltd | purchase_services | 8m USD | completed",
    ],
    [
      "Birch Labs Ltd was paid $8m by Alder Systems Inc. for servers.",
      "Alder Systems Inc. > Birch Labs Ltd | purchase_goods | 8m USD | completed",
    ],
    [
      "NVIDIA will pay 15% of its revenue to the United States Treasury.",
      "NVIDIA Corporation > United States Treasury | revenue_share | 15 percent | ?",
    ],
    ["Alder Systems Inc. issued warrants worth $50m to OpenAI.", "Alder Systems Inc. > OpenAI | warrant | 50m USD | ?"],
    [
      "Elm Leasing SPV will issue $27bn of senior notes to Gate Asset Management.",
      "Gate Asset Management > Elm Leasing SPV | bond | 27bn USD | ?",
    ],
    ["Elm Leasing SPV will issue $27bn of senior notes.", "? > Elm Leasing SPV | bond | 27bn USD | ?"],
    [
      "Apollo Global Management subscribed for $400m of notes issued by Elm Leasing SPV.",
      "Apollo Global Management > Elm Leasing SPV | bond | 400m USD | ?",
    ],
    ["OpenAI holds a 12% stake in Alder Systems Inc.", "OpenAI > Alder Systems Inc. | stake | 12 percent | ?"],
    [
      "OpenAI will contribute $19bn in equity to Juniper Venture LLC.",
      "OpenAI > Juniper Venture LLC | equity_investment | 19bn USD | ?",
    ],
    [
      "Birch Labs Ltd raised $1.1bn in a Series C round from Apollo Global Management.",
      "Apollo Global Management > Birch Labs Ltd | equity_investment | 1.1bn USD | ?",
    ],
    [
      "Birch Labs Ltd raised $1.1bn from Apollo Global Management.",
      "Apollo Global Management > Birch Labs Ltd | ? | 1.1bn USD | ?",
    ],
    [
      "NVIDIA is in talks to invest $500m in Birch Labs Ltd.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | 500m USD | ?",
    ],
    [
      "NVIDIA plans to invest $500m in Birch Labs Ltd.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | 500m USD | ?",
    ],
    [
      "NVIDIA could invest as much as $500m in Birch Labs Ltd.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | up_to 500m USD | ?",
    ],
    [
      "NVIDIA said it will invest $500m in Birch Labs Ltd.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | 500m USD | announced",
    ],
    [
      "NVIDIA entered into an agreement to invest $500m in Birch Labs Ltd, subject to regulatory approval.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | 500m USD | conditional",
    ],
    [
      "NVIDIA has completed its investment and paid $500m to Birch Labs Ltd for shares.",
      "NVIDIA Corporation > Birch Labs Ltd | ? | 500m USD | completed",
    ],
    ["NVIDIA will not invest $500m in Birch Labs Ltd.", ""],
    ["NVIDIA denied that it had agreed to lend $2bn to Birch Labs Ltd.", ""],
    [
      "NVIDIA and Apollo Global Management will invest $2bn in Birch Labs Ltd.",
      "? > Birch Labs Ltd | equity_investment | 2bn USD | ?",
    ],
    ["A unit of Oracle will invest $2bn in Birch Labs Ltd.", "? > Birch Labs Ltd | equity_investment | 2bn USD | ?"],
    [
      "Oracle's leasing arm will invest $2bn in Birch Labs Ltd.",
      "? > Birch Labs Ltd | equity_investment | 2bn USD | ?",
    ],
    [
      "NVIDIA, which competes with Dune Chips Ltd, will invest $2bn in Birch Labs Ltd.",
      "? > Birch Labs Ltd | equity_investment | 2bn USD | ?",
    ],
    [
      "NVIDIA, the chipmaker, will invest $2bn in Birch Labs Ltd.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | 2bn USD | ?",
    ],
    ["It will invest $2bn in Birch Labs Ltd.", "? > Birch Labs Ltd | equity_investment | 2bn USD | ?"],
    [
      "NVIDIA will invest $2bn in a subsidiary of Birch Labs Ltd.",
      "NVIDIA Corporation > ? | equity_investment | 2bn USD | ?",
    ],
    [
      "NVIDIA will invest $2bn in Birch Labs Ltd and Dune Chips Ltd.",
      "NVIDIA Corporation > ? | equity_investment | 2bn USD | ?",
    ],
    ["NVIDIA will invest $2bn in data centres in Texas.", "NVIDIA Corporation > ? | equity_investment | 2bn USD | ?"],
    [
      "NVIDIA will invest $2bn initially and a further $3bn in Birch Labs Ltd.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | ? | ?",
    ],
    [
      "NVIDIA will invest several billion dollars in Birch Labs Ltd.",
      "NVIDIA Corporation > Birch Labs Ltd | equity_investment | ? | ?",
    ],
    ["NVIDIA will acquire a 10% stake in Birch Labs Ltd for $5bn.", "NVIDIA Corporation > ? | ? | 5bn USD | ?"],
    [
      "Oracle will buy $4bn of equipment and services from Dune Chips Ltd.",
      "Oracle Corporation > Dune Chips Ltd | ? | 4bn USD | ?",
    ],
    ["Oracle's revenue rose to $14bn.", ""],
    ["Shares of NVIDIA fell 3% on Tuesday.", ""],
    ["The company said the project would need 4.5 gigawatts.", ""],
    [
      "The complaint alleges that Harbor Fund LP transferred $45 million to Kestrel Holdings Ltd.",
      "Harbor Fund LP > Kestrel Holdings Ltd | ? | 45m USD | ?",
    ],
    [
      "The court found that Kestrel Holdings Ltd borrowed $12,500,000 from Fjord Bank under a promissory note.",
      "Fjord Bank > Kestrel Holdings Ltd | loan | 12.5m USD | ?",
    ],
    [
      'On May 4, 2026, Alder Systems Inc. (the "Borrower") entered into a loan agreement with Fjord Bank (the "Lender") under which the Lender agreed to lend $60,000,000 to the Borrower.',
      "Fjord Bank > Alder Systems Inc. | loan | 60m USD | signed",
    ],
    [
      "People familiar with the matter said Oracle agreed to lend $2bn to Birch Labs Ltd.",
      "Oracle Corporation > Birch Labs Ltd | loan | 2bn USD | ?",
    ],
    [
      "The agreement under which Oracle would lend $2bn to Birch Labs Ltd was terminated.",
      "Oracle Corporation > Birch Labs Ltd | loan | 2bn USD | ?",
    ],
  ])("%s", (text, told) => {
    expect(tellLinks(text)).toBe(told);
  });

  test("a party's own release announces what it says that it will do; a signature and a condition say more", () => {
    expect(tellLinks("Oracle will buy chips worth $4bn from Dune Chips Ltd.", "release")).toMatch(/\| announced$/);
    expect(tellLinks("Oracle has signed a contract to buy chips worth $4bn from Dune Chips Ltd.", "release")).toMatch(
      /\| signed$/,
    );
    expect(tellLinks("Oracle will buy chips worth $4bn from Dune Chips Ltd, subject to closing.", "release")).toMatch(
      /\| conditional$/,
    );
    expect(
      tellLinks(
        "Oracle will buy chips worth $4bn from Dune Chips Ltd. The purchase is subject to approval.",
        "release",
      ),
    ).toMatch(/\| \?$/);
  });

  test("a verb without a subject of its own takes that of the verb before it, and names belong to the verb they stand with", () => {
    expect(tellLinks("Oracle will buy chips worth $4bn from NVIDIA and lend $1bn to Birch Labs Ltd.")).toBe(
      "Oracle Corporation > NVIDIA Corporation | purchase_goods | 4bn USD | ?\nOracle Corporation > Birch Labs Ltd | loan | 1bn USD | ?",
    );
  });
});

describe("sentences in Chinese", () => {
  test.each([
    [
      "英伟达将向桦木科技有限公司投资15亿美元。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 1.5bn USD | ?",
    ],
    [
      "英伟达投资桦木科技有限公司15亿美元。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 1.5bn USD | ?",
    ],
    [
      "英伟达已向桦木科技有限公司投资2亿美元。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 200m USD | completed",
    ],
    [
      "甲骨文将向英伟达采购约80亿美元的芯片。",
      "Oracle Corporation > NVIDIA Corporation | purchase_goods | about 8bn USD | ?",
    ],
    [
      "甲骨文从英伟达购买价值400亿美元的服务器。",
      "Oracle Corporation > NVIDIA Corporation | purchase_goods | 40bn USD | ?",
    ],
    ["甲骨文将斥资80亿美元购买英伟达芯片。", "Oracle Corporation > NVIDIA Corporation | purchase_goods | 8bn USD | ?"],
    ["甲骨文与雪松电力有限公司签署协议，将向其采购3亿美元电力。", "? > ? | purchase_services | 300m USD | signed"],
    [
      "雪松电力有限公司将向甲骨文出售价值3亿美元的电力。",
      "Oracle Corporation > 雪松电力有限公司 | purchase_services | 300m USD | ?",
    ],
    [
      "沙丘芯片有限公司将向甲骨文供应至少20亿美元的芯片。",
      "Oracle Corporation > 沙丘芯片有限公司 | purchase_goods | at_least 2bn USD | ?",
    ],
    [
      "榆木租赁有限公司向阿波罗全球管理公司借款50亿美元。",
      "Apollo Global Management > 榆木租赁有限公司 | loan | 5bn USD | ?",
    ],
    [
      "阿波罗全球管理公司将向榆木租赁有限公司提供不超过50亿美元的贷款。",
      "Apollo Global Management > 榆木租赁有限公司 | loan | up_to 5bn USD | ?",
    ],
    ["榆木租赁有限公司获得峡湾银行提供的9亿美元贷款。", "峡湾银行 > 榆木租赁有限公司 | loan | 900m USD | ?"],
    [
      "榆木租赁有限公司将设备出租给甲骨文，月租金4500万美元。",
      "Oracle Corporation > 榆木租赁有限公司 | lease | 45m USD_per_month | ?",
    ],
    [
      "甲骨文将向榆木租赁有限公司租赁服务器，每年支付1.1亿美元。",
      "Oracle Corporation > 榆木租赁有限公司 | lease | - | ?\nOracle Corporation > ? | ? | 110m USD_per_year | ?",
    ],
    ["甲骨文为榆木租赁有限公司30亿美元债务提供担保。", "Oracle Corporation > ? | guarantee_backstop | 3bn USD | ?"],
    [
      "该笔贷款由甲骨文提供担保，担保金额不超过30亿美元。",
      "Oracle Corporation > ? | guarantee_backstop | up_to 3bn USD | ?",
    ],
    [
      "甲骨文已向榆木租赁有限公司支付租金1240万美元。",
      "Oracle Corporation > 榆木租赁有限公司 | lease | 12.4m USD | completed",
    ],
    [
      "甲骨文向桦木科技有限公司支付800万美元云服务费。",
      "Oracle Corporation > 桦木科技有限公司 | purchase_services | 8m USD | ?",
    ],
    [
      "阿波罗全球管理公司认购榆木租赁有限公司发行的4亿美元债券。",
      "Apollo Global Management > 榆木租赁有限公司 | bond | 400m USD | ?",
    ],
    [
      "英伟达以每股20美元认购桦木科技有限公司新股，总额10亿美元。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 1bn USD | ?",
    ],
    ["榆木租赁有限公司将发行270亿美元债券。", "? > 榆木租赁有限公司 | bond | 27bn USD | ?"],
    [
      "桦木科技有限公司向甲骨文发行认股权证，价值5000万美元。",
      "桦木科技有限公司 > Oracle Corporation | warrant | 50m USD | ?",
    ],
    ["甲骨文持有桦木科技有限公司12%的股份。", "Oracle Corporation > 桦木科技有限公司 | stake | 12 percent | ?"],
    [
      "英伟达同意向桦木科技有限公司增资3亿元人民币。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 300m CNY | ?",
    ],
    [
      "英伟达宣布将向桦木科技有限公司投资5亿美元。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 500m USD | announced",
    ],
    ["英伟达与桦木科技有限公司签订协议，拟向后者投资5亿美元。", "? > ? | equity_investment | 500m USD | signed"],
    [
      "据报道，英伟达正考虑向桦木科技有限公司投资5亿美元。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 500m USD | ?",
    ],
    ["知情人士称，甲骨文将借款20亿美元。", "? > Oracle Corporation | loan | 2bn USD | ?"],
    [
      "英伟达计划向桦木科技有限公司投资5亿美元。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 500m USD | ?",
    ],
    [
      "英伟达将向桦木科技有限公司投资5亿美元，尚需监管机构批准。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | 500m USD | conditional",
    ],
    ["英伟达不会向桦木科技有限公司投资5亿美元。", ""],
    ["英伟达否认向桦木科技有限公司投资5亿美元。", ""],
    ["英伟达和甲骨文将向桦木科技有限公司投资20亿美元。", "? > 桦木科技有限公司 | equity_investment | 2bn USD | ?"],
    ["甲骨文的子公司将向桦木科技有限公司投资20亿美元。", "? > 桦木科技有限公司 | equity_investment | 2bn USD | ?"],
    ["该公司将向桦木科技有限公司投资20亿美元。", "? > 桦木科技有限公司 | equity_investment | 2bn USD | ?"],
    ["英伟达将投资20亿美元建设数据中心。", "NVIDIA Corporation > ? | equity_investment | 2bn USD | ?"],
    ["英伟达将向桦木科技有限公司投资数十亿美元。", "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | ? | ?"],
    ["英伟达将向桦木科技有限公司投资20亿。", "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | ? | ?"],
    [
      "英伟达将向桦木科技有限公司投资，金额未披露。",
      "NVIDIA Corporation > 桦木科技有限公司 | equity_investment | undisclosed | ?",
    ],
    ["甲骨文营收约140亿美元。", ""],
    ["英伟达股价周二下跌3%。", ""],
    [
      "原告诉称，被告港湾基金于2025年5月12日向红隼控股有限公司转账4500万美元。",
      "港湾基金 > 红隼控股有限公司 | ? | 45m USD | ?",
    ],
    [
      "本院查明，红隼控股有限公司于2024年5月14日向峡湾银行借款1250万美元。",
      "峡湾银行 > 红隼控股有限公司 | loan | 12.5m USD | ?",
    ],
    [
      "华为技术有限公司将向沙丘芯片有限公司采购12亿元芯片。",
      "华为技术有限公司 > 沙丘芯片有限公司 | purchase_goods | 1.2bn CNY | ?",
    ],
    [
      "港网控股（以下简称“公司”）与峡湾银行签署贷款协议，峡湾银行将向公司提供6000万美元贷款。",
      "峡湾银行 > Harbor Grid Holdings, Inc. | loan | 60m USD | signed",
    ],
    [
      "双方终止了甲骨文向桦木科技有限公司借款2亿美元的协议。",
      "桦木科技有限公司 > Oracle Corporation | loan | 200m USD | ?",
    ],
    ["甲骨文将设备售后回租，融资5亿美元。", "? > Oracle Corporation | ? | 500m USD | ?"],
    ["甲骨文向榆木租赁有限公司支付押金200万美元。", "Oracle Corporation > 榆木租赁有限公司 | ? | 2m USD | ?"],
    ["甲骨文将采购价值10亿美元的设备和服务。", "Oracle Corporation > ? | ? | 1bn USD | ?"],
    ["榆木租赁有限公司将募集15亿美元。", "? > 榆木租赁有限公司 | ? | 1.5bn USD | ?"],
    [
      "Sample Compute N.V.将向NVIDIA采购80亿美元芯片。",
      "Sample Compute N.V. > NVIDIA Corporation | purchase_goods | 8bn USD | ?",
    ],
  ])("%s", (text, told) => {
    expect(tellLinks(text)).toBe(told);
  });
});
