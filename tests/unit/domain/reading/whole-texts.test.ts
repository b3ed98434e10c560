// Contract: a press note, a filing, a release and a court's paragraph are read link by link, each with its words; names that a
// text sets for itself mean who it says; what belongs into another link is offered so.
// Must reject: a quote that does not stand in the text, a role read as a new party, a repeated deal counted twice.
import { expect, test } from "vitest";
import { indexNames } from "@/lib/domain/reading/find-parties";
import { readText } from "@/lib/domain/reading/read-text";
import { reading, tellLinks } from "./tell";

export const NOTE =
  "On 3 November 2026 Example Cloud plc agreed to buy capacity worth up to US$12 billion over five years from Sample Compute N.V.; Sample Compute will spend about $8bn of it on NVIDIA chips. NVIDIA will invest $1.5 billion in Sample Compute at a $20 a share price, subject to closing. A vehicle, Sample Leasing SPV, will borrow $5bn from Apollo Global Management and lease the machines back at $110m a month.";

test("the press note is five links, the second paid out of the first", () => {
  expect(tellLinks(NOTE, "release").split("\n")).toEqual([
    "Example Cloud plc > Sample Compute N.V. | purchase_services | up_to 12bn USD | announced",
    "Sample Compute N.V. > NVIDIA Corporation | purchase_goods | about 8bn USD | announced",
    "NVIDIA Corporation > Sample Compute N.V. | equity_investment | 1.5bn USD | conditional",
    "Apollo Global Management > Sample Leasing SPV | loan | 5bn USD | announced",
    "? > Sample Leasing SPV | lease | 110m USD_per_month | announced",
  ]);
  const { links, left, parties } = reading(NOTE, "release");
  expect(links.map(({ inside }) => inside?.link ?? null)).toEqual([null, 0, null, null, null]);
  expect(links[0]?.length).toMatchObject({ number: "5", unit: "years" });
  expect(links[2]?.price?.said).toMatchObject({ value: { value: "20", unit: "USD" } });
  expect(links.map(({ day }) => day)).toEqual(links.map(() => expect.objectContaining({ value: "2026-11-03" })));
  expect(left).toEqual([]);
  expect(parties.filter(({ slug }) => slug === null).map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    "Example Cloud plc: company",
    "Sample Compute N.V.: company",
    "Sample Leasing SPV: spv",
  ]);
  expect(links.map(({ quote }) => NOTE.slice(quote.start, quote.end))).toEqual([
    "On 3 November 2026 Example Cloud plc agreed to buy capacity worth up to US$12 billion over five years from Sample Compute N.V.",
    "Sample Compute will spend about $8bn of it on NVIDIA chips",
    "NVIDIA will invest $1.5 billion in Sample Compute at a $20 a share price, subject to closing",
    "A vehicle, Sample Leasing SPV, will borrow $5bn from Apollo Global Management",
    "lease the machines back at $110m a month",
  ]);
});

test("outside a release nobody has announced anything: every bare stage is asked", () => {
  expect(reading(NOTE).links.map(({ stage }) => stage.is)).toEqual(["asked", "asked", "read", "asked", "asked"]);
});

test("a name that is nearly one of the case is a new party with its twin beside it", () => {
  const names = indexNames([
    { slug: "sample-compute-nv", names: ["Sample Compute NV"] },
    { slug: "nvidia", names: ["NVIDIA Corporation"] },
  ]);
  const { parties, links } = readText(NOTE, { names, sourceKind: "release", sourceDay: null });
  const sample = parties.find(({ name }) => name === "Sample Compute N.V.");
  expect(sample).toMatchObject({ slug: null, twins: ["sample-compute-nv"] });
  expect(links[1]?.payer).toMatchObject({ is: "read", value: sample?.key });
});

test("a filing: the Company and the Lender are who the filing says, a guarantee asks for whom, a condition elsewhere is asked", () => {
  const text = `Item 1.01 Entry into a Material Definitive Agreement.

On March 3, 2026, Harbor Grid Holdings, Inc., a Delaware corporation (the "Company"), entered into a Credit Agreement (the "Credit Agreement") with Northgate Credit Partners LLC, as lender (the "Lender"), pursuant to which the Lender agreed to provide to the Company a delayed draw term loan facility in an aggregate principal amount of up to $750,000,000. The loans bear interest at SOFR plus 4.50% and mature on March 3, 2031. The obligations of the Company are guaranteed by Harbor Grid Energy LLC. In connection with the Credit Agreement, the Company issued to the Lender warrants to purchase 4,000,000 shares of common stock at an exercise price of $11.50 per share. On the same date, the Company entered into a master lease with Delta Rack Leasing LP, under which the Company will lease servers from Delta Rack Leasing LP for an initial term of four years at approximately $6.2 million per month. The closing of the lease is subject to customary conditions.`;
  expect(tellLinks(text, "filing").split("\n")).toEqual([
    "Northgate Credit Partners LLC > Harbor Grid Holdings, Inc. | loan | up_to 750m USD | ?",
    "Harbor Grid Energy LLC > ? | guarantee_backstop | - | ?",
    "Harbor Grid Holdings, Inc. > Northgate Credit Partners LLC | warrant | - | ?",
    "Harbor Grid Holdings, Inc. > Delta Rack Leasing LP | lease | about 6.2m USD_per_month | ?",
  ]);
  expect(reading(text, "filing").links.map(({ day }) => day.is === "read" && day.value)).toEqual(
    Array(4).fill("2026-03-03"),
  );
});

test("a Chinese release: short names, a heading that is told again, 其中, 由, and a rent", () => {
  const text = `样本算力与示例云签署算力采购协议

2026年11月3日，示例云股份有限公司（以下简称“示例云”）宣布，将在五年内向样本算力有限公司（以下简称“样本算力”）采购总额不超过120亿美元的算力服务。其中约80亿美元将由样本算力用于购买英伟达芯片。英伟达将以每股20美元的价格向样本算力投资15亿美元，交易尚需满足交割条件。样本租赁有限公司将向阿波罗全球管理公司借款50亿美元，并以每月1.1亿美元的租金将设备出租给样本算力。`;
  const told = reading(text, "release");
  expect(tellLinks(text, "release").split("\n")).toEqual([
    "示例云股份有限公司 > 样本算力有限公司 | purchase_services | up_to 12bn USD | announced",
    "样本算力有限公司 > NVIDIA Corporation | purchase_goods | about 8bn USD | announced",
    "NVIDIA Corporation > 样本算力有限公司 | equity_investment | 1.5bn USD | conditional",
    "Apollo Global Management > 样本租赁有限公司 | loan | 5bn USD | announced",
    "样本算力有限公司 > 样本租赁有限公司 | lease | 110m USD_per_month | announced",
  ]);
  expect(told.language).toBe("zh");
  expect(told.title && text.slice(told.title.start, told.title.end)).toBe("样本算力与示例云签署算力采购协议");
  expect(told.links.map(({ inside }) => inside?.link ?? null)).toEqual([null, 0, null, null, null]);
});

test("a court's paragraph: what is alleged is asked, what the court found is not paid for that, a denial is nothing", () => {
  const text =
    "The complaint alleges that on or about May 12, 2025 defendant Brightwater Fund LP wired $45 million to Kestrel Holdings Ltd, which then paid $30 million to Marsh Lane Capital LLC. The court finds that Kestrel Holdings Ltd borrowed $12,500,000 from First Union Bank under a promissory note dated 14 May 2024. Plaintiff denies that it received any payment.";
  expect(tellLinks(text).split("\n")).toEqual([
    "Brightwater Fund LP > Kestrel Holdings Ltd | ? | 45m USD | ?",
    "? > Marsh Lane Capital LLC | ? | 30m USD | ?",
    "First Union Bank > Kestrel Holdings Ltd | loan | 12.5m USD | ?",
  ]);
});

test("a deal that a text tells twice is one link", () => {
  expect(
    tellLinks(
      "NVIDIA will invest $2bn in Birch Labs Ltd. The two began to talk in spring. NVIDIA will invest $2bn in Birch Labs Ltd.",
    ).split("\n"),
  ).toHaveLength(1);
});

test("the note is read in less than 50 ms", () => {
  reading(NOTE, "release");
  const took = [1, 2, 3, 4, 5].map(() => {
    const begun = performance.now();
    reading(NOTE, "release");
    return performance.now() - begun;
  });
  expect(Math.min(...took)).toBeLessThan(50);
});
