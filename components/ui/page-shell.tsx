import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/vocabulary";
import { assetPath } from "@/lib/view/addresses";
import { LANG_TAG } from "@/lib/view/labels";

/** Names of the content-hashed files that a page loads. */
export interface PageAssets {
  readonly stylesheet: string;
  /** The island script; null bakes a page without any script. */
  readonly script: string | null;
}

/** A whole public document: head, skip link, header, main, footer. No inline script and no style attribute anywhere. */
export function PageShell({
  locale,
  title,
  description,
  isIndexed,
  alternates,
  assets,
  skipText,
  pageData,
  header,
  footer,
  children,
}: {
  locale: Locale;
  title: string;
  description: string;
  isIndexed: boolean;
  /** The addresses of the page by language, this one among them. */
  alternates: readonly (readonly [Locale, string])[];
  assets: PageAssets;
  skipText: string;
  /** What the island needs to know, as data attributes of the body. */
  pageData: { readonly slug: string; readonly version: string; readonly document: string } | null;
  header: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}) {
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {isIndexed ? null : <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href={alternates.find(([language]) => language === locale)?.[1]} />
        {alternates.length === 1
          ? null
          : alternates.map(([language, href]) => (
              <link key={language} rel="alternate" hrefLang={LANG_TAG[language]} href={href} />
            ))}
        <link rel="stylesheet" href={assetPath(assets.stylesheet)} />
        {assets.script === null ? null : <script type="module" src={assetPath(assets.script)} />}
      </head>
      <body
        data-locale={locale}
        data-slug={pageData?.slug}
        data-version={pageData?.version}
        data-document={pageData?.document}
      >
        <a className="skip" href="#main">
          {skipText}
        </a>
        <header className="site-header">{header}</header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site-footer">{footer}</footer>
      </body>
    </html>
  );
}
