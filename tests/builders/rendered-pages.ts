import { renderToStaticMarkup } from "react-dom/server";
import { CasePage } from "@/components/snapshots/case-page";
import { HomePage } from "@/components/snapshots/home-page";
import { MethodPage } from "@/components/snapshots/method-page";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { VIEW_PAGES } from "@/lib/publication/views";
import { createPageContext } from "@/lib/view/snapshots/page-context";

const rendered = new WeakMap<SnapshotDocument, Map<Locale, ReadonlyMap<string, string>>>();

/**
 * Every public page of a document in one language as it is baked, without the styles and fonts beside it, by name. The
 * pages of a document are rendered once for all files of a worker.
 */
export function renderPages(document: SnapshotDocument, locale: Locale): ReadonlyMap<string, string> {
  const known = rendered.get(document) ?? new Map<Locale, ReadonlyMap<string, string>>();
  rendered.set(document, known);
  const pages = known.get(locale) ?? render(document, locale);
  known.set(locale, pages);
  return pages;
}

function render(document: SnapshotDocument, locale: Locale): ReadonlyMap<string, string> {
  const context = createPageContext(document, locale);
  const assets = { stylesheet: "", fonts: [], script: null, address: null };
  const sha256 = "0".repeat(64);
  const cases = [{ document, publishedAt: new Date("2026-07-02T00:00:00Z") }];
  return new Map([
    ["case", renderToStaticMarkup(CasePage({ context, sha256, assets }))],
    ...Object.entries(VIEW_PAGES).map(([name, page]): [string, string] => [
      name,
      renderToStaticMarkup(page({ context, sha256, assets })),
    ]),
    ["home", renderToStaticMarkup(HomePage({ cases, locale, assets }))],
    ["method", renderToStaticMarkup(MethodPage({ locale, assets }))],
  ]);
}
