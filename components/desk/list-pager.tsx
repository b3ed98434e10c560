import type { Locale } from "@/lib/domain/vocabulary";
import { deskMessages } from "@/lib/view/messages/desk";
import { PAGE_SIZE } from "@/lib/wire/desk/list-query";

/** How many rows there are, which of them are in view, and the way to the others. */
export function ListPager({
  locale,
  page,
  total,
  hrefOf,
}: {
  locale: Locale;
  page: number;
  total: number;
  hrefOf: (page: number) => string;
}) {
  const messages = deskMessages(locale);
  const pages = Math.ceil(total / PAGE_SIZE);
  if (pages <= 1) return <p className="desk-faint">{messages.rowCount(total)}</p>;
  const first = (page - 1) * PAGE_SIZE + 1;
  return (
    <nav className="desk-pager" aria-label={messages.pages}>
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          {messages.previousPage}
        </a>
      ) : null}
      <span className="desk-faint">
        {messages.rowRange(Math.min(first, total), Math.min(page * PAGE_SIZE, total), total)}
      </span>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          {messages.nextPage}
        </a>
      ) : null}
    </nav>
  );
}
