import type { NameFault, TextFault, TextKind } from "./texts";

/**
 * Why a value is refused, and how it is written instead, in both languages: one sentence for form, sheet and command. A
 * detail may follow it (a limit, or what is expected).
 */
export const VALUE_REFUSALS = {
  not_a_partial_date: {
    en: "a date is written 2025, 2025-H2, 2025-Q3, 2025-10 or 2025-10-07, of a year from 1800 to 2199",
    zh: "日期须写作 2025、2025-H2、2025-Q3、2025-10 或 2025-10-07，年份在 1800 至 2199 之间",
  },
  not_a_moment: {
    en: "a day with its hour is written 2025-10-07T18:00, of a year from 1800 to 2199",
    zh: "日期和时间须写作 2025-10-07T18:00，年份在 1800 至 2199 之间",
  },
  not_a_day: {
    en: "a day is written 2025-10-07, of a year from 1800 to 2199",
    zh: "日期须精确到日，写作 2025-10-07，年份在 1800 至 2199 之间",
  },
  ends_before_start: { en: "it ends before it begins", zh: "结束早于开始" },
  days_out_of_order: { en: "this day lies before the rule is in force", zh: "该日期早于规则生效" },
  not_a_number: { en: "a number is plain digits with at most one point", zh: "数字只能写数位，最多一个小数点" },
  too_many_digits: { en: "the number is larger or finer than any that is kept", zh: "数字过大或小数过细，无法保存" },
  too_fine_for_money: {
    en: "an amount has no more decimals than its currency has coins for",
    zh: "金额的小数位数不能多于该货币的最小单位",
  },
  below_zero: { en: "this cannot be less than zero", zh: "该数值不能小于零" },
  not_a_share: { en: "a share lies between 0 and 100 percent", zh: "占比须在 0 与 100 之间" },
  currency_unknown: {
    en: "a currency is a code of ISO 4217 that one can pay in, such as USD, EUR or JPY",
    zh: "货币须用 ISO 4217 中可用于付款的代码表示，如 USD、EUR、JPY",
  },
  not_an_address: {
    en: "an address begins with http:// or https:// and has no blanks",
    zh: "网址须以 http:// 或 https:// 开头且不含空格",
  },
  not_a_language: { en: "a language is two lower-case letters", zh: "语言须用两个小写字母表示" },
  not_a_country: {
    en: "a place is a code of two capital letters that ISO 3166 lists, such as US, CN or DE",
    zh: "国家或地区须用 ISO 3166 所列的两个大写字母表示，如 US、CN、DE",
  },
  not_an_lei: {
    en: "an LEI is 18 capital letters or digits and two check digits that fit them (ISO 17442)",
    zh: "LEI 须为 18 位大写字母或数字，加两位与之相符的校验数字（ISO 17442）",
  },
  not_a_cik: { en: "a CIK is at most ten digits", zh: "CIK 须为不超过十位的数字" },
  not_a_wikidata_id: {
    en: "a Wikidata id is Q and at most twelve digits",
    zh: "Wikidata 编号须为 Q 加不超过十二位的数字",
  },
  control_character: {
    en: "it holds a line break or an invisible control character",
    zh: "含有换行或不可见的控制字符",
  },
  broken_text: { en: "it holds characters that were damaged on the way", zh: "含有损坏的字符" },
  name_blank: { en: "nothing of this name can be seen", zh: "该名称没有任何可见字符" },
  name_too_long: { en: "the name has too many characters; at most", zh: "名称过长，最多字符数" },
  invisible_character: {
    en: "it holds an invisible control character or a sign that turns the text",
    zh: "含有不可见的控制字符或改变文字方向的符号",
  },
  text_blank: { en: "nothing of this text can be seen", zh: "该文字没有任何可见字符" },
  text_missing: { en: "this must be said", zh: "此处必须填写" },
  text_too_long: { en: "the text has too many characters; at most", zh: "文字过长，最多字符数" },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly zh: string }>>;

export type ValueRefusal = keyof typeof VALUE_REFUSALS;

/** True for the words above, which a schema may hand over as its message. */
export function isValueRefusal(text: string): text is ValueRefusal {
  return Object.hasOwn(VALUE_REFUSALS, text);
}

/** What is said of each fault of a name. */
export const NAME_REFUSALS: Readonly<Record<NameFault, ValueRefusal>> = {
  blank: "name_blank",
  unprintable: "control_character",
  broken: "broken_text",
  too_long: "name_too_long",
};

/** What is said of each fault of a text, by its kind. */
export function textRefusal(fault: TextFault, kind: TextKind): ValueRefusal {
  if (fault === "unprintable") return kind === "line" ? "control_character" : "invisible_character";
  return TEXT_REFUSALS[fault];
}

const TEXT_REFUSALS: Readonly<Record<Exclude<TextFault, "unprintable">, ValueRefusal>> = {
  blank: "text_blank",
  broken: "broken_text",
  too_long: "text_too_long",
};
