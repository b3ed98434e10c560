import { isCurrency } from "../model/currency-codes";

/** Signs and words of one currency, as people write them before or behind a number; compared in small letters. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  USD: ["us$", "usd$", "u.s.$", "us dollar", "us dollars", "u.s. dollars", "美元", "美金", "アメリカドル"],
  EUR: ["€", "euro", "euros", "欧元", "歐元", "ユーロ"],
  GBP: ["£", "pound", "pounds", "pounds sterling", "英镑", "英鎊"],
  JPY: ["jp¥", "jpy¥", "yen", "円", "日元", "日圆", "日圓", "日本円"],
  CNY: ["cn¥", "rmb", "rmb¥", "yuan", "renminbi", "人民币", "人民幣", "元人民币", "元人民幣", "块", "塊"],
  HKD: ["hk$", "hong kong dollars", "港元", "港币", "港幣"],
  TWD: ["nt$", "nt dollars", "新台币", "新臺幣", "新台幣", "台币", "台幣", "臺幣"],
  SGD: ["s$", "sg$", "singapore dollars", "新加坡元", "新元"],
  AUD: ["a$", "au$", "australian dollars", "澳元", "澳大利亚元"],
  CAD: ["c$", "ca$", "can$", "canadian dollars", "加元", "加拿大元"],
  NZD: ["nz$", "new zealand dollars", "新西兰元", "纽元"],
  MXN: ["mx$", "mex$"],
  BRL: ["r$", "reais"],
  KRW: ["₩", "won", "韩元", "韓元", "韩圆", "韓圓"],
  INR: ["₹", "rs", "rs.", "rupees", "卢比", "印度卢比", "盧比"],
  CHF: ["fr.", "sfr", "swiss francs", "瑞士法郎"],
  RUB: ["₽", "roubles", "rubles", "卢布", "盧布"],
  TRY: ["₺"],
  ILS: ["₪", "shekels"],
  VND: ["₫"],
  THB: ["฿", "baht", "泰铢", "泰銖"],
  PHP: ["₱"],
  NGN: ["₦"],
  UAH: ["₴"],
  KZT: ["₸"],
  PLN: ["zł", "zloty"],
};

/** Signs that several currencies share, the likeliest first. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "CAD", "AUD", "HKD", "SGD", "TWD", "NZD"],
  dollar: ["USD", "CAD", "AUD", "HKD", "SGD", "TWD", "NZD"],
  dollars: ["USD", "CAD", "AUD", "HKD", "SGD", "TWD", "NZD"],
  "¥": ["JPY", "CNY"],
  元: ["CNY", "HKD", "TWD"],
  kr: ["SEK", "NOK", "DKK", "ISK"],
};

/** Codes that are no word of English in small letters either. */
const IN_SMALL_LETTERS: ReadonlySet<string> = new Set(["usd", "eur", "gbp", "jpy", "cny", "chf", "hkd", "sgd", "krw"]);

const CODE_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

/**
 * The currencies that a sign or word can mean; none for what names no currency. The dollar is the American one and 元 the
 * yuan unless another of them is expected, and then all are asked about; ¥ and kr are what is expected, or a question.
 *
 * @param names further names of currencies, in small letters, as the product prints them
 */
export function currenciesOfWord(
  token: string,
  expected: string | null,
  names: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const word = token.trim().toLowerCase();
  if (isCurrency(token.trim()) || IN_SMALL_LETTERS.has(word)) return [token.trim().toUpperCase()];
  const one = CODE_OF_WORD.get(word) ?? names.get(word);
  if (one !== undefined) return [one];
  const shared = Object.hasOwn(SHARED, word) ? SHARED[word] : undefined;
  if (shared === undefined) return [];
  const isAmongThem = expected !== null && shared.includes(expected);
  // Neither the yen nor the northern kroner is what the sign usually means.
  if (word === "¥" || word === "kr") return isAmongThem ? [expected] : shared;
  const [usual = ""] = shared;
  if (expected === null || expected === usual || (word === "元" && !isAmongThem)) return [usual];
  return isAmongThem ? [expected, ...shared.filter((code) => code !== expected)] : shared;
}
