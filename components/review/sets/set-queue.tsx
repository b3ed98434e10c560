import { useDesk } from "#desk";
import { ListPager } from "@/components/desk/list-pager";
import { deskReviewPath, deskSetPath, deskSetsPath } from "@/lib/view/desk/desk-addresses";
import { localize } from "@/lib/view/labels";
import { setMessages } from "@/lib/view/messages/sets";
import { type SetQueue as Queue, SET_FILTERS, SETS_PAGE, type SetQueueQuery } from "@/lib/wire/sets";

/** Sets, the oldest first: whose they are, what they made, and what has become of their claims. */
export function SetQueue({ query, queue }: { query: SetQueueQuery; queue: Queue }) {
  const { locale, caseSlug } = useDesk();
  const messages = setMessages(locale);
  return (
    <>
      <nav aria-label={messages.filters} className="state-filters">
        {SET_FILTERS.map((filter) => (
          <a
            key={filter}
            href={deskSetsPath(locale, caseSlug, { filter })}
            aria-current={filter === query.filter ? "page" : undefined}
          >
            {messages.filter[filter]}
          </a>
        ))}
        <a href={deskReviewPath(locale, caseSlug, "waiting")}>{messages.toClaims}</a>
      </nav>
      <p role="status" className="desk-faint">
        {messages.count(queue.total)}
      </p>
      {queue.rows.length === 0 ? (
        <p className="desk-empty">
          {messages.none} {messages.noneHint}
        </p>
      ) : (
        <ol className="set-rows">
          {queue.rows.map((row) => (
            <li key={row.slug}>
              <a href={deskSetPath(locale, caseSlug, row.slug, query.filter)}>{localize(row.title, locale)}</a>
              <span className="desk-faint">
                {messages.by(row.by.name)} · <bdi>{row.source}</bdi>
              </span>
              <span className="desk-faint">{messages.made(row.parties, row.deals, row.links, row.claims)}</span>
              <span>{messages.stands(row.open, row.returned, row.accepted)}</span>
            </li>
          ))}
        </ol>
      )}
      {queue.total > SETS_PAGE ? (
        <ListPager
          page={query.page}
          total={queue.total}
          pageSize={SETS_PAGE}
          hrefOf={(page) => deskSetsPath(locale, caseSlug, { filter: query.filter, page })}
        />
      ) : null}
    </>
  );
}
