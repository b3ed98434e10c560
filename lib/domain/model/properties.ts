import type { ClaimValue } from "./case-records";
import { isCurrency } from "./currency-codes";
import type { Localized, SubjectType } from "./vocabulary";

/** What kind of value a property takes, before the unit decides between several. */
export type PropertyType = Exclude<ClaimValue["type"], "undisclosed" | "unreadable">;

/** What the codes of a code property are taken out of. */
type CodeList = "stage" | "party" | "country";

export interface Property {
  readonly label: Localized;
  /** Allowed value types; where there are several, the unit decides (`valueTypeOf`). */
  readonly types: readonly PropertyType[];
  readonly codes?: CodeList;
  /** A percent that is a share of a whole: never below 0 or above 100. */
  readonly isShare?: boolean;
  /** A number that may lie below zero: a loss, a fall. Every other counts something that is there. */
  readonly mayBeNegative?: boolean;
}

function money(en: string, zh: string): Property {
  return { label: { en, zh }, types: ["money"] };
}
function share(en: string, zh: string): Property {
  return { label: { en, zh }, types: ["percent"], isShare: true };
}
function count(en: string, zh: string): Property {
  return { label: { en, zh }, types: ["count"] };
}
function yesNo(en: string, zh: string): Property {
  return { label: { en, zh }, types: ["yes_no"] };
}
function text(en: string, zh: string): Property {
  return { label: { en, zh }, types: ["text"] };
}
function date(en: string, zh: string): Property {
  return { label: { en, zh }, types: ["date"] };
}
function code(codes: CodeList, en: string, zh: string): Property {
  return { label: { en, zh }, types: ["code"], codes };
}

/**
 * Every property a claim may state, with its type and its name in both languages. The list is closed: a property
 * that is not in it is refused at import, because nothing could print, add up or compare it.
 */
export const PROPERTIES = {
  amount: money("amount", "金额"),
  amount_paid: money("amount paid", "已付金额"),
  asset_value: money("value of the assets", "资产价值"),
  balance: money("balance outstanding", "未偿余额"),
  price_per_share: money("price per share", "每股价格"),
  charge: money("charge against earnings", "计提费用"),
  debt_total: money("total debt", "债务总额"),
  value: { label: { en: "value", zh: "数值" }, types: ["money", "percent", "rate", "count"], mayBeNegative: true },
  rate: { label: { en: "rate", zh: "费率" }, types: ["rate"], mayBeNegative: true },
  share_percent: share("share held", "持股比例"),
  volume_cap: share("cap on volume", "数量上限比例"),
  capacity_gw: count("capacity", "容量"),
  duration: count("duration", "期限"),
  units: count("units", "数量"),
  licences_granted: count("licences granted", "已发许可数"),
  tier1_countries: count("places in the first group", "第一组国家和地区数"),
  tier2_cap: count("cap for the second group", "第二组上限"),
  exists: yesNo("stands", "是否成立"),
  purchase_option: yesNo("option to buy", "购买选择权"),
  uses_spv: yesNo("uses a special purpose vehicle", "是否使用特殊目的载体"),
  secured_debt_planned: yesNo("secured debt planned", "是否计划有担保借款"),
  formally_rescinded: yesNo("formally rescinded", "是否正式撤销"),
  stage: code("stage", "stage", "进展"),
  parent: code("party", "parent company", "母公司"),
  jurisdiction: code("country", "place of registration", "注册地"),
  date: date("date", "日期"),
  notified_effective_immediately: date("told that it applies at once", "被告知立即生效之日"),
  enforcement: text("enforcement", "执行情况"),
  payment_split: text("split of the payment", "付款构成"),
  procedure: text("procedure", "程序进展"),
  tier1_members: text("places named in the first group", "第一组所列国家和地区"),
  tier3_treatment: text("treatment of the third group", "第三组待遇"),
  revenue: money("revenue", "营业收入"),
  data_centre_revenue: money("revenue of the segment in question", "所涉分部的收入"),
  capex: money("capital spending", "资本支出"),
  total_debt: money("total debt", "债务总额"),
  lease_commitments: money("lease commitments", "租赁承诺"),
  purchase_commitments: money("purchase commitments", "采购承诺"),
  cash: money("cash", "现金"),
  net_income: { ...money("net income", "净利润"), mayBeNegative: true },
  backlog_rpo: money("backlog under contract", "已签约未履行收入"),
  customer_share_percent: share("share of one customer", "单一客户占比"),
} as const satisfies Readonly<Record<string, Property>>;

export type PropertyKey = keyof typeof PROPERTIES;

/** Properties of financial statements: a figure of a party for a reporting period or its last day. */
export const FINANCIAL_PROPERTIES = [
  "revenue",
  "data_centre_revenue",
  "capex",
  "total_debt",
  "lease_commitments",
  "purchase_commitments",
  "cash",
  "net_income",
  "backlog_rpo",
  "customer_share_percent",
] as const satisfies readonly PropertyKey[];

/**
 * What is usually stated of each kind of subject, the most telling first. Forms offer these before the others; nothing
 * is refused by it, because sources state what they like.
 */
export const USUAL_PROPERTIES: Readonly<Record<SubjectType, readonly PropertyKey[]>> = {
  party: [
    ...FINANCIAL_PROPERTIES,
    "parent",
    "jurisdiction",
    "debt_total",
    "charge",
    "secured_debt_planned",
    "uses_spv",
  ],
  deal: ["amount", "stage", "date", "asset_value", "uses_spv"],
  link: [
    "amount",
    "amount_paid",
    "stage",
    "share_percent",
    "capacity_gw",
    "units",
    "rate",
    "duration",
    "price_per_share",
    "balance",
    "value",
    "purchase_option",
    "payment_split",
    "exists",
  ],
  rule: [
    "enforcement",
    "procedure",
    "formally_rescinded",
    "notified_effective_immediately",
    "date",
    "tier1_countries",
    "tier1_members",
    "tier2_cap",
    "tier3_treatment",
    "volume_cap",
    "licences_granted",
    "exists",
  ],
  indicator: ["value", "date"],
};

/** The property behind a key, or null when the list has none. */
export function findProperty(key: string): Property | null {
  return Object.hasOwn(PROPERTIES, key) ? PROPERTIES[key as PropertyKey] : null;
}

/** A unit that is written like a currency, or like money per time; whether the currency exists is another question. */
const MONEY_UNIT = /^([A-Z]{3})(?:_per_(?:hour|day|month|quarter|year))?$/;
const PERCENT_RATE = /^percent(?:_per_(?:month|quarter|year))?$/;
const COUNT_UNIT = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;

/**
 * The type that a property takes with a unit: the first of its types that the unit fits, or null when none does.
 * Money needs a currency of ISO 4217, percent the word `percent`, a rate `percent` or an amount per time
 * (`USD_per_month`), a count the name of what is counted; all other types need an empty unit. What is written like a
 * currency and is none (`ZZZ`) counts nothing either.
 *
 * Example: `value` with `USD` is money, with `percent` a percent, with `USD_per_hour` a rate.
 */
export function valueTypeOf(property: Property, unit: string | null): PropertyType | null {
  return property.types.find((type) => fitsUnit(type, unit)) ?? null;
}

function fitsUnit(type: PropertyType, unit: string | null): boolean {
  switch (type) {
    case "money":
      return unit !== null && isCurrency(unit);
    case "percent":
      return unit === "percent";
    case "rate":
      return unit !== null && isRate(unit);
    case "count":
      return unit !== null && COUNT_UNIT.test(unit) && !MONEY_UNIT.test(unit) && !PERCENT_RATE.test(unit);
    case "date":
    case "yes_no":
    case "code":
    case "text":
      return unit === null;
  }
}

function isRate(unit: string): boolean {
  return PERCENT_RATE.test(unit) || (unit.includes("_per_") && isCurrency(MONEY_UNIT.exec(unit)?.[1] ?? ""));
}

/** The code that a unit names as its currency although no currency has it: "ZZZ" of "ZZZ_per_month"; null otherwise. */
export function unknownCurrencyOf(unit: string): string | null {
  const code = MONEY_UNIT.exec(unit)?.[1];
  return code === undefined || isCurrency(code) ? null : code;
}
