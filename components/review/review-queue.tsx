"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useDesk } from "#desk";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import { ListPager } from "@/components/desk/list-pager";
import type { Slug } from "@/lib/domain/model/case-records";
import { deskReviewPath, deskSetsPath, deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { label, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { reviewMessages } from "@/lib/view/messages/review";
import { setMessages } from "@/lib/view/messages/sets";
import type { ClaimList } from "@/lib/wire/desk/claim-list";
import { QUEUE_PAGE, REVIEW_FILTERS, type ReviewFilter } from "@/lib/wire/review";
import { isTyping } from "./review-keys";

/** The queue with its filters; j and k go down and up. */
export function ReviewQueue({
  filter,
  page,
  queue,
  current,
  isOwn,
}: {
  filter: ReviewFilter;
  page: number;
  queue: ClaimList;
  current: Slug | null;
  /** Whether the one at hand is the reviewer's own, which they may accept and not send back. */
  isOwn: boolean;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = reviewMessages(locale);
  const router = useRouter();
  const place = queue.rows.findIndex(({ slug }) => slug === current);
  const [next, previous] = [queue.rows[place + 1]?.slug, queue.rows[place - 1]?.slug];

  // The keyboard of the whole page is an outside system.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const slug = event.key === "j" ? next : event.key === "k" ? previous : undefined;
      if (slug !== undefined) router.push(deskReviewPath(locale, caseSlug, filter, slug, page));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [next, previous, router, locale, caseSlug, filter, page]);

  return (
    <aside className="review-queue">
      <nav aria-label={messages.filters}>
        <ul>
          {REVIEW_FILTERS.map((word) => (
            <li key={word}>
              <a href={deskReviewPath(locale, caseSlug, word)} aria-current={word === filter ? "page" : undefined}>
                {messages.filter[word]}
              </a>
            </li>
          ))}
          <li>
            <a href={deskStatesPath(locale, caseSlug)}>{messages.toRecords}</a>
          </li>
          <li>
            <a href={deskSetsPath(locale, caseSlug)}>{setMessages(locale).toSets}</a>
          </li>
        </ul>
      </nav>
      <p role="status" className="desk-faint">
        {messages.waitingCount(queue.total)}
      </p>
      {queue.rows.length === 0 ? (
        <p className="desk-empty">
          {messages.queueEmpty} {messages.queueEmptyHint}
        </p>
      ) : (
        <ol>
          {queue.rows.map((row) => {
            const parties = new Map(Object.entries(row.codeNames).map(([slug, name]) => [slug, { name }]));
            return (
              <li key={row.slug}>
                <a
                  href={deskReviewPath(locale, caseSlug, filter, row.slug, page)}
                  aria-current={row.slug === current ? "true" : undefined}
                >
                  <strong>{localize(row.subjectName, locale)}</strong>
                  <span className="review-said">
                    <PropertyName property={row.property} />
                    {marksOf(locale).colon}
                    <bdi>
                      <DeskValue claim={row} parties={parties} term={row.term} />
                    </bdi>
                  </span>
                  <span className="desk-faint">
                    {label.status(row.status, locale)}
                    {row.basis === null ? "" : ` · ${label.basis(row.basis, locale)}`}
                  </span>
                </a>
              </li>
            );
          })}
        </ol>
      )}
      {queue.total > QUEUE_PAGE ? (
        <ListPager
          page={page}
          total={queue.total}
          pageSize={QUEUE_PAGE}
          hrefOf={(other) => deskReviewPath(locale, caseSlug, filter, undefined, other)}
        />
      ) : null}
      <p className="desk-faint">{isOwn ? messages.keysOfOwn : messages.keys}</p>
    </aside>
  );
}
