import type { PartialDate } from "../model/case-records";
import type { LinkKind } from "../model/link-kinds";
import type { SourceKind, Stage } from "../model/vocabulary";
import { readChinese } from "./chinese-links";
import { readEnglish } from "./english-links";
import { type AmountSaid, type FoundAmount, findAmounts } from "./find-amounts";
import { type FoundDay, type FoundLength, findDays, findLengths } from "./find-days";
import { findParties, type Mention, type NamedParty, type NameIndex } from "./find-parties";
import { readStage, setsCondition } from "./read-stage";
import type { Found, SaidDeed } from "./said-deed";
import { asked, flatten, LEFT, liesIn, overlaps, type Reading, read, type Span } from "./spans";
import { splitSentences } from "./split-sentences";

/** A link as a text states it. Nothing of it counts until a person takes it. */
export interface ReadLink {
  /** The words that carry it. */
  readonly quote: Span;
  readonly payer: Reading<string>;
  readonly payee: Reading<string>;
  readonly kind: Reading<LinkKind>;
  readonly amount: Reading<AmountSaid>;
  /** The words of the amount as printed; null where none is stated. */
  readonly printed: Span | null;
  readonly stage: Reading<Stage>;
  readonly day: Reading<PartialDate>;
  /** What else stands beside it: how long, at which price of a share, which part is firm, which share is had for it. */
  readonly length: FoundLength | null;
  readonly price: FoundAmount | null;
  readonly firm: FoundAmount | null;
  readonly share: FoundAmount | null;
  /** Words that put it into an earlier link of the text, and which: offered, never taken as said. */
  readonly inside: { readonly link: number; readonly span: Span } | null;
}

/** What rules read in a text. Spans are places of the text itself. */
export interface TextReading {
  readonly language: "en" | "zh";
  readonly title: Span | null;
  readonly parties: readonly NamedParty[];
  readonly mentions: readonly Mention[];
  readonly amounts: readonly FoundAmount[];
  readonly days: readonly FoundDay[];
  readonly links: readonly ReadLink[];
  /** Amounts that no link took: a person looks at them. */
  readonly left: readonly FoundAmount[];
  /** True where the text is longer than what rules look at. */
  readonly isCut: boolean;
}

export interface TextGround {
  readonly names: NameIndex;
  readonly sourceKind: SourceKind | null;
  readonly sourceDay: PartialDate | null;
}

/** Rules look at no more of a text than this. */
const LONGEST = 60_000;
const MOST_LINKS = 120;

/**
 * Reads a text in English or Chinese by rules: parties, amounts, days, and the links that its verbs state, each with its
 * stage. Every part of a link is read, asked about or left: where the words allow two readings, or the name does not stand
 * where the rule looks for it, it is asked. No model, no clock, nothing that leaves the machine; the work grows with the
 * length of the text.
 *
 * @example "Alder will invest $1.5 billion in Birch": an equity investment, $1,500,000,000, stage asked unless
 * the text is Alder's own release
 */
export function readText(text: string, ground: TextGround): TextReading {
  const seen = text.slice(0, LONGEST);
  const flat = flatten(seen);
  const language = languageOf(flat);
  const { parties, mentions } = findParties(flat, ground.names);
  const found: Found = {
    mentions,
    amounts: findAmounts(flat).filter(({ span }) => !mentions.some((one) => overlaps(one.span, span))),
    days: findDays(flat, ground),
    lengths: findLengths(flat),
  };
  const ends = new Set(mentions.map(({ span }) => span.end));
  const sentences = splitSentences(seen, ends);
  const title = titleOf(seen, sentences);
  const stated = stateAll(flat, sentences, found, title);
  const isConditional = sentences.some(
    (sentence) => !stated.some((one) => one.sentence === sentence) && setsCondition(flat, sentence),
  );
  const links = withoutRepeats(
    stated.slice(0, MOST_LINKS).map((one) => toLink(flat, one, { found, parties, ground, isConditional })),
  );
  const used = new Set(stated.flatMap(({ statement }) => statement.amounts));
  return {
    language,
    title,
    parties: usedParties(parties, mentions, links),
    mentions,
    amounts: found.amounts,
    days: found.days,
    links,
    left: found.amounts.filter(
      (amount) =>
        !used.has(amount) &&
        (amount.role === "sum" || amount.role === "rate") &&
        !(title && liesIn(amount.span, title)),
    ),
    isCut: text.length > LONGEST,
  };
}

function languageOf(flat: string): "en" | "zh" {
  const han = flat.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = flat.match(/[A-Za-z]+/g)?.length ?? 0;
  return han > latin * 1.5 ? "zh" : "en";
}

/** A first line without an end, above more text. */
function titleOf(text: string, sentences: readonly Span[]): Span | null {
  const [first] = sentences;
  if (!first || sentences.length < 2 || first.end - first.start > 200) return null;
  const behind = text.slice(first.end, first.end + 2);
  return /^\s?\n/.test(behind) && !/[.。!！?？;；]$/.test(text.slice(first.start, first.end)) ? first : null;
}

interface Stated {
  readonly sentence: Span;
  readonly statement: SaidDeed;
  /** The statement that its words put it into. */
  readonly into: SaidDeed | null;
}

function stateAll(flat: string, sentences: readonly Span[], found: Found, title: Span | null): Stated[] {
  const stated: Stated[] = [];
  for (const sentence of sentences) {
    if (stated.length > MOST_LINKS) break;
    if (title !== null && sentence.start === title.start) continue;
    const inside: Found = {
      mentions: found.mentions.filter(({ span }) => liesIn(span, sentence)),
      amounts: found.amounts.filter(({ span }) => liesIn(span, sentence)),
      days: found.days.filter(({ span }) => liesIn(span, sentence)),
      lengths: found.lengths.filter(({ span }) => liesIn(span, sentence)),
    };
    if (inside.mentions.length === 0 && inside.amounts.length === 0) continue;
    const words = flat.slice(sentence.start, sentence.end);
    const former = stated.at(-1)?.statement ?? null;
    const rules = /\p{Script=Han}/u.test(words) && languageOf(words) === "zh" ? readChinese : readEnglish;
    let before: SaidDeed | null = former;
    for (const statement of rules(flat, sentence, inside, former)) {
      stated.push({ sentence, statement: turnedBack(statement, before), into: statement.inside ? before : null });
      before = stated.at(-1)?.statement ?? null;
    }
  }
  return stated;
}

/**
 * "Lease it back" goes the way that the deed before it set: whoever sold rents, whoever bought or borrowed as a vehicle
 * lets. Without either it is asked.
 */
function turnedBack(statement: SaidDeed, before: SaidDeed | null): SaidDeed {
  if (!statement.isBack || statement.deed !== "lease" || before === null) return statement;
  const isSame =
    before.doer.is === "read" && statement.doer.is === "read" && before.doer.value === statement.doer.value;
  if (!isSame || statement.payer.is !== "asked" || statement.payer.why !== "direction-open") return statement;
  const other = asked<string>("not-named", []);
  if (before.deed === "sell") return { ...statement, payer: statement.doer, payee: other };
  if (before.deed === "buy" || before.deed === "acquire" || before.deed === "borrow")
    return { ...statement, payer: other, payee: statement.doer };
  return statement;
}

interface LinkGround {
  readonly found: Found;
  readonly parties: readonly NamedParty[];
  readonly ground: TextGround;
  readonly isConditional: boolean;
}

type Drafted = ReadLink & { readonly statement: SaidDeed; readonly into: SaidDeed | null };

function toLink(flat: string, { sentence, statement, into }: Stated, around: LinkGround): Drafted {
  const { found, ground, isConditional } = around;
  const { clause } = statement;
  const [amount, printed] = chooseAmount(flat, statement);
  const lengths = found.lengths.filter(({ span }) => liesIn(span, clause));
  const prices = statement.amounts.filter(({ role }) => role === "price");
  const parts = statement.amounts.filter(
    (one) => one.isPart && one.span !== printed && (one.role === "sum" || one.role === "rate"),
  );
  const shares = statement.amounts.filter((one) => one.role === "percent" && one.span !== printed);
  const stage = readStage(flat, stageSpan(flat, sentence, clause), {
    deed: statement.deed,
    form: statement.form,
    sourceKind: ground.sourceKind,
    isConditionElsewhere: isConditional,
  });
  return {
    quote: quoteOf(flat, statement, printed),
    payer: statement.payer,
    payee: statement.payee,
    kind: statement.kind,
    amount,
    printed,
    stage,
    day: dayOf(sentence, clause, found, ground),
    length: lengths.length === 1 ? (lengths[0] ?? null) : null,
    price: prices.length === 1 ? (prices[0] ?? null) : null,
    firm: parts.length === 1 ? (parts[0] ?? null) : null,
    share: shares.length === 1 ? (shares[0] ?? null) : null,
    inside: null,
    statement,
    into,
  };
}

/** A condition or signature of a sentence holds for its verbs, not for those behind "while" or a full stop. */
function stageSpan(flat: string, sentence: Span, clause: Span): Span {
  const head = flat.slice(sentence.start, clause.start);
  const isApart = /\b(?:while|whereas)\b|[；;]/.test(head);
  const tail = flat.slice(clause.end, sentence.end);
  const tailEnd = /\b(?:subject to|conditional|pending|according to|people familiar)\b|须经|尚需|待|据|前提/.test(tail)
    ? sentence.end
    : clause.end;
  return { start: isApart ? clause.start : sentence.start, end: tailEnd };
}

/** The one amount of a statement; asked where there are several. */
function chooseAmount(
  flat: string,
  { deed, kind, amounts, clause }: SaidDeed,
): readonly [Reading<AmountSaid>, Span | null] {
  const all = amounts.filter(({ role }) => role === "sum" || role === "rate");
  const wholes = all.filter(({ isPart }) => !isPart);
  // 其中约80亿美元 of another sum is the whole of this one.
  const money = wholes.length > 0 ? wholes : all;
  const isShare = deed === "hold" || (kind.is === "read" && kind.value === "revenue_share" && money.length === 0);
  const fitting = isShare ? amounts.filter(({ role }) => role === "percent") : money;
  const [first] = fitting;
  if (!first) return [LEFT, null];
  const same = fitting.every(({ said }) => JSON.stringify(valueOf(said)) === JSON.stringify(valueOf(first.said)));
  if (fitting.length === 1 || (same && first.said.is === "read")) {
    return [first.role === "sum" ? asRateOrSum(flat, clause, first) : first.said, first.span];
  }
  const choices = fitting.flatMap(({ said }) =>
    said.is === "read" ? [said.value] : said.is === "asked" ? said.choices : [],
  );
  return [asked("amount-several", choices, first.span), first.span];
}

const OVER_TIME =
  /每(?:年|个?月|季度?|日|天|小时)|按(?:年|月|季)|\b(?:annually|monthly|quarterly|yearly|(?:per|every|each) (?:year|month|quarter|annum|hour|day))\b/gi;
const INTEREST = /(?:\d\s?%|percent|per cent|利率)[^,.;，。；]{0,12}$/i;
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/年|annu|year/i, "year"],
  [/月|month/i, "month"],
  [/季|quarter/i, "quarter"],
  [/小时|hour/i, "hour"],
  [/日|天|day/i, "day"],
];

/** 每年向乙支付约1.2亿元: where a time stands among the words and not beside the figure, sum or rate is asked. */
function asRateOrSum(flat: string, clause: Span, { said, span }: FoundAmount): Reading<AmountSaid> {
  const words = flat.slice(clause.start, clause.end);
  const time = [...words.matchAll(OVER_TIME)].find(
    (match) =>
      !liesIn({ start: clause.start + match.index, end: clause.start + match.index + 1 }, span) &&
      !INTEREST.test(words.slice(0, match.index)),
  );
  if (!time || said.is !== "read") return said;
  const per = TIMES.find(([word]) => word.test(time[0]))?.[1] ?? "year";
  return asked("amount-unsure", [{ ...said.value, unit: `${said.value.unit}_per_${per}` }, said.value], span);
}

function valueOf<Value>(reading: Reading<Value>): Value | null {
  return reading.is === "read" ? reading.value : null;
}

/** The words from who does it to the last thing that was read, at their borders. */
function quoteOf(flat: string, statement: SaidDeed, printed: Span | null): Span {
  const { clause } = statement;
  const spans = [statement.payer, statement.payee, statement.doer].flatMap((one) =>
    one.is === "left" || one.span === null ? [] : [one.span],
  );
  const inClause = [...spans, ...statement.amounts.map(({ span }) => span), ...(printed ? [printed] : [])].filter(
    (span) => liesIn(span, clause),
  );
  const lead =
    /^[\s,，;；]*(?:(?:and|but|while|which)\s)?/i.exec(flat.slice(clause.start, clause.verb.start))?.[0].length ?? 0;
  const start = Math.min(clause.start + lead, ...inClause.map((span) => span.start));
  const whole = flat.slice(start, clause.end).replace(/[\s,，.。;；!！]+$/u, "");
  const least = Math.max(clause.verb.end, ...inClause.map(({ end }) => end));
  const end = Math.max(least, start + whole.length);
  return { start, end: end - start > 400 ? Math.min(least, start + 900) : end };
}

/** The day of a link: that of its clause, of its sentence, else the only one of the text, else that of the source. */
function dayOf(sentence: Span, clause: Span, { days }: Found, { sourceDay }: TextGround): Reading<PartialDate> {
  const events = days.filter(({ role }) => role === "event");
  const near = [clause, sentence]
    .map((span) => events.filter((day) => liesIn(day.span, span)))
    .find((held) => held.length > 0);
  if (near) {
    const [first] = near;
    if (near.length === 1 && first) return first.said;
    const dates = [
      ...new Set(
        near.flatMap(({ said }) => (said.is === "read" ? [said.value] : said.is === "asked" ? said.choices : [])),
      ),
    ];
    return dates.length === 1 && near.every(({ said }) => said.is === "read")
      ? read(dates[0] ?? "", first?.span ?? null)
      : asked("day-several", dates, first?.span ?? null);
  }
  const whole = events.flatMap(({ said, span }) =>
    said.is === "read" && said.value.length === 10 ? [{ date: said.value, span }] : [],
  );
  const dates = [...new Set(whole.map(({ date }) => date))];
  const [only] = dates;
  if (dates.length === 1 && only !== undefined) return read(only, whole[0]?.span ?? null);
  if (sourceDay !== null)
    return dates.length === 0 ? read(sourceDay) : asked("day-several", [...new Set([sourceDay, ...dates])]);
  return dates.length === 0 ? LEFT : asked("day-several", dates);
}

/** A deal that the text tells twice is one link: the later telling goes, and what was put into it points to the first. */
function withoutRepeats(drafted: readonly Drafted[]): ReadLink[] {
  const kept: Drafted[] = [];
  const firstOf = new Map<string, number>();
  const placeOf = new Map<SaidDeed, number>();
  for (const one of drafted) {
    const { payer, payee, kind, amount } = one;
    const isPlain = [payer, payee, kind, amount].every(({ is }) => is === "read");
    const key = JSON.stringify([valueOf(payer), valueOf(payee), valueOf(kind), valueOf(amount)]);
    const first = isPlain ? firstOf.get(key) : undefined;
    if (first === undefined) {
      if (isPlain) firstOf.set(key, kept.length);
      placeOf.set(one.statement, kept.length);
      kept.push(one);
    } else {
      placeOf.set(one.statement, first);
      const earlier = kept[first];
      if (earlier) kept[first] = { ...earlier, stage: joinStages(earlier.stage, one.stage) };
    }
  }
  return kept.map(({ statement, into, ...link }, place) => {
    const whole = into === null ? undefined : placeOf.get(into);
    return {
      ...link,
      inside: statement.inside && whole !== undefined && whole < place ? { link: whole, span: statement.inside } : null,
    };
  });
}

/** A deal that is signed in one sentence and paid in the next: which stage it has is asked. */
function joinStages(one: Reading<Stage>, other: Reading<Stage>): Reading<Stage> {
  const isSame = one.is === "read" && other.is === "read" && one.value === other.value;
  if (isSame || other.is === "left") return one;
  const all = [one, other].flatMap((stage) =>
    stage.is === "read" ? [stage.value] : stage.is === "asked" ? stage.choices : [],
  );
  return asked("stage-open", [...new Set(all)], one.is === "left" ? null : one.span);
}

/** Parties that the text names surely, and others that a link names or may name. */
function usedParties(
  parties: readonly NamedParty[],
  mentions: readonly Mention[],
  links: readonly ReadLink[],
): NamedParty[] {
  const named = new Set(
    links.flatMap(({ payer, payee }) =>
      [payer, payee].flatMap((one) => (one.is === "read" ? [one.value] : one.is === "asked" ? one.choices : [])),
    ),
  );
  const mentioned = new Set(mentions.flatMap(({ keys }) => keys));
  return parties.filter(({ key, isSure }) => named.has(key) || (isSure && mentioned.has(key)));
}
