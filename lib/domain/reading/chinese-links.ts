import { type Deed, DOER, type End, kindOf, providesMoney } from "./deeds";
import { amountsIn, type FoundAmount } from "./find-amounts";
import type { Mention } from "./find-parties";
import type { VerbForm } from "./read-stage";
import type { Clause, Found, SaidDeed } from "./said-deed";
import { asked, LEFT, type Reading, read, type Span } from "./spans";

/** Verbs and what they do; longer ones first, so that 回租 is not read as 租. */
const VERBS: readonly (readonly [Deed, string])[] = [
  ["lease", "售后回租|回租|租回"],
  ["rent-out", "出租给|租赁给|租给|转租给|出租"],
  ["lease", "承租|租用|租入|租赁(?!合同|协议|期|物|款|业务|公司|有限|收入)"],
  ["guarantee", "提供(?:[^，。；提]{0,24})(?:担保|保证)(?!金)|(?<!被)担保(?!人|函|合同|协议|物|期|措施|费)"],
  ["lend", "(?:提供|发放|授予|给予)(?=[^，。；]{0,40}(?:贷款|借款|授信|信贷))|贷款给|借给|出借(?!人)|放贷"],
  ["provide", "提供(?!了?(?:资料|信息|证据|便利))|交付"],
  ["borrow", "申请(?=[^，。；]{0,30}(?:贷款|授信|借款))|借款(?!人|合同|协议|本金|金额|期)|借入|借得|举债"],
  ["receive", "获得|取得|收到|获(?=[^，。；得取悉准批]{0,24}(?:贷款|投资|融资|授信|注资))|中标|拿下"],
  ["raise", "募集|筹集|募资|融资(?!租赁|协议|安排|款|额|方|轮)"],
  ["subscribe", "认购(?!协议|价(?!值)|股份|权|人)|认缴"],
  [
    "invest",
    "增资(?!协议|款)|注资|入股|参股|投资(?!者|人|方|协议|款|额|额度|性|收益|基金|公司|有限|集团|银行|管理|总额|建设|价值|机构|顾问)|出资(?!额|人|方|协议|比例)",
  ],
  ["acquire", "收购(?!协议|价(?!值)|人|方|案)|受让"],
  ["buy", "采购(?!协议|订单|合同|价(?!值)|方|额|款|承诺)|购买(?!协议|合同|方|权|价(?!值))|订购|购入|购置|买入|买下"],
  ["spend", "花费|斥资(?![^，。；]{0,30}(?:购买|采购|收购|建设|入股|认购|投资))|耗资"],
  ["sell", "出售|销售(?!额|收入|合同|协议|团队|渠道)|供应(?!商|链|协议|合同)|供货|售予|卖给|出让|转让"],
  ["pay", "支付|付款(?!方|条件|人)|缴付|汇款|汇入|划转|转账|偿还|归还|上缴|缴纳"],
  ["issue", "发行(?!人|价|方案|总|规模|股)|授予(?=[^，。；]{0,30}认股权)"],
  ["hold", "持有|持股"],
  ["contribute", "投入|注入"],
];
const VERB = new RegExp(VERBS.map(([, words], place) => `(?<v${place}>${words})`).join("|"), "gu");

/** Words before the other end. 向 stands before whoever is bought from as before whoever is sold to: the deed decides. */
const COVERB = /(?:向|从|对|为|给|由|与|和|同|于|在|被|经|自|以)(?:其)?$/;
const TO_OTHER: Readonly<Record<Deed, RegExp>> = {
  invest: /(?:向|对|于|在|给)$/,
  buy: /(?:向|从|自)$/,
  spend: /(?:向|从)$/,
  acquire: /(?:向|从|自)$/,
  sell: /(?:向|给|对)$/,
  provide: /(?:向|为|给|对)$/,
  lend: /(?:向|为|给|对)$/,
  borrow: /(?:向|从|自)$/,
  raise: /(?:向|从|自)$/,
  receive: /(?:从|自)$/,
  lease: /(?:向|从|自)$/,
  "rent-out": /(?:向|给|租给|出租给|租赁给)$/,
  guarantee: /(?:为|向|对|给)$/,
  pay: /(?:向|给|对)$/,
  issue: /(?:向|对|给)$/,
  subscribe: /(?:向)$/,
  hold: /(?:在)$/,
  contribute: /(?:向|对|给)$/,
  finance: /(?:向|为|给)$/,
};
/** Deeds whose other end may stand right behind the verb: 投资B, 购买B的芯片, 持有B 12%的股份, 获得B提供的贷款. */
const BEHIND: ReadonlySet<Deed> = new Set([
  "invest",
  "buy",
  "acquire",
  "hold",
  "receive",
  "subscribe",
  "rent-out",
  "lend",
  "pay",
  "sell",
]);

const NEGATED =
  /(?:并未|没有|未能|未曾|尚未|并非|不再|不会|无需|无须|否认|拒绝|放弃|停止|(?<![尚仍])未(?!来)|不(?!超|少|低|高|多|逾|足|排除|晚|迟))/u;

interface Verb {
  readonly deed: Deed;
  readonly text: string;
  readonly span: Span;
}

/** The statements of a Chinese sentence: one for each verb that has an amount or another end of its own. */
export function readChinese(flat: string, sentence: Span, found: Found, isAfter: SaidDeed | null): SaidDeed[] {
  const verbs = findVerbs(flat, sentence, found);
  const statements: SaidDeed[] = [];
  let carried: Reading<string> | null = null;
  for (const [place, verb] of verbs.entries()) {
    const former = verbs[place - 1] ?? null;
    const next = verbs[place + 1] ?? null;
    const clause = clauseOf(flat, sentence, { verb, former, next });
    const before = statements.at(-1) ?? null;
    const around: VerbAround = { verb, clause, before: carried, sentence };
    carried = subjectOf(flat, found, around);
    const statement = stateVerb(flat, found, around, carried);
    if (statement) statements.push({ ...statement, inside: insideOf(flat, statement, before ?? isAfter) });
  }
  return statements;
}

function findVerbs(flat: string, sentence: Span, found: Found): Verb[] {
  const verbs: Verb[] = [];
  for (const match of flat.slice(sentence.start, sentence.end).matchAll(VERB)) {
    if (verbs.length >= 24) break;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    if (found.mentions.some((mention) => mention.span.start < span.start + 1 && start < mention.span.end)) continue;
    const place = VERBS.findIndex((_, at) => match.groups?.[`v${at}`] !== undefined);
    const deed = VERBS[place]?.[0];
    if (deed === undefined || isNoun(flat, span, match[0])) continue;
    const last = verbs.at(-1);
    // 支付300亿美元购买算力 is one deed: what the money is paid for.
    const isPaidFor =
      last !== undefined &&
      (last.deed === "pay" || last.deed === "spend") &&
      (deed === "buy" || deed === "acquire" || deed === "subscribe" || deed === "invest") &&
      !/[，,；;]/.test(flat.slice(last.span.end, span.start));
    if (isPaidFor) verbs.pop();
    // 提供贷款, 以借款投资: nouns of what the verb before does, where nothing stands between them.
    if (last && span.start - last.span.end < 1) continue;
    verbs.push({ deed, text: match[0], span });
  }
  return verbs;
}

/** 该笔投资, 上述采购, 的租赁: the same words as nouns. */
function isNoun(flat: string, span: Span, text: string): boolean {
  const before = flat.slice(Math.max(0, span.start - 4), span.start);
  const behind = flat.slice(span.end, span.end + 3);
  if (
    /(?:的|该笔|该项|这笔|此次|本次|上述|该|此项|一笔|元|金|年期|长期|短期|银团|定期)$/.test(before) &&
    !/^(?:B|给|了|其)/.test(behind) &&
    !before.slice(0, -1).endsWith("的")
  ) {
    return !(before.endsWith("元") && /^(?:购买|采购|收购|认购|投资|入股|增资|订购|租赁|承租|支付|用于)/.test(text));
  }
  // B发行的债券, B提供的贷款: words that say which, behind the verb of the sentence.
  if (behind.startsWith("的")) return true;
  if (/担保|支付|借款|贷款|租赁|出租/.test(text) && /^(?:金额|总额|总价|本金)/.test(behind)) return true;
  return /^(?:协议|合同|计划|事项|条款|框架|方(?!式)|者)/.test(behind);
}

function clauseOf(
  flat: string,
  sentence: Span,
  { verb, former, next }: { readonly verb: Verb; readonly former: Verb | null; readonly next: Verb | null },
): Clause {
  const commaBefore = (from: number, to: number) => {
    const at = flat.slice(from, to).search(/[，,；;](?=[^，,；;]*$)/u);
    return at < 0 ? null : from + at + 1;
  };
  const start = former === null ? sentence.start : (commaBefore(former.span.end, verb.span.start) ?? former.span.end);
  const end = next === null ? sentence.end : (commaBefore(verb.span.end, next.span.start) ?? next.span.start);
  return { start, verb: verb.span, end };
}

interface VerbAround {
  readonly verb: Verb;
  readonly clause: Clause;
  /** Who did what the verb before it says. */
  readonly before: Reading<string> | null;
  readonly sentence: Span;
}

function stateVerb(
  flat: string,
  found: Found,
  { verb, clause }: VerbAround,
  subject: Reading<string>,
): SaidDeed | null {
  const ahead = flat.slice(clause.start, verb.span.start);
  const near = sameClause(flat, clause, verb);
  if (NEGATED.test(flat.slice(near.start, verb.span.start))) return null;
  const amounts = amountsOf(found, clause, near, verb);
  const money = amounts.filter(({ role }) => role === "sum" || role === "rate");
  const percents = amounts.filter(({ role }) => role === "percent");
  const words = nounsOf(flat, found, clause);
  const { doer, hasTwoWays } = directionOf(verb, words);
  const other = otherOf(flat, found, verb, near);
  const isPromise = verb.deed === "guarantee" && (subject.is === "read" || agentOf(flat, found, verb, near) !== null);
  if (money.length === 0 && percents.length === 0 && !isPromise && (other.is !== "read" || subject.is !== "read"))
    return null;
  if (
    money.length === 0 &&
    percents.length === 0 &&
    !["invest", "lend", "borrow", "guarantee", "lease", "rent-out", "buy"].includes(verb.deed)
  )
    return null;
  if (verb.deed === "hold" && percents.length === 0) return null;
  const agent = agentOf(flat, found, verb, near);
  const someone = agent ?? subject;
  return {
    clause,
    deed: verb.deed,
    form: formOf(ahead, flat.slice(verb.span.end, verb.span.end + 3)),
    ...endsOf(hasTwoWays ? null : doer, someone, other),
    kind: kindOf(verb.deed, verb.deed === "rent-out" || verb.deed === "lease" ? "" : words),
    amounts,
    isBack: /回租|租回/.test(verb.text),
    inside: null,
  };
}

/** The stretch between the commas round the verb: the other end stands in it. */
function sameClause(flat: string, clause: Clause, verb: Verb): Span {
  const ahead = flat.slice(clause.start, verb.span.start);
  const comma = ahead.search(/[，,；;](?=[^，,；;]*$)/u);
  const behind = flat.slice(verb.span.end, clause.end).search(/[，,；;]/u);
  return { start: clause.start + (comma < 0 ? 0 : comma + 1), end: behind < 0 ? clause.end : verb.span.end + behind };
}

function amountsOf(found: Found, clause: Clause, near: Span, verb: Verb): FoundAmount[] {
  const behind = amountsIn(found.amounts, { start: verb.span.start, end: clause.end });
  const isMoney = ({ role }: FoundAmount) => role === "sum" || role === "rate" || role === "percent";
  if (behind.some(isMoney)) return behind;
  // Before the verb only those of its own words between commas: others belong to what was said before.
  return [...amountsIn(found.amounts, { start: Math.max(clause.start, near.start), end: verb.span.start }), ...behind];
}

function nounsOf(flat: string, found: Found, clause: Clause): string {
  let [nouns, at] = ["", clause.start];
  for (const { span } of found.mentions) {
    if (span.end <= at || span.start >= clause.end) continue;
    nouns += `${flat.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  return nouns + flat.slice(at, clause.end);
}

/** Who does it: the first name before the verb that no coverb leads; else, over a comma, that of the verb before. */
function subjectOf(flat: string, found: Found, { verb, clause, before, sentence }: VerbAround): Reading<string> {
  const near = sameClause(flat, clause, verb);
  const own = plainNames(flat, found, near.start, verb.span.start);
  const chosen = own.length > 0 ? own : wider(flat, found, { verb, clause, sentence, near });
  const [first] = chosen;
  if (first) return judged(flat, found, first, chosen, near);
  const ahead = flat.slice(near.start, verb.span.start);
  const candidates = [
    ...new Set(
      found.mentions
        .filter(({ span }) => span.end <= verb.span.start && span.start >= sentence.start)
        .toReversed()
        .flatMap(({ keys }) => keys),
    ),
  ];
  if (/(?:其|该公司|本公司|公司|双方|后者|前者|该平台|我们|我司|借款人|出借人|承租人|出租人|上述)/.test(ahead))
    return asked("pronoun", candidates);
  if (before !== null) return before;
  return candidates.length === 0 ? asked("not-named", []) : asked("distant", candidates);
}

/** Names before the verb that no coverb leads and no 的 makes a part of something. */
function plainNames(flat: string, found: Found, from: number, to: number): Mention[] {
  return found.mentions.filter(({ span }) => {
    if (span.start < from || span.end > to) return false;
    return !COVERB.test(flat.slice(Math.max(0, span.start - 3), span.start).replace(/^.*(?:同意|宣布|公告)$/u, ""));
  });
}

/** Over commas, back to the beginning of the sentence's words of this verb: "示例云11月3日宣布，将采购…". */
function wider(
  flat: string,
  found: Found,
  { clause, near }: { readonly verb: Verb; readonly clause: Clause; readonly sentence: Span; readonly near: Span },
): Mention[] {
  const ahead = flat.slice(near.start, clause.verb.start);
  if (/^(?:其|该公司|本公司|公司|双方|后者|前者|我们|我司|并由)/.test(ahead.trim())) return [];
  const names = plainNames(flat, found, clause.start, near.start);
  const [first] = names;
  return first && names.every(({ keys }) => keys[0] === first.keys[0]) ? [first] : names;
}

function judged(flat: string, found: Found, first: Mention, own: readonly Mention[], near: Span): Reading<string> {
  const keys = [...new Set(own.flatMap((one) => one.keys))];
  const [key = ""] = first.keys;
  const behind = flat.slice(first.span.end, first.span.end + 6);
  if (/^(?:的|旗下|子公司|全资|控股子)/.test(behind)) return asked("part-of-name", [key], first.span);
  const joint = found.mentions.find(
    ({ span }) =>
      span.start >= first.span.end &&
      span.start - first.span.end <= 2 &&
      /^\s?(?:与|和|及|、|以及)\s?$/.test(flat.slice(first.span.end, span.start)),
  );
  if (joint && joint.span.end <= near.end) {
    const between = flat.slice(joint.span.end, near.end);
    // 甲与乙签订协议，将…: both sign, and one of them acts; 甲和乙投资: both act.
    return asked("several-named", [...new Set([...first.keys, ...joint.keys])], between === "" ? null : first.span);
  }
  if (keys.length > 1) return asked("several-named", keys, first.span);
  return read(key, first.span);
}

/** Which end does it, where the verb alone does not say: 提供, 回租, 向B贷款. */
function directionOf(verb: Verb, words: string): { readonly doer: End | null; readonly hasTwoWays: boolean } {
  if (verb.deed === "lease")
    return /回租|租回/.test(verb.text) ? { doer: null, hasTwoWays: true } : { doer: "payer", hasTwoWays: false };
  if (verb.deed === "provide") {
    const isMoney = providesMoney(words);
    return { doer: isMoney === null ? null : isMoney ? "payer" : "payee", hasTwoWays: isMoney === null };
  }
  if (verb.deed === "issue" && /认股权/.test(words)) return { doer: "payer", hasTwoWays: false };
  return { doer: DOER[verb.deed], hasTwoWays: false };
}

function otherOf(flat: string, found: Found, verb: Verb, near: Span): Reading<string> {
  const names = found.mentions.filter(({ span }) => span.start >= near.start && span.end <= near.end);
  const led = names.filter(
    ({ span }) =>
      span.end <= verb.span.start && TO_OTHER[verb.deed].test(flat.slice(Math.max(0, span.start - 4), span.start)),
  );
  const behind = BEHIND.has(verb.deed)
    ? names.filter(
        ({ span }) =>
          span.start >= verb.span.end &&
          /^(?:了|的|由|给|其|\s|约|价值|总额)*$/.test(withoutFigures(flat, found, verb.span.end, span.start)),
      )
    : names.filter(
        ({ span }) => span.start >= verb.span.end && /(?:给|向|予)$/.test(flat.slice(verb.span.end, span.start)),
      );
  const fitting = [...led, ...behind];
  const [first] = fitting;
  const ahead = flat.slice(near.start, verb.span.start);
  if (!first) {
    if (/(?:向|从|为|给|对)(?:其|该公司|公司|后者|前者|对方)/.test(ahead)) {
      return asked(
        "pronoun",
        [
          ...new Set(
            found.mentions
              .filter(({ span }) => span.end <= verb.span.start)
              .toReversed()
              .flatMap(({ keys }) => keys),
          ),
        ].slice(0, 4),
      );
    }
    const spread = names.filter(({ span }) => span.start >= verb.span.end);
    return spread.length === 0 ? LEFT : asked("distant", [...new Set(spread.flatMap(({ keys }) => keys))]);
  }
  const keys = [...new Set(fitting.flatMap((one) => one.keys))];
  const [key = ""] = first.keys;
  const joint = names.find(
    ({ span }) =>
      span.start >= first.span.end && /^\s?(?:与|和|及|、|以及)\s?$/.test(flat.slice(first.span.end, span.start)),
  );
  if (joint || keys.length > 1)
    return asked("several-named", [...new Set([...keys, ...(joint?.keys ?? [])])], first.span);
  const after = flat.slice(first.span.end, first.span.end + 6);
  if (verb.deed === "guarantee") return asked("part-of-name", [key], first.span);
  const isOwner =
    /^(?:旗下|子公司|全资|控股子)/.test(after) || (after.startsWith("的") && first.span.end <= verb.span.start);
  return isOwner ? asked("part-of-name", [key], first.span) : read(key, first.span);
}

function withoutFigures(flat: string, found: Found, start: number, end: number): string {
  const spans = found.amounts.map(({ span }) => span).filter((span) => span.start >= start && span.end <= end);
  let [text, at] = ["", start];
  for (const span of spans) {
    if (span.start < at) continue;
    text += flat.slice(at, span.start);
    at = span.end;
  }
  return text + flat.slice(at, end);
}

/** 由B提供担保, 由B出资: who does it stands behind 由. */
function agentOf(flat: string, found: Found, verb: Verb, near: Span): Reading<string> | null {
  const agent = found.mentions.find(
    ({ span }) =>
      span.start >= near.start &&
      span.end <= verb.span.start &&
      /(?:由|被)$/.test(flat.slice(Math.max(0, span.start - 2), span.start)),
  );
  if (!agent) return null;
  const [key = ""] = agent.keys;
  return agent.keys.length > 1 ? asked("several-named", agent.keys, agent.span) : read(key, agent.span);
}

function endsOf(
  doerEnd: End | null,
  doer: Reading<string>,
  other: Reading<string>,
): Pick<SaidDeed, "payer" | "payee" | "doer"> {
  const someone = doer.is === "left" ? asked<string>("not-named", []) : doer;
  const same = other.is === "read" && someone.is === "read" && other.value === someone.value;
  const named = other.is === "left" || same ? asked<string>("not-named", []) : other;
  if (doerEnd === "payer") return { doer: someone, payer: someone, payee: named };
  if (doerEnd === "payee") return { doer: someone, payer: named, payee: someone };
  const both = [someone, named].flatMap((one) =>
    one.is === "read" ? [one.value] : one.is === "asked" ? one.choices : [],
  );
  const open = asked<string>("direction-open", [...new Set(both)]);
  return { doer: someone, payer: open, payee: open };
}

function formOf(ahead: string, behind: string): VerbForm {
  const before = ahead.slice(ahead.search(/[^，,；;]*$/u)).slice(-80);
  if (/拟|考虑|有意|可能|或将|计划|打算|预计|有望|洽谈/.test(before)) return "doubtful";
  if (/已(?:经)?[^，。；]{0,12}$/.test(before)) return "perfect";
  if (/同意|承诺|约定/.test(before)) return "agreed";
  if (/将|会|应|须|需/.test(before)) return "will";
  return behind.startsWith("了") ? "past" : "present";
}

const OF_IT =
  /其中(?:的)?|用(?:该|此|这)(?:笔|项)?(?:资金|款项|贷款)|以(?:该|此|上述)(?:笔|项)?(?:资金|款项|贷款|所得)|(?:所得|募集)(?:款项|资金)/;

function insideOf(flat: string, statement: SaidDeed, before: SaidDeed | null): Span | null {
  if (before === null) return null;
  const { start, end } = statement.clause;
  const match = OF_IT.exec(flat.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : null;
}
