import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { CasePage } from "@/components/snapshots/case-page";
import { HomePage } from "@/components/snapshots/home-page";
import { MethodPage } from "@/components/snapshots/method-page";
import type { PageAssets } from "@/components/ui/page-shell";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { listViews } from "@/lib/view/snapshots/list-views";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { bakeFonts } from "./bake-fonts";
import { bakePictures } from "./bake-pictures";
import { bakeSiteFiles } from "./bake-site-files";
import { bakeTables } from "./bake-tables";
import { type BakedFile, hashedFile, type IslandAssets, textFile } from "./baked-file";
import { placeOfPage } from "./fonts/plan-cuts";
import { recordPagesOf } from "./record-pages";
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
  /** Address of the site, without a slash at its end; null where no setting tells it. */
  readonly address?: string | null;
}): Promise<readonly BakedFile[]> {
  const { document, documentBytes, sha256, island, address = null } = version;
  const pages = document.header.languages.flatMap((locale) => {
    const context = createPageContext(document, locale);
    return [
      {
        path: `${locale}/index.html`,
        page: (assets: PageAssets) => <CasePage context={context} sha256={sha256} assets={assets} />,
      },
      ...listViews(document).map(({ name }) => ({
        path: `${locale}/${name}.html`,
        page: (assets: PageAssets) => VIEW_PAGES[name]({ context, sha256, assets }),
      })),
      ...recordPagesOf(context, sha256),
    ];
  });
  return [
    ...(await bakePages(pages, { island, address, data: new TextDecoder().decode(documentBytes) })),
    { path: "document.json", mediaType: "application/json", bytes: documentBytes },
    ...bakePictures(document, address),
    ...bakeTables(document),
  ];
}

/** Bakes what belongs to no version: the list of published cases, how figures are made, and the files at the root. */
export async function bakeSite({
  cases,
  island,
  address = null,
}: {
  readonly cases: readonly { readonly document: SnapshotDocument; readonly publishedAt: Date }[];
  readonly island: IslandAssets | null;
  readonly address?: string | null;
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
  return [...(await bakePages(pages, { island, address, data: "" })), ...(await bakeSiteFiles(cases, address))];
}

/** Stand in the pages for the names of style sheet and fonts until the characters of the pages have chosen the fonts. */
const STYLESHEET_PLACEHOLDER = "stylesheet-to-be-named.css";
const FONT_PLACEHOLDER = "font-to-be-named.woff2";

/**
 * Pages with the style sheet, fonts and script they load, each of these named by its content.
 */
async function bakePages(
  pages: readonly { readonly path: string; readonly page: (assets: PageAssets) => ReactElement }[],
  {
    island,
    address,
    data,
  }: {
    readonly island: IslandAssets | null;
    readonly address: string | null;
    /** What the script reads besides the page. */
    readonly data: string;
  },
): Promise<readonly BakedFile[]> {
  const assets: PageAssets = {
    stylesheet: STYLESHEET_PLACEHOLDER,
    fonts: [FONT_PLACEHOLDER],
    script: island?.entry ?? null,
    address,
  };
  const rendered: RenderedPage[] = [];
  function* renderInTurn() {
    for (const { path, page } of pages) {
      const html = renderPage(page(assets));
      rendered.push(packPage(path, html));
      yield { path, html };
    }
  }
  const scripts = (island?.files ?? []).map(({ bytes }) => new TextDecoder().decode(bytes));
  const fonts = await bakeFonts(renderInTurn(), composeStylesheet(""), [data, ...scripts].join(""));
  const css = new TextEncoder().encode(composeStylesheet(fonts.css));
  const { name, ...stylesheet } = hashedFile("page", "css", "text/css; charset=utf-8", css);
  return [
    ...rendered.map((page) =>
      unpackPage(page, (head) => nameAssets(head, name, fonts.preloads.get(placeOfPage(page.path)) ?? [])),
    ),
    stylesheet,
    ...fonts.files,
    ...(island?.files ?? []).map(({ name: file, mediaType, bytes }) => ({ path: `files/${file}`, mediaType, bytes })),
  ];
}

/** A page whose assets have no names yet. They are named in its head, so the rest waits in the bytes that it is stored in. */
interface RenderedPage {
  readonly path: string;
  readonly head: string;
  readonly rest: Uint8Array;
}

function packPage(path: string, html: string): RenderedPage {
  const end = html.indexOf("</head>");
  return { path, head: html.slice(0, end), rest: new TextEncoder().encode(html.slice(end)) };
}

function unpackPage({ path, head, rest }: RenderedPage, name: (head: string) => string): BakedFile {
  const named = textFile(path, "text/html", name(head));
  return { ...named, bytes: Buffer.concat([named.bytes, rest]) };
}

/** The head of a page with the names of its assets in place of the placeholders; one link per font. */
function nameAssets(head: string, stylesheet: string, fonts: readonly string[]): string {
  return head
    .replaceAll(STYLESHEET_PLACEHOLDER, stylesheet)
    .replace(/<link [^>]*font-to-be-named\.woff2[^>]*>/, (link) =>
      fonts.map((font) => link.replace(FONT_PLACEHOLDER, font)).join(""),
    );
}

/** Renders a whole document to HTML without any framework script, and without the marks that would serve one. */
function renderPage(page: ReactElement): string {
  return `<!DOCTYPE html>${setTextElements(renderToStaticMarkup(page))}`;
}
