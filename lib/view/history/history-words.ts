import type { Locale } from "@/lib/domain/vocabulary";

type Words = Readonly<Record<string, { readonly en: string; readonly zh: string }>>;

const RECORD_TYPE: Words = {
  case: { en: "case", zh: "案例" },
  party: { en: "party", zh: "当事方" },
  deal: { en: "deal", zh: "交易" },
  link: { en: "link", zh: "环节" },
  link_part: { en: "containment", zh: "包含关系" },
  claim: { en: "claim", zh: "说法" },
  source: { en: "source", zh: "来源" },
  rule: { en: "rule", zh: "规则" },
  indicator: { en: "indicator", zh: "指标" },
  discrepancy: { en: "discrepancy", zh: "出入" },
  glossary_term: { en: "term", zh: "术语" },
  glossary_note: { en: "note on a term", zh: "术语注解" },
  loop_note: { en: "note on a loop", zh: "回路注解" },
  statement: { en: "statement", zh: "陈述" },
  analogy_step: { en: "step of an analogy", zh: "类比步骤" },
  import_run: { en: "import", zh: "导入" },
  snapshot: { en: "version", zh: "版本" },
  report: { en: "report", zh: "报告" },
  member: { en: "member", zh: "成员" },
  invitation: { en: "invitation", zh: "邀请" },
  thread: { en: "thread", zh: "讨论" },
  annotation: { en: "annotation", zh: "批注" },
  task: { en: "task", zh: "待办" },
  inquiry: { en: "inquiry", zh: "问询" },
  place: { en: "place in the picture", zh: "图中位置" },
};

const ACTION: Words = {
  accepted: { en: "accepted", zh: "采纳" },
  answered: { en: "noted the answer", zh: "记录答复" },
  asked: { en: "asked", zh: "提问" },
  changed: { en: "changed", zh: "更改" },
  corrected: { en: "corrected", zh: "更正" },
  created: { en: "created", zh: "新建" },
  disputed: { en: "disputed", zh: "标为有争议" },
  done: { en: "done", zh: "完成" },
  drafted: { en: "drafted", zh: "起草" },
  edited: { en: "edited", zh: "编辑" },
  exported: { en: "exported", zh: "导出" },
  imported: { en: "imported", zh: "导入" },
  "made-internal": { en: "made internal", zh: "转为内部" },
  "made-public": { en: "made public", zh: "设为公开" },
  merged: { en: "merged", zh: "合并" },
  opened: { en: "opened", zh: "开启" },
  pinned: { en: "pinned", zh: "固定位置" },
  proposed: { en: "proposed", zh: "提交" },
  published: { en: "published", zh: "发布" },
  ranked: { en: "ranked", zh: "调整次序" },
  redeemed: { en: "redeemed", zh: "接受邀请" },
  reopened: { en: "reopened", zh: "重新开启" },
  resolved: { en: "resolved", zh: "了结" },
  retracted: { en: "retracted", zh: "撤回" },
  reverted: { en: "brought back", zh: "恢复" },
  revoked: { en: "revoked", zh: "撤销" },
  reworded: { en: "reworded", zh: "改写" },
  "sent-back": { en: "sent back", zh: "退回" },
  superseded: { en: "replaced by a correction", zh: "被更正取代" },
  unmerged: { en: "merge undone", zh: "撤销合并" },
  unpinned: { en: "unpinned", zh: "取消固定" },
  written: { en: "written", zh: "撰写" },
};

const FIELD: Words = {
  aliases: { en: "also written", zh: "其他写法" },
  announced: { en: "announced", zh: "宣布日" },
  answer: { en: "answer", zh: "答复" },
  asOf: { en: "as of", zh: "时点" },
  assignee: { en: "assigned to", zh: "负责人" },
  authority: { en: "authority", zh: "主管机关" },
  basis: { en: "basis", zh: "依据" },
  capUnits: { en: "what the cap counts", zh: "上限的计量单位" },
  capValue: { en: "cap", zh: "上限数值" },
  chipClasses: { en: "chips or items", zh: "芯片或物项" },
  citations: { en: "citation", zh: "引证" },
  complianceFrom: { en: "to be obeyed from", zh: "应遵守之日" },
  conflictsWith: { en: "conflicts with", zh: "冲突" },
  credibility: { en: "credibility", zh: "可信度" },
  currency: { en: "currency", zh: "币种" },
  deal: { en: "deal", zh: "交易" },
  definition: { en: "meaning", zh: "释义" },
  due: { en: "due", zh: "期限" },
  editedBy: { en: "edited by", zh: "编辑者" },
  effective: { en: "effective", zh: "生效日" },
  en: { en: "English", zh: "英文" },
  end: { en: "end", zh: "结束" },
  ended: { en: "ended", zh: "终止日" },
  evidence: { en: "evidence", zh: "证据" },
  fragment: { en: "fragment", zh: "原文片段" },
  inForceFrom: { en: "in force from", zh: "生效日" },
  inForceTo: { en: "in force until", zh: "有效至" },
  jurisdiction: { en: "seat", zh: "所在地" },
  kind: { en: "kind", zh: "种类" },
  label: { en: "label", zh: "名称" },
  language: { en: "language", zh: "语言" },
  layer: { en: "layer", zh: "层级" },
  locator: { en: "where", zh: "位置" },
  max: { en: "at most", zh: "上限" },
  min: { en: "at least", zh: "下限" },
  name: { en: "name", zh: "名称" },
  note: { en: "note", zh: "备注" },
  origin: { en: "origin", zh: "出处性质" },
  partOf: { en: "part of", zh: "隶属" },
  payee: { en: "payee or recipient", zh: "收款方或接受方" },
  payer: { en: "payer or provider", zh: "付款方或提供方" },
  period: { en: "period", zh: "期间" },
  places: { en: "places", zh: "点名的地区" },
  property: { en: "property", zh: "属性" },
  public: { en: "public", zh: "公开" },
  published: { en: "published", zh: "发布日" },
  publisher: { en: "publisher", zh: "发布者" },
  qualifier: { en: "qualifier", zh: "限定" },
  question: { en: "question", zh: "问题" },
  rank: { en: "rank", zh: "次序" },
  reason: { en: "reason", zh: "理由" },
  reliability: { en: "reliability", zh: "可靠度" },
  role: { en: "role", zh: "角色" },
  seeAlso: { en: "see also", zh: "参见" },
  seedProblem: { en: "trouble with the starting document", zh: "起始材料的问题" },
  signed: { en: "signed", zh: "签约日" },
  slug: { en: "record", zh: "记录" },
  source: { en: "source", zh: "来源" },
  sponsor: { en: "sponsor or parent", zh: "发起人或母公司" },
  stage: { en: "stage", zh: "进展" },
  stance: { en: "stance", zh: "立场" },
  start: { en: "start", zh: "开始" },
  status: { en: "status", zh: "状态" },
  subject: { en: "about", zh: "对象" },
  subjectType: { en: "kind of subject", zh: "对象种类" },
  supersededBy: { en: "superseded by", zh: "被取代于" },
  supersedes: { en: "supersedes", zh: "取代" },
  term: { en: "term", zh: "术语" },
  text: { en: "text", zh: "文字" },
  tier: { en: "tier", zh: "级别" },
  title: { en: "title", zh: "标题" },
  type: { en: "type", zh: "类型" },
  unit: { en: "unit", zh: "单位" },
  value: { en: "value", zh: "内容" },
  valueFlow: { en: "what moves", zh: "流动的价值" },
  wording: { en: "as printed", zh: "原文写法" },
  zh: { en: "Chinese", zh: "中文" },
};

/** What the history calls a kind of record; a word that is new to it stands for itself. */
export function recordTypeText(type: string, locale: Locale): string {
  return say(RECORD_TYPE, type, locale);
}

/** What the history calls an act. */
export function actionText(action: string, locale: Locale): string {
  return say(ACTION, action, locale);
}

/** The way to a field of a stored state, the outermost name first. */
export function fieldPathText(path: readonly string[], locale: Locale): string {
  return path.map((name) => say(FIELD, name, locale)).join(" › ");
}

/** A stored value as it is: whoever reads a history wants what was stored, not a retelling. */
export function storedText(value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return locale === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value.join(locale === "zh" ? "、" : ", ");
  }
  return JSON.stringify(value);
}

function say(words: Words, word: string, locale: Locale): string {
  return (Object.hasOwn(words, word) ? words[word]?.[locale] : undefined) ?? word;
}
