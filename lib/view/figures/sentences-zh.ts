import { joinWay } from "@/lib/domain/bidi";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { boundOfFigure, type FigureWords } from "./figure-values";

const LENS: Readonly<Record<Lens, string>> = {
  PAID: "只算来源显示已付的",
  COMMITTED: "算已付和已签约",
  ANNOUNCED: "算已付、已签约和已宣布",
  REPORTED: "算全部有据可查的",
};

const ORDER: Readonly<Record<string, string>> = {
  certain: "按有记录的日期，至少对其中一方先后顺序成立",
  possible: "有记录的日期不足以断定钱是否依次转回",
  impossible: "按有记录的日期，钱不可能依次转回",
};

type Sentence = (words: FigureWords) => string;

/** One template per measure; a figure without a value says so, a scenario says 如果. */
export const SENTENCES_ZH: Readonly<Record<string, Sentence>> = {
  "gross-cash": (w) => `${lens(w)}，全部现金环节合计（同一笔钱不重复计）：${w.range}。`,
  "gross-cash-stated": (w) => `${lens(w)}，注明金额的现金环节合计（同一笔钱不重复计）：${w.range}。`,
  "legs-with-amount": (w) =>
    w.lens === "PAID"
      ? `已签约或已付的现金环节中，有${w.range}个有已付金额的数字。`
      : `${lens(w)}，有${w.range}个现金环节注明了金额。`,
  "legs-without-amount": (w) =>
    w.lens === "PAID"
      ? `已签约或已付的现金环节中，有${w.range}个没有已付金额的数字，付了多少不得而知。`
      : `${lens(w)}，有${w.range}个现金环节没有注明金额。`,
  loops: (w) => loops(w),
  "links-told": (w) => `有${w.range}个环节仅见于某人的说法，不计入任何数字。`,
  "round-trip": (w) =>
    w.figure.assumptions.includes("on-no-loop")
      ? `${lens(w)}，${first(w)}有付有收，但不在任何回路上：这些钱不会转回来。`
      : w.high === null
        ? `${lens(w)}，${outlay(w)}最多能转回多少，无从得知：能划出上限的金额没有公布。`
        : `${lens(w)}，${outlay(w)}，转回来的在0到${w.high}之间。`,
  "round-trip-stated": (w) =>
    w.figure.high === "0"
      ? `${lens(w)}，只看注明金额的环节，${outlay(w)}没有转回来。`
      : `${lens(w)}，且只看注明金额的环节，${outlay(w)}，转回来的在0到${w.high}之间。`,
  "round-trip-share": (w) =>
    w.figure.high === null
      ? `${lens(w)}，${first(w)}收到的钱里有多少原是自己的，无从得知：付给它的款项都没有注明金额。`
      : w.figure.high === "0"
        ? `${lens(w)}，${first(w)}收到的注明金额的款项里，没有它自己的钱。`
        : `${lens(w)}，${first(w)}每收到100（注明金额的部分），有0到${w.figure.high}可能原是它自己的钱。`,
  "round-trip-if": (w) =>
    `如果各公司除这些环节外再无别的钱，${lens(w)}，${outlay(w)}会转回${w.point ?? w.range}（${w.low}到${w.high}）。`,
  moved: (w) => `${lens(w)}，网内款项不分年份合计：${w.range}。`,
  "moved-stated": (w) => `${lens(w)}，注明金额的款项不分年份合计：${w.range}。`,
  "two-way": (w) => twoWay(w),
  "two-way-stated": (w) => twoWay(w),
  circulating: (w) => circulating(w),
  "circulating-stated": (w) => circulating(w),
  "circulating-even": (w) => `${lens(w)}，各区间取中值、均匀分摊，在转圈的钱是${w.point ?? "（未能算出）"}。`,
  netting: (w) => netting(w),
  "netting-stated": (w) => netting(w),
  throughput: (w) =>
    w.point === null
      ? `${lens(w)}，走完全程的钱有多大比例回到起点，未能算出。`
      : `${lens(w)}，走完全程的钱有${w.point}回到起点（随区间取值在${w.low}到${w.high}之间）。`,
  dependence: (w) => `如果世上只有这些环节里的钱，${lens(w)}，${first(w)}收到的钱有${w.point}经过${w.parties[1]}。`,
  "receipts-share": (w) =>
    `${lens(w)}，写明付给${first(w)}的款项中，${w.range ?? "比例不详的一部分"}来自${w.parties[1]}${unstated(w)}。`,
  loop: (w) => {
    const way = joinWay([...w.parties, first(w)]);
    const size = isMixed(w)
      ? "各步币种不同，不作比较"
      : w.range === null
        ? "没有一步有现金金额"
        : `现金最窄的一步：${w.range}`;
    const order = w.figure.assumptions.find((code) => code.startsWith("order:"))?.slice("order:".length) ?? "possible";
    return `${way}：${lens(w)}，${size}。${ORDER[order] ?? ORDER.possible}。`;
  },
  "stake-back": (w) =>
    w.high === null
      ? `${first(w)}通过所持${w.parties[1]}的股份能收回多少，无从得知。`
      : `如果${first(w)}答应为${w.parties[1]}兜底的金额全部到期，经其持股最多收回${w.high}。`,
  "vehicle-debt": (w) => (w.range === null ? `${w.subject}借了多少，没有记录。` : `${w.subject}自己借了${w.range}。`),
  "debt-reported": (w) => debt(w, `${first(w)}本身的债务（按其披露）`),
  "debt-look-through": (w) => debt(w, `${first(w)}连同${w.parties[1]}的债务（穿透后）`),
  "vendor-money": (w) =>
    w.range === null
      ? `${w.parties[1]}的资金有多少来自供货方${first(w)}，无从得知。`
      : `${costOf(w)}里，有${w.range}来自供货方${first(w)}。`,
  "stack-gross": (w) => stack(w, "全部债权，转手的重复计"),
  "stack-independent": (w) => stack(w, "独立债权，含对赌"),
  "stack-net": (w) => stack(w, "对赌买卖相抵之后"),
  leverage: (w) =>
    w.point === null ? `${w.subject}每1份股本撑起多少资产，无从得知。` : `${w.subject}每1份股本撑起${w.point}份资产。`,
  breakeven: (w) =>
    w.point === null
      ? `如果${w.subject}的资产跌价，跌到多少出借方开始亏，无从得知。`
      : `如果${w.subject}的资产跌价不超过${w.point}，出借方仍能全数收回。`,
  indicator: (w) => (w.range === null ? `${w.subject}：没有带出处的数值。` : `${w.subject}：${w.range}。`),
  levy: (w) =>
    w.range === null
      ? `各方应交给国家的款项，记录里${hasRate(w) ? "有费率，没有金额" : "没有金额"}。`
      : `各方应交给国家的款项：${w.range}。`,
  "tiers-told-otherwise": (w) => `${w.document}对${w.point}个地方的归类与公布的规则不同。`,
};

function hasRate({ figure }: FigureWords): boolean {
  return figure.inputs.some(({ label }) => label.startsWith("rate-percent:"));
}

/** True for a loop whose steps are stated in several currencies. */
function isMixed({ figure }: FigureWords): boolean {
  return figure.assumptions.some((code) => code.startsWith("several-currencies:"));
}

/** A figure that was cut before its end: it has no value, and nothing of the search is told. */
export const CUT_SENTENCE_ZH: Sentence = (w) =>
  w.parties.length === 0
    ? `${lens(w)}，网络过大，这个数字未能在限度内算出。`
    : `${lens(w)}，网络过大，${first(w)}的这个数字未能在限度内算出。`;

/** What the money of a vehicle is set against: what it raised, or what its assets are said to be worth. */
function costOf({ figure, parties }: FigureWords): string {
  const isRaised = figure.inputs.some(({ label }) => label === "cost:money_raised");
  return isRaised ? `${parties[1]}筹到的钱` : `${parties[1]}资产的写明价值`;
}

/** What stands beside a share of stated sums: links of which nobody says the sum. */
function unstated({ figure }: FigureWords): string {
  const count = figure.missing.filter((code) => code.startsWith("amount:")).length;
  return count === 0 ? "" : `；另有${count}笔付给它的款项未写明金额`;
}

/** What a company pays, in words that claim no more than the lens: only under PAID has the money moved. */
function outlay(words: FigureWords): string {
  return words.lens === "PAID" ? `${first(words)}付出的钱` : `${first(words)}已付、应付或承诺付出的钱`;
}

function loops(words: FigureWords): string {
  const bound = boundOfFigure(words.figure, "zh");
  const isMixed = words.figure.id.endsWith("/mixed");
  if (words.figure.high === "0") {
    if (isMixed) return `${lens(words)}，没有${bound}的回路借助股份、认股权证或担保闭合。`;
    if (words.lens === "PAID") return `现有资料尚不能证明有任何一个${bound}的现金回路已由付款闭合。`;
    return `${lens(words)}，没有${bound}的现金回路闭合。`;
  }
  return isMixed
    ? `${lens(words)}，另有${words.range}个${bound}的回路要借助股份、认股权证或担保才闭合。`
    : `${lens(words)}，有${words.range}个${bound}的现金回路闭合。`;
}

function lens(words: FigureWords): string {
  return words.lens ? LENS[words.lens] : "按记录";
}

function first(words: FigureWords): string {
  return words.parties[0] ?? words.subject;
}

function twoWay(words: FigureWords): string {
  return `${lens(words)}，同两方之间一来一往的钱（两个方向都计）：${words.range}。`;
}

function circulating(words: FigureWords): string {
  const whole = words.moved === null ? "" : `在注明金额的${words.moved}里，`;
  if (words.figure.high === "0" && words.lens === "PAID") return "就来源给出数字的付款而言，尚不能证明有钱转回。";
  if (words.figure.high === "0") return `${lens(words)}，${whole}没有钱可以解释为在转圈。`;
  if (words.high === null) return `${lens(words)}，至少${words.low}可能在转圈，上限无从得知。`;
  const cautious = words.low === words.high ? "" : `（区间全取低值时为${words.low}）`;
  return `${lens(words)}，${whole}逐笔累计，至多${words.high}可能是同一笔钱在几家之间转手${cautious}；同一块钱每转一手计一次。`;
}

function netting(words: FigureWords): string {
  return `如果人人按净额结算，${lens(words)}，会省去${words.range}；单向的链条也一并省去，所以这不是循环程度的度量。`;
}

function debt(words: FigureWords, what: string): string {
  return words.range === null ? `${what}：没有记录。` : `${what}：${words.range}。`;
}

function stack(words: FigureWords, what: string): string {
  const isTold = words.figure.assumptions.some((code) => code.startsWith("illustration:"));
  const of = isTold ? `${words.subject}（${words.document}的举例）` : `${words.subject}的资产`;
  return words.range === null
    ? `${of}每值1，上面压着多少债权，无从得知（${what}）。`
    : `${of}每值1，上面压着${words.range}的债权（${what}）。`;
}
