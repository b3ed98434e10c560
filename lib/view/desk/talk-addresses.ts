import type { TalkSubject } from "@/lib/domain/annotations/subject";
import { readSubject } from "@/lib/domain/annotations/subject";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { deskCasePath, deskClaimPath } from "./desk-addresses";

/** Everything that is said, asked and to be done about one thing of the case. */
export function talkPath(locale: Locale, caseSlug: Slug, { type, slug }: TalkSubject): string {
  return `${deskCasePath(locale, caseSlug, "threads")}/${type}/${encodeURIComponent(slug)}`;
}

/** One thread on the page of its subject. */
function threadPath(locale: Locale, caseSlug: Slug, subject: TalkSubject, thread: Slug): string {
  return `${talkPath(locale, caseSlug, subject)}#${thread}`;
}

/** Where a notice leads to. */
export function noticePath(
  locale: Locale,
  caseSlug: Slug,
  notice: { readonly noun: string; readonly slug: Slug; readonly about: string | null },
): string {
  const subject = notice.about === null ? null : readSubject(notice.about);
  if (subject !== null && notice.noun === "thread") return threadPath(locale, caseSlug, subject, notice.slug);
  if (notice.noun === "claim") return deskClaimPath(locale, caseSlug, notice.slug);
  if (subject !== null && notice.noun === "inquiry") return talkPath(locale, caseSlug, subject);
  if (notice.noun === "thread") return deskCasePath(locale, caseSlug, "threads");
  return `${deskCasePath(locale, caseSlug, "todo")}#${notice.slug}`;
}
