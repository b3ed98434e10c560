import { partiesOfLoopId } from "@/lib/domain/analysis/loops/loop-id";
import { joinWay } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { countryName } from "../claims/claim-words";
import { linkSentenceText } from "../deals/link-sentence";
import { formatPartialDate } from "../format";
import { localize } from "../labels";
import { boundWords } from "../loops/loop-counts";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { documentMessages } from "../words/document-messages";

type Words = Readonly<Record<string, Readonly<Record<Locale, (subject: string) => string>>>>;

/** What a claim would have to say, by code; the subject is a link sentence or a name. */
const MISSING: Words = {
  amount: { en: (s) => `the full sum of this link: ${s}`, zh: (s) => `这个环节的全部金额：${s}` },
  paid: { en: (s) => `how much of this has been paid: ${s}`, zh: (s) => `已付多少：${s}` },
  share: { en: (s) => `the percentage held: ${s}`, zh: (s) => `持股比例：${s}` },
  books: {
    en: (s) => `all other receipts and payments of ${s} over the same time`,
    zh: (s) => `${s}同一期间的其他收支`,
  },
  company_debt: { en: (s) => `the whole debt of ${s}`, zh: (s) => `${s}的总债务` },
  debt: { en: (s) => `what ${s} borrowed`, zh: (s) => `${s}借了多少` },
  debt_of_equity_holders: {
    en: (s) => `whether those who hold the equity of ${s} borrowed for it`,
    zh: (s) => `${s}的股东是否借钱入股`,
  },
  asset_value: { en: (s) => `what the assets of ${s} cost or are worth`, zh: (s) => `${s}的资产成本或价值` },
  value: { en: (s) => `a sourced value of: ${s}`, zh: (s) => `有出处的数值：${s}` },
  rate: {
    en: (s) => `a dated exchange rate with a source: ${s}`,
    zh: (s) => `带日期和出处的汇率：${s}`,
  },
  limit: { en: () => "the web is too large for the exact computation", zh: () => "网络过大，无法精确计算" },
};

/** What was assumed, by code. */
const ASSUMED: Words = {
  "stated-only": { en: () => "only links with a stated sum", zh: () => "只看注明金额的环节" },
  "whole-case": { en: () => "the whole case, all years together", zh: () => "整个案例，不分年份" },
  "cases-not-bounds": {
    en: () => "the highest of three cases (all low, middle, all high), not a bound",
    zh: () => "三种取值（全取低、取中、全取高）里最高的一种，并非上限",
  },
  "middle-of-intervals": { en: () => "every range at its middle", zh: () => "每个区间取中值" },
  "closure-assumed": {
    en: () => "assumed: the parties have no other receipts or payments than these links leave over",
    zh: () => "假设：各方除这些环节的差额外没有其他收支",
  },
  "on-no-loop": { en: () => "exact: the party lies on no loop", zh: () => "确定无疑：该方不在任何回路上" },
  "currency-left-out": {
    en: (s) => `sums in ${s} are left out: no dated rate is sourced`,
    zh: (s) => `${s}金额不计入：没有带日期和出处的汇率`,
  },
  floor: { en: (s) => `counted with its floor, may be more: ${s}`, zh: (s) => `按下限计入，可能更多：${s}` },
  "receipts-with-sum": {
    en: (s) => `payments to it with a stated sum: ${s}`,
    zh: (s) => `付给它的款项中注明金额的：${s}`,
  },
  "max-length": {
    en: (s) => `only loops ${boundWords(Number(s), "en")} were looked for`,
    zh: (s) => `只找了${boundWords(Number(s), "zh")}的回路`,
  },
  "certain-for": { en: (s) => `the order holds for ${s}`, zh: (s) => `对${s}先后顺序成立` },
  "possible-for": { en: (s) => `the order is possible for ${s}`, zh: (s) => `对${s}先后顺序有可能成立` },
  "order:certain": { en: () => "in order by the days on record", zh: () => "按有记录的日期顺序成立" },
  "order:possible": { en: () => "possibly in order by the days on record", zh: () => "按有记录的日期顺序可能成立" },
  "order:impossible": { en: () => "out of order by the days on record", zh: () => "按有记录的日期顺序不成立" },
  "no-cash-step": { en: () => "no step is cash, so it has no sum", zh: () => "没有一步是现金，所以没有金额" },
  "several-currencies": {
    en: (s) => `its steps are stated in ${s.split("+").join(", ")}, which nothing converts, so none is the narrowest`,
    zh: (s) => `各步分别以${s.split("+").join("、")}计，没有可用的汇率，无法比较哪一步最窄`,
  },
  "ungraded-hops": { en: (s) => `steps without a grade: ${s}`, zh: (s) => `没有等级的步骤：${s}` },
  "motif:vendor_finance": {
    en: (s) => `vendor finance: ${s} puts money in, the other buys its goods`,
    zh: (s) => `卖方融资：${s}出钱，对方买它的货`,
  },
  "motif:invests_in_customer": {
    en: (s) => `${s} puts money into its customer for services`,
    zh: (s) => `${s}投资于购买其服务的客户`,
  },
  "motif:stake_and_backstop": {
    en: (s) => `${s} takes over what the other cannot sell, and holds a stake in it`,
    zh: (s) => `${s}为对方兜底，又持有对方股份`,
  },
  "motif:warrant_for_orders": {
    en: (s) => `${s} grants warrants, the other orders from it`,
    zh: (s) => `${s}授予认股权证，对方向它下单`,
  },
  "motif:lease_back": { en: (s) => `${s} rents from a party it part-owns`, zh: (s) => `${s}向自己持股的一方承租` },
  "motif:purchase_round_trip": { en: () => "purchases all the way round", zh: () => "一圈都是采购" },
  "role:lessee": { en: () => "it rents from the vehicle", zh: () => "它是承租方" },
  "role:sponsor": { en: () => "it stands behind the vehicle", zh: () => "它是发起方" },
  "basis:total_debt": { en: () => "a figure of the company", zh: () => "公司公布的数字" },
  "basis:known_loans": {
    en: () => "only the loans and notes on record, not its whole debt",
    zh: () => "只含记录里的贷款和票据，并非全部债务",
  },
  "cost:asset_value": { en: () => "value of the assets as claimed", zh: () => "资产价值按陈述" },
  "cost:money_raised": {
    en: () => "taken: the whole sum raised bought the assets",
    zh: () => "假定筹到的钱全部买了资产",
  },
  "grouped-by:vehicle": { en: () => "grouped by vehicle", zh: () => "按特殊目的载体归组" },
  "debt-at-ceiling": { en: () => "“up to” counts in full", zh: () => "“最多”按全额计" },
  "slices-at-ceiling": { en: () => "so does a share of the equity", zh: () => "股本份额也按全额计" },
  "assets-cost-all-money": {
    en: () => "taken: the whole sum raised bought the assets",
    zh: () => "假定筹到的钱全部买了资产",
  },
  "equity-is-the-rest": { en: () => "equity is what debt leaves", zh: () => "股本按资产减债务计" },
  "loans-share-alike": { en: () => "no claim ranks the loans", zh: () => "没有陈述说明各笔贷款的先后" },
  "different-periods": {
    en: () => "statements on different days and markets side by side, never averaged",
    zh: () => "不同日期、不同市场的说法并列，不取平均",
  },
  rule: { en: (s) => s, zh: (s) => s },
};

/** The claim that is missing, in words; a code that no page knows is shown as it is. */
export function missingWords(code: string, index: DocumentIndex, locale: Locale): string {
  return wordsOf(MISSING, code, index, locale) ?? code;
}

/** What was assumed, in words; null for codes that only programs read. */
export function assumptionWords(code: string, index: DocumentIndex, locale: Locale): string | null {
  if (code.startsWith("illustration:")) return documentMessages(locale, index.document.header.words).illustration;
  return wordsOf(ASSUMED, code, index, locale);
}

/** A computed line of "how is this computed" in words. */
export function lineWords(label: string, index: DocumentIndex, locale: Locale): string {
  const [head, rest] = split(label);
  const zh = locale === "zh";
  const names = (way: string) => joinWay(way.split(">").map((slug) => shortPartyName(index, slug, locale)));
  switch (head) {
    case "upper":
      return caseWord(rest, zh);
    case "receipts":
      return rest === ""
        ? (LINES.receipts?.[locale] ?? head)
        : `${LINES.receipts?.[locale] ?? head} (${caseWord(rest, zh)})`;
    case "pair":
    case "hop":
      return names(rest);
    case "low-case":
      return `${names(rest)}${zh ? "，在转圈的（全取低值）" : ", going round (all low)"}`;
    case "high-case":
      return `${names(rest)}${zh ? "，在转圈的（全取高值）" : ", going round (all high)"}`;
    case "weight":
      return `${zh ? "回路" : "loop"} ${names(partiesOfLoopId(rest).join(">"))}`;
    case "cost":
      return assumptionWords(label, index, locale) ?? label;
    case "on":
      return rest === "" ? (zh ? "未注明日期" : "not dated") : formatPartialDate(rest, locale);
    case "rate-percent":
      return `${zh ? "费率" : "rate"}: ${subjectName(rest, index, locale)}`;
    case "told":
      return told(rest, index, locale);
    case "place":
      return countryName(rest.split(":").slice(2).join(":"), locale);
    default:
      return LINES[head]?.[locale] ?? label;
  }
}

function caseWord(end: string, zh: boolean): string {
  const words: Readonly<Record<string, string>> = zh
    ? { low: "全取低值", middle: "取中值", high: "全取高值" }
    : { low: "all low", middle: "middle", high: "all high" };
  return words[end] ?? end;
}

const LINES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  receipts: { en: "received, stated sums", zh: "收到（注明金额）" },
  payments: { en: "paid, stated sums", zh: "付出（注明金额）" },
  "closed-journeys": { en: "journeys that end where they began", zh: "回到起点的钱" },
  "open-journeys": { en: "journeys that end elsewhere", zh: "没有回到起点的钱" },
  "single-bottleneck": { en: "narrowest step by single contracts", zh: "按单份合同算最窄的一步" },
  "share-percent": { en: "share held, percent", zh: "持股比例（%）" },
  "asset-value": { en: "value of the assets", zh: "资产价值" },
  debt: { en: "debt", zh: "债务" },
  equity: { en: "equity", zh: "股本" },
};

function told(slug: string, index: DocumentIndex, locale: Locale): string {
  const step = index.document.analogies.find((one) => slug === one.slug || slug.startsWith(`${one.slug}-`));
  if (!step) return slug;
  return localize(step.action, locale);
}

function wordsOf(words: Words, code: string, index: DocumentIndex, locale: Locale): string | null {
  const exact = words[code];
  if (exact) return exact[locale]("");
  const [head, rest] = split(code);
  const [inner, subject] = split(rest);
  const nested = words[`${head}:${inner}`];
  if (nested) return nested[locale](subjectName(subject, index, locale));
  return words[head]?.[locale](subjectName(rest, index, locale)) ?? null;
}

function split(code: string): readonly [string, string] {
  const at = code.indexOf(":");
  return at === -1 ? [code, ""] : [code.slice(0, at), code.slice(at + 1)];
}

function subjectName(subject: Slug, index: DocumentIndex, locale: Locale): string {
  const link = index.links.get(subject);
  if (link) return linkSentenceText(index, link, index.networkLinks.get(link.slug), locale);
  const indicator = index.indicators.get(subject);
  if (indicator) return localize(indicator.name, locale);
  const rule = index.rules.get(subject);
  if (rule) return localize(rule.title, locale);
  return index.parties.has(subject) ? shortPartyName(index, subject, locale) : subject;
}
