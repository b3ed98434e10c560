import type { ReactNode } from "react";
import { type PageAssets, PageShell } from "@/components/ui/page-shell";
import { casePath, versionFilePath, versionPath, viewPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import { listViews } from "@/lib/view/snapshots/list-views";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { readerView, type ViewName } from "@/lib/view/snapshots/reader-views";
import { CaseFooter, CaseHeader } from "./case-frame";

/** The frame of a reader view: head, the way back to the case, the other views, title and lead, then the view itself. */
export function ViewFrame({
  name,
  context,
  sha256,
  assets,
  children,
}: {
  name: ViewName;
  context: PageContext;
  sha256: string;
  assets: PageAssets;
  children: ReactNode;
}) {
  const { index, locale, messages } = context;
  const { header, number } = index.document;
  const view = readerView(name, header.words);
  return (
    <PageShell
      locale={locale}
      title={`${view.title[locale]} · ${localize(header.title, locale)} · ${messages.siteName}`}
      description={view.lead[locale]}
      isIndexed={!header.shipped}
      alternates={header.languages.map((language) => [language, `${casePath(header.slug, language)}/${name}`])}
      assets={assets}
      skipText={messages.skip}
      pageData={{
        slug: header.slug,
        version: String(number),
        document: versionFilePath(header.slug, number, "document.json"),
      }}
      header={<CaseHeader context={context} hrefIn={(language) => viewPath(header.slug, number, name, language)} />}
      footer={<CaseFooter context={context} sha256={sha256} />}
    >
      <div className="view-opening">
        <nav aria-label={localize(header.title, locale)} className="contents">
          <ul>
            <li>
              <a href={versionPath(header.slug, number, locale)}>{localize(header.title, locale)}</a>
            </li>
            {listViews(index.document).map((other) => (
              <li key={other.name}>
                <a
                  href={viewPath(header.slug, number, other.name, locale)}
                  aria-current={other.name === name ? "page" : undefined}
                >
                  {other.title[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <h1>{view.title[locale]}</h1>
        <p className="summary">{view.lead[locale]}</p>
      </div>
      {children}
    </PageShell>
  );
}
