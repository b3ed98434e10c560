import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { assetPath } from "@/lib/view/addresses";
import { CARD_LANG_TAG, LANG_TAG } from "@/lib/view/labels";
import { shortenSummary } from "@/lib/view/shorten-summary";

/** Names of the content-hashed files that a page loads. */
export interface PageAssets {
  readonly stylesheet: string;
  /** Fonts that the page shows something in from the start. */
  readonly fonts: readonly string[];
  /** The island script; null bakes a page without any script. */
  readonly script: string | null;
  /** Address of the site, without a slash at its end; null where no setting tells it. */
  readonly address: string | null;
  /** Sets a part of the page aside, to be rendered by itself: a long page is never whole in memory. */
  readonly setAside?: (part: ReactNode) => ReactNode;
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
  const summary = shortenSummary(description);
  return (
    <html lang={LANG_TAG[locale]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={summary} />
        {isIndexed ? null : <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta property="og:type" content="article" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={summary} />
        <meta property="og:locale" content={CARD_LANG_TAG[locale]} />
        <WholeAddresses site={assets.address} locale={locale} alternates={alternates} />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="stylesheet" href={assetPath(assets.stylesheet)} />
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={assetPath(font)} />
        ))}
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

/**
 * Where search engines should look: the latest version in each language, whichever version this is. Such addresses are
 * whole or worth nothing, so a site that does not know its own has none.
 */
function WholeAddresses({
  site,
  locale,
  alternates,
}: {
  site: string | null;
  locale: Locale;
  alternates: readonly (readonly [Locale, string])[];
}) {
  if (site === null) return null;
  const own = alternates.find(([language]) => language === locale)?.[1] ?? "";
  return (
    <>
      <meta property="og:url" content={site + own} />
      <link rel="canonical" href={site + own} />
      {alternates.length === 1
        ? null
        : alternates.map(([language, href]) => (
            <link key={language} rel="alternate" hrefLang={LANG_TAG[language]} href={site + href} />
          ))}
    </>
  );
}
