import type {
  CaseRecords,
  Claim,
  ClaimValue,
  Deal,
  Link,
  LinkPart,
  Party,
  Slug,
} from "@/lib/domain/model/case-records";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { LinkKind } from "@/lib/domain/model/link-kinds";
import type { Stage } from "@/lib/domain/model/vocabulary";
import { NO_RECORDS } from "@/lib/domain/records/by-kind";
import { inEnglish } from "../../builders/words";

/** One link written in a line: kind, ends as the row has them, stage and amount claim. */
export interface SmallLink {
  readonly link: Slug;
  readonly kind: LinkKind;
  readonly payer: Slug;
  readonly payee: Slug;
  readonly stage: Stage;
  readonly amount?: ClaimValue;
  readonly paid?: ClaimValue;
  readonly deal?: Slug;
  readonly start?: string;
  readonly end?: string;
}

export const usd = (value: string): ClaimValue => ({
  type: "money",
  currency: "USD",
  qualifier: "exact",
  value,
  min: null,
  max: null,
});
export const upTo = (max: string): ClaimValue => ({
  type: "money",
  currency: "USD",
  qualifier: "up_to",
  value: null,
  min: null,
  max,
});
export const firmWithHeadline = (value: string, max: string): ClaimValue => ({
  type: "money",
  currency: "USD",
  qualifier: "exact",
  value,
  min: null,
  max,
});

export const code = (text: string): ClaimValue => ({ type: "code", codes: [text] });

/** An accepted claim with one supporting citation of a source graded B. */
export function claimOn(
  subject: Slug,
  property: string,
  value: ClaimValue,
  changes: Partial<Claim> & { readonly slug: Slug },
): Claim {
  return {
    subjectType: "link",
    subject,
    property,
    value,
    wording: null,
    asOf: null,
    period: null,
    rank: "normal",
    reason: null,
    status: "accepted",
    evidence: "verified",
    basis: "announced_by_party",
    credibility: 2,
    conflictsWith: [],
    note: null,
    citations: [
      {
        source: "s-release",
        fragment: null,
        locator: inEnglish("page 1"),
        stance: "supports",
        origin: "announcement",
        anchor: "not_captured",
      },
    ],
    ...changes,
  };
}

export function partyNamed(slug: Slug, changes: Partial<Party> = {}): Party {
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
    ...changes,
  };
}

export interface CaseChanges {
  readonly parties?: readonly Party[];
  readonly linkParts?: readonly LinkPart[];
  readonly claims?: readonly Claim[];
  readonly links?: Readonly<Record<Slug, Partial<Link>>>;
  readonly deals?: Readonly<Record<Slug, Partial<Deal>>>;
}

/** A case of the given links, as of 2026-07-31; every link has a deal of its own unless it names one. */
export function caseOf(links: readonly SmallLink[], changes: CaseChanges = {}): CaseRecords {
  const given = changes.parties ?? [];
  const named = new Set(given.map((party) => party.slug));
  const slugs = [...new Set(links.flatMap((link) => [link.payer, link.payee]))].filter((slug) => !named.has(slug));
  const deals = new Map(links.map((link) => [link.deal ?? `d-${link.link}`, link.stage]));
  return {
    ...NO_RECORDS,
    header: {
      slug: "small",
      languages: ["en", "zh"],
      title: { en: "Small", zh: "小" },
      summary: { en: "Small.", zh: "小。" },
      asOf: "2026-07-31",
      words: NO_WORDS,
      shipped: false,
      checkedBy: "two",
    },
    parties: [...given, ...slugs.map((slug) => partyNamed(slug))],
    deals: [...deals].map(([slug, stage]) => ({
      slug,
      title: { en: slug, zh: null },
      announced: null,
      signed: null,
      effective: null,
      ended: null,
      stage,
      supersededBy: null,
      partOf: null,
      note: null,
      ...changes.deals?.[slug],
    })),
    links: links.map((link) => ({
      slug: link.link,
      deal: link.deal ?? `d-${link.link}`,
      kind: link.kind,
      payer: link.payer,
      payee: link.payee,
      valueFlow: "cash",
      layer: "record",
      collateral: null,
      tranche: null,
      interest: null,
      start: link.start ?? null,
      end: link.end ?? null,
      note: null,
      ...changes.links?.[link.link],
    })),
    linkParts: changes.linkParts ?? [],
    claims: [
      ...links.flatMap((link) => [
        claimOn(link.link, "stage", code(link.stage), { slug: `c-stage-${link.link}` }),
        ...(link.amount ? [claimOn(link.link, "amount", link.amount, { slug: `c-amount-${link.link}` })] : []),
        ...(link.paid ? [claimOn(link.link, "amount_paid", link.paid, { slug: `c-paid-${link.link}` })] : []),
      ]),
      ...(changes.claims ?? []),
    ],
    sources: [
      {
        slug: "s-release",
        kind: "release",
        publisher: "A company",
        title: null,
        author: null,
        published: null,
        url: null,
        language: "en",
        reliability: "B",
        readIn: null,
        wordsOf: null,
        copyShown: false,
        note: null,
      },
    ],
  };
}
