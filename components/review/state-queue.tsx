import { useDesk } from "#desk";
import { ListPager } from "@/components/desk/list-pager";
import { deskReviewPath, deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { recordTypeText } from "@/lib/view/history/history-words";
import { reviewMessages } from "@/lib/view/messages/review";
import { stateMessages } from "@/lib/view/messages/states";
import { type StateQueue as Queue, STATES_PAGE, type StateQueueQuery } from "@/lib/wire/acceptance";
import { AcceptStates } from "./accept-states";

/** States that wait for a second person: the acts that wrote them, and one page of them to look through and accept. */
export function StateQueue({
  query,
  queue,
  mayAccept,
  mayWithdraw,
}: {
  query: StateQueueQuery;
  queue: Queue;
  mayAccept: boolean;
  mayWithdraw: boolean;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = stateMessages(locale);
  const review = reviewMessages(locale);
  return (
    <>
      <p>{queue.checkedBy === "one" ? messages.leadOfOne : messages.lead}</p>
      <nav aria-label={review.filters} className="state-filters">
        <a href={deskReviewPath(locale, caseSlug, "waiting")}>{messages.toClaims}</a>
        {(["waiting", "mine"] as const).map((filter) => (
          <a
            key={filter}
            href={deskStatesPath(locale, caseSlug, { filter })}
            aria-current={query.filter === filter && query.act === undefined ? "page" : undefined}
          >
            {messages.filter[filter]}
          </a>
        ))}
      </nav>
      {query.filter === "waiting" && queue.acts.some(({ act, count }) => act !== null && count > 1) ? (
        <section aria-label={messages.acts}>
          <h2>{messages.acts}</h2>
          <ul className="state-acts">
            {queue.acts
              .filter(({ act, count }) => act !== null && count > 1)
              .map(({ act, by, at, count, types }) => (
                <li key={act}>
                  <a
                    href={deskStatesPath(locale, caseSlug, { act: act ?? undefined })}
                    aria-current={query.act === act ? "page" : undefined}
                  >
                    <bdi>{by ?? historyMessages(locale).byProduct}</bdi>
                    {", "}
                    <time dateTime={at}>{at.slice(0, 16).replace("T", " ")} UTC</time>
                  </a>{" "}
                  <span className="desk-faint">
                    {messages.count(count)}: {types.map((type) => recordTypeText(type, locale)).join(messages.between)}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ) : null}
      <p role="status" className="desk-faint">
        {messages.count(queue.total)}
      </p>
      {queue.rows.length === 0 ? (
        <p className="desk-empty">{query.filter === "mine" ? messages.noneOfMine : messages.none}</p>
      ) : (
        <AcceptStates
          key={queue.rows.map(({ revision }) => revision).join(" ")}
          rows={queue.rows}
          mayAccept={mayAccept && query.filter === "waiting"}
          mayWithdraw={mayWithdraw}
        />
      )}
      <ListPager
        page={query.page}
        total={queue.total}
        pageSize={STATES_PAGE}
        hrefOf={(page) => deskStatesPath(locale, caseSlug, { ...query, page })}
      />
    </>
  );
}
