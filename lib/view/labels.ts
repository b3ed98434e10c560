import { textIn } from "@/lib/domain/model/case-languages";
import type { Source } from "@/lib/domain/model/case-records";
import type { EndRole, LinkKind } from "@/lib/domain/model/link-kinds";
import type { FlowClass } from "@/lib/domain/model/snapshot-document";
import type {
  AnchorState,
  Basis,
  CitationOrigin,
  ClaimStatus,
  Credibility,
  ErrorOrigin,
  Evidence,
  FlowFamily,
  Layer,
  Lens,
  Locale,
  Localized,
  PartRelation,
  PartyKind,
  Qualifier,
  Rank,
  Reliability,
  Role,
  RuleStatus,
  SourceKind,
  Stage,
  Stance,
  StatementKind,
  SubjectType,
  ValueFlow,
  Verdict,
} from "@/lib/domain/model/vocabulary";
import { LINK_KIND_WORDS } from "./deals/link-kind-words";

/**
 * What every closed word of the product is called on a page, in both languages. A word missing here does not compile,
 * so a new stage or kind cannot reach a reader as its code.
 */
type Words<Word extends string | number> = Readonly<Record<Word, { readonly en: string; readonly zh: string }>>;

const STAGE: Words<Stage> = {
  rumoured: { en: "rumoured", zh: "传闻" },
  reported: { en: "reported", zh: "媒体报道" },
  announced: { en: "announced", zh: "已宣布" },
  signed: { en: "signed", zh: "已签约" },
  conditional: { en: "conditional", zh: "附条件" },
  drawn: { en: "partly paid", zh: "部分到账" },
  completed: { en: "completed", zh: "已完成" },
  lapsed: { en: "lapsed", zh: "已失效" },
  cancelled: { en: "cancelled", zh: "已取消" },
  disputed: { en: "disputed", zh: "有争议" },
  superseded: { en: "superseded", zh: "已被取代" },
};

const LENS: Words<Lens> = {
  PAID: { en: "paid", zh: "已付" },
  COMMITTED: { en: "signed", zh: "已签约" },
  ANNOUNCED: { en: "announced", zh: "已宣布" },
  REPORTED: { en: "reported", zh: "据报道" },
};

const LENS_MEANING: Words<Lens> = {
  PAID: { en: "money that has moved", zh: "钱已经到账" },
  COMMITTED: { en: "paid, or owed under a signed contract", zh: "已付，或签约后必须支付" },
  ANNOUNCED: { en: "signed, or said in public by a party", zh: "已签约，或当事方公开宣布" },
  REPORTED: { en: "announced, or known from the press alone", zh: "已宣布，或仅见于媒体报道" },
};

const FAMILY: Words<FlowFamily> = {
  equity: { en: "equity", zh: "股权" },
  debt: { en: "debt", zh: "债务" },
  purchases: { en: "purchases and leases", zh: "采购与租赁" },
  contingent: { en: "guarantees", zh: "担保与或有" },
  state: { en: "state: levies and licences", zh: "政府：征费与许可" },
  cooperation: { en: "co-operation and control", zh: "合作与控制" },
};

const FLOW_CLASS: Words<FlowClass> = {
  cash: { en: "cash", zh: "现金" },
  stake: { en: "gains on a stake", zh: "持股收益" },
  noncash: { en: "value without cash", zh: "非现金价值" },
  contingent: { en: "a promise that may fall due", zh: "或有承诺" },
  control: { en: "control", zh: "控制权" },
  goods: { en: "goods", zh: "货物" },
  none: { en: "no value", zh: "不转移价值" },
};

const VALUE_FLOW: Words<ValueFlow> = {
  cash: { en: "cash", zh: "现金" },
  goods: { en: "goods", zh: "货物" },
  compute: { en: "services", zh: "服务" },
  equity: { en: "shares", zh: "股份" },
  debt: { en: "debt", zh: "债务" },
  guarantee: { en: "guarantee", zh: "担保" },
  none: { en: "nothing", zh: "无" },
};

const PARTY_KIND: Words<PartyKind> = {
  company: { en: "company", zh: "公司" },
  spv: { en: "special-purpose vehicle", zh: "特殊目的载体" },
  fund: { en: "fund", zh: "基金" },
  public_body: { en: "public body", zh: "公共机构" },
  person: { en: "person", zh: "个人" },
  consortium: { en: "group of buyers or lenders", zh: "联合体" },
};

const LAYER: Words<Layer> = {
  record: { en: "on record", zh: "有据可查" },
  told: { en: "only told", zh: "仅有说法" },
};

const SUBJECT: Words<SubjectType> = {
  party: { en: "party", zh: "当事方" },
  deal: { en: "deal", zh: "交易" },
  link: { en: "link", zh: "环节" },
  rule: { en: "rule", zh: "规则" },
  indicator: { en: "indicator", zh: "指标" },
};

const QUALIFIER: Words<Qualifier> = {
  exact: { en: "exactly", zh: "确数" },
  up_to: { en: "up to", zh: "最多" },
  at_least: { en: "at least", zh: "至少" },
  about: { en: "about", zh: "约" },
  between: { en: "between", zh: "介于" },
  undisclosed: { en: "undisclosed", zh: "未披露" },
  unknown: { en: "unknown", zh: "不详" },
};

const RANK: Words<Rank> = {
  preferred: { en: "preferred", zh: "首选" },
  normal: { en: "normal", zh: "一般" },
  deprecated: { en: "set aside", zh: "弃用" },
};

const STATUS: Words<ClaimStatus> = {
  draft: { en: "draft", zh: "草稿" },
  proposed: { en: "proposed", zh: "待审" },
  accepted: { en: "accepted", zh: "已采纳" },
  disputed: { en: "disputed", zh: "有争议" },
  retracted: { en: "retracted", zh: "已撤回" },
};

const EVIDENCE: Words<Evidence> = {
  verified: { en: "verified", zh: "已核实" },
  reported: { en: "reported", zh: "据报道" },
};

const BASIS: Words<Basis> = {
  primary_text: { en: "filing or original text", zh: "申报文件或原文" },
  announced_by_party: { en: "announced by a party", zh: "当事方宣布" },
  two_publishers: { en: "two publishers", zh: "两家媒体" },
  one_publisher: { en: "one publisher", zh: "一家媒体" },
  unnamed_sources: { en: "unnamed people", zh: "匿名消息人士" },
  tested_document_only: { en: "the starting document alone", zh: "仅见于起始材料" },
};

const CREDIBILITY: Words<Credibility> = {
  1: { en: "confirmed by others", zh: "已获旁证" },
  2: { en: "probably true", zh: "很可能属实" },
  3: { en: "possibly true", zh: "可能属实" },
  4: { en: "doubtful", zh: "存疑" },
  5: { en: "improbable", zh: "不太可信" },
  6: { en: "cannot be judged", zh: "无法判断" },
};

const RELIABILITY: Words<Reliability> = {
  A: { en: "filing, regulator or the party itself", zh: "申报文件、监管机构或当事方本身" },
  B: {
    en: "established news organisation or agency, or a filing or announcement printed in full elsewhere",
    zh: "主流媒体或通讯社，或他处全文刊载的申报文件、公告",
  },
  C: { en: "trade press or a single outlet", zh: "行业媒体或单一媒体" },
  D: { en: "digest or second-hand account", zh: "摘编或转述" },
  E: { en: "content farm", zh: "内容农场" },
  F: { en: "cannot be judged", zh: "无法判断" },
};

const SOURCE_KIND: Words<SourceKind> = {
  filing: { en: "filing", zh: "申报文件" },
  release: { en: "press release", zh: "新闻稿" },
  article: { en: "article", zh: "报道" },
  regulation: { en: "regulation", zh: "法规" },
  video: { en: "video", zh: "视频" },
  report: { en: "report", zh: "报告" },
  dataset: { en: "data set", zh: "数据集" },
  translation: { en: "translation", zh: "译文" },
};

const STANCE: Words<Stance> = {
  supports: { en: "supports", zh: "支持" },
  contradicts: { en: "contradicts", zh: "反驳" },
  context: { en: "context", zh: "背景" },
};

const CITATION_ORIGIN: Words<CitationOrigin> = {
  primary: { en: "original text", zh: "原始文本" },
  announcement: { en: "a party’s own announcement", zh: "当事方自己的公告" },
  press: { en: "press", zh: "媒体" },
  unnamed: { en: "unnamed people", zh: "匿名人士" },
  tested_document: { en: "the starting document", zh: "起始材料" },
};

const ANCHOR: Words<AnchorState> = {
  exact: { en: "found in the archived copy", zh: "已在存档中找到原文" },
  moved: { en: "found elsewhere in the archived copy", zh: "存档中位置有变" },
  fuzzy: { en: "found with small differences", zh: "存档中文字略有出入" },
  orphaned: { en: "no longer found in the archived copy", zh: "存档中已找不到" },
  not_captured: { en: "not archived yet", zh: "尚未存档" },
};

const RULE_STATUS: Words<RuleStatus> = {
  published: { en: "published", zh: "已公布" },
  rescinded: { en: "rescinded", zh: "已废止" },
  in_force: { en: "in force", zh: "现行有效" },
  draft: { en: "draft", zh: "草案" },
  disputed: { en: "disputed", zh: "有争议" },
  reported: { en: "reported", zh: "据报道" },
};

const VERDICT: Words<Verdict> = {
  right: { en: "right", zh: "正确" },
  right_but_undated: { en: "right, but undated", zh: "正确，但未注明时间" },
  imprecise: { en: "imprecise", zh: "不够准确" },
  overtaken: { en: "overtaken by events", zh: "已时过境迁" },
  wrong: { en: "wrong", zh: "错误" },
  unverifiable: { en: "cannot be checked", zh: "无法核实" },
  opinion: { en: "opinion", zh: "观点" },
};

const ERROR_ORIGIN: Words<ErrorOrigin> = {
  speaker: { en: "its author", zh: "作者" },
  caption: { en: "the captions", zh: "字幕" },
  translator: { en: "the translation", zh: "译文" },
  none: { en: "nobody", zh: "无" },
};

const PART_RELATION: Words<PartRelation> = {
  slice_of_pool: { en: "slice of a pool", zh: "资金池的一份" },
  slice_of_round: { en: "slice of a round", zh: "融资轮的一份" },
  tranche_of: { en: "tranche of", zh: "其中一档" },
  paid_out_of: { en: "paid out of", zh: "由其支付" },
  part_of_sum: { en: "part of a sum", zh: "总额的一部分" },
  part_of_plan: { en: "part of a plan", zh: "计划的一部分" },
  inside_umbrella: { en: "inside an umbrella deal", zh: "属于总括协议" },
  alternative_to: { en: "alternative to", zh: "二者择一" },
  replaced_by: { en: "replaced by", zh: "被取代" },
  same_money_told_otherwise: { en: "the same money told otherwise", zh: "同一笔钱的另一种说法" },
};

const STATEMENT_KIND: Words<StatementKind> = {
  fact: { en: "fact", zh: "事实" },
  figure: { en: "figure", zh: "数字" },
  attribution: { en: "attribution", zh: "引述" },
  mechanism: { en: "mechanism", zh: "机制" },
  analogy: { en: "analogy", zh: "类比" },
  opinion: { en: "opinion", zh: "观点" },
  forecast: { en: "forecast", zh: "预测" },
  motive: { en: "motive", zh: "动机" },
  sponsor: { en: "sponsor’s message", zh: "赞助商广告" },
  hedge: { en: "reservation", zh: "保留语" },
};

const END_ROLE: Words<EndRole> = {
  payer: { en: "payer", zh: "付款方" },
  payee: { en: "payee", zh: "收款方" },
  lender: { en: "lender", zh: "出借方" },
  borrower: { en: "borrower", zh: "借款方" },
  investor: { en: "investor", zh: "投资方" },
  issuer: { en: "issuer", zh: "发行方" },
  owner: { en: "owner", zh: "控制方" },
  asset: { en: "controlled party", zh: "被控制方" },
  lessor: { en: "lessor", zh: "出租方" },
  lessee: { en: "lessee", zh: "承租方" },
  guarantor: { en: "guarantor", zh: "担保方" },
  beneficiary: { en: "beneficiary", zh: "受益方" },
  supplier: { en: "supplier", zh: "供应方" },
  customer: { en: "customer", zh: "客户" },
  holder: { en: "holder", zh: "持有方" },
  authority: { en: "authority", zh: "主管机关" },
  licensee: { en: "licensee", zh: "被许可方" },
  partner: { en: "partner", zh: "合作方" },
};

const ROLE: Words<Role> = {
  reporter: { en: "reporter", zh: "记者" },
  editor: { en: "editor", zh: "编辑" },
  admin: { en: "admin", zh: "管理员" },
};

/** What a page says to browsers and readers of text of the language it is in. */
export const LANG_TAG: Readonly<Record<Locale, string>> = { en: "en", zh: "zh-Hans" };

/** The same said to whoever shows a card of the page. */
export const CARD_LANG_TAG: Readonly<Record<Locale, string>> = { en: "en_US", zh: "zh_CN" };

const LOCALE: Words<Locale> = {
  en: { en: "English", zh: "英文" },
  zh: { en: "Chinese", zh: "中文" },
};

function labelOf<Word extends string | number>(words: Words<Word>): (word: Word, locale: Locale) => string {
  return (word, locale) => words[word][locale];
}

/** `label.stage("signed", "zh")` and so on: one function per word list, word first, locale second. */
export const label = {
  stage: labelOf(STAGE),
  lens: labelOf(LENS),
  lensMeaning: labelOf(LENS_MEANING),
  kind: (kind: LinkKind, locale: Locale) => LINK_KIND_WORDS[kind].name[locale],
  family: labelOf(FAMILY),
  flowClass: labelOf(FLOW_CLASS),
  valueFlow: labelOf(VALUE_FLOW),
  partyKind: labelOf(PARTY_KIND),
  layer: labelOf(LAYER),
  subject: labelOf(SUBJECT),
  qualifier: labelOf(QUALIFIER),
  rank: labelOf(RANK),
  status: labelOf(STATUS),
  evidence: labelOf(EVIDENCE),
  basis: labelOf(BASIS),
  credibility: labelOf(CREDIBILITY),
  reliability: labelOf(RELIABILITY),
  sourceKind: labelOf(SOURCE_KIND),
  stance: labelOf(STANCE),
  citationOrigin: labelOf(CITATION_ORIGIN),
  anchor: labelOf(ANCHOR),
  ruleStatus: labelOf(RULE_STATUS),
  verdict: labelOf(VERDICT),
  errorOrigin: labelOf(ERROR_ORIGIN),
  partRelation: labelOf(PART_RELATION),
  statementKind: labelOf(STATEMENT_KIND),
  role: labelOf(END_ROLE),
  memberRole: labelOf(ROLE),
  locale: labelOf(LOCALE),
} as const;

/** The text in the language of the page, else in the other one: an absent Chinese name is not invented. */
export function localize(text: Localized, locale: Locale): string {
  return textIn(text, locale);
}

/** Who published a source; where nobody is known, what kind of publication it is, never an invented name. */
export function publisherName(source: Pick<Source, "publisher" | "kind">, locale: Locale): string {
  if (source.publisher !== "unknown") return source.publisher;
  return locale === "zh"
    ? `${label.sourceKind(source.kind, "zh")}（出版者不详）`
    : `${label.sourceKind(source.kind, "en")}, publisher unknown`;
}
