import { joinWay } from "@/lib/domain/bidi";
import type { Citation, Claim } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { CitationStyle } from "@/lib/domain/reports/report-choice";
import { claimDayText, claimValueWithYears, propertyLabel } from "../claims/claim-words";
import { formatPartialDate } from "../format";
import { label, localize } from "../labels";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { sourceName } from "../sources/source-words";
import { citeSource } from "./cite-source";
import type { ReportMessages } from "./report-messages";
import type { ClaimNumbers } from "./report-notes";
import type { RegisterCitation, RegisterClaim, RegisterGroup, RegisterSource } from "./report-parts";

interface ClaimGroup {
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** Claims under the deal they belong to; claims on parties, rules and indicators in groups of their own. */
export function listClaimGroups(index: DocumentIndex, locale: Locale): readonly ClaimGroup[] {
  const { deals, parties, rules, indicators } = index.document;
  return [
    ...deals.map((deal) => ({
      title: localize(deal.title, locale),
      claims: [
        ...index.claimsOf("deal", deal.slug),
        ...(index.linksOfDeal.get(deal.slug) ?? []).flatMap((link) => index.claimsOf("link", link.slug)),
      ],
    })),
    ...parties.map(({ slug, name }) => ({ title: localize(name, locale), claims: index.claimsOf("party", slug) })),
    ...rules.map(({ slug, title }) => ({ title: localize(title, locale), claims: index.claimsOf("rule", slug) })),
    ...indicators.map(({ slug, name }) => ({
      title: localize(name, locale),
      claims: index.claimsOf("indicator", slug),
    })),
  ].filter(({ claims }) => claims.length > 0);
}

/** The register: every claim with its number and every citation of it, each once. */
export function writeRegister(
  index: DocumentIndex,
  numbers: ClaimNumbers,
  words: ReportMessages,
  locale: Locale,
): readonly RegisterGroup[] {
  const sources = new Map(index.document.sources.map(({ slug }, at) => [slug, at + 1]));
  const toCitation = (claim: Claim, citation: Citation, at: number): RegisterCitation => {
    const source = index.sources.get(citation.source);
    const stance = citation.stance === "supports" ? "" : `${label.stance(citation.stance, locale)}${words.colon}`;
    return {
      key: [
        claim.slug,
        citation.source,
        citation.fragment ?? "",
        citation.locator?.en ?? citation.locator?.zh ?? "",
        citation.stance,
      ],
      label: `${numbers.get(claim.slug)}${letterAt(at)}`,
      lead: `${stance}${source ? sourceName(source, locale) : citation.source}`,
      fragment: citation.fragment,
      rest: [
        formatPartialDate(source?.published ?? null, locale),
        citation.locator && localize(citation.locator, locale),
        label.anchor(citation.anchor, locale),
      ]
        .filter((part) => part !== null)
        .join(words.comma),
      source: sources.get(citation.source) ?? 0,
    };
  };
  const toClaim = (claim: Claim): RegisterClaim => ({
    slug: claim.slug,
    number: numbers.get(claim.slug) ?? 0,
    subject: subjectText(index, claim, locale),
    text: words.claim(
      propertyLabel(claim.property, locale, index.document.header.words),
      claimValueWithYears(index, claim, locale),
      claimDayText(claim, locale),
    ),
    standing: [
      label.status(claim.status, locale),
      claim.evidence ? label.evidence(claim.evidence, locale) : null,
      claim.rank === "normal" ? null : label.rank(claim.rank, locale),
      claim.basis ? label.basis(claim.basis, locale) : null,
    ]
      .filter((part) => part !== null)
      .join(words.comma),
    conflict: claim.conflictsWith.length > 0 ? words.conflict(conflictValues(index, claim, words, locale)) : null,
    citations: claim.citations.map((citation, at) => toCitation(claim, citation, at)),
  });
  return listClaimGroups(index, locale).map(({ title, claims }) => ({ title, claims: claims.map(toClaim) }));
}

/** Every source of the case, numbered, as the style writes it. */
export function writeSources(
  { document: { sources } }: DocumentIndex,
  style: CitationStyle,
  words: ReportMessages,
  locale: Locale,
): readonly RegisterSource[] {
  return sources.map((source, at) => ({
    number: at + 1,
    ...citeSource(source, style, locale),
    grade: words.grade(source.reliability),
  }));
}

/** a … z, aa, ab … */
function letterAt(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : `${letterAt(Math.floor(at / 26) - 1)}${letter}`;
}

function conflictValues(index: DocumentIndex, claim: Claim, words: ReportMessages, locale: Locale): string {
  const others = claim.conflictsWith.flatMap((slug) => index.claims.get(slug) ?? []);
  return [...new Set(others.map((other) => claimValueWithYears(index, other, locale)))].join(words.between);
}

function subjectText(index: DocumentIndex, claim: Claim, locale: Locale): string | null {
  const link = claim.subjectType === "link" ? index.links.get(claim.subject) : undefined;
  if (!link) return null;
  const arrow = joinWay([link.payer, link.payee].map((slug) => shortPartyName(index, slug, locale)));
  return `${arrow} (${label.kind(link.kind, locale)})`;
}
