import { useLocale } from "#desk";
import { deskMessages } from "@/lib/view/messages/desk";
import { PAGE_SIZE } from "@/lib/wire/desk/list-query";

/** How many rows there are, which of them are in view, and the way to the others. */
export function ListPager({
  page,
  total,
  pageSize = PAGE_SIZE,
  hrefOf,
}: {
  page: number;
  total: number;
  pageSize?: number;
  hrefOf: (page: number) => string;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return <p className="desk-faint">{messages.rowCount(total)}</p>;
  const first = (page - 1) * pageSize + 1;
  return (
    <nav className="desk-pager" aria-label={messages.pages}>
      {page > 1 ? (
        <a href={hrefOf(Math.min(page - 1, pages))} rel="prev">
          {messages.previousPage}
        </a>
      ) : null}
      <span className="desk-faint">
        {messages.rowRange(Math.min(first, total), Math.min(page * pageSize, total), total)}
      </span>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          {messages.nextPage}
        </a>
      ) : null}
    </nav>
  );
}
