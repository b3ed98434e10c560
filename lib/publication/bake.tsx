import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { CasePage } from "@/components/snapshots/case-page";
import { HomePage } from "@/components/snapshots/home-page";
import { MethodPage } from "@/components/snapshots/method-page";
import type { PageAssets } from "@/components/ui/page-shell";
import { withoutTurns } from "@/lib/domain/bidi";
import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";
import { LOCALES } from "@/lib/domain/vocabulary";
import { listViews } from "@/lib/view/snapshots/list-views";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { bakeFonts } from "./bake-fonts";
import { bakePictures } from "./bake-pictures";
import { bakeTables } from "./bake-tables";
import { type BakedFile, hashedFile, type IslandAssets, textFile } from "./baked-file";
import { setTextElements } from "./set-text-elements";
import { composeStylesheet } from "./stylesheet";
import { VIEW_PAGES } from "./views";

/**
 * Bakes every public file of one version: pages in both languages, the document itself, pictures, tables, styles,
 * fonts and the island script. A pure function of its arguments and of the code: the same version bakes the same
 * bytes.
 */
export async function bakeSnapshot(version: {
  readonly document: SnapshotDocument;
  readonly documentBytes: Uint8Array;
  readonly sha256: string;
  readonly island: IslandAssets | null;
}): Promise<readonly BakedFile[]> {
  const { document, documentBytes, sha256, island } = version;
  const filled = new Set(listViews(document).map(({ name }) => name));
  const pages = document.header.languages.flatMap((locale) => {
    const context = createPageContext(document, locale);
    return [
      {
        path: `${locale}/index.html`,
        page: (assets: PageAssets) => <CasePage context={context} sha256={sha256} assets={assets} />,
      },
      ...VIEW_PAGES.filter(({ name }) => filled.has(name)).map(({ name, page }) => ({
        path: `${locale}/${name}.html`,
        page: (assets: PageAssets) => page({ context, sha256, assets }),
      })),
    ];
  });
  return [
    ...(await bakePages(pages, island)),
    { path: "document.json", mediaType: "application/json", bytes: documentBytes },
    ...bakePictures(document),
    ...bakeTables(document),
  ];
}

/** Bakes the pages that belong to no version: the list of published cases, and how figures are made. */
export async function bakeSite({
  cases,
  island,
}: {
  readonly cases: readonly { readonly document: SnapshotDocument; readonly publishedAt: Date }[];
  readonly island: IslandAssets | null;
}): Promise<readonly BakedFile[]> {
  const pages = LOCALES.flatMap((locale) => [
    {
      path: `${locale}/index.html`,
      page: (assets: PageAssets) => <HomePage cases={cases} locale={locale} assets={assets} />,
    },
    {
      path: `${locale}/method.html`,
      page: (assets: PageAssets) => <MethodPage locale={locale} assets={assets} />,
    },
  ]);
  return bakePages(pages, island);
}

/** Stands in the pages for the name of the style sheet until the characters of the pages have chosen the fonts. */
const STYLESHEET_PLACEHOLDER = "stylesheet-to-be-named.css";

/** Pages with the style sheet, fonts and script they load, each of these named by its content. */
async function bakePages(
  pages: readonly { readonly path: string; readonly page: (assets: PageAssets) => ReactElement }[],
  island: IslandAssets | null,
): Promise<readonly BakedFile[]> {
  const assets: PageAssets = { stylesheet: STYLESHEET_PLACEHOLDER, script: island?.entry ?? null };
  const rendered = pages.map(({ path, page }) => ({ path, html: renderPage(page(assets)) }));
  const fonts = await bakeFonts(withoutTurns(rendered.map(({ html }) => html).join("")));
  const css = new TextEncoder().encode(composeStylesheet(fonts.css));
  const { name, ...stylesheet } = hashedFile("page", "css", "text/css; charset=utf-8", css);
  return [
    ...rendered.map(({ path, html }) => textFile(path, "text/html", html.replaceAll(STYLESHEET_PLACEHOLDER, name))),
    stylesheet,
    ...fonts.files,
    ...(island?.files ?? []).map(({ name: file, mediaType, bytes }) => ({ path: `files/${file}`, mediaType, bytes })),
  ];
}

/** Renders a whole document to HTML without any framework script, and without the marks that would serve one. */
function renderPage(page: ReactElement): string {
  return `<!DOCTYPE html>${setTextElements(renderToStaticMarkup(page))}`;
}
