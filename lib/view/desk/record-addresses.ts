import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type ReviewedKind, rowOf } from "@/lib/domain/records/by-kind";
import { deskCasePath, deskClaimPath, networkPath } from "./desk-addresses";

/** Kinds of records that can be gone to by their names. */
type NamedKind = "party" | "deal" | "link" | "claim" | "source" | "rule" | "indicator" | "term";

/** One deal with its links. */
export function deskDealPath(locale: Locale, caseSlug: Slug, deal: Slug): string {
  return `${deskCasePath(locale, caseSlug, "deals")}/${encodeURIComponent(deal)}`;
}

/** One party with its merges. */
export function deskPartyPath(locale: Locale, caseSlug: Slug, party: Slug): string {
  return `${deskCasePath(locale, caseSlug, "parties")}/${encodeURIComponent(party)}`;
}

/** Lists whose records have a page, a form of an edit, and a form of a new one. */
export type FormList = "rules" | "indicators" | "glossary";

/** One record of such a list. */
export function formRecordPath(locale: Locale, caseSlug: Slug, list: FormList, slug: Slug): string {
  return `${deskCasePath(locale, caseSlug, list)}/${encodeURIComponent(slug)}`;
}

/** The form of an edit of one record of such a list. */
export function formRecordEditPath(locale: Locale, caseSlug: Slug, list: FormList, slug: Slug): string {
  return `${formRecordPath(locale, caseSlug, list, slug)}/edit`;
}

/** The form of a new record of such a list. */
export function newFormRecordPath(locale: Locale, caseSlug: Slug, list: FormList): string {
  return `${deskCasePath(locale, caseSlug, list)}/new`;
}

/** The form of an edit of one source. */
export function deskSourceEditPath(locale: Locale, caseSlug: Slug, source: Slug): string {
  return `${deskCasePath(locale, caseSlug, "sources")}/${encodeURIComponent(source)}/edit`;
}

/** One link with its claims. */
export function deskLinkPath(locale: Locale, caseSlug: Slug, link: Slug): string {
  return `${deskCasePath(locale, caseSlug, "links")}/${encodeURIComponent(link)}`;
}

/** Where a record is seen at the desk, by the page that its kind declares; null where it has none. */
export function recordPagePath(locale: Locale, caseSlug: Slug, kind: ReviewedKind, slug: Slug): string | null {
  const { page } = rowOf(kind);
  if (page === undefined) return null;
  return `${deskCasePath(locale, caseSlug, page)}/${encodeURIComponent(slug)}`;
}

/** Where a record that was found by its name is shown: a party in the network. */
export function namedRecordPath(locale: Locale, caseSlug: Slug, kind: NamedKind, slug: Slug): string {
  if (kind === "party") return networkPath(locale, caseSlug, [slug]);
  if (kind === "claim") return deskClaimPath(locale, caseSlug, slug);
  const path = recordPagePath(locale, caseSlug, kind === "term" ? "glossary_term" : kind, slug);
  return path ?? deskCasePath(locale, caseSlug);
}

/** One source with the claims that rest on it. */
export function deskSourcePath(locale: Locale, caseSlug: Slug, source: Slug): string {
  return `${deskCasePath(locale, caseSlug, "sources")}/${encodeURIComponent(source)}`;
}

/** One loop with its links and the words that they rest on. */
export function deskLoopPath(locale: Locale, caseSlug: Slug, loop: string): string {
  return `${deskCasePath(locale, caseSlug)}/loops/${encodeURIComponent(loop)}`;
}
