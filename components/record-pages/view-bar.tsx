import { versionPath, viewPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { listViews } from "@/lib/view/snapshots/list-views";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import type { ViewName } from "@/lib/view/snapshots/reader-views";

/** The bar that every page behind the page of a case opens with: the case itself, then its views. */
export function ViewBar({ current, context }: { current: ViewName | null; context: PageContext }) {
  const { index, locale } = context;
  const { header, number } = index.document;
  return (
    <nav className="section-bar view-bar" aria-label={recordPageMessages(locale).views}>
      <ul>
        <li>
          <a href={versionPath(header.slug, number, locale)}>
            <b>{localize(header.title, locale)}</b>
          </a>
        </li>
        {listViews(index.document).map(({ name, address, title }) => (
          <li key={name}>
            <a
              href={viewPath(header.slug, number, address, locale)}
              aria-current={name === current ? "page" : undefined}
            >
              {title[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
