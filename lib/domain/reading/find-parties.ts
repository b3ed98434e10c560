import type { Slug } from "../model/case-records";
import type { PartyKind } from "../model/vocabulary";
import { bareName as bareNameOf, foldName, likenessOf } from "../parties/name-likeness";
import { keyOfName } from "../parties/namesakes";
import { CHINESE_TAILS, FIRM_TAILS, LEGAL_TAILS, NO_NAME, PAPERS, PLACE_NAMES } from "./name-words";
import { overlaps, type Span } from "./spans";

/** A party of the case with everything that it is called, its own names first. */
export interface KnownParty {
  readonly slug: Slug;
  readonly names: readonly string[];
}

/** A party that a text names. */
export interface NamedParty {
  /** Tells it from the others of the text. */
  readonly key: string;
  /** The party of the case; null where the case has none of this name. */
  readonly slug: Slug | null;
  /** Its name: the fullest that the text writes, or that of the case. */
  readonly name: string;
  readonly kind: PartyKind;
  /** Parties of the case that are called nearly so: same but for points, case, legal form or a letter. */
  readonly twins: readonly Slug[];
  /** Whether its name says that it is a party; without, only a verb beside it does. */
  readonly isSure: boolean;
}

/** A place where a party is named, or where a word stands for one. */
export interface Mention {
  readonly span: Span;
  /** The parties that are meant: one; several, where a word stands for all of them or for either. */
  readonly keys: readonly string[];
}

export interface FoundParties {
  readonly parties: readonly NamedParty[];
  readonly mentions: readonly Mention[];
}

/** From here on a name is offered as that of a known party: a misspelling, or one word more. */
const NEARLY = 0.6;
const MOST_MENTIONS = 1500;
const MOST_NEW = 200;

/** Names of known parties by how they are compared, made once for a case. */
export interface NameIndex {
  readonly keys: ReadonlyMap<string, readonly Slug[]>;
  readonly full: ReadonlyMap<string, readonly Slug[]>;
  readonly bare: ReadonlyMap<string, readonly Slug[]>;
  readonly chinese: ReadonlyMap<string, readonly (readonly [name: string, slug: Slug])[]>;
  readonly mostWords: number;
  readonly names: ReadonlyMap<Slug, readonly string[]>;
  readonly respell: (name: string) => string;
}

/**
 * Makes names ready to be found in texts.
 *
 * @param respell one spelling for names that are written in two: traditional characters as simplified ones
 */
export function indexNames(
  known: readonly KnownParty[],
  respell: (name: string) => string = (name) => name,
): NameIndex {
  const keys = new Map<string, Slug[]>();
  const full = new Map<string, Slug[]>();
  const bare = new Map<string, Slug[]>();
  const chinese = new Map<string, (readonly [string, Slug])[]>();
  const put = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    const held = map.get(key);
    if (!held) map.set(key, [value]);
    else if (!held.includes(value)) held.push(value);
  };
  let mostWords = 1;
  for (const { slug, names } of known) {
    for (const name of names) {
      put(keys, keyOfName(name), slug);
      if (/\p{Script=Han}/u.test(name)) {
        for (const one of new Set([respell(name), respell(bareName(name))])) {
          if (one.length >= 2) put(chinese, one.slice(0, 2), [one, slug] as const);
        }
        continue;
      }
      const folded = wordsOf(name);
      if (folded === "") continue;
      mostWords = Math.max(mostWords, folded.split(" ").length);
      put(full, folded, slug);
      if (bareName(name).length >= 2) put(bare, bareName(name), slug);
    }
  }
  for (const held of chinese.values()) held.sort(([one], [other]) => other.length - one.length);
  return {
    keys,
    full,
    bare,
    chinese,
    mostWords: Math.min(mostWords, 10),
    names: new Map(known.map(({ slug, names }) => [slug, names])),
    respell,
  };
}

/** "N.V." is one word, as "NV" is. */
function joinInitials(name: string): string {
  return name.replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (word) => word.replaceAll(".", ""));
}

function bareName(name: string): string {
  return bareNameOf(joinInitials(name));
}

function wordsOf(given: string): string {
  const name = joinInitials(given);
  return /^[\p{ASCII}]*$/u.test(name)
    ? name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim()
    : foldName(name);
}

/** A word of a text, folded as names are compared. */
interface Word {
  readonly span: Span;
  readonly text: string;
  readonly folded: string;
}

const WORD = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}\p{M}&'+]|[.-](?=[\p{Script=Latin}\p{N}]))*\.?/gu;

/**
 * The parties that a flattened text names: those of the case, by any of their names; new ones by their legal form or their
 * place beside a verb; and words that the text itself sets for one of them: a short name, "the Company", 以下简称.
 */
export function findParties(flat: string, index: NameIndex): FoundParties {
  const book = new PartyBook(flat, index);
  const words = [...flat.matchAll(WORD)].map(toWord);
  findKnown(words, book);
  findKnownChinese(book);
  findNew(words, book);
  findNewChinese(book);
  findDefined(book);
  findAgain(book);
  return book.close();
}

function toWord(match: RegExpExecArray): Word {
  const [text] = match;
  return { span: { start: match.index, end: match.index + text.length }, text, folded: wordsOf(text) };
}

class PartyBook {
  readonly parties: NamedParty[] = [];
  readonly mentions: Mention[] = [];
  /** Brackets that set a word for a party: the word in them names nobody once more. */
  readonly brackets: Span[] = [];
  #taken = new Uint8Array(0);
  readonly flat: string;
  readonly index: NameIndex;

  constructor(flat: string, index: NameIndex) {
    this.flat = flat;
    this.index = index;
    this.#taken = new Uint8Array(flat.length);
  }

  isFree({ start, end }: Span): boolean {
    for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return false;
    return true;
  }

  mention(span: Span, keys: readonly string[]): void {
    if (this.mentions.length >= MOST_MENTIONS || !this.isFree(span)) return;
    this.#taken.fill(1, span.start, span.end);
    this.mentions.push({ span, keys });
  }

  known(span: Span, slug: Slug): string {
    const key = `known:${slug}`;
    if (!this.parties.some((party) => party.key === key)) {
      const name = this.index.names.get(slug)?.[0] ?? this.flat.slice(span.start, span.end);
      this.parties.push({ key, slug, name, kind: "company", twins: [], isSure: true });
    }
    this.mention(span, [key]);
    return key;
  }

  fresh(span: Span, twins: readonly Slug[], isSure: boolean): string {
    const name = this.flat.slice(span.start, span.end);
    const key = `new:${wordsOf(name)}`;
    if (!this.parties.some((party) => party.key === key) && this.parties.length < MOST_NEW) {
      this.parties.push({ key, slug: null, name, kind: kindOf(name), twins, isSure });
    }
    this.mention(span, [key]);
    return key;
  }

  close(): FoundParties {
    const mentions = this.mentions
      .filter(({ span }) => span.end > span.start && !this.brackets.some((bracket) => overlaps(span, bracket)))
      .toSorted((one, other) => one.span.start - other.span.start);
    return { parties: this.parties, mentions };
  }
}

function kindOf(name: string): PartyKind {
  if (/\bSPV\b|special[- ]purpose|特殊目的/i.test(name)) return "spv";
  if (/\bfunds?\b|基金/i.test(name)) return "fund";
  if (
    /\b(?:ministry|department|government|treasury|authority|commission|agency)\b|财政部|委员会|管理局|政府/i.test(name)
  )
    return "public_body";
  return "company";
}

function findKnown(words: readonly Word[], book: PartyBook): void {
  const { full, bare, mostWords } = book.index;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (!first || !/^[\p{Lu}\p{N}]|^[a-z]\p{Lu}/u.test(first.text)) continue;
    for (let count = Math.min(mostWords + 2, words.length - at); count > 0; count -= 1) {
      const last = words[at + count - 1];
      if (!last) continue;
      const run = words.slice(at, at + count);
      if (!isOneRun(book.flat, run)) continue;
      const folded = run
        .map((word) => word.folded)
        .join(" ")
        .trim();
      const bareRun = hasTail(run) ? null : folded;
      const slugs = full.get(folded) ?? (bareRun === null ? undefined : bare.get(bareRun));
      if (!slugs || (count === 1 && NO_NAME.has(folded))) continue;
      // "Harbor Grid Energy LLC" is another firm than "Harbor Grid Holdings": a person says whether it is the same.
      const longer = longerName(words, at, count, book.flat);
      if (longer.length > count) {
        book.fresh(spanOfRun(book.flat, longer), slugs, true);
        at += longer.length - 1;
        break;
      }
      const span = spanOfRun(book.flat, run);
      const printed = book.flat.slice(span.start, span.end);
      const exact = slugs.find((slug) =>
        book.index.names.get(slug)?.some((name) => keyOfName(name) === keyOfName(printed)),
      );
      // Same but for points or legal form: a person says whether it is the same.
      if (exact === undefined && bareRun === null) book.fresh(span, slugs, true);
      else if (exact !== undefined) book.known(span, exact);
      else if (slugs.length > 1)
        book.mention(
          span,
          slugs.map((slug) => rememberKnown(book, slug)),
        );
      else if (slugs[0] !== undefined) book.known(span, slugs[0]);
      at += count - 1;
      break;
    }
  }
}

/** The run of capitals that a known name begins, as far as a word that ends names of firms. */
function longerName(words: readonly Word[], at: number, count: number, flat: string): readonly Word[] {
  let reach = count;
  for (let next = count; next < count + 5; next += 1) {
    const word = words[at + next];
    if (!word || !/^\p{Lu}/u.test(word.text) || !isOneRun(flat, words.slice(at, at + next + 1))) break;
    if (FIRM_TAILS.has(word.folded.replaceAll(" ", ""))) reach = next + 1;
  }
  return words.slice(at, at + reach);
}

/** A known party without a mention of its own: one of several that a name may mean. */
function rememberKnown(book: PartyBook, slug: Slug): string {
  return book.known({ start: 0, end: 0 }, slug);
}

function hasTail(run: readonly Word[]): boolean {
  return run.length > 1 && LEGAL_TAILS.has((run.at(-1)?.folded ?? "").replaceAll(" ", ""));
}

/** Words with nothing between them that parts names: a blank, or a comma before a legal form. */
function isOneRun(flat: string, run: readonly Word[]): boolean {
  return run.every((word, place) => {
    const former = run[place - 1];
    if (!former) return true;
    const between = flat.slice(former.span.end, word.span.start);
    if (between === ", ") return LEGAL_TAILS.has(word.folded.replaceAll(" ", ""));
    return /^ {1,2}$|^ & $/.test(between) && (!former.text.endsWith(".") || isInitial(former));
  });
}

function isInitial({ text, folded }: Word): boolean {
  return (
    /^\p{Lu}\.$/u.test(text) ||
    /^(?:\p{L}\.)+$/u.test(text) ||
    LEGAL_TAILS.has(folded.replaceAll(" ", "")) ||
    /^(?:St|Mt|Dr)\.$/.test(text)
  );
}

/** Where a run stands; the point behind it belongs to it only where its last word is short for something. */
function spanOfRun(flat: string, run: readonly Word[]): Span {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return { start: 0, end: 0 };
  const hasPoint = last.text.endsWith(".");
  // "Ltd." loses its point at the end of a sentence, "Inc." and "N.V." are seldom written without.
  const isInside = /^\s?[,\p{Ll}(]/u.test(flat.slice(last.span.end, last.span.end + 2));
  const keeps =
    hasPoint &&
    isInitial(last) &&
    (/\p{L}\.\p{L}/u.test(last.text) || /^(?:inc|corp|co)$/.test(last.folded) || (last.folded === "ltd" && isInside));
  const end = last.span.end - (hasPoint && !keeps ? 1 : 0);
  const possessive = /'s?$/.exec(flat.slice(first.span.start, end))?.[0].length ?? 0;
  return { start: first.span.start, end: end - possessive };
}

function findKnownChinese(book: PartyBook): void {
  const { flat, index } = book;
  const respelt = index.respell(flat);
  const text = respelt.length === flat.length ? respelt : flat;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const names = index.chinese.get(text.slice(at, at + 2));
    const met = names?.filter(([name]) => text.startsWith(name, at)) ?? [];
    const [first] = met;
    if (!first) continue;
    const end = at + first[0].length;
    const span = { start: at, end };
    const slugs = [...new Set(met.filter(([name]) => name === first[0]).map(([, slug]) => slug))];
    // A legal form behind a bare name makes it a name of its own, which may be another firm.
    const tail = new RegExp(`^[（(]?[\\p{Script=Han}]{0,8}?(?:${CHINESE_TAILS})`, "u").exec(text.slice(end, end + 16));
    const isLonger =
      tail !== null &&
      !/[与和向从由及对给将拟已的]/u.test(tail[0]) &&
      !new RegExp(`(?:${CHINESE_TAILS})$`, "u").test(first[0]);
    if (isLonger && tail && /公司$|合伙|集团$|控股$/.test(tail[0])) {
      book.fresh({ start: at, end: end + tail[0].length }, slugs, true);
      at = end + tail[0].length - 1;
      continue;
    }
    if (slugs.length === 1 && slugs[0] !== undefined) book.known(span, slugs[0]);
    else
      book.mention(
        span,
        slugs.map((slug) => rememberKnown(book, slug)),
      );
    at = end - 1;
  }
}

function findNew(words: readonly Word[], book: PartyBook): void {
  for (let at = 0; at < words.length; at += 1) {
    const run = runFrom(words, at, book);
    if (run.length === 0) continue;
    at += run.length - 1;
    const kept = trimRun(run, book.flat);
    if (kept.length === 0) continue;
    const span = spanOfRun(book.flat, kept);
    if (span.end - span.start < 2 || !book.isFree(span)) continue;
    const isSure = kept.length > 1 && FIRM_TAILS.has((kept.at(-1)?.folded ?? "").replaceAll(" ", ""));
    const isOneWord = kept.length === 1;
    if (isOneWord && /^\p{Lu}{1,2}$/u.test(kept[0]?.text ?? "")) continue;
    book.fresh(span, twinsOf(book.flat.slice(span.start, span.end), book.index), isSure);
  }
}

/** Legal forms that are written in small letters too. */
const SMALL_TAILS: ReadonlySet<string> = new Set("plc llc llp lp ltd ag nv bv ab asa gmbh spa kk".split(" "));
const OF_WHAT =
  /^(?:Bank|University|Ministry|Department|Government|Kingdom|Republic|State|City|Bureau|Office|Institute|Export-Import)$/;

/** A run of words with capitals that may be one name, its legal form behind a comma among them. */
function runFrom(words: readonly Word[], at: number, book: PartyBook): Word[] {
  const run: Word[] = [];
  for (let place = at; place < words.length && run.length < 9; place += 1) {
    const word = words[place];
    if (!word) break;
    if (!book.isFree(word.span)) break;
    const isCapital =
      /^[\p{Lu}]|^\d+\p{Lu}|^[a-z]\p{Lu}/u.test(word.text) || (run.length > 0 && SMALL_TAILS.has(word.folded));
    const isOf =
      word.text === "of" && OF_WHAT.test(run.at(-1)?.text ?? "") && /^\p{Lu}/u.test(words[place + 1]?.text ?? "");
    if (!isCapital && !isOf) break;
    if (run.length > 0 && !isOneRun(book.flat, [...run, word])) break;
    run.push(word);
    if (word.text.endsWith("'s")) break;
  }
  return run;
}

/** Words that begin names of firms as well as sentences. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  "first second third next new general total us american british chinese japanese german french dutch korean indian european asian canadian australian capital stock ai".split(
    " ",
  ),
);

function trimRun(run: readonly Word[], flat: string): readonly Word[] {
  let kept = run;
  const bare = (word: Word | undefined) => (word?.folded ?? "").replace(/ s$/, "");
  const isFirm = run.length > 1 && FIRM_TAILS.has(run.at(-1)?.folded ?? "");
  const leads = (word: string) => NO_NAME.has(word) && !(isFirm && FIRST_WORDS.has(word));
  while (kept.length > 0 && leads(bare(kept[0]))) kept = kept.slice(1);
  const trails = (word: string) => NO_NAME.has(word) && !FIRM_TAILS.has(word);
  while (kept.length > 0 && trails(bare(kept.at(-1)))) kept = kept.slice(0, -1);
  const last = (kept.at(-1)?.folded ?? "").replaceAll(" ", "");
  if (kept.every((word) => LEGAL_TAILS.has(word.folded.replaceAll(" ", "")))) return [];
  if (kept.length === 0 || PAPERS.has(last) || /^\d/.test(kept[0]?.text ?? "")) return [];
  const all = kept.map((word) => word.folded).join(" ");
  if (PLACE_NAMES.has(all)) return [];
  // A product with a number: "Blackwell B200", "GB300".
  if (kept.length === 1 && /\d/.test(last)) return [];
  return flat === "" ? [] : kept;
}

/** Parties of the case with nearly the same name. */
function twinsOf(name: string, index: NameIndex): readonly Slug[] {
  const bare = bareName(name);
  const sameBare = index.bare.get(bare) ?? [];
  if (sameBare.length > 0) return sameBare;
  const near: (readonly [Slug, number])[] = [];
  // Likeness is dear; only names that begin alike can reach it.
  const begin = bare.slice(0, 2);
  for (const [other, slugs] of index.bare) {
    if (!other.startsWith(begin) || Math.abs(other.length - bare.length) > bare.length) continue;
    const likeness = likenessOf(bare, other);
    const isBeginning = other.startsWith(`${bare} `) || bare.startsWith(`${other} `);
    if (likeness >= NEARLY || isBeginning) for (const slug of slugs) near.push([slug, likeness]);
  }
  return [...new Set(near.sort(([, one], [, other]) => other - one).map(([slug]) => slug))].slice(0, 3);
}

function findNewChinese(book: PartyBook): void {
  const { flat } = book;
  const tails = new RegExp(`(?:${CHINESE_TAILS})(?![一-龥]{0,3}(?:股份)?有限)`, "gu");
  for (const match of flat.matchAll(tails)) {
    if (book.parties.length >= MOST_NEW) return;
    const end = match.index + match[0].length;
    const start = beginOf(book, match.index);
    const span = { start, end };
    if (match.index - start < 2 || !book.isFree(span)) continue;
    const name = flat.slice(start, end);
    if (NO_FIRM.test(name)) continue;
    const isSure = /(?:公司|集团|控股|银行|基金|信托|证券|保险|SPV|合伙|合伙企业|大学)$/.test(name);
    // Without a legal form the same signs are words: 投资, 租赁, 算力.
    if (!isSure) continue;
    book.fresh(span, chineseTwins(name, book.index), true);
  }
}

/** Signs that join, lead or report, and with which no name begins before; and words of names in which they stand. */
const JOINING = /[与和及向从由对为给于在将拟已被把其该的称据并经以是让日月年请令]/;
const NAMES_WITH_JOINING =
  /华为|数据|证据|依据|在线|日立|日本|日月|日照|日升|日新|旭日|经纬|经开|同方|和记|和谐|和平|和君|和创|中和|协和|共和|永和|祥和|对外|以太|以岭|月之|月星|星月|明月|新月|年轮|百年|千年|万年|财经|产经/;
/** Words for firms that name none. */
const NO_FIRM =
  /^(?:一家|两家|三家|多家)?(?:合资|合营|项目|目标|子|母|分|控股|上市|全资子|关联|该|本|贵|我|标的|融资租赁)?(?:公司|集团)$/;

/** Goes back from the tail of a Chinese name to where it begins. */
function beginOf(book: PartyBook, from: number): number {
  const { flat } = book;
  let at = from;
  while (at > 0 && from - at < 24) {
    const sign = flat.charAt(at - 1);
    // 远航算力（上海）有限公司: the place stands in the name.
    const place = /[（(]\p{Script=Han}{2,6}[）)]$/u.exec(flat.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
    if (place > 0 && at - place > 0 && /\p{Script=Han}/u.test(flat.charAt(at - place - 1))) {
      at -= place;
      continue;
    }
    if (!/[\p{Script=Han}A-Za-z·]/u.test(sign) || !book.isFree({ start: at - 1, end: at })) break;
    const isLed =
      at < 3 ||
      !book.isFree({ start: at - 3, end: at - 2 }) ||
      /[将已拟会可意未正，。；：年月日元股]/.test(flat.charAt(at - 3));
    const pair = flat.slice(Math.max(0, at - 2), at);
    if (
      /^(?:以及|宣布|公告|表示|透露|披露|获悉|旗下|全资|近日|日前|今日|昨日|今天|昨天|同意|双方|其中|此外|另外|同时|根据|按照|通过|由于|因此|上述|原告|被告|方为|人为|方是|公司|证明|认定|查明|购买|采购|认购|获得|持有|收购|出售|提供|借给|租给|支付|注资|入股|签署|签订|协议|约定|依约|判令|认为|主张|偿还|要求|设立|成立)$/.test(
        pair,
      )
    )
      break;
    // 投资 and 租赁 are verbs behind a subject, and parts of names elsewhere.
    if (isLed && /^(?:投资|租赁|担保|增资|参股|发行)$/.test(pair)) break;
    const around = `${flat.charAt(at - 2)}${sign}${flat.charAt(at)}`;
    if (JOINING.test(sign) && !NAMES_WITH_JOINING.test(around)) break;
    at -= 1;
  }
  return at;
}

function chineseTwins(name: string, index: NameIndex): readonly Slug[] {
  const bare = bareName(index.respell(name));
  const held = index.chinese.get(bare.slice(0, 2)) ?? [];
  return [...new Set(held.filter(([other]) => likenessOf(bare, other) >= NEARLY).map(([, slug]) => slug))].slice(0, 3);
}

const DEFINED =
  /[(（](?:[^()（）"“”]{0,80}?)["“「]([^"”」]{2,50})["”」](?:,? ?(?:or|and|或|、)? ?(?:collectively )?(?:the |称)?["“「]([^"”」]{2,50})["”」])?[^()（）]{0,30}[)）]|[（(](?:以下|下)?(?:简|合|统)?称(?:为)?([\p{Script=Han}A-Za-z0-9· ]{2,20})[)）]/gu;

/** What stands between a name and the bracket that sets a word for it: nothing, or what the party is. */
const IN_APPOSITION =
  /^(?:,?\s?(?:an?|the|as|in its capacity as|incorporated|organi[sz]ed|together with|collectively|duly|each|and its)\b[^.;]{0,120})?,?\s?$/i;

/** Words that the text itself sets for a party: a short name or a role, in brackets behind its name. */
function findDefined(book: PartyBook): void {
  const defined: (readonly [word: string, keys: readonly string[]])[] = [];
  const sorted = () => book.mentions.toSorted((one, other) => one.span.start - other.span.start);
  const mentions = sorted();
  for (const match of [...book.flat.matchAll(DEFINED)].slice(0, 60)) {
    const before = mentions.filter(({ span }) => span.end <= match.index && match.index - span.end < 160);
    const near = before.at(-1);
    if (!near || !IN_APPOSITION.test(book.flat.slice(near.span.end, match.index))) continue;
    book.brackets.push({ start: match.index, end: match.index + match[0].length });
    const isShared = /collectively|together,|合称|统称|jointly|each,? an?/i.test(match[0]);
    // Where several names stand before one word, it means all of them.
    const keys = isShared ? [...new Set(before.flatMap((one) => one.keys))] : near.keys;
    for (const word of [match[1], match[2], match[3]]) {
      const name = word?.replace(/^the /i, "").trim() ?? "";
      const last = name.split(" ").at(-1)?.toLowerCase() ?? "";
      if (name.length >= 2 && !PAPERS.has(last)) defined.push([name, keys]);
    }
  }
  for (const [word, keys] of defined) {
    const isHan = /\p{Script=Han}/u.test(word);
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = isHan
      ? new RegExp(escaped, "gu")
      : new RegExp(`(?:\\b[Tt]he )?\\b${escaped}(?![\\p{L}\\p{N}])`, "gu");
    const spans = [...book.flat.matchAll(pattern)]
      .slice(0, 200)
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
    replaceGuesses(book, spans, keys);
  }
}

/** A word that is set for a party beats what its capitals made of it before. */
function replaceGuesses(book: PartyBook, spans: readonly Span[], keys: readonly string[]): void {
  for (const span of spans) {
    const at = book.mentions.findIndex((one) => overlaps(one.span, span));
    const held = book.mentions[at];
    if (held === undefined) book.mention(span, keys);
    else if (held.span.start >= span.start && held.span.end <= span.end && held.keys[0]?.startsWith("new:") === true) {
      book.mentions[at] = { span, keys };
    }
  }
}

/** Later mentions by a part of the name: "Sample Compute" after "Sample Compute N.V.", and the first word where it is clear. */
function findAgain(book: PartyBook): void {
  const byBare = new Map<string, string[]>();
  const byFirst = new Map<string, string[]>();
  for (const party of book.parties) {
    const bare = bareName(party.name);
    const put = (map: Map<string, string[]>, key: string) => {
      const held = map.get(key) ?? [];
      if (!held.includes(party.key)) map.set(key, [...held, party.key]);
    };
    if (!party.isSure) continue;
    put(byBare, bare);
    const [first = ""] = bare.split(" ");
    if (bare.includes(" ") && first.length >= 4) put(byFirst, first);
  }
  for (const [at, mention] of book.mentions.entries()) {
    const [key = ""] = mention.keys;
    const party = book.parties.find((one) => one.key === key);
    if (!party) continue;
    const bare = bareName(book.flat.slice(mention.span.start, mention.span.end));
    if (party.slug !== null) {
      // The text has a firm of this name of its own, which may be another: its short name means that one.
      const own = book.parties.find(
        (one) => one.slug === null && one.isSure && bareName(one.name) === bare && one.twins.length > 0,
      );
      if (own) book.mentions[at] = { span: mention.span, keys: [own.key] };
      continue;
    }
    const same = byBare.get(bare)?.filter((other) => other !== key || party.isSure) ?? [];
    const meant = same.length > 0 ? same : party.isSure ? [] : (byFirst.get(bare) ?? []);
    const [only] = meant;
    if (only === undefined || (meant.length === 1 && only === key)) continue;
    if (party.isSure) {
      // The name without its legal form, beside the one firm that the text writes with it.
      const whole = same.filter((other) => other !== key && nameEndsLegally(book, other));
      if (!nameEndsLegally(book, key) && whole.length === 1) book.mentions[at] = { span: mention.span, keys: whole };
      continue;
    }
    book.mentions[at] = { span: mention.span, keys: meant };
  }
  findAgainChinese(book);
}

function nameEndsLegally(book: PartyBook, key: string): boolean {
  const name = book.parties.find((party) => party.key === key)?.name ?? "";
  return LEGAL_TAILS.has(wordsOf(name).split(" ").at(-1) ?? "");
}

function findAgainChinese(book: PartyBook): void {
  for (const party of book.parties) {
    if (!/\p{Script=Han}/u.test(party.name) || party.slug !== null) continue;
    const bare = bareName(party.name);
    if (bare.length < 2 || bare === party.name) continue;
    let at = book.flat.indexOf(bare);
    for (let turn = 0; at >= 0 && turn < 200; turn += 1) {
      book.mention({ start: at, end: at + bare.length }, [party.key]);
      at = book.flat.indexOf(bare, at + bare.length);
    }
  }
}

/**
 * The party that a cell names: one of the case by any of its names, several where the name is shared, or a new one with its
 * twins.
 */
export function nameParty(given: string, index: NameIndex): readonly NamedParty[] {
  const name = given.trim();
  const exact = index.keys.get(keyOfName(name));
  const hasForm = LEGAL_TAILS.has(wordsOf(name).split(" ").at(-1) ?? "");
  const slugs = exact ?? (hasForm ? [] : (index.bare.get(wordsOf(name)) ?? []));
  if (slugs.length > 0) {
    return slugs.map((slug) => ({
      key: `known:${slug}`,
      slug,
      name: index.names.get(slug)?.[0] ?? name,
      kind: "company",
      twins: [],
      isSure: true,
    }));
  }
  const twins = /\p{Script=Han}/u.test(name) ? chineseTwins(name, index) : twinsOf(name, index);
  return [{ key: `new:${wordsOf(name)}`, slug: null, name, kind: kindOf(name), twins, isSure: true }];
}
