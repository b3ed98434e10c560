import type { Locale } from "@/lib/domain/vocabulary";
import { deskMessages } from "@/lib/view/messages/desk";
import { AUDIT_PAGE } from "@/lib/wire/history";

/** How many writes there are, which of them are in view, and the way to older and newer ones. */
export function HistoryPager({
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
  const pages = Math.ceil(total / AUDIT_PAGE);
  if (pages <= 1) return <p className="desk-faint">{messages.rowCount(total)}</p>;
  const first = Math.min((page - 1) * AUDIT_PAGE + 1, total);
  return (
    <nav className="desk-pager" aria-label={messages.pages}>
      {page > 1 ? (
        <a href={hrefOf(Math.min(page - 1, pages))} rel="prev">
          {messages.previousPage}
        </a>
      ) : null}
      <span className="desk-faint">{messages.rowRange(first, Math.min(page * AUDIT_PAGE, total), total)}</span>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          {messages.nextPage}
        </a>
      ) : null}
    </nav>
  );
}
