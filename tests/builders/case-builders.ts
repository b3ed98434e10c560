import type {
  CaseHeader,
  CaseRecords,
  Citation,
  Claim,
  Deal,
  Indicator,
  Link,
  Party,
  Rule,
  Source,
} from "@/lib/domain/model/case-records";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { NO_RECORDS } from "@/lib/domain/records/by-kind";
import { inEnglish } from "./words";

/**
 * Records for tests: every builder gives a valid record and takes what the test cares about. Names are plainly made
 * up, so that no test can be mistaken for a statement about a company.
 */

export function aParty(over: Partial<Party> = {}): Party {
  const slug = over.slug ?? "alder";
  return {
    slug,
    name: { en: slug, zh: null },
    kind: "company",
    jurisdiction: "US",
    sponsor: null,
    lei: null,
    cik: null,
    ticker: null,
    wikidata: null,
    aliases: [],
    note: null,
    ...over,
  };
}

export function aDeal(over: Partial<Deal> = {}): Deal {
  const slug = over.slug ?? "alder-birch-2025";
  return {
    slug,
    title: { en: slug, zh: null },
    announced: null,
    signed: null,
    effective: null,
    ended: null,
    stage: "signed",
    supersededBy: null,
    partOf: null,
    note: null,
    ...over,
  };
}

/** A cash link of the record from `alder` to `birch` unless said otherwise. */
export function aLink(over: Partial<Link> = {}): Link {
  return {
    slug: "l-alder-birch",
    deal: "alder-birch-2025",
    kind: "purchase_services",
    payer: "alder",
    payee: "birch",
    valueFlow: "cash",
    layer: "record",
    collateral: null,
    tranche: null,
    interest: null,
    start: null,
    end: null,
    note: null,
    ...over,
  };
}

export function aSource(over: Partial<Source> = {}): Source {
  const slug = over.slug ?? "s-filing";
  return {
    slug,
    kind: "filing",
    publisher: "Register",
    title: null,
    author: null,
    published: "2025-06-30",
    url: `https://example.org/${slug}`,
    language: "en",
    reliability: "A",
    readIn: null,
    wordsOf: null,
    copyShown: false,
    note: null,
    ...over,
  };
}

export function aCitation(over: Partial<Citation> = {}): Citation {
  return {
    source: "s-filing",
    fragment: "agreed to pay",
    locator: null,
    stance: "supports",
    origin: "primary",
    anchor: "not_captured",
    ...over,
  };
}

/** An accepted, verified amount of 100 dollars on `l-alder-birch` unless said otherwise. */
export function aClaim(over: Partial<Claim> = {}): Claim {
  return {
    slug: "c-alder-birch-amount",
    subjectType: "link",
    subject: "l-alder-birch",
    property: "amount",
    value: { type: "money", currency: "USD", qualifier: "exact", value: "100", min: null, max: null },
    wording: null,
    asOf: "2025-06-30",
    period: null,
    rank: "normal",
    reason: null,
    status: "accepted",
    evidence: "verified",
    basis: "primary_text",
    credibility: 1,
    conflictsWith: [],
    note: null,
    citations: [aCitation()],
    ...over,
  };
}

export function anIndicator(over: Partial<Indicator> = {}): Indicator {
  const slug = over.slug ?? "ind-debt";
  return { slug, name: { en: slug, zh: null }, unit: "USD", note: null, ...over };
}

export function aRule(over: Partial<Rule> = {}): Rule {
  const slug = over.slug ?? "rule-2025";
  return { slug, title: inEnglish(slug), authority: "alder", status: "in_force", places: [], ...over };
}

export function aHeader(over: Partial<CaseHeader> = {}): CaseHeader {
  return {
    slug: "test-case",
    languages: ["en", "zh"],
    title: { en: "Test case", zh: "测试案例" },
    summary: { en: "Records made up for a test.", zh: "为测试而编的记录。" },
    asOf: "2025-12-31",
    words: NO_WORDS,
    shipped: false,
    checkedBy: "two",
    ...over,
  };
}

/** A case of two parties, one deal, one link and one claim; give whole lists to replace them. */
export function aCase(over: Partial<CaseRecords> = {}): CaseRecords {
  return {
    ...NO_RECORDS,
    header: aHeader(),
    parties: [aParty({ slug: "alder" }), aParty({ slug: "birch" })],
    deals: [aDeal()],
    links: [aLink()],
    claims: [aClaim()],
    sources: [aSource()],
    ...over,
  };
}
