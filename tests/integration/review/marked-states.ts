// States with a mark of its own in every field that readers may read, field by field as the states are declared.

import type { CaseWords } from "@/lib/domain/model/case-words";
import { REVIEWED_KINDS, type ReviewedKind } from "@/lib/domain/records/by-kind";
import type { StateOf } from "@/lib/domain/records/kinds";
import { listStateFields, readRecordState } from "@/lib/wire/record-states";

/** Why nobody writes words of their own into a field; what it says is told by the tests of each field. */
type Wordless = "name of the record" | "names other records" | "code" | "moment" | "number";

/** Every field that takes no words of somebody: whatever is not listed here is marked, and a field that is added too. */
const WORDLESS: { readonly [Kind in ReviewedKind]: Readonly<Record<string, Wordless>> } = {
  case: { slug: "name of the record", languages: "code" },
  party: {
    slug: "name of the record",
    kind: "code",
    jurisdiction: "code",
    sponsor: "names other records",
    lei: "code",
    cik: "code",
    wikidata: "code",
  },
  party_merge: { party: "names other records", into: "names other records" },
  deal: {
    slug: "name of the record",
    stage: "code",
    supersededBy: "names other records",
    partOf: "names other records",
  },
  link: {
    slug: "name of the record",
    deal: "names other records",
    kind: "code",
    payer: "names other records",
    payee: "names other records",
    valueFlow: "code",
    layer: "code",
  },
  link_part: {
    partType: "code",
    part: "names other records",
    wholeType: "code",
    whole: "names other records",
    relation: "code",
  },
  source: {
    slug: "name of the record",
    kind: "code",
    language: "code",
    reliability: "code",
    readIn: "code",
    copyShown: "code",
  },
  rule: { slug: "name of the record", authority: "names other records", status: "code" },
  indicator: { slug: "name of the record", unit: "code" },
  discrepancy: {
    slug: "name of the record",
    language: "code",
    claims: "names other records",
    errorOrigin: "code",
    verdict: "code",
    statements: "names other records",
  },
  glossary_term: { slug: "name of the record", seeAlso: "names other records" },
  statement: {
    slug: "name of the record",
    order: "number",
    paragraph: "number",
    kind: "code",
    about: "names other records",
    claims: "names other records",
    verdict: "code",
  },
  analogy_step: {
    slug: "name of the record",
    step: "number",
    amount: "number",
    unit: "code",
    fromTestedDocument: "code",
  },
  inquiry: {
    slug: "name of the record",
    party: "names other records",
    askedOn: "moment",
    deadline: "moment",
    stance: "code",
    answeredOn: "moment",
  },
};

/** A text that no page holds but by this field. */
function markOf(place: string): string {
  return `Qzx${place.replaceAll(/[^a-zA-Z]/g, "")}`;
}

/** Marks by the place that they stand in. */
type Marks = ReadonlyMap<string, string>;

export interface MarkedState {
  readonly kind: ReviewedKind;
  readonly state: object;
  readonly marks: Marks;
}

/** A state with marks in all of its fields. Throws for a field that is neither marked nor explained. */
export function markState<Kind extends ReviewedKind>(kind: Kind, standing: StateOf<Kind>): MarkedState {
  const marks = new Map<string, string>();
  let state: object = standing;
  for (const field of listStateFields(kind)) {
    if (Object.hasOwn(WORDLESS[kind], field)) continue;
    const place = `${kind}.${field}`;
    const said = NESTED[place]?.(marks, standing) ?? sayIn(kind, state, field, marks);
    state = { ...state, [field]: said };
  }
  return { kind, state, marks };
}

/** The first marked value of a shape that the schema of the field keeps: words in both languages, a text, a list, a day. */
function sayIn(kind: ReviewedKind, state: object, field: string, marks: Map<string, string>): unknown {
  const place = `${kind}.${field}`;
  const [mark, day] = [markOf(place), dayOf(kind, field)];
  const url = `https://example.org/${mark}`;
  const both = { en: `${mark}en`, zh: `${mark}zh` };
  for (const [value, told] of [
    [both, [both.en, both.zh]],
    [mark, [mark]],
    [[mark], [mark]],
    [url, [mark]],
    [day, [day]],
  ] as const) {
    const read = readRecordState(kind, { ...state, [field]: value });
    const kept = JSON.stringify(read === null ? null : Object.entries(read));
    if (!told.every((one) => kept.includes(one))) continue;
    for (const one of told) marks.set(told.length > 1 ? `${place}.${one.slice(-2)}` : place, one);
    return value;
  }
  throw new Error(`${place} takes no words that are known, and is not among those that take none`);
}

/** A day of a year of its own. */
function dayOf(kind: ReviewedKind, field: string): string {
  return `${1811 + 15 * REVIEWED_KINDS.indexOf(kind) + listStateFields(kind).indexOf(field)}-03-04`;
}

/** Fields that hold records of their own; the types ask for every part of them. */
const NESTED: Readonly<Record<string, (marks: Map<string, string>, standing: object) => unknown>> = {
  "case.words": (marks) => wordsOf(marks),
  "rule.places": (marks) => [placeOf(marks)],
};

/** Marks a text in both languages at a place. */
function marker(marks: Map<string, string>, root: string) {
  return (place: string) => {
    const mark = markOf(`${root}.${place}`);
    marks.set(`${root}.${place}.en`, `${mark}en`);
    marks.set(`${root}.${place}.zh`, `${mark}zh`);
    return { en: `${mark}en`, zh: `${mark}zh` };
  };
}

function wordsOf(marks: Map<string, string>): CaseWords {
  const said = marker(marks, "case.words");
  return {
    document: said("document"),
    author: said("author"),
    assets: said("assets"),
    ruledItems: said("ruledItems"),
    ruledServices: said("ruledServices"),
    rulesTitle: said("rulesTitle"),
    tier: said("tier"),
    units: [{ key: "chips", name: said("units") }],
    properties: [{ key: "payment_split", name: said("properties") }],
    illustrations: [
      { key: "shop", name: said("illustrations.name"), asset: said("illustrations.asset"), reads: { as: "vehicle" } },
    ],
    topics: [{ key: "money", measures: "web", title: said("topics.title"), lead: said("topics.lead") }],
  };
}

function placeOf(marks: Map<string, string>): StateOf<"rule">["places"][number] {
  const said = marker(marks, "rule.places");
  const day = (field: string, year: string) => {
    marks.set(`rule.places.${field}`, `${year}-03-04`);
    return `${year}-03-04`;
  };
  return {
    jurisdiction: "MY",
    name: said("name"),
    tier: null,
    inForceFrom: day("inForceFrom", "1801"),
    complianceFrom: day("complianceFrom", "1802"),
    inForceTo: day("inForceTo", "1803"),
    capUnits: said("capUnits"),
    capValue: "7",
    chipClasses: said("chipClasses"),
    source: "s-filing",
    note: said("note"),
  };
}

/** The kinds whose states hold words. */
export const WORDED_KINDS = REVIEWED_KINDS.filter((kind) => kind !== "party_merge");
