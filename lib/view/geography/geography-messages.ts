import type { RuleSort } from "@/lib/domain/analysis/routes/read-case-rules";
import type { RuleBinding } from "@/lib/domain/analysis/routes/rule-version";
import type { Locale } from "@/lib/domain/vocabulary";

/** The wording of the page on export rules and places. */
export interface GeographyMessages {
  readonly mapsTitle: string;
  readonly mapsLead: string;
  readonly toldMap: (day: string) => string;
  readonly toldMapRead: string;
  readonly dayMap: (day: string) => string;
  readonly dayReasons: Readonly<Record<"inForce" | "shelved" | "compliance" | "told" | "asOf", string>>;
  readonly tier: (tier: number) => string;
  readonly tierState: (reason: RuleBinding["reason"]) => string;
  readonly noTiers: string;
  readonly controlled: string;
  readonly others: string;
  readonly legendTitle: string;
  readonly legendFull: string;
  readonly legendPaper: string;
  readonly legendControl: string;
  readonly legendNone: string;
  readonly placesOf: (count: number) => string;
  readonly namedOnly: string;
  readonly borders: string;
  readonly unseen: string;
  readonly daySlider: string;
  readonly sliderTitle: string;
  readonly sliderRead: (day: string, tiers: string, controlled: string) => string;
  readonly noRules: string;
  readonly stop: string;
  readonly noneWord: string;
  readonly listJoin: string;
  readonly rulesTitle: string;
  readonly rulesLead: string;
  readonly rule: string;
  readonly sortTitle: string;
  readonly sort: Readonly<Record<RuleSort, string>>;
  readonly inForce: string;
  readonly compliance: string;
  readonly end: string;
  readonly open: string;
  readonly noDay: string;
  readonly shelvedOn: (day: string) => string;
  readonly state: string;
  readonly named: string;
  readonly timelineText: string;
  readonly known: string;
  readonly compareTitle: string;
  readonly compareLead: string;
  readonly said: string;
  readonly ruleSays: string;
  readonly place: string;
  readonly contradictedTitle: (count: number) => string;
  readonly unnamedTold: (names: string) => string;
  readonly routesTitle: string;
  readonly routesLead: string;
  readonly routeAssumption: string;
  readonly finding: Readonly<Record<"arbitrage" | "structural_possibility" | "possible_diversion", string>>;
  readonly findingMeaning: Readonly<Record<"arbitrage" | "structural_possibility" | "possible_diversion", string>>;
  readonly conditionTitle: string;
  readonly answerTitle: string;
  readonly conditions: readonly [string, string, string, string];
  readonly yes: string;
  readonly no: string;
  readonly direct: Readonly<Record<"allowed" | "licence" | "beyond_cap" | "denied", string>>;
  readonly directUnnamed: string;
  readonly hopsAllowed: string;
  readonly hopForbidden: string;
  readonly guidanceWarns: string;
  readonly lastIsCompute: string;
  readonly missingHops: string;
  readonly hopMissing: (hop: string) => string;
  readonly supplierMissing: (customer: string) => string;
  readonly onlyIf: string;
  readonly everyHop: string;
  readonly unnamedMaker: string;
  readonly supplies: (supplier: string, customer: string) => string;
  readonly rents: (supplier: string, customer: string) => string;
  readonly chips: (range: string) => string;
  readonly hopDay: (day: string) => string;
  readonly noClaim: string;
  readonly noDocumentedCustomer: (supplier: string) => string;
  readonly noRoute: string;
  readonly noDiversion: string;
  readonly capsTitle: string;
  readonly capsLead: string;
  readonly cap: string;
  readonly period: string;
  readonly remaining: string;
  readonly remainingText: (low: string, high: string) => string;
  readonly deliveriesMissing: string;
  readonly licences: string;
  readonly noLicence: string;
  readonly shareCaps: string;
  readonly shareCap: (share: string) => string;
  readonly shareCapMissing: string;
  readonly upTo: (count: string) => string;
}

const EN: GeographyMessages = {
  mapsTitle: "The tiers, day by day",
  mapsLead:
    "Each map shows one day as it was known on that day. A full colour: the rule lists the place, and was expected to bind. Hatching: listed on paper, not enforced. A heavy outline: another rule that binds on that day asks for a licence.",
  toldMap: (day) => `As the video tells it, ${day}`,
  toldMapRead: "Not the law: what the video says the law is.",
  dayMap: (day) => `As the rules stood on ${day}`,
  dayReasons: {
    inForce: "The tiers take legal effect; nothing has to be obeyed yet",
    shelved: "The tiers are shelved",
    compliance: "The day from which they would have had to be obeyed",
    told: "The day of the video",
    asOf: "The day of the figures",
  },
  tier: (tier) => `Tier ${tier}`,
  tierState: (reason) =>
    ({
      in_force: "binds",
      as_then_expected: "expected to bind",
      unknown_then: "not yet known",
      proposed_only: "proposed",
      not_valid: "not valid on this day",
      compliance_day_not_reached: "listed, not yet to be obeyed",
      not_enforced: "on paper, not enforced",
      rescinded: "rescinded",
    })[reason],
  noTiers: "No tiers were known on this day.",
  controlled: "Other rules that bind",
  others: "Guidance, levies and reported measures",
  legendTitle: "How to read the maps",
  legendFull: "listed, expected to bind",
  legendPaper: "on paper only",
  legendControl: "another binding rule asks for a licence",
  legendNone: "not named in the rules of this case",
  placesOf: (count) => `Places: ${count}`,
  namedOnly: "Only places seen by name in a source are coloured; a rule may cover more.",
  borders: "Shapes and borders as drawn by Natural Earth; small places are dots. No statement on any border.",
  unseen: "Named, but not on the map:",
  daySlider: "Day",
  sliderTitle: "Any other day",
  sliderRead: (day, tiers, controlled) => `${day}. Tiers: ${tiers}. Places under another binding rule: ${controlled}.`,
  noRules: "No export rule is on record in this case.",
  stop: ". ",
  noneWord: "none",
  listJoin: ", ",
  rulesTitle: "The rules and their days",
  rulesLead:
    "A rule can be in force before it has to be obeyed, and can stand in the books without being enforced. The picture and the table keep those days apart.",
  rule: "Rule",
  sortTitle: "What it is",
  sort: {
    tiers: "tiers by place",
    control: "licence duty",
    guidance: "guidance, not a rule",
    levy: "levy",
    proposed: "draft",
    reported: "reported, no published text",
    told: "what the video says",
  },
  inForce: "Legal effect",
  compliance: "To be obeyed from",
  end: "End",
  open: "open",
  noDay: "no day on record",
  shelvedOn: (day) => `not enforced since ${day}`,
  state: "State, as known",
  named: "Places named",
  timelineText:
    "Timeline of the rules: thin line from legal effect, thick bar from the day they had to be obeyed, hatched where not enforced. The table below says the same.",
  known: "Known since",
  compareTitle: "What the video said, and what the rule said",
  compareLead:
    "Each statement on tiers, places and routes beside the sources, with a verdict on the day it was made and whose error it was: the speaker’s, the captions’ or the translation’s.",
  said: "In the video",
  ruleSays: "In the published rule",
  place: "Place",
  contradictedTitle: (count) => `Places put in another tier than the rule’s: ${count}`,
  unnamedTold: (names) =>
    `Told to be in a tier, but not seen by name in a source on the rule, so not compared: ${names}.`,
  routesTitle: "Routes: could restricted customers rent what they cannot buy?",
  routesLead:
    "A route counts only if four things hold together. What the rules leave open is a structural possibility, and says nothing about what anybody did.",
  routeAssumption:
    "Assumed: every rule in force that names a place asks for a licence for every advanced chip sold to a buyer whose parent company sits there. Which chips a rule really covers must be read in the rule.",
  finding: {
    arbitrage: "Documented route",
    structural_possibility: "Structural possibility",
    possible_diversion: "Possible diversion",
  },
  findingMeaning: {
    arbitrage: "All four conditions hold, and every step has a claim.",
    structural_possibility: "The rules leave this way open. Not every step is documented.",
    possible_diversion:
      "Documented, with a step that a binding rule forbade. A grave word, used after an editor’s own check.",
  },
  conditionTitle: "Condition",
  answerTitle: "Answer",
  conditions: [
    "Direct sale would be denied, licensed or beyond a cap",
    "Each step is allowed on its own day",
    "The last step is computing at a distance, not goods",
    "Each step has a sourced claim",
  ],
  yes: "Yes",
  no: "No",
  direct: {
    allowed: "would have been free",
    licence: "would have needed a licence",
    beyond_cap: "would have been beyond a cap",
    denied: "would have been denied",
  },
  directUnnamed:
    "would have needed a licence, if the customer’s parent company sat in a place that a binding rule names. Nobody has named the customer",
  hopsAllowed: "No binding rule on record stopped a step.",
  hopForbidden: "A binding rule stopped a step.",
  guidanceWarns: "Guidance that stood on that day warns that a licence may be needed all the same:",
  lastIsCompute: "Computing is rented; the chips stay where they are.",
  missingHops: "Missing:",
  hopMissing: (hop) => `a claim that ${hop}`,
  supplierMissing: (customer) => `a claim on who supplied the chips to ${customer}`,
  onlyIf: "This holds only if such a customer exists; no source names one.",
  everyHop: "Every step has a claim.",
  unnamedMaker: "a chip maker whom no claim names",
  supplies: (supplier, customer) => `${supplier} supplied chips to ${customer}`,
  rents: (supplier, customer) => `${supplier} rents computing to ${customer}`,
  chips: (range) => `${range} chips`,
  hopDay: (day) => `by ${day}`,
  noClaim: "no claim",
  noDocumentedCustomer: (supplier) => `${supplier}: no documented tier-3 customer.`,
  noRoute: "No route was found.",
  noDiversion: "Possible diversion: none found in this case.",
  capsTitle: "Caps and what is left of them",
  capsLead:
    "A cap counts what is delivered to a place within its years, and only while its rule binds. No claim counts deliveries, so what would be left is an interval: all of it if nothing was delivered, nothing if deliveries reached the cap.",
  cap: "Cap, H100 equivalents",
  period: "Years",
  remaining: "Would be left",
  remainingText: (low, high) => `${low} to ${high}`,
  deliveriesMissing: "Missing: claims on chips delivered to each place in those years.",
  licences: "Licences on record (chips, permission and not delivery)",
  noLicence: "none on record",
  shareCaps: "Caps that are shares",
  shareCap: (share) => `${share} of the chips shipped to customers in the United States`,
  shareCapMissing: "Not computable: missing is a claim on how many were shipped there.",
  upTo: (count) => `up to ${count}`,
};

const ZH: GeographyMessages = {
  mapsTitle: "逐日看三级划分",
  mapsLead:
    "每张图按当天所知画出当天的情形。实色：规则已列名，预期生效。斜线：只在纸面上，未执行。粗边：当天另有约束性规则要求许可。",
  toldMap: (day) => `视频的说法，${day}`,
  toldMapRead: "这不是法律，而是视频所说的法律。",
  dayMap: (day) => `${day}的规则`,
  dayReasons: {
    inForce: "分级规则取得法律效力，尚不必遵守",
    shelved: "分级规则被搁置",
    compliance: "原定开始遵守的日子",
    told: "视频发布当天",
    asOf: "本页数据的截止日",
  },
  tier: (tier) => `第${["零", "一", "二", "三"][tier] ?? tier}级`,
  tierState: (reason) =>
    ({
      in_force: "有约束力",
      as_then_expected: "预期将有约束力",
      unknown_then: "当时未知",
      proposed_only: "草案",
      not_valid: "当日无效",
      compliance_day_not_reached: "已列名，尚不必遵守",
      not_enforced: "仅在纸面，未执行",
      rescinded: "已废止",
    })[reason],
  noTiers: "当天还没有分级。",
  controlled: "其他有约束力的规则",
  others: "指引、征费和据报道的措施",
  legendTitle: "怎么看地图",
  legendFull: "已列名，预期生效",
  legendPaper: "仅在纸面",
  legendControl: "另有约束性规则要求许可",
  legendNone: "本案规则未点名",
  placesOf: (count) => `国家和地区：${count}个`,
  namedOnly: "只给来源中点名的国家和地区上色，规则涵盖的可能更多。",
  borders: "形状和边界取自Natural Earth，面积小的用圆点表示；不代表对任何边界的立场。",
  unseen: "已点名但图上画不出：",
  daySlider: "日期",
  sliderTitle: "换一天看",
  sliderRead: (day, tiers, controlled) => `${day}。分级：${tiers}。受其他约束性规则管制：${controlled}。`,
  noRules: "本案没有出口规则的记录。",
  stop: "。",
  noneWord: "无",
  listJoin: "、",
  rulesTitle: "规则与日期",
  rulesLead: "规则可以先有效力、后须遵守，也可以留在法规里却不执行。图和表把这几个日子分开。",
  rule: "规则",
  sortTitle: "性质",
  sort: {
    tiers: "按地分级",
    control: "须许可",
    guidance: "指引，不是规则",
    levy: "征费",
    proposed: "草案",
    reported: "仅见报道，无公开文本",
    told: "视频的说法",
  },
  inForce: "法律效力",
  compliance: "须遵守之日",
  end: "终止",
  open: "未终止",
  noDay: "没有日期记录",
  shelvedOn: (day) => `${day}起不执行`,
  state: "所知状态",
  named: "点名的地方",
  timelineText: "规则时间线：细线自取得效力之日起，粗条自须遵守之日起，斜线表示未执行。下表内容相同。",
  known: "最早所知",
  compareTitle: "视频怎么说，规则怎么写",
  compareLead: "关于分级、地点和路线的每个说法与来源并列，按说出当天评判，并注明是谁的错：讲者、字幕还是译文。",
  said: "视频",
  ruleSays: "公布的规则",
  place: "国家或地区",
  contradictedTitle: (count) => `级别与规则不符的有${count}处`,
  unnamedTold: (names) => `视频归入某级，但在关于规则的来源里没有见到名字，因此不作比较：${names}。`,
  routesTitle: "路线：买不到的客户，租得到吗？",
  routesLead: "四个条件同时成立才算一条路线。规则留下的空间只是“结构上的可能”，不说明任何人做过什么。",
  routeAssumption:
    "假设：凡点名某地的现行规则，都要求向母公司在该地的买家出售任何先进芯片须经许可。规则实际涵盖哪些芯片，要看规则原文。",
  finding: {
    arbitrage: "有据可查的路线",
    structural_possibility: "结构上的可能",
    possible_diversion: "疑似转移",
  },
  findingMeaning: {
    arbitrage: "四个条件都成立，每一步都有说法可查。",
    structural_possibility: "规则没有堵住这条路，但并非每一步都有记录。",
    possible_diversion: "有记录，且其中一步为约束性规则所禁。措辞很重，须经编辑单独核查才用。",
  },
  conditionTitle: "条件",
  answerTitle: "结论",
  conditions: [
    "直接出售会被拒、须许可或超出上限",
    "每一步在当日都获准",
    "最后一步是远程算力，不是货物",
    "每一步都有带出处的说法",
  ],
  yes: "是",
  no: "否",
  direct: {
    allowed: "不受限制",
    licence: "须经许可",
    beyond_cap: "超出上限",
    denied: "会被拒绝",
  },
  directUnnamed: "如果客户的母公司在约束性规则点名的地方，就须经许可。但没有人说出客户是谁",
  hopsAllowed: "记录中没有约束性规则阻止其中任何一步。",
  hopForbidden: "有一步为约束性规则所禁。",
  guidanceWarns: "当日已有的指引提醒，仍可能须经许可：",
  lastIsCompute: "租用的是算力，芯片留在原地。",
  missingHops: "缺少这样的说法：",
  hopMissing: (hop) => hop,
  supplierMissing: (customer) => `谁向${customer}供应芯片`,
  onlyIf: "只有真有这样的客户，这条路才成立；没有来源点出任何一家。",
  everyHop: "每一步都有说法可查。",
  unnamedMaker: "某家芯片厂商（没有说法点名）",
  supplies: (supplier, customer) => `${supplier}向${customer}供应芯片`,
  rents: (supplier, customer) => `${supplier}向${customer}出租算力`,
  chips: (range) => `${range}块芯片`,
  hopDay: (day) => `不晚于${day}`,
  noClaim: "没有说法可查",
  noDocumentedCustomer: (supplier) => `${supplier}：没有记录在案的第三级客户。`,
  noRoute: "没有找到路线。",
  noDiversion: "疑似转移：本案没有发现。",
  capsTitle: "上限与余量",
  capsLead:
    "上限只计规则有约束力期间、规定年份内交付到某地的数量。没有说法统计交付，因此余量只能是区间：一块未交付则全剩，交付达到上限则为零。",
  cap: "上限（折合H100）",
  period: "年份",
  remaining: "余量",
  remainingText: (low, high) => `${low}至${high}`,
  deliveriesMissing: "缺少：这些年份向各地实际交付芯片数量的说法。",
  licences: "记录中的许可（芯片数；是许可，不是交付）",
  noLicence: "没有记录",
  shareCaps: "按比例的上限",
  shareCap: (share) => `不超过运给美国客户数量的${share}`,
  shareCapMissing: "算不出：缺少运给美国客户数量的说法。",
  upTo: (count) => `最多${count}`,
};

/** The wording in the language of the page. */
export function geographyMessages(locale: Locale): GeographyMessages {
  return locale === "zh" ? ZH : EN;
}
