import { joinWay } from "@/lib/domain/bidi";
import type { Citation, Claim, Discrepancy, Slug, Source } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { NetworkLink, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Locale } from "@/lib/domain/model/vocabulary";
import { blameOf } from "@/lib/domain/statements/blame";
import { claimDayText, claimValueWithYears, propertyLabel } from "../claims/claim-words";
import { dayOfStage } from "../deals/link-day";
import { linkSentenceText, sentenceOf } from "../deals/link-sentence";
import { yearsLabel } from "../deals/term-words";
import { figuresRestOn } from "../figures/evidence-words";
import { formatPartialDate } from "../format";
import { label, localize } from "../labels";
import { askedLines } from "../loops/asked-words";
import { buildLoopCards, type LoopCard } from "../loops/loop-cards";
import { countLoopSets, countWords } from "../loops/loop-counts";
import { paymentText, tellPayments } from "../loops/payment-words";
import { checkedByMessages } from "../messages/checked-by";
import { type DocumentIndex, indexDocument, shortPartyName } from "../snapshots/document-index";
import { buildHeadlines, type Headline } from "../snapshots/headlines";
import { countDocument } from "../snapshots/record-counts";
import { sourceName } from "../sources/source-words";
import { originWords, speakCase } from "../words/case-speech";
import { claimsNote, numberClaims } from "./claim-numbers";
import { type ReportMessages, reportMessages } from "./report-messages";

/**
 * A report as blocks of plain words: what the typesetter sets, with no markup of its own. Every citation of the
 * document becomes exactly one footnote, standing at its claim.
 */
export interface ReportBlocks {
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  /** What a reader must know of the case before its figures. */
  readonly notices: readonly string[];
  /** Stands on every page of a case that one person checks. */
  readonly mark: string | null;
  readonly words: ReportMessages;
  readonly figures: readonly ReportFigure[];
  readonly pictureAlt: string;
  /** How many loops close under each lens, cash and mixed apart, with the bound of the search. */
  readonly loopCounts: readonly string[];
  readonly loopGroups: readonly ReportLoopGroup[];
  readonly claimGroups: readonly ReportClaimGroup[];
  readonly told: readonly { readonly text: string; readonly footnote: string }[];
  readonly discrepancies: readonly ReportDiscrepancy[];
  readonly bibliography: readonly ReportSource[];
}

interface ReportFigure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** The claims that it rests on, by number. */
  readonly footnote: string;
}

interface ReportLoopGroup {
  readonly title: string;
  readonly loops: readonly {
    readonly title: string;
    readonly links: readonly string[];
    /** For each link the claims that it rests on, by number. */
    readonly footnotes: readonly string[];
    /** What is known to be paid of it; null where it is shown to be paid, or not even signed. */
    readonly payments: string | null;
    /** What each of its parties was asked and answered, or that nobody asked it. */
    readonly asked: readonly string[];
  }[];
}

interface ReportClaimGroup {
  readonly title: string;
  readonly claims: readonly ReportClaim[];
}

interface ReportClaim {
  readonly slug: string;
  readonly number: number;
  /** The link the claim is about; null where the heading names the subject already. */
  readonly subject: string | null;
  readonly text: string;
  readonly standing: string;
  readonly conflict: string | null;
  readonly footnotes: readonly ReportFootnote[];
}

/** One citation as a footnote; `key` is what a citation is: claim, source, fragment, locator, stance. */
interface ReportFootnote {
  readonly key: readonly [claim: string, source: string, fragment: string, locator: string, stance: string];
  readonly lead: string;
  readonly fragment: string | null;
  readonly title: string | null;
  readonly rest: string;
  readonly url: string | null;
}

interface ReportDiscrepancy {
  readonly statement: string;
  readonly verdict: string;
  /** The claims that the verdict rests on, by number. */
  readonly footnote: string;
  readonly explanation: string;
}

interface ReportSource {
  readonly publisher: string;
  readonly title: string | null;
  readonly rest: string;
  readonly url: string | null;
}

/** Turns a frozen document into the blocks of its report in one language. */
export function buildReportBlocks(frozen: SnapshotDocument, locale: Locale): ReportBlocks {
  const index = indexDocument(frozen);
  const { document } = index;
  const words = reportMessages(locale, document.header.words);
  const records = countDocument(document);
  const groups = listClaimGroups(index, locale);
  const numbers = numberClaims(groups.flatMap(({ claims }) => claims.map(({ slug }) => slug)));
  const noteOf = (claims: readonly Slug[]) => claimsNote(claims, numbers, words);
  return {
    locale,
    title: localize(document.header.title, locale),
    summary: localize(document.header.summary, locale),
    notices: [
      ...(document.header.checkedBy === "one" ? [checkedByMessages(locale).oneMeans] : []),
      ...(document.header.shipped ? [words.shipped] : []),
    ],
    mark: document.header.checkedBy === "one" ? checkedByMessages(locale).one : null,
    words,
    figures: buildHeadlines(index, locale).map((headline) => ({
      ...toReportFigure(headline, index, words, locale),
      footnote: noteOf(headline.figures.flatMap(({ claims }) => claims)),
    })),
    pictureAlt: words.pictureAlt(records.partiesDrawn, records.linksDrawn),
    loopCounts: countLoopSets(document.loopSets).map((count) => {
      return words.loopCount(countWords(count, locale), label.lens(count.lens, locale));
    }),
    loopGroups: toLoopGroups(index, words, locale, noteOf),
    claimGroups: groups.map(({ title, claims }) => ({
      title,
      claims: claims.map((claim) => toReportClaim(index, claim, numbers.get(claim.slug) ?? 0, words, locale)),
    })),
    told: document.links
      .filter((link) => link.layer === "told")
      .map((link) => {
        const sentence = sentenceOf(index, link, null, locale);
        return {
          text: sentence.map((part) => (part.type === "party" ? part.name : part.text)).join(""),
          footnote: noteOf(index.claimsOf("link", link.slug).map(({ slug }) => slug)),
        };
      }),
    discrepancies: document.discrepancies.map((discrepancy) => ({
      statement: localize(discrepancy.statement, locale),
      verdict: words.verdict(
        label.verdict(discrepancy.verdict, locale),
        blame(discrepancy, document.header.words, locale),
      ),
      footnote: noteOf(discrepancy.claims),
      explanation: localize(discrepancy.explanation, locale),
    })),
    bibliography: document.sources.map((source) => ({
      publisher: sourceName(source, locale),
      title: source.title,
      rest: sourceRest(source, words, locale),
      url: source.url,
    })),
  };
}

function blame(discrepancy: Discrepancy, words: CaseWords, locale: Locale): string | null {
  const origin = blameOf(discrepancy);
  return origin === null ? null : originWords(origin, speakCase(words, locale), locale);
}

function toReportFigure(
  headline: Headline,
  index: DocumentIndex,
  words: ReportMessages,
  locale: Locale,
): Omit<ReportFigure, "footnote"> {
  const { figures } = headline;
  return {
    name: headline.sentence,
    value: [headline.value, ...headline.others].join(words.listComma),
    note: words.figureNote(
      headline.lens ? label.lens(headline.lens, locale) : null,
      formatPartialDate(figures[0]?.asOf ?? index.document.header.asOf, locale),
      figuresRestOn(figures, locale),
      headline.years === null ? null : yearsLabel(headline.years, locale),
    ),
  };
}

function toLoopGroups(
  index: DocumentIndex,
  words: ReportMessages,
  locale: Locale,
  noteOf: (claims: readonly Slug[]) => string,
): readonly ReportLoopGroup[] {
  const cards = buildLoopCards(index);
  return (["cash", "mixed"] as const)
    .flatMap((kind) => LENSES.map((lens) => ({ kind, lens })))
    .map(({ kind, lens }) => ({
      title: words.loopGroup(words.loopKind[kind], label.lens(lens, locale)),
      loops: cards
        .filter((card) => card.kind === kind && card.lens === lens)
        .map((card) => ({
          ...tellLoop(index, card, words, locale),
          footnotes: card.hops.flatMap((hop) => hop.links.map((link) => noteOf(link.claims))),
        })),
    }))
    .filter((group) => group.loops.length > 0);
}

function tellLoop(index: DocumentIndex, card: LoopCard, words: ReportMessages, locale: Locale) {
  return {
    title: joinWay([...card.parties, card.parties[0] ?? ""].map((slug) => shortPartyName(index, slug, locale))),
    links: card.hops.flatMap((hop) => hop.links.map((link) => tellLink(index, link, words, locale))),
    payments: tellPaymentsOf(index, card, locale),
    asked: askedLines(index, card.parties, locale),
  };
}

function tellPaymentsOf(index: DocumentIndex, { kind, lens, closing }: LoopCard, locale: Locale): string | null {
  const payments = tellPayments(index, { kind, lens, hops: closing }, locale);
  return payments === null ? null : paymentText(payments, locale);
}

function tellLink(index: DocumentIndex, networkLink: NetworkLink, words: ReportMessages, locale: Locale): string {
  const link = index.links.get(networkLink.link);
  if (!link) return networkLink.link;
  const amount = networkLink.amount ? null : words.amountNotStated;
  return words.link(
    linkSentenceText(index, link, networkLink, locale),
    [label.stage(networkLink.stage, locale), formatPartialDate(dayOfStage(networkLink), locale), amount].filter(
      (part) => part !== null,
    ),
  );
}

/** Claims under the deal they belong to; claims on parties, rules and indicators in groups of their own. */
function listClaimGroups(
  index: DocumentIndex,
  locale: Locale,
): readonly { readonly title: string; readonly claims: readonly Claim[] }[] {
  const dealGroups = index.document.deals.map((deal) => ({
    title: localize(deal.title, locale),
    claims: [
      ...index.claimsOf("deal", deal.slug),
      ...(index.linksOfDeal.get(deal.slug) ?? []).flatMap((link) => index.claimsOf("link", link.slug)),
    ],
  }));
  const partyGroups = index.document.parties.map((party) => ({
    title: localize(party.name, locale),
    claims: index.claimsOf("party", party.slug),
  }));
  const ruleGroups = index.document.rules.map((rule) => ({
    title: localize(rule.title, locale),
    claims: index.claimsOf("rule", rule.slug),
  }));
  const indicatorGroups = index.document.indicators.map((indicator) => ({
    title: localize(indicator.name, locale),
    claims: index.claimsOf("indicator", indicator.slug),
  }));
  return [...dealGroups, ...partyGroups, ...ruleGroups, ...indicatorGroups].filter(({ claims }) => claims.length > 0);
}

function toReportClaim(
  index: DocumentIndex,
  claim: Claim,
  number: number,
  words: ReportMessages,
  locale: Locale,
): ReportClaim {
  return {
    slug: claim.slug,
    number,
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
      .join(words.listComma),
    conflict: claim.conflictsWith.length > 0 ? words.conflict(conflictValues(index, claim, locale)) : null,
    footnotes: claim.citations.map((citation) => toFootnote(index, claim, citation, words, locale)),
  };
}

function conflictValues(index: DocumentIndex, claim: Claim, locale: Locale): string {
  const others = claim.conflictsWith.flatMap((slug) => index.claims.get(slug) ?? []);
  return [...new Set(others.map((other) => claimValueWithYears(index, other, locale)))].join(
    locale === "zh" ? "、" : ", ",
  );
}

function subjectText(index: DocumentIndex, claim: Claim, locale: Locale): string | null {
  const link = claim.subjectType === "link" ? index.links.get(claim.subject) : undefined;
  if (!link) return null;
  const arrow = joinWay([link.payer, link.payee].map((slug) => shortPartyName(index, slug, locale)));
  return `${arrow} (${label.kind(link.kind, locale)})`;
}

function toFootnote(
  index: DocumentIndex,
  claim: Claim,
  citation: Citation,
  words: ReportMessages,
  locale: Locale,
): ReportFootnote {
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
    lead: `${stance}${source ? sourceName(source, locale) : citation.source}`,
    fragment: citation.fragment,
    title: source?.title ?? null,
    rest: [
      formatPartialDate(source?.published ?? null, locale),
      citation.locator && localize(citation.locator, locale),
      source ? words.reliability(source.reliability) : null,
      label.anchor(citation.anchor, locale),
    ]
      .filter((part) => part !== null)
      .join(words.listComma),
    url: source?.url ?? null,
  };
}

function sourceRest(source: Source, words: ReportMessages, locale: Locale): string {
  return [
    source.author,
    label.sourceKind(source.kind, locale),
    formatPartialDate(source.published, locale),
    words.reliability(source.reliability),
  ]
    .filter((part) => part !== null)
    .join(words.listComma);
}
