import { kindsNamedAt } from "@/lib/domain/history/named-records";
import { type CaseWords, type KeyedWord, NO_WORDS } from "@/lib/domain/model/case-words";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import {
  ANCHOR_STATES,
  BASES,
  CITATION_ORIGINS,
  CLAIM_STATUSES,
  CREDIBILITIES,
  EVIDENCES,
  LAYERS,
  type Locale,
  PART_RELATIONS,
  PARTY_KINDS,
  QUALIFIERS,
  RANKS,
  RELIABILITIES,
  ROLES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
  STANCES,
  SUBJECT_TYPES,
  VALUE_FLOWS,
  VERDICTS,
} from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { countryName, propertyLabel } from "../claims/claim-words";
import { label, localize } from "../labels";
import { webMessages } from "../messages/web";
import { type Called, calledText } from "./called-words";

/** What a stored code is called; null for a word that is none. */
type Reader = (code: string, locale: Locale, words: CaseWords) => string | null;

/** The closed word lists of the product by the field that holds one of their words. */
const READERS: Readonly<Record<string, readonly Reader[]>> = {
  analogy: [keyedIn(({ illustrations }) => illustrations.map(({ key, name }) => ({ key, name })))],
  anchor: [oneOf(ANCHOR_STATES, label.anchor)],
  basis: [oneOf(BASES, label.basis)],
  codes: [oneOf(STAGES, label.stage), readCountry],
  evidence: [oneOf(EVIDENCES, label.evidence)],
  jurisdiction: [readCountry],
  kind: [oneOf(PARTY_KINDS, label.partyKind), oneOf(LINK_KINDS, label.kind), oneOf(SOURCE_KINDS, label.sourceKind)],
  layer: [oneOf(LAYERS, label.layer)],
  origin: [oneOf(CITATION_ORIGINS, label.citationOrigin)],
  partType: [oneOf(SUBJECT_TYPES, label.subject)],
  property: [propertyLabel],
  qualifier: [oneOf(QUALIFIERS, label.qualifier)],
  rank: [oneOf(RANKS, label.rank)],
  relation: [oneOf(PART_RELATIONS, label.partRelation)],
  reliability: [oneOf(RELIABILITIES, (letter, locale) => `${letter} · ${label.reliability(letter, locale)}`)],
  role: [oneOf(ROLES, label.memberRole)],
  stage: [oneOf(STAGES, label.stage)],
  stance: [oneOf(STANCES, label.stance)],
  status: [oneOf(CLAIM_STATUSES, label.status), oneOf(RULE_STATUSES, label.ruleStatus)],
  subjectType: [oneOf(SUBJECT_TYPES, label.subject)],
  topic: [keyedIn(({ topics }) => topics.map(({ key, title }) => ({ key, name: title })))],
  type: [readValueType],
  unit: [keyedIn(({ units }) => units), readUnit],
  verdict: [oneOf(VERDICTS, label.verdict)],
  valueFlow: [oneOf(VALUE_FLOWS, label.valueFlow)],
  wholeType: [oneOf(SUBJECT_TYPES, label.subject)],
};

const VALUE_TYPES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  money: { en: "money", zh: "金额" },
  percent: { en: "percent", zh: "百分比" },
  count: { en: "count", zh: "计数" },
  rate: { en: "rate", zh: "费率" },
  date: { en: "date", zh: "日期" },
  yes_no: { en: "yes or no", zh: "是或否" },
  code: { en: "one of a list", zh: "列表取值" },
  text: { en: "text", zh: "文字" },
  undisclosed: { en: "undisclosed", zh: "未披露" },
};

/** What the records that states name are called, by kind and slug, and what members are called, by id. */
export interface NameBook {
  readonly called: Readonly<Record<string, Called>>;
  readonly people: Readonly<Record<string, string>>;
  readonly words: CaseWords;
}

/**
 * A stored value as whoever reads a history knows it: words of the closed lists by their names in the language of the
 * page, other records by what they are called, everything that people wrote as it was written. The last name on `path` says
 * what the value is.
 *
 * @param book null where records go by the name that the document has for them
 */
export function storedText(path: readonly string[], value: unknown, locale: Locale, book: NameBook | null): string {
  if (value === null || value === undefined || value === "") return "–";
  const field = path.findLast((name) => !/^\d+$/.test(name)) ?? "";
  if (typeof value === "string") return readWord(path, field, value, locale, book);
  if (typeof value === "boolean") return locale === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (typeof value === "number") return readNumber(field, value, locale);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value.map((item) => readWord(path, field, item, locale, book)).join(marksOf(locale).list);
  }
  return JSON.stringify(value);
}

function readWord(path: readonly string[], field: string, code: string, locale: Locale, book: NameBook | null): string {
  const readers = Object.hasOwn(READERS, field) ? (READERS[field] ?? []) : [];
  for (const read of readers) {
    const words = read(code, locale, book?.words ?? NO_WORDS);
    if (words !== null) return words;
  }
  if (book === null) return code;
  const kinds = kindsNamedAt(path);
  const called = kinds.map((kind) => book.called[`${kind} ${code}`]).find((found) => found !== undefined);
  if (called !== undefined) return calledText(called, locale, book.words);
  const person = kinds.includes("member") ? book.people[code] : undefined;
  // A code of another list is no record's; whatever else stands there is one that is withdrawn or has no name.
  return person ?? (kinds.length === 0 || field === "codes" ? code : webMessages(locale).unnamed);
}

function readNumber(field: string, value: number, locale: Locale): string {
  const digit = field === "credibility" ? CREDIBILITIES.find((one) => one === value) : undefined;
  return digit === undefined ? String(value) : `${digit} · ${label.credibility(digit, locale)}`;
}

function oneOf<Word extends string>(words: readonly Word[], say: (word: Word, locale: Locale) => string): Reader {
  return (code, locale) => {
    const word = words.find((one) => one === code);
    return word === undefined ? null : say(word, locale);
  };
}

/** What the case calls what its records name by a key. */
function keyedIn(listOf: (words: CaseWords) => readonly KeyedWord[]): Reader {
  return (code, locale, words) => {
    const found = listOf(words).find(({ key }) => key === code);
    return found ? localize(found.name, locale) : null;
  };
}

/** A unit that is made of others, with its words apart: "USD per month". */
function readUnit(code: string): string | null {
  return /^[A-Za-z]+(?:_[A-Za-z]+)+$/.test(code) ? code.replaceAll("_", " ") : null;
}

function readCountry(code: string, locale: Locale): string | null {
  return /^[A-Z]{2}$/.test(code) ? countryName(code, locale) : null;
}

function readValueType(code: string, locale: Locale): string | null {
  return Object.hasOwn(VALUE_TYPES, code) ? (VALUE_TYPES[code]?.[locale] ?? null) : null;
}
