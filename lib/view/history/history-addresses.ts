import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { isReviewedKind } from "@/lib/domain/records/by-kind";
import { deskCasePath, deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { recordPagePath } from "@/lib/view/desk/record-addresses";
import type { AuditFilterWords } from "./audit-filter";

/** The history of a case narrowed by what is asked. */
export function auditPath(locale: Locale, caseSlug: Slug, filter: Partial<AuditFilterWords> = {}, page = 1): string {
  const search = auditSearch(filter);
  if (page > 1) search.set("page", String(page));
  const path = deskCasePath(locale, caseSlug, "audit");
  return search.size === 0 ? path : `${path}?${search}`;
}

/** Every write of one record. */
export function recordHistoryPath(locale: Locale, caseSlug: Slug, type: string, slug: Slug, page = 1): string {
  const path = `${deskCasePath(locale, caseSlug, "audit")}/${type}/${encodeURIComponent(slug)}`;
  return page > 1 ? `${path}?page=${page}` : path;
}

/** Where the texts of what the document under test says are written anew: it has no page but its history. */
export function testedFormPath(locale: Locale, caseSlug: Slug, type: string, slug: Slug): string {
  return `${recordHistoryPath(locale, caseSlug, type, slug)}#correct`;
}

/** The history as a file to keep. */
export function auditExportPath(caseSlug: Slug, filter: Partial<AuditFilterWords>, format: "csv" | "json"): string {
  const search = auditSearch(filter);
  search.set("format", format);
  return `/api/desk/${encodeURIComponent(caseSlug)}/audit/export?${search}`;
}

/** Where a record of a history is seen as it stands now; null where it has no page of its own. */
export function deskRecordPath(locale: Locale, caseSlug: Slug, type: string, slug: Slug): string | null {
  if (type === "case" || type === "case_day" || type === "case_checked_by")
    return deskCasePath(locale, caseSlug, "settings");
  if (type === "claim") return deskClaimPath(locale, caseSlug, slug);
  const kind = type === "glossary_note" ? "glossary_term" : type;
  return isReviewedKind(kind) ? recordPagePath(locale, caseSlug, kind, slug) : null;
}

function auditSearch(filter: Partial<AuditFilterWords>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  return search;
}
