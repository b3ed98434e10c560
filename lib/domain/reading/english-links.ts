import { type Deed, DOER, type End, kindOf, providesMoney } from "./deeds";
import { amountsIn, type FoundAmount } from "./find-amounts";
import type { Mention } from "./find-parties";
import type { VerbForm } from "./read-stage";
import type { Clause, Found, SaidDeed } from "./said-deed";
import { asked, LEFT, type Reading, read, type Span } from "./spans";

type Word = "base" | "third" | "past" | "ing";

const FORMS: ReadonlyMap<string, readonly [Deed, Word]> = new Map(
  (
    [
      ["invest", "invest invests invested investing"],
      ["buy", "buy buys bought buying"],
      ["buy", "purchase purchases purchased purchasing"],
      ["buy", "order orders ordered ordering"],
      ["buy", "procure procures procured procuring"],
      ["spend", "spend spends spent spending"],
      ["acquire", "acquire acquires acquired acquiring"],
      ["sell", "sell sells sold selling"],
      ["sell", "supply supplies supplied supplying"],
      ["sell", "deliver delivers delivered delivering"],
      ["provide", "provide provides provided providing"],
      ["provide", "extend extends extended extending"],
      ["provide", "advance advances advanced advancing"],
      ["lend", "lend lends lent lending"],
      ["lend", "loan loans loaned loaning"],
      ["borrow", "borrow borrows borrowed borrowing"],
      ["raise", "raise raises raised raising"],
      ["receive", "receive receives received receiving"],
      ["receive", "obtain obtains obtained obtaining"],
      ["receive", "secure secures secured securing"],
      ["receive", "win wins won winning"],
      ["lease", "lease leases leased leasing"],
      ["lease", "rent rents rented renting"],
      ["guarantee", "guarantee guarantees guaranteed guaranteeing"],
      ["guarantee", "backstop backstops backstopped backstopping"],
      ["pay", "pay pays paid paying"],
      ["pay", "transfer transfers transferred transferring"],
      ["pay", "wire wires wired wiring"],
      ["pay", "remit remits remitted remitting"],
      ["pay", "repay repays repaid repaying"],
      ["issue", "issue issues issued issuing"],
      ["issue", "grant grants granted granting"],
      ["subscribe", "subscribe subscribes subscribed subscribing"],
      ["hold", "hold holds held holding"],
      ["hold", "own owns owned owning"],
      ["contribute", "contribute contributes contributed contributing"],
      ["contribute", "inject injects injected injecting"],
      ["contribute", "commit commits committed committing"],
      ["finance", "finance finances financed financing"],
      ["finance", "fund funds funded funding"],
    ] as const
  ).flatMap(([deed, forms]) =>
    forms
      .split(" ")
      .map((form, place) => [form, [deed, (["base", "third", "past", "ing"] as const)[place] ?? "base"]] as const),
  ),
);
const MANY_WORDED: ReadonlyMap<string, readonly [Deed, Word]> = new Map([
  ["make available", ["provide", "base"]],
  ["makes available", ["provide", "third"]],
  ["made available", ["provide", "past"]],
]);
const VERBS = new RegExp(`(?<![\\p{L}-])(?:${[...MANY_WORDED.keys(), ...FORMS.keys()].join("|")})(?![\\p{L}-])`, "giu");

/** Prepositions behind which the other end stands, by deed; the verb "to" is told from it by what follows. */
const TO_OTHER: Readonly<Record<Deed, string>> = {
  invest: "in|into",
  buy: "from",
  spend: "on|with|at",
  acquire: "from",
  sell: "to",
  provide: "to|for|for the benefit of|in favou?r of",
  lend: "to",
  borrow: "from",
  raise: "from",
  receive: "from",
  lease: "from|to",
  "rent-out": "to",
  guarantee: "to|for the benefit of|in favou?r of",
  pay: "to",
  issue: "to",
  subscribe: "in|of|issued by|from",
  hold: "in|of",
  contribute: "to|into|in",
  finance: "for",
};
const DIRECT: ReadonlySet<Deed> = new Set(["lend", "pay", "acquire", "finance", "provide", "guarantee"]);

const AUXILIARY =
  /^(?:will|would|shall|must|may|might|can|could|should|has|have|had|is|are|was|were|be|been|being|to|also|already|now|then|today|yesterday|itself|and|has|not|both|each|separately|initially|jointly|on|in|at|of|the|a|an|by|for|up|with|under|about|around|over|as|part|said|says|announced|announces|that|it|they|agreed|agrees|agreement|agreements|contract|deal|definitive|binding|new|multi-year|plans|planned|planning|intends|intended|expects|expected|aims|hopes|seeks|wants|proposes|proposed|offered|committed|commits|set|due|scheduled|signed|signs|entered|enters|into|executed|reached|struck|inked|concluded|completed|closed|worth|valued|year|month|week|last|this|early|late|first|second|third|fourth|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|reportedly|considering|talks|exploring|weighing|looking|ready|prepared|able|option|right|obliged|required|obligated|undertook|undertakes|undertaken|decided|decides|continue|continues|begun|began|started|hereby|irrevocably|unconditionally|fully|directly|indirectly|term|sheet|letter|intent|memorandum|understanding|credit|loan|purchase|lease|supply|services|service|subscription|share|master|pursuant|which|dated|effective|initial|further|additional|capital|round|order|its|investment|financing|transaction)$/i;
const NEGATION =
  /\b(?:not|never|no longer|n't|declined|refused|denied|denies|failed|without|neither|nor|instead of|rather than|ceased|stopped|no plans?)\b|n't\b/i;

interface Verb {
  readonly deed: Deed;
  readonly word: Word;
  readonly span: Span;
  readonly isPassive: boolean;
}

/** The statements of an English sentence: one for each verb that has an amount or another end of its own. */
export function readEnglish(flat: string, sentence: Span, found: Found, isAfter: SaidDeed | null): SaidDeed[] {
  const verbs = findVerbs(flat, sentence, found);
  const statements: SaidDeed[] = [];
  let carried: Carried | null = null;
  for (const [place, verb] of verbs.entries()) {
    const former = verbs[place - 1] ?? null;
    const next = verbs[place + 1] ?? null;
    const clause = clauseOf(flat, sentence, found, { verb, former, next });
    const before = statements.at(-1) ?? null;
    const around: VerbAround = { verb, clause, before: carried, former };
    const doer = subjectOf(flat, found, around);
    const form: VerbForm =
      carried !== null && verb.word === "base" && isJoined(flat, clause)
        ? carried.form
        : formOf(verb, flat.slice(clause.start, verb.span.start));
    carried = { doer, form };
    const statement = stateVerb(flat, found, around, carried);
    if (statement) statements.push({ ...statement, inside: insideOf(flat, statement, before ?? isAfter) });
  }
  return statements;
}

function findVerbs(flat: string, sentence: Span, found: Found): Verb[] {
  const words = flat.slice(sentence.start, sentence.end);
  const verbs: Verb[] = [];
  for (const match of words.matchAll(VERBS)) {
    if (verbs.length >= 24) break;
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const form = FORMS.get(match[0].toLowerCase()) ?? MANY_WORDED.get(match[0].toLowerCase());
    if (!form || found.mentions.some((mention) => mention.span.start < span.end && span.start < mention.span.end))
      continue;
    const [deed, word] = form;
    const before = flat.slice(Math.max(sentence.start, span.start - 40), span.start);
    const isAfterName = found.mentions.some(
      ({ span: name }) =>
        name.end <= span.start && /^\s?(?:also |now |already |separately )?$/.test(flat.slice(name.end, span.start)),
    );
    if (!isVerb(word, before, isAfterName, deed)) continue;
    const hasBe = /\b(?:is|are|was|were|be|been|being)\s(?:[a-z]+ly\s)?$/i.test(before);
    // "notes issued by X" is a part of another verb's words; only a guarantee is told so.
    const isReduced = word === "past" && !hasBe && /^\sby\b/i.test(flat.slice(span.end, span.end + 4));
    if (isReduced && deed !== "guarantee") continue;
    const isPassive =
      isReduced ||
      (word === "past" &&
        /\b(?:is|are|was|were|be|been|being)\s(?:also |then |fully |jointly |partly |unconditionally )?$/i.test(
          before,
        ));
    verbs.push({ deed, word, span, isPassive });
  }
  return verbs;
}

/** Most of these words are nouns too: "the lease", "a purchase", "loans". What stands before says which it is. */
function isVerb(word: Word, before: string, isAfterName: boolean, deed: Deed): boolean {
  if (word === "base") {
    return (
      /\b(?:to|will|would|shall|must|may|might|can|could|should|and|or|also|not|jointly|separately|then)\s$/i.test(
        before,
      ) ||
      (isAfterName && deed !== "finance")
    );
  }
  if (word === "third") return isAfterName || /\b(?:which|it|and|that|company|who)\s$/i.test(before);
  if (word === "ing") return /\b(?:is|are|was|were|be|been|considering|exploring|weighing|about)\s$/i.test(before);
  // A past form before a noun is none: "the leased machines", "secured notes", "a committed facility".
  return !/\b(?:the|a|an|its|their|of|any|such|all|senior|as)\s$/i.test(before);
}

/** Where the words of a verb begin and end: from the other side of its subject to where the next verb's words begin. */
function clauseOf(
  flat: string,
  sentence: Span,
  found: Found,
  { verb, former, next }: { readonly verb: Verb; readonly former: Verb | null; readonly next: Verb | null },
): Clause {
  const end = next === null ? sentence.end : beginOf(flat, found, verb.span.end, next.span.start);
  const start = former === null ? sentence.start : beginOf(flat, found, former.span.end, verb.span.start);
  return { start, verb: verb.span, end };
}

/** Where, between two verbs, the second one's words begin: at its subject, its conjunction, or itself. */
function beginOf(flat: string, found: Found, from: number, to: number): number {
  const between = flat.slice(from, to);
  const lead =
    /(?:,\s*)?\b(?:and|but|while|which|who|or)\b(?:\s(?:then|also|will|would|has|have|it|they|to))*\s*$/i.exec(between);
  if (lead) return from + lead.index;
  const subject = found.mentions.findLast(
    ({ span }) => span.start >= from && span.end <= to && isLoneGap(flat.slice(span.end, to)),
  );
  if (subject) {
    const joint = /(?:,\s*)?\b(?:and|but|while|that|whereas)\s(?:the\s)?$/i.exec(flat.slice(from, subject.span.start));
    return joint ? from + joint.index : subject.span.start;
  }
  const infinitive = /\b(?:(?:agreed|agrees|plans|intends|expects|has|have|will|would)\s)*to\s$/i.exec(between);
  return infinitive ? from + infinitive.index : to;
}

function isLoneGap(gap: string): boolean {
  return gap.length < 60 && words(gap).every((word) => AUXILIARY.test(word));
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "" && word !== "-");
}

interface VerbAround {
  readonly verb: Verb;
  readonly clause: Clause;
  readonly before: Carried | null;
  readonly former: Verb | null;
}

/** What a verb leaves to the next one of its sentence, whether or not it is a link itself: "committed to spend". */
interface Carried {
  readonly doer: Reading<string>;
  readonly form: VerbForm;
}

/** Whether nothing but a conjunction and auxiliaries stand before the verb in its clause: "and lease". */
function isJoined(flat: string, clause: Clause): boolean {
  const gap = flat.slice(clause.start, clause.verb.start);
  return /\b(?:and|or)\b/i.test(gap) && !/\b(?:will|has|have|would|may|to)\b/i.test(gap) && isCoordinate(gap);
}

function stateVerb(
  flat: string,
  found: Found,
  { verb, clause }: VerbAround,
  { doer: subject, form }: Carried,
): SaidDeed | null {
  const head = flat.slice(Math.max(clause.start, verb.span.start - 60), verb.span.start);
  if (NEGATION.test(head)) return null;
  const said = flat.slice(verb.span.end, clause.end);
  const amounts = clauseAmounts(found, clause, verb);
  const direction = directionOf(verb, said);
  const other = otherOf(flat, found, verb, clause, direction.prepositions);
  const money = amounts.filter(({ role }) => role === "sum" || role === "rate");
  const percents = amounts.filter(({ role }) => role === "percent");
  const isNothing = money.length === 0 && percents.length === 0;
  if (verb.deed === "hold" && percents.length === 0) return null;
  if (verb.deed === "spend" && other.is === "left" && subject.is === "left") return null;
  const doer = verb.isPassive ? agentOf(flat, found, verb, clause) : subject;
  const patient = verb.isPassive && other.is === "left" ? passivePatient(verb, subject) : other;
  const ends = endsOf(direction.doer, doer, patient);
  if (isNothing && !isTold(verb.deed, doer, patient)) return null;
  return {
    clause,
    deed: verb.deed,
    form,
    ...ends,
    kind: kindOf(verb.deed, nounsOf(flat, clause, found, verb)),
    amounts,
    isBack: /\bback\b/i.test(said),
    inside: null,
  };
}

/** Without an amount a verb is a link only where it names both ends, and where money or a promise is what it is about. */
function isTold(deed: Deed, doer: Reading<string>, other: Reading<string>): boolean {
  if (doer.is !== "read") return false;
  if (deed === "guarantee") return other.is !== "left";
  return other.is === "read" && ["invest", "lend", "borrow", "lease", "buy", "issue"].includes(deed);
}

/** The words of a clause without the names in it: "Sample Compute" says nothing of what is bought. */
function nounsOf(flat: string, clause: Clause, found: Found, verb: Verb): string {
  // What stands before "raise" tells of other money: "valued at its last funding round".
  const isBehind = verb.deed === "raise" || verb.deed === "receive";
  const from = isBehind ? verb.span.start : Math.max(clause.start, verb.span.start - 90);
  let [nouns, at] = ["", from];
  for (const { span } of found.mentions) {
    if (span.end <= at || span.start >= clause.end) continue;
    nouns += `${flat.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  const rest = flat.slice(at, clause.end);
  return `${nouns}${rest}`.replace(flat.slice(verb.span.start, verb.span.end), " ");
}

function clauseAmounts(found: Found, clause: Clause, verb: Verb): FoundAmount[] {
  const behind = amountsIn(found.amounts, { start: verb.span.end, end: clause.end });
  const isMoney = ({ role }: FoundAmount) => role === "sum" || role === "rate" || role === "percent";
  if (behind.some(isMoney)) return behind;
  const ahead = amountsIn(found.amounts, { start: clause.start, end: verb.span.start });
  return [...ahead, ...behind];
}

/** Who does it: the name right before the verb, with nothing but auxiliaries between; else the subject of the verb before. */
function subjectOf(flat: string, found: Found, { verb, clause, before, former }: VerbAround): Reading<string> {
  const near = found.mentions.filter(({ span }) => span.end <= verb.span.start && span.start >= clause.start - 1);
  const last = near.at(-1);
  const wholeGap = flat.slice(last?.span.end ?? clause.start, verb.span.start);
  const gap = withoutFigures(flat, found, last?.span.end ?? clause.start, verb.span.start);
  if (!last || /^\s*(?:,\s*)?(?:and|or|but)\b/i.test(wholeGap) || isObjectOf(last, former, clause)) {
    return inheritedSubject(flat, found, { verb, clause, before, former }, last ?? null);
  }
  if (last.keys.length > 1) return asked("several-named", last.keys, last.span);
  const [key = ""] = last.keys;
  if (/^'s?\b/.test(wholeGap)) return asked("part-of-name", [key], last.span);
  const ahead = flat.slice(clause.start, last.span.start);
  const joint = found.mentions.findLast(
    ({ span }) =>
      span.end <= last.span.start &&
      /^\s?(?:,|and|or|&|\/|,? and|,? as well as|together with)\s?(?:the )?$/i.test(
        flat.slice(span.end, last.span.start),
      ),
  );
  if (joint) return asked("several-named", [...new Set([...joint.keys, key])], last.span);
  if (
    /\b(?:of|from|with|to|in|into|for|at|against|under|than|including|like|between|on|via|through)\s(?:the\s|a\s|an\s|its\s)?$/i.test(
      ahead,
    ) &&
    !/\bon behalf of\s$/i.test(ahead)
  ) {
    return asked("distant", [key], last.span);
  }
  return isPlainGap(gap, ahead) ? read(key, last.span) : asked("distant", [key], last.span);
}

/** A gap of auxiliaries, behind an apposition that names nobody. */
function isPlainGap(gap: string, ahead: string): boolean {
  let rest = gap;
  const apposition = /^\s*(?:\([^()]{0,80}\)\s*)*,\s([^,;]{2,90}),\s/.exec(rest);
  if (apposition) rest = rest.slice(apposition[0].length);
  else if (/^\s*,\s/.test(rest) && /\b(?:an?|the|its|new)\s[^,.;]{2,50},\s$/i.test(ahead))
    rest = rest.replace(/^\s*,\s/, "");
  rest = rest.replace(/\([^()]{0,80}\)/g, " ");
  if (/[;:"]/.test(rest) || rest.length > 220) return false;
  return words(rest).every((word) => AUXILIARY.test(word));
}

/** The gap without amounts, days and lengths: "signed a five-year, $30bn deal to buy". */
function withoutFigures(flat: string, found: Found, start: number, end: number): string {
  const spans = [...found.amounts, ...found.days, ...found.lengths]
    .map(({ span }) => span)
    .filter((span) => span.start >= start && span.end <= end);
  let [text, at] = ["", start];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    if (span.start < at) continue;
    text += `${flat.slice(at, span.start)} `;
    at = span.end;
  }
  return text + flat.slice(at, end);
}

/** Whether a name belongs to the verb before, as in "borrow $5bn from Alder and lease". */
function isObjectOf({ span }: Mention, former: Verb | null, clause: Clause): boolean {
  return former !== null && (span.start < clause.start || former.span.end > span.start);
}

function inheritedSubject(
  flat: string,
  found: Found,
  { verb, clause, before, former }: VerbAround,
  last: Mention | null,
): Reading<string> {
  const gap = flat.slice(clause.start, verb.span.start);
  const named = found.mentions.filter(({ span }) => span.end <= verb.span.start).toReversed();
  const nearest = [...new Set(named.flatMap(({ keys }) => keys))].slice(0, 4);
  if (PRONOUN.test(gap) && !/\b(?:said|announced)\s(?:that\s)?(?:it|they)\b/i.test(gap))
    return asked("pronoun", nearest);
  if (before !== null && former !== null && isCoordinate(gap)) return before.doer;
  return last === null ? asked("not-named", nearest) : asked("distant", [...new Set([...last.keys, ...nearest])]);
}

const PRONOUN =
  /\b(?:it|they|he|she|we|the company|the group|the borrower|the lender|the vehicle|the firm|the chipmaker|the start-?up|which|who)\b[^,]{0,40}$/i;

function isCoordinate(gap: string): boolean {
  return words(gap).every((word) => AUXILIARY.test(word) || /^(?:and|or|but|then)$/i.test(word));
}

/** Which end does it, and behind which prepositions the other one stands. */
function directionOf(verb: Verb, said: string): { readonly doer: End | null; readonly prepositions: string } {
  if (verb.deed === "lease") {
    const isFrom = /\bfrom\b/i.test(said);
    const isTo = /\bto\b/i.test(said.replace(/\bup to\b/gi, ""));
    if (isFrom !== isTo) return { doer: isFrom ? "payer" : "payee", prepositions: isFrom ? "from" : "to" };
    return { doer: null, prepositions: "from|to" };
  }
  if (verb.deed === "provide") {
    const isMoney = providesMoney(said);
    return { doer: isMoney === null ? null : isMoney ? "payer" : "payee", prepositions: TO_OTHER.provide };
  }
  if (verb.deed === "issue" && /\bwarrants?\b/i.test(said)) return { doer: "payer", prepositions: "to" };
  return { doer: DOER[verb.deed], prepositions: TO_OTHER[verb.deed] };
}

/** The other end: a name behind one of the deed's prepositions, or right behind a verb that takes it so. */
function otherOf(flat: string, found: Found, verb: Verb, clause: Clause, prepositions: string): Reading<string> {
  const names = found.mentions.filter(({ span }) => span.start >= verb.span.end && span.end <= clause.end);
  const behind = new RegExp(
    `(?:^|\\W)(?:${prepositions})\\s(?:(?!(?:of|from|with|by|in|on|at|and|or|which|that)\\s)[a-z][\\w-]*,?\\s){0,4}$`,
    "i",
  );
  const direct = DIRECT.has(verb.deed)
    ? names.find(({ span }) => /^\s(?:the\s)?$/.test(flat.slice(verb.span.end, span.start)))
    : undefined;
  const fitting = names.filter(({ span }) => behind.test(flat.slice(verb.span.start, span.start)));
  if (verb.deed === "guarantee") return guaranteed(flat, verb, { names, fitting, direct: direct ?? null });
  const [first] = direct ? [direct] : fitting;
  if (!first) {
    const spread = names.filter(({ span }) => !/\b(?:by|with)\s$/i.test(flat.slice(verb.span.end, span.start)));
    return spread.length === 0 ? LEFT : asked("distant", [...new Set(spread.flatMap(({ keys }) => keys))]);
  }
  const others = direct ? [] : fitting.slice(1).filter(({ keys }) => keys[0] !== first.keys[0]);
  const after = flat.slice(first.span.end, first.span.end + 40);
  const joint = names.find(
    ({ span }) =>
      span.start >= first.span.end &&
      /^\s?(?:,|and|or|&|\/|, and|as well as|together with)\s?(?:the )?$/i.test(flat.slice(first.span.end, span.start)),
  );
  if (joint) return asked("several-named", [...first.keys, ...joint.keys], first.span);
  if (others.length > 0)
    return asked("several-named", [...first.keys, ...others.flatMap(({ keys }) => keys)], first.span);
  if (first.keys.length > 1) return asked("several-named", first.keys, first.span);
  const [key = ""] = first.keys;
  if (
    /^'s?\b/.test(after) ||
    /^(?:-| (?:unit|subsidiary|affiliate|affiliates|subsidiaries|spokes|shareholders|investors|customers)\b)/.test(
      after,
    )
  ) {
    return asked("part-of-name", [key], first.span);
  }
  return read(key, first.span);
}

/** "Guarantees the debt of X" names whose debt it is; who is guaranteed only "for the benefit of" says. */
function guaranteed(
  flat: string,
  verb: Verb,
  {
    names,
    fitting,
    direct,
  }: { readonly names: readonly Mention[]; readonly fitting: readonly Mention[]; readonly direct: Mention | null },
): Reading<string> {
  const [benefit] = fitting;
  if (benefit && benefit.keys.length === 1 && fitting.length === 1) return read(benefit.keys[0] ?? "", benefit.span);
  const choices = [
    ...new Set([
      ...(direct?.keys ?? []),
      ...names
        .filter(({ span }) => !/\bby\s$/i.test(flat.slice(verb.span.end, span.start)))
        .flatMap(({ keys }) => keys),
    ]),
  ];
  return choices.length === 0 ? LEFT : asked("part-of-name", choices);
}

function agentOf(flat: string, found: Found, verb: Verb, clause: Clause): Reading<string> {
  const agent = found.mentions.find(
    ({ span }) =>
      span.start >= verb.span.end &&
      span.end <= clause.end &&
      /\bby\s(?:the\s)?$/i.test(flat.slice(verb.span.end, span.start)),
  );
  if (!agent) return asked("not-named", []);
  const [key = ""] = agent.keys;
  const isJoint =
    /^\s?(?:,|and|&)\s/.test(flat.slice(agent.span.end, agent.span.end + 6)) &&
    found.mentions.some(({ span }) => span.start > agent.span.end && span.start - agent.span.end < 10);
  return agent.keys.length > 1 || isJoint ? asked("several-named", agent.keys, agent.span) : read(key, agent.span);
}

/** "X was paid $5bn by Y": who stands before the verb was given something. */
function passivePatient(verb: Verb, subject: Reading<string>): Reading<string> {
  if (verb.deed === "pay" || verb.deed === "lend" || verb.deed === "finance" || verb.deed === "acquire") return subject;
  return subject.is === "read" ? asked("distant", [subject.value], subject.span) : subject;
}

function endsOf(
  doerEnd: End | null,
  doer: Reading<string>,
  other: Reading<string>,
): Pick<SaidDeed, "payer" | "payee" | "doer"> {
  const named = other.is === "left" ? asked<string>("not-named", []) : other;
  const someone = doer.is === "left" ? asked<string>("not-named", []) : doer;
  if (doerEnd === "payer") return { doer: someone, payer: someone, payee: named };
  if (doerEnd === "payee") return { doer: someone, payer: named, payee: someone };
  const both = [someone, named].flatMap((one) =>
    one.is === "read" ? [one.value] : one.is === "asked" ? one.choices : [],
  );
  const open = asked<string>("direction-open", [...new Set(both)]);
  return { doer: someone, payer: open, payee: open };
}

function formOf(verb: Verb, ahead: string): VerbForm {
  const before = ahead.slice(-70);
  if (
    /\b(?:may|might|could|would|considering|exploring|talks|seeks?|hopes|aims|plans?|intends?|expects?)\b/i.test(before)
  )
    return "doubtful";
  if (verb.isPassive)
    return /\b(?:will|to) be\s$/i.test(before)
      ? "will"
      : /\b(?:has|have|had) been\s/i.test(before)
        ? "perfect"
        : "past";
  if (/\b(?:agreed|agrees|undertook|undertakes|committed|commits)\b[^,;]{0,50}$/i.test(before)) return "agreed";
  if (verb.word === "past")
    return /\b(?:has|have|had)\s(?:already |now |also |fully )?$/i.test(before) ? "perfect" : "past";
  if (/\b(?:will|shall|to|must)\b[^,;]{0,30}$/i.test(before)) return "will";
  return "present";
}

const OF_IT =
  /\b(?:of it|of that(?: sum| amount| money)?|of (?:the|this) (?:sum|amount|money|proceeds|total)|(?:out of|from|using|with) (?:the|these|those|its) (?:proceeds|funds|money|loan|investment))\b/i;

/** "of it", "from the proceeds": the link lies in the one before. */
function insideOf(flat: string, statement: SaidDeed, before: SaidDeed | null): Span | null {
  if (before === null) return null;
  const { start, end } = statement.clause;
  const match = OF_IT.exec(flat.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : null;
}
