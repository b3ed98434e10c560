import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { anchorHref, type PageKind, type Place, recordPageName, recordPath, viewPath } from "../addresses";
import { listDealBars } from "../pictures/case-bars";
import { listRingLoops } from "../pictures/loop-rings";
import type { DocumentIndex } from "./document-index";
import type { ViewName } from "./reader-views";

/** Records of a kind with a page each. A row of the list of the others says as much in words. */
const MOST_PAGES: Readonly<Record<PageKind, number>> = { loop: 300, party: 1_000, deal: 1_000 };

/** Records with a page each, by kind, in the order in which one leads to the next. */
export type RecordPages = Readonly<Record<PageKind, readonly Slug[]>>;

interface Listed {
  readonly pages: RecordPages;
  readonly places: Readonly<Record<PageKind, ReadonlyMap<Slug, number>>>;
}

const listed = new WeakMap<DocumentIndex, Listed>();

/** Loops in the order of their ranking; parties with most links and deals of most money first. */
export function listRecordPages(index: DocumentIndex): RecordPages {
  return listOnce(index).pages;
}

function listOnce(index: DocumentIndex): Listed {
  const known = listed.get(index);
  if (known !== undefined) return known;
  const { parties, deals } = index.document;
  const linkCount = (party: Slug) => index.linksOfParty.get(party)?.length ?? 0;
  const slugsOf = (records: readonly { readonly slug: Slug }[]) => records.map(({ slug }) => slug);
  const pages = {
    loop: listRingLoops(index)
      .slice(0, MOST_PAGES.loop)
      .map(({ id }) => id),
    party: slugsOf(parties)
      .sort((one, other) => linkCount(other) - linkCount(one) || compareText(one, other))
      .slice(0, MOST_PAGES.party),
    deal: [...new Set([...listDealBars(index).map(({ deal }) => deal), ...slugsOf(deals)])].slice(0, MOST_PAGES.deal),
  };
  const placesOf = (slugs: readonly Slug[]) => new Map(slugs.map((slug, at) => [slug, at]));
  const made = {
    pages,
    places: { loop: placesOf(pages.loop), party: placesOf(pages.party), deal: placesOf(pages.deal) },
  };
  listed.set(index, made);
  return made;
}

/** The address of the page of a record in this version; null where it has none. */
export function pageOfRecord(index: DocumentIndex, kind: PageKind, record: Slug, locale: Locale): string | null {
  const { header, number } = index.document;
  if (!listOnce(index).places[kind].has(record)) return null;
  return viewPath(header.slug, number, recordPageName(kind, record), locale);
}

/** The records before and after one that has a page; null at the ends. */
export function neighboursOf(
  index: DocumentIndex,
  kind: PageKind,
  record: Slug,
): { readonly place: number; readonly previous: Slug | null; readonly next: Slug | null } {
  const { pages, places } = listOnce(index);
  const place = places[kind].get(record) ?? -1;
  return { place, previous: pages[kind][place - 1] ?? null, next: pages[kind][place + 1] ?? null };
}

/**
 * Where a reader finds a record: its own page; a link and a claim on the page of what they belong to; else its place in
 * the whole record.
 */
export function placeOfRecord(index: DocumentIndex, place: Place, record: Slug, locale: Locale): string {
  return pageThatHolds(index, place, record, locale) ?? recordPath(index.document, place, record, locale);
}

/** Records that stand in the list of a view. */
const VIEW_OF: Readonly<Partial<Record<Place, ViewName>>> = { source: "sources", term: "words" };

function pageThatHolds(index: DocumentIndex, place: Place, record: Slug, locale: Locale): string | null {
  if (place === "loop" || place === "party" || place === "deal") return pageOfRecord(index, place, record, locale);
  const within = (page: string | null) => (page === null ? null : `${page}${anchorHref(place, record)}`);
  const view = VIEW_OF[place];
  if (view !== undefined) {
    const { header, number } = index.document;
    return within(viewPath(header.slug, number, view, locale));
  }
  if (place === "link") {
    const link = index.links.get(record);
    return link === undefined ? null : within(pageOfRecord(index, "deal", link.deal, locale));
  }
  const claim = place === "claim" ? index.claims.get(record) : undefined;
  if (claim === undefined) return null;
  const { subjectType, subject } = claim;
  if (subjectType === "party" || subjectType === "deal")
    return within(pageOfRecord(index, subjectType, subject, locale));
  const deal = subjectType === "link" ? index.links.get(subject)?.deal : undefined;
  return deal === undefined ? null : within(pageOfRecord(index, "deal", deal, locale));
}
