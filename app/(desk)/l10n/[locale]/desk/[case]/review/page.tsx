import { DeskCaseFrame } from "@/components/desk/case-frame";
import { ReviewItem } from "@/components/review/review-item";
import { ReviewQueue } from "@/components/review/review-queue";
import { loadQueue, loadReviewItem } from "@/lib/server/review/loaders";
import { deskReviewPath } from "@/lib/view/desk/desk-addresses";
import { reviewMessages } from "@/lib/view/messages/review";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { reviewQuery } from "@/lib/wire/review";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

/** The review queue with one claim open: the one that the address names, else the one that has waited longest. */
export default async function ReviewPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "review");
  const { locale, actor } = opened;
  const messages = reviewMessages(locale);
  const asked = await searchParams;
  const query = readListQuery(reviewQuery, asked);
  const queue = await loadQueue(actor, query);
  const named = typeof asked.claim === "string" ? asked.claim : null;
  const slug = named ?? queue.rows[0]?.slug ?? null;
  const item = slug === null ? null : await loadReviewItem(actor, slug);
  const place = queue.rows.findIndex((row) => row.slug === slug);
  const next = queue.rows[place + 1] ?? queue.rows.find((row) => row.slug !== slug);
  return (
    <DeskCaseFrame {...frameOf(opened, "review")}>
      <p>{queue.checkedBy === "one" ? messages.leadOfOne : messages.lead}</p>
      <div className="review-layout">
        <ReviewQueue
          filter={query.filter}
          page={query.page}
          queue={queue}
          current={slug}
          isOwn={item?.barred === null && item.isWritten}
        />
        {item === null ? null : (
          <ReviewItem
            key={`${slug} ${item.detail.version}`}
            item={{
              claim: item.detail.claim,
              former: item.former,
              subjectName: item.detail.subjectName,
              codeNames: item.detail.codeNames,
              rivals: item.detail.rivals,
              sources: item.detail.sources,
              version: item.detail.version,
              contentHash: item.contentHash,
              citations: item.citations,
              notes: item.notes,
              states: item.states,
              barred: item.barred,
              isWritten: item.isWritten,
              caseDay: item.detail.caseDay,
              terms: item.detail.terms,
            }}
            nextPath={deskReviewPath(locale, actor.caseSlug, query.filter, next?.slug, query.page)}
          />
        )}
      </div>
    </DeskCaseFrame>
  );
}
