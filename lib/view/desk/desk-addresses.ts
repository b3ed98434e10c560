import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale, SubjectType } from "@/lib/domain/model/vocabulary";

/** The lists of a case on the desk, in the order of the menu. */
export const DESK_LISTS = [
  "parties",
  "deals",
  "links",
  "claims",
  "sources",
  "rules",
  "indicators",
  "glossary",
] as const;
export type DeskList = (typeof DESK_LISTS)[number];

/** Everything that the menu of a case leads to. */
export type DeskPlace =
  | "overview"
  | "network"
  | "record"
  | "vehicles"
  | "what-if"
  | "loops"
  | "exposure"
  | "timeline"
  | "review"
  | DeskList
  | "see"
  | "threads"
  | "todo"
  | "inbox"
  | "audit"
  | "publish"
  | "snapshots"
  | "members"
  | "settings";

/** The desk: the cases that one belongs to. */
export function deskPath(locale: Locale): string {
  return locale === "zh" ? "/zh/desk" : "/desk";
}

/** Signing in; afterwards to `returnPath`. */
export function signInPath(locale: Locale, returnPath?: string): string {
  const path = `${deskPath(locale)}/sign-in`;
  return returnPath === undefined ? path : `${path}?callbackUrl=${encodeURIComponent(returnPath)}`;
}

/** One's own account. */
export function accountPath(locale: Locale): string {
  return `${deskPath(locale)}/account`;
}

/** A place of one case. */
export function deskCasePath(locale: Locale, caseSlug: Slug, place: DeskPlace = "overview"): string {
  const path = `${deskPath(locale)}/${caseSlug}`;
  return place === "overview" ? path : `${path}/${place}`;
}

/** One claim with its citations. */
export function deskClaimPath(locale: Locale, caseSlug: Slug, claim: Slug): string {
  return `${deskCasePath(locale, caseSlug, "claims")}/${encodeURIComponent(claim)}`;
}

/** The form of a new claim on a subject. */
export function newClaimPath(locale: Locale, caseSlug: Slug, subjectType: SubjectType, subject: Slug): string {
  const search = new URLSearchParams({ subjectType, subject });
  return `${deskCasePath(locale, caseSlug, "claims")}/new?${search}`;
}

/** The network editor around some parties, or as it was left. */
export function networkPath(locale: Locale, caseSlug: Slug, focus: readonly Slug[] = []): string {
  const path = deskCasePath(locale, caseSlug, "network");
  return focus.length === 0 ? path : `${path}?focus=${focus.map(encodeURIComponent).join(",")}`;
}

/** The what-if of a case, with something taken away already: `party:nvidia`. */
export function whatIfPath(locale: Locale, caseSlug: Slug, take: readonly string[] = []): string {
  const path = deskCasePath(locale, caseSlug, "what-if");
  return take.length === 0 ? path : `${path}?take=${take.map(encodeURIComponent).join(",")}`;
}

/** The form of a new claim, on a subject that is chosen there. */
export function newClaimFormPath(locale: Locale, caseSlug: Slug): string {
  return `${deskCasePath(locale, caseSlug, "claims")}/new`;
}

/** The form of an edit of one claim. */
export function deskClaimEditPath(locale: Locale, caseSlug: Slug, claim: Slug): string {
  return `${deskClaimPath(locale, caseSlug, claim)}/edit`;
}

/** A page of the review queue with one claim open. */
export function deskReviewPath(locale: Locale, caseSlug: Slug, filter: string, claim?: Slug, page = 1): string {
  const search = new URLSearchParams({ filter, ...(claim !== undefined && { claim }) });
  if (page > 1) search.set("page", String(page));
  return `${deskCasePath(locale, caseSlug, "review")}?${search}`;
}

/** A page of the sets that wait, or of one's own. */
export function deskSetsPath(
  locale: Locale,
  caseSlug: Slug,
  { filter, page }: { readonly filter?: string; readonly page?: number } = {},
): string {
  const search = new URLSearchParams({
    ...(filter !== undefined && filter !== "waiting" && { filter }),
    ...(page !== undefined && page > 1 && { page: String(page) }),
  });
  const path = `${deskCasePath(locale, caseSlug, "review")}/sets`;
  return search.size === 0 ? path : `${path}?${search}`;
}

/** One set, to be decided or answered; `filter` says among which others it was met. */
export function deskSetPath(locale: Locale, caseSlug: Slug, set: Slug, filter = "waiting"): string {
  const path = `${deskSetsPath(locale, caseSlug)}/${encodeURIComponent(set)}`;
  return filter === "waiting" ? path : `${path}?filter=${filter}`;
}

/** A page of the states that wait for a second person. */
export function deskStatesPath(
  locale: Locale,
  caseSlug: Slug,
  { act, filter, page }: { readonly act?: string; readonly filter?: string; readonly page?: number } = {},
): string {
  const search = new URLSearchParams({
    ...(act !== undefined && { act }),
    ...(filter !== undefined && filter !== "waiting" && { filter }),
    ...(page !== undefined && page > 1 && { page: String(page) }),
  });
  const path = `${deskCasePath(locale, caseSlug, "review")}/records`;
  return search.size === 0 ? path : `${path}?${search}`;
}

/** A list narrowed to what contains these words. */
export function deskSearchPath(locale: Locale, caseSlug: Slug, list: DeskList, words: string): string {
  return `${deskCasePath(locale, caseSlug, list)}?q=${encodeURIComponent(words)}`;
}

/** The file of a report that was made, to keep. */
export function reportPath(caseSlug: Slug, id: string): string {
  return `/api/desk/${caseSlug}/reports/${id}`;
}
