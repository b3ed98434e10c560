import { isolate, withoutBidiControls } from "@/lib/domain/bidi";
import { indexClaims } from "@/lib/domain/claims/claim-index";
import { type LinkTerm, termOfLink } from "@/lib/domain/deals/link-term";
import type {
  Claim,
  Deal,
  Indicator,
  Link,
  PartialDate,
  Party,
  Rule,
  Slug,
  Source,
} from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { NetworkLink, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale, SubjectType } from "@/lib/domain/model/vocabulary";
import { localize } from "../labels";
import { showDocument } from "./shown-document";

/** The records of one document by slug, and the groupings that every part of a page asks for. */
export interface DocumentIndex {
  readonly document: SnapshotDocument;
  readonly parties: ReadonlyMap<Slug, Party>;
  readonly deals: ReadonlyMap<Slug, Deal>;
  readonly links: ReadonlyMap<Slug, Link>;
  readonly claims: ReadonlyMap<Slug, Claim>;
  readonly sources: ReadonlyMap<Slug, Source>;
  readonly rules: ReadonlyMap<Slug, Rule>;
  readonly indicators: ReadonlyMap<Slug, Indicator>;
  readonly networkLinks: ReadonlyMap<Slug, NetworkLink>;
  /** Over which time the sum of a link is paid: purchases, leases and shares of revenue alone. */
  readonly terms: ReadonlyMap<Slug, LinkTerm>;
  readonly linksOfDeal: ReadonlyMap<Slug, readonly Link[]>;
  readonly linksOfParty: ReadonlyMap<Slug, readonly Link[]>;
  /** Parties that a loop goes through, whatever the lens, and those that were asked. */
  readonly loopParties: ReadonlySet<Slug>;
  readonly askedParties: ReadonlySet<Slug>;
  /** Claims of one subject, preferred first, set-aside last, then newest first. */
  claimsOf(type: SubjectType, slug: Slug): readonly Claim[];
}

const indexed = new WeakMap<SnapshotDocument, DocumentIndex>();

/**
 * Indexes what a page, a picture or a report shows of a document, texts kept to their own direction: once per document,
 * so that whatever is drawn or said of it is kept by its index.
 */
export function indexDocument(document: SnapshotDocument): DocumentIndex {
  const index = indexed.get(document) ?? indexRecords(showDocument(document));
  indexed.set(document, index);
  return index;
}

/** Indexes a document with its texts as they were typed, for tables and other files that programs read. */
export function indexRecords(document: SnapshotDocument): DocumentIndex {
  const claimsBySubject = groupBy(document.claims, (claim) => `${claim.subjectType} ${claim.subject}`);
  for (const claims of claimsBySubject.values()) claims.sort(compareClaims);
  const resolved = indexClaims(document.claims, document.sources, document.header.asOf);
  const linksOfParty = new Map<Slug, Link[]>();
  for (const link of document.links) {
    for (const slug of new Set([link.payer, link.payee])) append(linksOfParty, slug, link);
  }
  return {
    document,
    parties: bySlug(document.parties),
    deals: bySlug(document.deals),
    links: bySlug(document.links),
    claims: bySlug(document.claims),
    sources: bySlug(document.sources),
    rules: bySlug(document.rules),
    indicators: bySlug(document.indicators),
    networkLinks: new Map(document.network.links.map((link) => [link.link, link])),
    terms: new Map(
      document.links.flatMap((link) => {
        const term = termOfLink(resolved, link);
        return term === null ? [] : [[link.slug, term] as const];
      }),
    ),
    linksOfDeal: groupBy(document.links, (link) => link.deal),
    linksOfParty,
    loopParties: new Set(document.loopSets.flatMap(({ loops }) => loops.flatMap(({ parties }) => parties))),
    askedParties: new Set(document.inquiries.map(({ party }) => party)),
    claimsOf: (type, slug) => claimsBySubject.get(`${type} ${slug}`) ?? [],
  };
}

/** The name of a party on a page of this language; an unknown slug is shown as it is. */
export function partyName(index: DocumentIndex, slug: Slug, locale: Locale): string {
  const party = index.parties.get(slug);
  return party ? localize(party.name, locale) : slug;
}

/** The day a deal became public, else when it was signed or took effect; null where no day is known. */
export function dayOfDeal(deal: Deal): PartialDate | null {
  return deal.announced ?? deal.signed ?? deal.effective;
}

/** The deals, newest first; equal days by slug. */
export function listDealsByDay({ document }: DocumentIndex): readonly Deal[] {
  return [...document.deals].sort(
    (a, b) => compareText(dayOfDeal(b) ?? "", dayOfDeal(a) ?? "") || compareText(a.slug, b.slug),
  );
}

const archived = new WeakMap<SnapshotDocument, ReadonlySet<Slug>>();

/** Sources of which at least one citation has been looked up in an archived copy. */
export function archivedSources({ document }: DocumentIndex): ReadonlySet<Slug> {
  const known = archived.get(document);
  if (known !== undefined) return known;
  const citations = document.claims.flatMap((claim) => claim.citations);
  const found = new Set(citations.filter(({ anchor }) => anchor !== "not_captured").map(({ source }) => source));
  archived.set(document, found);
  return found;
}

/** How many sources have an archived copy. */
export function countArchived(index: DocumentIndex): number {
  return archivedSources(index).size;
}

/** Sources that are evidence for something: the document under test is the claim, and no support of it. */
export function countEvidenceSources({ document }: DocumentIndex): number {
  const tested = new Set<Slug>();
  const others = new Set<Slug>();
  for (const { citations } of document.claims) {
    for (const { source, origin } of citations) (origin === "tested_document" ? tested : others).add(source);
  }
  return document.sources.filter(({ slug }) => !tested.has(slug) || others.has(slug)).length;
}

const LEGAL_FORM =
  /,? (Inc|Corp|Corporation|Corporations|Company|plc|PLC|PBC|Ltd|Limited|LLC|L\.P\.|LP|N\.V\.|SE|AG|SA|& Co|Co)\.?,?( Ltd\.?)?$/;

/** The name without legal form, for running text and tight places: "NVIDIA", "Advanced Micro Devices". */
export function shortPartyName(index: DocumentIndex, slug: Slug, locale: Locale): string {
  const name = withoutBidiControls(partyName(index, slug, locale))
    .replace(/\s*\([^)]*\)$/, "")
    .replace(LEGAL_FORM, "");
  return isolate(name);
}

function compareClaims(a: Claim, b: Claim): number {
  const order = { preferred: 0, normal: 1, deprecated: 2 } as const;
  return (
    order[a.rank] - order[b.rank] ||
    compareText(b.asOf ?? b.period?.end ?? "", a.asOf ?? a.period?.end ?? "") ||
    compareText(a.slug, b.slug)
  );
}

function bySlug<Item extends { readonly slug: Slug }>(records: readonly Item[]): Map<Slug, Item> {
  return new Map(records.map((record) => [record.slug, record]));
}

function groupBy<Item>(records: readonly Item[], keyOf: (record: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const record of records) append(groups, keyOf(record), record);
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, key: string, record: Item): void {
  const group = groups.get(key);
  if (group) group.push(record);
  else groups.set(key, [record]);
}
