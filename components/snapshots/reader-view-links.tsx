import { viewPath } from "@/lib/view/addresses";
import { listViews } from "@/lib/view/snapshots/list-views";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { readerViewFigure } from "@/lib/view/snapshots/reader-view-figures";

/** The ways to the reader views, each with one figure of it. */
export function ReaderViewLinks({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { header, number } = index.document;
  return (
    <ul className="plain reader-views">
      {listViews(index.document).map(({ name, address, title, lead }) => (
        <li key={name} data-view={name}>
          <a href={viewPath(header.slug, number, address, locale)}>{title[locale]}</a>
          <p>{readerViewFigure(name, index, locale) ?? lead[locale]}</p>
        </li>
      ))}
    </ul>
  );
}
