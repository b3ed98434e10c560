import type { ReactNode } from "react";
import { Children } from "react";
import { PhrasedTitle } from "@/components/chapters/chapter";
import { NextView } from "@/components/record-pages/next-view";
import { ViewBar } from "@/components/record-pages/view-bar";
import { type PageAssets, PageShell } from "@/components/ui/page-shell";
import { casePath, versionFilePath, viewPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { readerViewFigure } from "@/lib/view/snapshots/reader-view-figures";
import { readerView, type ViewName } from "@/lib/view/snapshots/reader-views";
import { CaseFooter, CaseHeader } from "./case-frame";

/** The frame of a reader view: head, the bar of all views, what the view found, how to read it, then the view itself. */
export function ViewFrame({
  name,
  finding = null,
  context,
  sha256,
  assets,
  children,
}: {
  name: ViewName;
  /** What the view found, phrases apart by "|"; else the sentence with a figure that leads to it. */
  finding?: string | null;
  context: PageContext;
  sha256: string;
  assets: PageAssets;
  children: ReactNode;
}) {
  const { index, locale, messages } = context;
  const { header, number } = index.document;
  const view = readerView(name, header.words);
  const found = finding ?? readerViewFigure(name, index, locale);
  return (
    <PageShell
      locale={locale}
      title={`${view.title[locale]} · ${localize(header.title, locale)} · ${messages.siteName}`}
      description={view.lead[locale]}
      isIndexed={!header.shipped}
      alternates={header.languages.map((language) => [language, `${casePath(header.slug, language)}/${view.address}`])}
      assets={assets}
      skipText={messages.skip}
      pageData={{
        slug: header.slug,
        version: String(number),
        document: versionFilePath(header.slug, number, "document.json"),
      }}
      header={
        <CaseHeader context={context} hrefIn={(language) => viewPath(header.slug, number, view.address, language)} />
      }
      footer={<CaseFooter context={context} sha256={sha256} />}
    >
      <ViewBar current={name} context={context} />
      <div className="view-opening">
        {found === null ? null : <p className="kicker">{view.title[locale]}</p>}
        <h1 className={found === null ? undefined : finding === null ? "record-title is-sentence" : "record-title"}>
          <PhrasedTitle title={found ?? view.title[locale]} />
        </h1>
        <p className="summary">{view.lead[locale]}</p>
      </div>
      {assets.setAside ? Children.map(children, assets.setAside) : children}
      <NextView current={name} context={context} />
    </PageShell>
  );
}
