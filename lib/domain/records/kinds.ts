import { joinTexts } from "../bidi";
import { judgeTerm } from "../glossary/judge-term";
import { judgeIndicatorEdit } from "../indicators/judge-indicator";
import type { CaseLanguages } from "../model/case-languages";
import type {
  AnalogyStep,
  CaseHeader,
  CaseRecords,
  Day,
  Deal,
  Decimal,
  Discrepancy,
  GlossaryTerm,
  Indicator,
  Link,
  LinkPart,
  PartialDate,
  Party,
  PartyInquiry,
  Rule,
  Slug,
  Source,
  Statement,
} from "../model/case-records";
import { LINK_KINDS } from "../model/link-kinds";
import {
  type ClaimStatus,
  ERROR_ORIGINS,
  LAYERS,
  type Localized,
  PART_RELATIONS,
  PARTY_KINDS,
  READ_INS,
  RELIABILITIES,
  REPLY_STANCES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
  STATEMENT_KINDS,
  type SubjectType,
  VALUE_FLOWS,
  VERDICTS,
} from "../model/vocabulary";
import type { Merge } from "../parties/merge-parties";
import { judgeStatement, judgeStepAmount } from "../tested/judge-tested";
import { LONGEST, TEXTS, type TextRule } from "../values/texts";

/**
 * What a field of a record is. How it lies in a row, how it is read out of a former state and how a form says it follow
 * from its type; `own` is what its kind keeps, reads and says by hand.
 */
export type FieldType =
  /** The name that the record goes by. */
  | { readonly type: "slug" }
  | { readonly type: "text"; readonly isOptional?: true; readonly rule?: TextRule; readonly mayBeBlank?: true }
  /** In the languages of the case; `column` is how its English one ends. Where it is plain, states of earlier days had English alone. */
  | {
      readonly type: "words";
      readonly column: "En" | "";
      readonly isOptional?: true;
      readonly rule?: TextRule;
      /** Most characters of a name or title. */
      readonly longest?: number;
      /** Its form asks for it in each language of the case, and not in the main one alone. */
      readonly isInEach?: true;
    }
  | { readonly [Type in PlainType]: { readonly type: Type } }[PlainType]
  /** Not there in states of earlier days where it is late. */
  | { readonly type: "flag"; readonly isLate?: true }
  | { readonly type: "word"; readonly words: readonly string[]; readonly isOptional?: true }
  /** Another record of the case by its name, kept as its id. */
  | { readonly type: "record"; readonly kind: string; readonly isOptional?: true }
  /** Records by their names; where a kind is given, the record leads on to them. */
  | { readonly type: "names"; readonly kind?: string };

type PlainType = "date" | "country" | "address" | "language" | "integer" | "decimal" | "texts" | "claims" | "own";

/** A field of a record that holds such values. */
export type RecordField<Value> = FieldType & { readonly holds?: (value: Value) => Value };

/** What a record is judged by beside itself. */
interface JudgedBy {
  readonly languages: CaseLanguages;
  /** Names of the records of its kind that the case has. */
  readonly known: ReadonlySet<Slug>;
  /** Statuses of the claims in force on it. */
  readonly claims: readonly ClaimStatus[];
}

/** A field of a record that cannot stand, and why. */
export interface StateProblem {
  readonly field: string;
  readonly reason: string;
  readonly detail?: string;
}

/** A record by its kind and the name that its history goes by. */
interface RecordName {
  readonly type: string;
  readonly slug: string;
}

/** Everything that is said of a kind of record; lists, rows, states, forms, saves, review and withdrawal read it. */
export interface KindRow<State> {
  /** The list of a case that has them. */
  readonly list: Exclude<keyof CaseRecords, "header" | "claims"> | null;
  readonly table: string;
  /** Its fields, all of which readers see. */
  readonly fields: { readonly [Name in keyof State]-?: RecordField<State[Name]> };
  /** Its form says each of its fields but the name. */
  readonly isSaidWhole?: true;
  /** The fields that its form says, where these are not all. */
  readonly form?: readonly (keyof State)[];
  /** Its rows are no columns of its fields, and read and written by a room of their own. */
  readonly isKeptByHand?: true;
  /** The name that its history goes by, where it is no field. */
  readonly slugOf?: (state: State) => string;
  /** The field with the name that no other record of the kind has, where there is one. */
  readonly named?: keyof State;
  /** Whether records that may be the same are offered before a new one is added, and whether one name is refused. */
  readonly namesakes?: "offered" | "refused";
  /** What it is called, by what parties are called. */
  readonly called?: (state: State, partyName: (party: Slug) => Localized) => readonly Localized[];
  /** Records that it names in fields of its own. */
  readonly names?: (state: State) => readonly RecordName[];
  /** The list of the desk that it has a page in. */
  readonly page?: "parties" | "deals" | "links" | "sources" | "rules" | "indicators" | "glossary";
  readonly judge?: (after: State, before: State | null, by: JudgedBy) => readonly StateProblem[];
  /** Whether its row has a version; else the number of its last write stands for it. */
  readonly isVersioned: boolean;
  /** Whether it can be withdrawn and restored. */
  readonly isWithdrawable: boolean;
  /** Whether claims are about it. */
  readonly isSubject: boolean;
  /** Fields that figures read in their accepted state; null: all of them. */
  readonly figures: readonly (keyof State)[] | null;
  /** What the slug of a record without a letter in its name begins with, where it is not the word of the kind. */
  readonly word?: string;
}

const slug: RecordField<Slug> = { type: "slug" };
const text = (rule?: TextRule): RecordField<string> => ({ type: "text", ...(rule && { rule }) });
const textOrBlank = (rule: TextRule): RecordField<string> => ({ type: "text", rule, mayBeBlank: true });
const maybeText = (rule?: TextRule): RecordField<string | null> => ({
  type: "text",
  isOptional: true,
  ...(rule && { rule }),
});
const name = (longest: number, column: "En" | "" = "En"): RecordField<Localized> => ({
  type: "words",
  column,
  longest,
});
const words = (rule?: TextRule, column: "En" | "" = "En"): RecordField<Localized> => ({
  type: "words",
  column,
  ...(rule && { rule }),
});
/** Asked for in each language of the case. */
const inEach = (limit: { readonly longest: number } | { readonly rule: TextRule }): RecordField<Localized> => ({
  type: "words",
  column: "En",
  isInEach: true,
  ...limit,
});
const maybeWords = (rule?: TextRule, column: "En" | "" = ""): RecordField<Localized | null> => ({
  type: "words",
  column,
  isOptional: true,
  ...(rule && { rule }),
});
const day: RecordField<Day> = { type: "text" };
const maybeDay: RecordField<Day | null> = { type: "text", isOptional: true };
const date: RecordField<PartialDate | null> = { type: "date" };
const country: RecordField<string | null> = { type: "country" };
const integer: RecordField<number> = { type: "integer" };
const decimal: RecordField<Decimal | null> = { type: "decimal" };
const texts: RecordField<readonly string[]> = { type: "texts" };
const claims: RecordField<readonly Slug[]> = { type: "claims" };
const names = (kind?: string): RecordField<readonly Slug[]> => ({ type: "names", ...(kind && { kind }) });
const word = <const Words extends readonly string[]>(all: Words): RecordField<Words[number]> => ({
  type: "word",
  words: all,
});
const maybeWord = <const Words extends readonly string[]>(all: Words): RecordField<Words[number] | null> => ({
  type: "word",
  words: all,
  isOptional: true,
});
const record = (kind: string): RecordField<Slug> => ({ type: "record", kind });
const maybeRecord = (kind: string): RecordField<Slug | null> => ({ type: "record", kind, isOptional: true });
const own = { type: "own" } as const;

/** Declares a kind: the words of its row stay words, and its states are the record's. */
function recordKind<State>() {
  return <const Row extends KindRow<State>>(row: Row): Row & { readonly holds?: (state: State) => State } => row;
}

/** A kind of which rows have a version, that can be withdrawn, and that is no subject of claims. */
const ATTACHED = { isVersioned: true, isWithdrawable: true, isSubject: false, figures: [] } as const;
/** A kind that claims are about. */
const SUBJECT = { ...ATTACHED, isSubject: true } as const;
/** What was checked in the document under test: it only changes. */
const TESTED = { isVersioned: false, isWithdrawable: false, isSubject: false, figures: [] } as const;

/**
 * The kinds of records whose states readers see, by the word that the history has for them. Each state of each of them
 * passes a second person before it is public (rule R18). Claims are not among them: they have a review of their own.
 */
export const RECORD_KINDS = {
  case: recordKind<Pick<CaseHeader, "slug" | "languages" | "title" | "summary" | "words">>()({
    ...TESTED,
    list: null,
    table: "Case",
    isVersioned: true,
    fields: {
      slug,
      languages: own,
      title: name(LONGEST.case.title),
      summary: words(TEXTS.case.summary),
      words: own,
    },
  }),
  party: recordKind<Party>()({
    ...SUBJECT,
    list: "parties",
    page: "parties",
    table: "Party",
    fields: {
      slug,
      name: name(LONGEST.party.name),
      kind: word(PARTY_KINDS),
      jurisdiction: country,
      sponsor: maybeRecord("party"),
      lei: maybeText(),
      cik: maybeText(),
      ticker: maybeText(),
      wikidata: maybeText(),
      aliases: texts,
      note: maybeWords(TEXTS.party.note),
    },
    called: (state) => [state.name],
    // Names are read as they stand.
    figures: ["kind", "sponsor"],
  }),
  party_merge: recordKind<Merge>()({
    ...TESTED,
    list: null,
    table: "PartyMerge",
    fields: { party: record("party"), into: record("party") },
    slugOf: ({ party }) => party,
  }),
  deal: recordKind<Deal>()({
    ...SUBJECT,
    list: "deals",
    page: "deals",
    table: "Deal",
    fields: {
      slug,
      title: name(LONGEST.deal.title),
      announced: date,
      signed: date,
      effective: date,
      ended: date,
      stage: word(STAGES),
      supersededBy: maybeRecord("deal"),
      partOf: maybeRecord("deal"),
      note: maybeWords(TEXTS.deal.note),
    },
    called: ({ title }) => [title],
    figures: null,
  }),
  link: recordKind<Link>()({
    ...SUBJECT,
    list: "links",
    page: "links",
    table: "Link",
    fields: {
      slug,
      deal: record("deal"),
      kind: word(LINK_KINDS),
      payer: record("party"),
      payee: record("party"),
      valueFlow: word(VALUE_FLOWS),
      layer: word(LAYERS),
      collateral: maybeWords(TEXTS.link.collateral),
      tranche: maybeWords(TEXTS.link.tranche),
      interest: maybeWords(TEXTS.link.interest),
      start: date,
      end: date,
      note: maybeWords(TEXTS.link.note),
    },
    called: ({ payer, payee }, partyName) => [partyName(payer), partyName(payee)],
    figures: null,
  }),
  link_part: recordKind<LinkPart>()({
    ...ATTACHED,
    list: "linkParts",
    table: "LinkPart",
    isKeptByHand: true,
    fields: {
      partType: word(["link", "deal"]),
      part: text(),
      wholeType: word(["link", "deal"]),
      whole: text(),
      relation: word(PART_RELATIONS),
      note: maybeWords(TEXTS.linkPart.note),
    },
    slugOf: ({ part, whole, relation }) => `${part}/${whole}/${relation}`,
    names: ({ partType, part, wholeType, whole }) => [
      { type: partType, slug: part },
      { type: wholeType, slug: whole },
    ],
    figures: null,
  }),
  source: recordKind<Source>()({
    ...ATTACHED,
    list: "sources",
    page: "sources",
    table: "Source",
    fields: {
      slug,
      kind: word(SOURCE_KINDS),
      publisher: text(),
      title: maybeText(),
      author: maybeText(),
      published: date,
      url: { type: "address" },
      language: { type: "language" },
      reliability: word(RELIABILITIES),
      readIn: maybeWord(READ_INS),
      wordsOf: maybeText(),
      copyShown: { type: "flag", isLate: true },
      note: maybeWords(TEXTS.source.note),
    },
    called: ({ publisher, title }) => [{ en: joinTexts([publisher, title ?? ""].filter(Boolean), ", "), zh: null }],
    figures: null,
  }),
  rule: recordKind<Rule>()({
    ...SUBJECT,
    list: "rules",
    page: "rules",
    table: "Rule",
    fields: {
      slug,
      title: name(LONGEST.rule.title, ""),
      authority: record("party"),
      status: word(RULE_STATUSES),
      places: own,
    },
    named: "title",
    namesakes: "offered",
    called: ({ title }) => [title],
    names: ({ places }) => places.map(({ source }) => ({ type: "source", slug: source })),
  }),
  indicator: recordKind<Indicator>()({
    ...SUBJECT,
    list: "indicators",
    page: "indicators",
    table: "Indicator",
    isSaidWhole: true,
    fields: {
      slug,
      name: name(LONGEST.indicator.name),
      /** Blank for what is not counted. */
      unit: textOrBlank(TEXTS.claim.unit),
      note: maybeWords(TEXTS.indicator.note),
    },
    named: "name",
    namesakes: "refused",
    called: (state) => [state.name],
    judge: (after, before, { languages, claims: statuses }) =>
      judgeIndicatorEdit(before ?? after, after, languages, statuses),
  }),
  glossary_term: recordKind<GlossaryTerm>()({
    ...ATTACHED,
    list: "glossary",
    page: "glossary",
    table: "GlossaryTerm",
    isSaidWhole: true,
    fields: {
      slug,
      term: inEach({ longest: LONGEST.term.term }),
      definition: inEach({ rule: TEXTS.term.definition }),
      testedProblem: maybeWords(TEXTS.term.testedProblem),
      seeAlso: names("glossary_term"),
    },
    named: "term",
    namesakes: "refused",
    called: ({ term }) => [term],
    judge: (after, _, { languages, known }) => judgeTerm(after, languages, known),
    word: "term",
  }),
  discrepancy: recordKind<Discrepancy>()({
    ...TESTED,
    list: "discrepancies",
    table: "Discrepancy",
    form: ["statement", "testedValue", "sourcedValue", "explanation"],
    fields: {
      slug,
      statement: words(TEXTS.discrepancy.statement, ""),
      language: word(["en", "zh", "both"]),
      testedValue: maybeWords(TEXTS.discrepancy.value),
      sourcedValue: maybeWords(TEXTS.discrepancy.value),
      claims,
      explanation: words(TEXTS.discrepancy.explanation, ""),
      statements: names(),
      errorOrigin: word(ERROR_ORIGINS),
      verdict: word(VERDICTS),
    },
  }),
  statement: recordKind<Statement>()({
    ...TESTED,
    list: "statements",
    table: "Statement",
    form: ["section", "paraphrase", "anchor", "topic", "explanation"],
    fields: {
      slug,
      order: integer,
      section: words(TEXTS.statement.section),
      paragraph: integer,
      paraphrase: words(TEXTS.statement.paraphrase),
      anchor: words(TEXTS.statement.anchor),
      kind: word(STATEMENT_KINDS),
      topic: text(TEXTS.statement.topic),
      about: names(),
      claims,
      verdict: word(VERDICTS),
      explanation: words(TEXTS.statement.explanation),
    },
    judge: judgeStatement,
  }),
  analogy_step: recordKind<AnalogyStep>()({
    ...TESTED,
    list: "analogies",
    table: "AnalogyStep",
    form: ["analogy", "actor", "action", "amount", "unit", "note"],
    fields: {
      slug,
      analogy: text(TEXTS.analogy.analogy),
      step: integer,
      actor: words(TEXTS.analogy.actor, ""),
      action: words(TEXTS.analogy.action),
      amount: decimal,
      unit: maybeText(TEXTS.analogy.unit),
      fromTestedDocument: { type: "flag" },
      note: maybeWords(TEXTS.analogy.note),
    },
    judge: judgeStepAmount,
  }),
  inquiry: recordKind<PartyInquiry>()({
    ...ATTACHED,
    list: "inquiries",
    table: "Inquiry",
    isKeptByHand: true,
    fields: {
      slug,
      party: record("party"),
      askedOn: day,
      deadline: own,
      stance: maybeWord(REPLY_STANCES),
      answer: maybeText(),
      answeredOn: maybeDay,
    },
    called: ({ party }, partyName) => [partyName(party)],
  }),
} as const;

type Rows = typeof RECORD_KINDS;
export type RecordKind = keyof Rows;

/** The state of a record of a kind. */
export type StateOf<Kind extends RecordKind> = Kind extends RecordKind ? StateIn<Rows[Kind]> : never;

type StateIn<Row> = Row extends { readonly holds?: (state: infer State extends object) => unknown } ? State : never;

/** The kinds of which something holds. */
export type KindsWith<Part> = { [Kind in RecordKind]: Rows[Kind] extends Part ? Kind : never }[RecordKind];

// A kind is a subject of claims here exactly where the vocabulary has it as one.
true satisfies KindsWith<{ readonly isSubject: true }> extends SubjectType ? true : false;
true satisfies SubjectType extends KindsWith<{ readonly isSubject: true }> ? true : false;
