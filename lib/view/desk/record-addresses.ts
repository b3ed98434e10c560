import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { deskCasePath, deskClaimPath, deskSearchPath, networkPath } from "./desk-addresses";

/** Kinds of records that can be gone to by their names. */
type NamedKind = "party" | "deal" | "link" | "claim" | "source" | "rule" | "indicator" | "term";

/** One deal with its legs. */
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

/** One leg with its claims. */
export function deskLinkPath(locale: Locale, caseSlug: Slug, link: Slug): string {
  return `${deskCasePath(locale, caseSlug, "links")}/${encodeURIComponent(link)}`;
}

/** Where a record that was found by its name is shown; what has no page of its own is shown in the list that has it. */
export function namedRecordPath(locale: Locale, caseSlug: Slug, kind: NamedKind, slug: Slug): string {
  switch (kind) {
    case "party":
      return networkPath(locale, caseSlug, [slug]);
    case "deal":
      return deskDealPath(locale, caseSlug, slug);
    case "claim":
      return deskClaimPath(locale, caseSlug, slug);
    case "link":
      return deskLinkPath(locale, caseSlug, slug);
    case "source":
      return deskSearchPath(locale, caseSlug, "sources", slug);
    case "rule":
      return formRecordPath(locale, caseSlug, "rules", slug);
    case "indicator":
      return formRecordPath(locale, caseSlug, "indicators", slug);
    case "term":
      return formRecordPath(locale, caseSlug, "glossary", slug);
  }
}
