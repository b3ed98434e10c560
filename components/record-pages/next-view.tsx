import { versionPath, viewPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { listViews } from "@/lib/view/snapshots/list-views";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { readerViewFigure } from "@/lib/view/snapshots/reader-view-figures";
import type { ViewName } from "@/lib/view/snapshots/reader-views";

/** Where a reader goes from the end of a view: to the next one with what it found, or back to the case. */
export function NextView({ current, context }: { current: ViewName; context: PageContext }) {
  const { index, locale } = context;
  const { header, number } = index.document;
  const words = recordPageMessages(locale);
  const views = listViews(index.document);
  const next = views[views.findIndex(({ name }) => name === current) + 1];
  return (
    <nav className="record-way record-end" aria-label={words.goOn}>
      {next === undefined ? null : (
        <p className="next-view">
          <a href={viewPath(header.slug, number, next.address, locale)} rel="next">
            {words.nextView(next.title[locale])}
          </a>{" "}
          {readerViewFigure(next.name, index, locale) ?? next.lead[locale]}
        </p>
      )}
      <a href={versionPath(header.slug, number, locale)}>{words.backTo(localize(header.title, locale))}</a>
    </nav>
  );
}
