import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";

/**
 * Where everything of a published case stands. English pages have the plain address, Chinese ones begin with `/zh`;
 * places inside a page have the same anchors in both languages, so the language switch keeps the place.
 */
export type Place = "party" | "deal" | "link" | "claim" | "source" | "loop" | "rule" | "indicator" | "term";

/** Id of the element that holds a record: `link-l-nv-oai`, `claim-c-nv-oai`. */
export function anchorId(place: Place, slug: Slug): string {
  return `${place}-${slug}`;
}

/** In-page address of a record. */
export function anchorHref(place: Place, slug: Slug): string {
  return `#${anchorId(place, slug)}`;
}

/** Latest version of a case. */
export function casePath(slug: Slug, locale: Locale): string {
  return `${localePrefix(locale)}/${slug}`;
}

/** One fixed version of a case. */
export function versionPath(slug: Slug, number: number, locale: Locale): string {
  return `${casePath(slug, locale)}/v/${number}`;
}

/** One reader view of one fixed version: `/[slug]/v/[n]/loops`. */
export function viewPath(slug: Slug, number: number, view: string, locale: Locale): string {
  return `${versionPath(slug, number, locale)}/${view}`;
}

/** The view that holds every record of a version at a place of its own. */
export const RECORD_VIEW = "record";

/** A record in the whole record of one fixed version, for pages that do not hold it themselves. */
export function recordPath(
  document: { readonly header: { readonly slug: Slug }; readonly number: number },
  place: Place,
  record: Slug,
  locale: Locale,
): string {
  return `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}${anchorHref(place, record)}`;
}

/** Kinds of record that have a page each: `/[slug]/v/[n]/loop/cash.amazon.openai`. */
export const PAGE_KINDS = ["loop", "party", "deal"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The name of the page of a record among the pages of its version: what stands behind the version in its address. */
export function recordPageName(kind: PageKind, record: Slug): string {
  return `${kind}/${record}`;
}

/** A file of one fixed version; files have one address for both languages. */
export function versionFilePath(slug: Slug, number: number, file: string): string {
  return `/${slug}/v/${number}/${file}`;
}

/** The table of what parties were asked and answered; a version has it where anybody was asked. */
export const INQUIRY_TABLE = "inquiries.csv";

/** The list of published cases. */
export function homePath(locale: Locale): string {
  return localePrefix(locale) || "/";
}

/** How every figure is computed. */
export function methodPath(locale: Locale): string {
  return `${localePrefix(locale)}/method`;
}

/** A content-hashed style, font or script. */
export function assetPath(name: string): string {
  return `/files/${name}`;
}

function localePrefix(locale: Locale): string {
  return locale === "zh" ? "/zh" : "";
}
