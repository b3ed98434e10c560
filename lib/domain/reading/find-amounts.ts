import type { Decimal } from "../model/case-records";
import type { Qualifier } from "../model/vocabulary";
import { type AmountMeant, readAmount } from "../read-amount";
import { type Bound, boundsAround } from "./amount-qualifiers";
import { asked, liesIn, overlaps, type Reading, read, type Span } from "./spans";

/**
 * What an amount is: money that a link may move, money per time, the price of one share, a percentage, or money that no link
 * moves (`other`: a valuation, a revenue, the same sum in another currency, the price of one piece).
 */
export type AmountRole = "sum" | "rate" | "price" | "percent" | "other";

/** An amount with its bound, in the places of a claim. */
export interface AmountSaid {
  readonly qualifier: Qualifier;
  /** A currency, a currency per time (`USD_per_month`), or `percent`. Empty for a sum that is undisclosed. */
  readonly unit: string;
  readonly value: Decimal | null;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
}

/** An amount of a text: all of its words, bound and rate among them. */
export interface FoundAmount {
  readonly span: Span;
  readonly role: AmountRole;
  readonly said: Reading<AmountSaid>;
  /** It is said to be a part of the amount before it: "of which". */
  readonly isPart: boolean;
}

const SIGN =
  "(?:US|U\\.S\\.\\s?|USD|HK|NT|CA|C|AU|A|SG|S|NZ|MX|R)?\\$|[€£₩₹₽₺₪₫฿₱₦₴₸]|(?:CN|JP|RMB)?¥|\\b(?:USD|EUR|GBP|JPY|CNY|RMB|HKD|TWD|SGD|AUD|CAD|NZD|KRW|INR|CHF|SEK|NOK|DKK|BRL|MXN|AED|SAR|QAR|ILS|ZAR|PLN|TRY|Rs\\.?)|人民币|美元|港币";
const FIGURE = "(?<![\\d.,])\\d[\\d.,']{0,30}(?<![.,'])";
const CHINESE_FIGURE =
  "(?<![〇零一二三四五六七八九十百千万亿两])[\\d.〇零一二三四五六七八九十百千万亿萬億兆两壹贰叁肆伍陆柒捌玖拾佰仟点]{2,24}(?<=[十百千万亿萬億兆拾佰仟])";
const SCALE =
  "(?:trillion|billion|million|thousand|crore|lakh|milliarden|millionen|trn|bln|mln|bn|tn|mm|mn|Mrd|Mio|m|b|k|t)(?![a-z0-9])|万亿|萬億|千亿|百亿|十亿|亿|億|千万|百万|十万|万|萬|兆";
const WORD =
  "(?:US|U\\.S\\.|American|Hong Kong|Canadian|Australian|Singapore|New Zealand|NT)\\s?dollars?\\b|dollars?\\b|euros?\\b|pounds sterling\\b|pounds?\\b|yen\\b|yuan\\b|renminbi\\b|RMB\\b|won\\b|rupees\\b|Swiss francs\\b|(?:USD|EUR|GBP|JPY|CNY|HKD|TWD|SGD|AUD|CAD|KRW|INR|CHF|SEK|NOK|DKK|BRL|AED|SAR|QAR)\\b|€|£|美元|美金|欧元|歐元|英镑|日元|日圆|人民币元?|元人民币|港元|港币|新台币|台币|新加坡元|新元|澳元|加元|韩元|卢比|瑞士法郎|元(?![素月旦件])";
const AND = "\\s?(?:to|and|-|~|至|到)\\s?";

const MONEY = new RegExp(
  [
    `(?<s1>${SIGN})?\\s?(?<n1>${FIGURE})(?:[\\s-]?(?<c1>${SCALE}))?(?:\\s?(?<w1>${WORD}))?(?<and>${AND})(?<s2>${SIGN})?\\s?(?<n2>\\d[\\d.,']{0,30}(?<![.,']))(?:[\\s-]?(?<c2>${SCALE}))?(?:\\s?(?<w2>${WORD}))?`,
    `(?<zs>人民币|美元)?(?<z>${CHINESE_FIGURE})(?<zmore>[余多])?(?<zc>[万亿])?(?<zw>${WORD})`,
    `(?<s>${SIGN})?\\s?(?<n>${FIGURE})(?<more>[余多]\\s?)?(?:[\\s-]?(?<c>${SCALE}))?(?:\\s?(?<w>${WORD}))?`,
    `\\b(?<spelt>(?:half a|a half|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:hundred|five|fifty|two))?[\\s-](?<sc>million|billion|trillion)(?:\\s(?:US\\s|U\\.S\\.\\s)?(?<sw>dollars?|euros?|pounds?|yen|yuan))?)\\b`,
  ].join("|"),
  "giu",
);
const PERCENT =
  /(?<![\d.,])(\d[\d.]{0,8}(?<!\.))\s?(?:(?:to|and|-|至|到)\s?(\d[\d.]{0,8}(?<!\.)))?\s?(?:%|percent\b|per cent\b|pct\b)(?!\s?(?:age|个百分点|points?))|百分之([\d.一二三四五六七八九十零点]{1,8})/giu;
const VAGUE =
  /\b(?:several|a few|tens of|hundreds of|multiple) (?:hundred )?(?:thousand|million|billion|trillion)s?(?: of)?(?: (?:US )?dollars| euros| pounds)?\b|\bmulti-?(?:million|billion|trillion)(?:-| )(?:dollar|euro|pound)\b|\b(?:millions|billions|trillions) of (?:US )?(?:dollars|euros|pounds)\b|(?:数|几|上)[十百千]?[万亿]{1,2}(?:多|余)?(?:美元|元|人民币|港元)|(?:数|几|上)[十百千][万亿]{0,2}(?:多|余)?(?:美元|元|人民币|港元)/giu;
const UNDISCLOSED =
  /\b(?:an? )?(?:undisclosed|unspecified|unnamed) (?:sum|amount|price|terms|figure|consideration)\b|\b(?:a|an) (?:significant|substantial|considerable) (?:sum|amount)\b|(?:金额|价格|对价|具体金额|交易金额)(?:均)?(?:未披露|未公开|未透露|保密)|未(?:披露|公开|透露)(?:具体)?(?:的)?(?:金额|价格|数额)/giu;

const WORDS_OF_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** No text has as many amounts that somebody records in one sitting. */
const MOST = 400;

/** What is known beside the text. */
export interface AmountsAround {
  /** The currency of a figure that names none, as in a cell of a column; null in running text, where it is asked. */
  readonly currency: string | null;
  /** True in the cell of an amount: a bare figure is one, and there is nothing else. */
  readonly isCell: boolean;
}

/** A figure before its surroundings are looked at. */
interface Core {
  readonly span: Span;
  readonly meant: readonly (AmountMeant & { readonly upper?: Decimal })[];
  readonly isRange: boolean;
  readonly isVague: boolean;
  readonly hasCurrency: boolean;
  readonly hasScale: boolean;
  readonly isOutOfOrder: boolean;
}

/**
 * Every amount of a flattened text, in order: money with its bound, range, currency and rate, prices of shares, percentages,
 * and sums that are said to be undisclosed. A figure that names no currency is one only where its words of scale and its
 * place say so, and then its currency is asked.
 */
export function findAmounts(flat: string, around: AmountsAround = { currency: null, isCell: false }): FoundAmount[] {
  const foreign = foreignDollar(flat);
  const vague = [...flat.matchAll(VAGUE)].slice(0, MOST).map((match) => spanOf(match));
  const cores = findCores(flat, around).filter(({ span }) => !vague.some((one) => overlaps(one, span)));
  const found: FoundAmount[] = [];
  for (const core of cores) {
    const before = found.at(-1) ?? null;
    const one = readCore(flat, core, { around, foreign, before });
    if (one) found.push(one);
  }
  for (const span of vague) {
    found.push({ span, role: "sum", said: asked("amount-unsure", [], span), isPart: false });
  }
  for (const match of [...flat.matchAll(PERCENT)].slice(0, MOST)) {
    const span = spanOf(match);
    if (!found.some((one) => overlaps(one.span, span))) found.push(readPercent(flat, match, span));
  }
  for (const match of [...flat.matchAll(UNDISCLOSED)].slice(0, MOST)) {
    const span = spanOf(match);
    const said: AmountSaid = { qualifier: "undisclosed", unit: "", value: null, min: null, max: null };
    found.push({ span, role: "sum", said: read(said, span), isPart: false });
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function findCores(flat: string, around: AmountsAround): Core[] {
  const cores: Core[] = [];
  for (const match of flat.matchAll(MONEY)) {
    if (cores.length >= MOST) break;
    const core = coreOf(flat, match, around);
    if (core) cores.push(core);
    const tail = core === null && match.groups?.and !== undefined ? splitRange(flat, match, around) : [];
    cores.push(...tail);
  }
  return cores;
}

/** Two figures that only look like a range: each is looked at by itself. */
function splitRange(flat: string, match: RegExpExecArray, around: AmountsAround): Core[] {
  const { and = "" } = match.groups ?? {};
  const [whole] = match;
  const behindFirst = whole.indexOf(and, (match.groups?.n1 ?? "").length);
  const cut = match.index + Math.max(behindFirst, 1);
  const pieces = [
    [match.index, flat.slice(match.index, cut)],
    [cut, flat.slice(cut, match.index + whole.length)],
  ] as const;
  return pieces.flatMap(([from, piece]) =>
    [...piece.matchAll(MONEY)].flatMap((one) => {
      if (one.groups?.and !== undefined) return [];
      const core = coreOf(flat, one, around, from);
      return core ? [core] : [];
    }),
  );
}

function coreOf(flat: string, match: RegExpExecArray, around: AmountsAround, from = 0): Core | null {
  const groups = match.groups ?? {};
  const lead = match[0].length - match[0].trimStart().length;
  const start = from + match.index + lead;
  const end = from + match.index + match[0].trimEnd().length;
  const span = { start, end };
  if (groups.n1 !== undefined) return rangeOf(flat, groups, span, around);
  if (groups.spelt !== undefined) return speltOf(groups, span, around);
  const number = groups.n ?? groups.z ?? "";
  const scale = groups.c ?? groups.zc ?? "";
  const currency = currencyWord(groups.s ?? groups.zs, groups.w ?? groups.zw);
  if (!isMoney(flat, span, { number, scale, currency: currency.text }, around)) return null;
  return {
    span,
    ...meantBy(`${currency.before}${number}${scale}${currency.behind}`, around),
    isRange: false,
    isVague: (groups.more ?? groups.zmore) !== undefined,
    hasCurrency: currency.text !== "",
    hasScale: scale !== "",
    isOutOfOrder: false,
  };
}

function currencyWord(before = "", behind = "") {
  const sign = before.trim();
  // Both sides may name it: "HK$7.8bn", "US$5 million dollars"; the words behind tell the same in another way.
  const word = behind.trim().replace(/^人民币元?$/, "人民币");
  const isPlain = sign === "" || word === "" || sign === word;
  return { before: sign, behind: isPlain ? ` ${word}`.trimEnd() : "", text: `${sign}${word}` };
}

/** What can follow a bare figure of millions or more that is money: its end, or what is done with it. */
const BARE_END =
  /^\s?(?:$|[.,;:)。，；、）]|(?:over|for|from|in|into|to|with|as|at|by|of it|a year|per|在|用于|向|给|的)(?![a-z]))/i;

function isMoney(
  flat: string,
  span: Span,
  { number, scale, currency }: { readonly number: string; readonly scale: string; readonly currency: string },
  { isCell }: AmountsAround,
): boolean {
  const behind = flat.slice(span.end, span.end + 12);
  // A code of letters that runs on is no currency, and neither is a model, a version or a page.
  if (/^[a-z0-9]/i.test(behind) && /[a-z0-9]$/i.test(flat.slice(span.start, span.end))) return false;
  if (currency !== "") return true;
  if (/[a-z0-9]$/i.test(flat.slice(Math.max(0, span.start - 1), span.start))) return false;
  if (isCell) return !/^\s?(?:%|percent|per cent|pct)/i.test(behind);
  if (scale === "" || number === "") return false;
  return scale.length > 1 || /[亿億兆]/.test(scale) ? BARE_END.test(behind) && !/^\s?%/.test(behind) : false;
}

function meantBy(text: string, { currency }: AmountsAround): Pick<Core, "meant"> {
  const reading = readAmount(text, { currency });
  if (reading.kind === "refusal") return { meant: [] };
  return { meant: reading.kind === "value" ? [reading] : reading.readings };
}

function rangeOf(
  flat: string,
  groups: Readonly<Record<string, string | undefined>>,
  span: Span,
  around: AmountsAround,
): Core | null {
  const { n1 = "", n2 = "", c1 = "", c2 = "", and = "" } = groups;
  const one = currencyWord(groups.s1, groups.w1);
  const two = currencyWord(groups.s2, groups.w2);
  const before = flat.slice(Math.max(0, span.start - 12), span.start);
  const isBetween = /(?:between|介于|在|处于)\s?$/i.test(before);
  if (/and/i.test(and) && !isBetween) return null;
  // A rise from one figure to another is no range; both stand by themselves.
  if (/(?:year|quarter|month|page|form|section|item|no\.?)s?\s?$/i.test(before)) return null;
  const hasCurrency = one.text !== "" || two.text !== "";
  if (!hasCurrency && !(around.isCell && (c1 !== "" || c2 !== "" || around.currency !== null))) return null;
  if (one.text !== "" && two.text === "" && c2 === "" && c1 !== "" && !/-|~|至|到|to/i.test(and)) return null;
  // "3-5" of "Series 3-5" and days of months have no money in them; a figure with neither sign nor scale takes both.
  const shared = c1 === "" ? c2 : c1;
  const sign = one.before !== "" ? one : two.before !== "" && one.text === "" ? two : one.text === "" ? two : one;
  const other = two.text === "" ? one : two;
  const low = meantBy(`${sign.before}${n1}${shared}${sign.behind}`, around).meant;
  const high = meantBy(`${other.before}${n2}${c2 === "" ? c1 : c2}${other.behind}`, around).meant;
  const meant = low.flatMap((bottom) =>
    high
      .filter((top) => top.currency === bottom.currency)
      .map((top) => ({ amount: bottom.amount, currency: bottom.currency, upper: top.amount })),
  );
  if (meant.length === 0) return null;
  return {
    span,
    meant,
    isRange: true,
    isVague: false,
    hasCurrency,
    hasScale: shared !== "",
    isOutOfOrder: meant.some(({ amount, upper }) => Number(amount) >= Number(upper)),
  };
}

function speltOf(groups: Readonly<Record<string, string | undefined>>, span: Span, around: AmountsAround): Core | null {
  const { spelt = "", sc = "", sw = "" } = groups;
  if (sw === "" && !around.isCell) return null;
  const words = spelt.toLowerCase().split(/[\s-]/);
  const scaleAt = words.indexOf(sc.toLowerCase());
  const number = words.slice(0, scaleAt);
  const isHalf = number.includes("half");
  const [first = "", second = ""] = number;
  const base = WORDS_OF_NUMBERS[first] ?? 0;
  const times = second === "hundred" ? base * 100 : base + (WORDS_OF_NUMBERS[second] ?? 0);
  const figure = isHalf ? "0.5" : String(times);
  return {
    span,
    ...meantBy(`${figure} ${sc} ${sw}`.trim(), around),
    isRange: false,
    isVague: false,
    hasCurrency: sw !== "",
    hasScale: true,
    isOutOfOrder: false,
  };
}

const RATE_BEHIND =
  /^(?:\s?-?\s?(?:a|an|per|each|every|\/)[\s-]?(month|quarter|year|annum|hour|day)\b|\s?(monthly|quarterly|annually|yearly|hourly|daily)\b|\s?[/每]\s?(月|季度?|年|小时|日|天)|\s?一年(?![内期])|\s?(?:的)?(月租金?|年租金?|年费|月费))/i;
const RATE_BEFORE =
  /(?:每(月|个月|季度?|年|小时|日|天)|(月租金?|年租金?|年费|月费|月供)|(?:an? |the )?(monthly|quarterly|annual|yearly) (?:rent|payments?|fees?|lease payments?|instal?ments?) of)(?:(?:需|应|将|须)?(?:支付|缴纳|付|租金|费用|固定)|为|是|约|不超过|至少|超过|人民币|\s)*$/i;
const PIECE_BEHIND =
  /^\s?(?:-?\s?(?:a|an|per|each|every|\/)[\s-]?(share|unit|ads|common share|ordinary share)\b|-a-share|\s?apiece|\s?\/股|\s?每股)/i;
const PIECE_BEFORE =
  /(?:每股|(?:share|exercise|strike|conversion|subscription) price of|每股(?:价格|认购价|行权价)[为是]?)(?:约|为|人民币|作价|\s)*$/i;
const OTHER_PIECE =
  /^\s?(?:-?\s?(?:per|each|every|\/)[\s-]?[a-z]|a (?:chip|gpu|token|unit|piece|megawatt|gigawatt|kilowatt)\b|[/每](?:颗|台|片|块|张|人|卡))/i;
const OTHER_BEFORE =
  /(?:valuation of|valu(?:es|ing|ed) (?:it|them|the (?:company|business|group|start-?up|combined company)) at|market (?:cap(?:italisation|italization)?|value) of|enterprise value of|revenues? of|sales of|turnover of|profits? of|income of|loss(?:es)? of|earnings of|backlog of|fine of|penalt(?:y|ies) of|damages of|assets (?:of|worth)|par value(?: of)?|nominal value(?: of)?|equivalent to|估值(?:为|达|约|超过|超)?|市值(?:为|达|约)?|收入(?:为|达|约)?|营收(?:为|达|约)?|利润(?:为|达|约)?|亏损(?:为|达|约)?|罚款|面值(?:为)?|折合|约合|相当于|注册资本(?:为)?|总资产(?:为|达)?)(?:\s?(?:about|approximately|around|roughly|more than|over|up to|约|近|超过|人民币)\s?)*\s*$/i;
const OTHER_BEHIND =
  /^\s?(?:(?:post|pre)-money|valuation|in (?:revenue|sales|profit|damages|fines)\b|(?:的)?估值|(?:的)?营收|(?:的)?罚款|per$)/i;
const PART_BEFORE = /(?:of which|including|of that|其中(?:包括)?|包括)[^.;。；]{0,24}$/i;
const CHANGE_BEFORE =
  /(?:rais|increas|cut|lower|reduc|expand|upsiz|grow|grew|rose|ris|fell|fall|widen|doubl|up|down)[a-z]*(?: [a-z]+){0,4} from\s*$|(?:由|从)\s*$/i;

const PER: Readonly<Record<string, string>> = {
  month: "month",
  monthly: "month",
  quarter: "quarter",
  quarterly: "quarter",
  year: "year",
  annum: "year",
  annual: "year",
  annually: "year",
  yearly: "year",
  hour: "hour",
  hourly: "hour",
  day: "day",
  daily: "day",
  月: "month",
  个月: "month",
  月租: "month",
  月租金: "month",
  月费: "month",
  月供: "month",
  季: "quarter",
  季度: "quarter",
  年: "year",
  年租: "year",
  年租金: "year",
  年费: "year",
  小时: "hour",
  日: "day",
  天: "day",
};

interface Reader {
  readonly around: AmountsAround;
  /** A dollar that the text names and that is not the American one: a bare sign may mean it. */
  readonly foreign: string | null;
  readonly before: FoundAmount | null;
}

function readCore(flat: string, core: Core, { around, foreign, before }: Reader): FoundAmount | null {
  const { bounds, ...reach } = boundsAround(flat, core.span.start, core.span.end);
  const ahead = flat.slice(Math.max(0, reach.start - 60), reach.start);
  const behind = flat.slice(reach.end, reach.end + 28);
  const [per, perLength] = rateOf(ahead, behind);
  const piece = PIECE_BEHIND.exec(behind);
  const isPrice = piece !== null || PIECE_BEFORE.test(ahead);
  const isOther =
    OTHER_BEFORE.test(ahead) || OTHER_BEHIND.test(behind) || (!isPrice && per === null && OTHER_PIECE.test(behind));
  const isRate = per !== null && !isPrice;
  const lead = core.isRange
    ? (/(?:between|from|介于|在)\s?$/i.exec(ahead)?.[0].length ?? 0)
    : isRate || isPrice
      ? leadOf(flat, reach.start)
      : 0;
  const span = { start: reach.start - lead, end: reach.end + (isRate ? perLength : (piece?.[0].length ?? 0)) };
  const role: AmountRole = isPrice
    ? "price"
    : isOther || isEquivalent(flat, core, before)
      ? "other"
      : isRate
        ? "rate"
        : "sum";
  const isPart = before !== null && PART_BEFORE.test(flat.slice(before.span.end, reach.start));
  return { span, role, said: saidBy(flat, core, { bounds, per: isRate ? per : null, foreign, around, span }), isPart };
}

/** The words of a rate or a price that stand before the bound: "每月", "每股". */
function leadOf(flat: string, start: number): number {
  return (
    /(?:每(?:月|个月|季度?|年|小时|日|天|股)|月租金?|年租金?|年费|月费)[为约]?$/.exec(
      flat.slice(Math.max(0, start - 8), start),
    )?.[0].length ?? 0
  );
}

function rateOf(ahead: string, behind: string): readonly [per: string | null, length: number] {
  const after = RATE_BEHIND.exec(behind);
  if (after) {
    const word = (after[1] ?? after[2] ?? after[3] ?? after[4] ?? "年").toLowerCase();
    return [PER[word] ?? null, after[0].length];
  }
  const ahead1 = RATE_BEFORE.exec(ahead);
  const word = ahead1?.[1] ?? ahead1?.[2] ?? ahead1?.[3];
  return [word === undefined ? null : (PER[word.toLowerCase()] ?? null), 0];
}

/** The same sum once more, in another currency or in words: "HK$7.8 billion (US$1 billion)". */
function isEquivalent(flat: string, core: Core, before: FoundAmount | null): boolean {
  if (before === null || (before.role !== "sum" && before.role !== "rate")) return false;
  const between = flat.slice(before.span.end, core.span.start);
  return /^\s?[(（](?:(?:or|approximately|about|roughly|equivalent to|equal to|约合?|折合|相当于|即|合)\s?){0,3}$/i.test(
    between,
  );
}

function saidBy(
  flat: string,
  core: Core,
  {
    bounds,
    per,
    foreign,
    around,
    span,
  }: {
    readonly bounds: readonly (Bound | "open")[];
    readonly per: string | null;
    readonly foreign: string | null;
    readonly around: AmountsAround;
    readonly span: Span;
  },
): Reading<AmountSaid> {
  const marks = [...new Set(bounds)];
  const bound = marks.includes("up_to") ? "up_to" : marks.includes("at_least") ? "at_least" : (marks[0] ?? null);
  const ahead = flat.slice(Math.max(0, core.span.start - 40), core.span.start);
  if (core.meant.length === 0) return asked("amount-unsure", [], span);
  const options = core.meant.flatMap((one) => dollars(one, foreign, flat.slice(core.span.start, core.span.end)));
  const choices = options.flatMap(({ amount, currency, upper }): AmountSaid[] => {
    const codes = currency === null ? ["USD", "CNY"] : [currency];
    return codes.flatMap((code) => {
      const unit = per === null ? code : `${code}_per_${per}`;
      if (upper !== undefined) return [{ qualifier: "between", unit, value: null, min: amount, max: upper }];
      if (bound === "open") return [bounded("exact", unit, amount), bounded("up_to", unit, amount)];
      if (core.isVague) return [bounded("at_least", unit, amount)];
      return [bounded(bound ?? "exact", unit, amount)];
    });
  });
  const [first] = choices;
  const isChange = core.isRange && CHANGE_BEFORE.test(ahead);
  if (first === undefined) return asked("amount-unsure", [], span);
  if (core.isOutOfOrder || isChange) {
    const ends = options.flatMap(({ amount, currency, upper = amount }) =>
      [upper, amount].map((end) => bounded("exact", currency ?? "USD", end)),
    );
    return asked("amount-unsure", ends, span);
  }
  if (bounds.includes("up_to") && bounds.includes("at_least")) return asked("amount-unsure", choices, span);
  if (choices.length > 1) {
    const isCurrencyOpen = new Set(choices.map(({ unit }) => unit)).size > 1;
    return asked(isCurrencyOpen && around.currency === null ? "currency-open" : "amount-unsure", choices, span);
  }
  return read(first, span);
}

/** A bare dollar where the text names another one may be either. */
function dollars<Meant extends AmountMeant>(one: Meant, foreign: string | null, printed: string): Meant[] {
  const isBare =
    /(?:^|[^A-Za-z.])\$|\bdollars?\b/.test(printed) &&
    !/(?:US|U\.S\.|American|Hong Kong|Canadian|Australian|Singapore|New Zealand|NT)\s?(?:\$|dollar)/i.test(printed);
  return foreign !== null && isBare && one.currency === "USD" ? [one, { ...one, currency: foreign }] : [one];
}

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\bHK\$|Hong Kong dollars?/i, "HKD"],
  [/\bC(?:A)?\$|Canadian dollars?/i, "CAD"],
  [/\bA(?:U)?\$|Australian dollars?/i, "AUD"],
  [/\bS(?:G)?\$|Singapore dollars?/i, "SGD"],
  [/\bNT\$|NT dollars?|Taiwan dollars?/i, "TWD"],
];

function foreignDollar(flat: string): string | null {
  return FOREIGN.find(([words]) => words.test(flat))?.[1] ?? null;
}

function bounded(qualifier: Qualifier, unit: string, amount: Decimal): AmountSaid {
  return {
    qualifier,
    unit,
    value: qualifier === "exact" || qualifier === "about" ? amount : null,
    min: qualifier === "at_least" ? amount : null,
    max: qualifier === "up_to" ? amount : null,
  };
}

function readPercent(flat: string, match: RegExpExecArray, span: Span): FoundAmount {
  const [, one, other, words] = match;
  const { bounds, ...reach } = boundsAround(flat, span.start, span.end);
  const number = one ?? percentWords(words ?? "");
  const whole = { start: reach.start, end: reach.end };
  const figure = number === null ? null : readAmount(number, { currency: null });
  const upper = other === undefined ? null : readAmount(other, { currency: null });
  if (figure?.kind !== "value" || (upper !== null && upper.kind !== "value")) {
    return { span: whole, role: "percent", said: asked("amount-unsure", [], whole), isPart: false };
  }
  const said: AmountSaid =
    upper === null
      ? bounded(bounds.find((bound) => bound !== "open") ?? "exact", "percent", figure.amount)
      : { qualifier: "between", unit: "percent", value: null, min: figure.amount, max: upper.amount };
  return { span: whole, role: "percent", said: read(said, whole), isPart: false };
}

const HAN_DIGITS = "零一二三四五六七八九";

function percentWords(words: string): string | null {
  if (/^[\d.]+$/.test(words)) return words;
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?(?:点([零一二三四五六七八九]+))?$/.exec(words);
  if (tens) {
    const [, ten = "一", unit = "零", rest = ""] = tens;
    const fraction = [...rest].map((sign) => HAN_DIGITS.indexOf(sign)).join("");
    return `${HAN_DIGITS.indexOf(ten) * 10 + HAN_DIGITS.indexOf(unit)}${fraction === "" ? "" : `.${fraction}`}`;
  }
  const digits = /^([零一二三四五六七八九])(?:点([零一二三四五六七八九]+))?$/.exec(words);
  if (!digits) return null;
  const fraction = [...(digits[2] ?? "")].map((sign) => HAN_DIGITS.indexOf(sign)).join("");
  return `${HAN_DIGITS.indexOf(digits[1] ?? "")}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Amounts of a stretch of the text. */
export function amountsIn(found: readonly FoundAmount[], span: Span): FoundAmount[] {
  return found.filter((one) => liesIn(one.span, span));
}
