import type { ReactElement } from "react";
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
import { type BakedFile, hashedFile, type IslandAssets } from "./baked-file";
import { placeOfPage } from "./fonts/plan-cuts";
import { recordPagesOf } from "./record-pages";
import { renderPage } from "./render-page";
import { composeStylesheet } from "./stylesheet";
import { VIEW_PAGES } from "./views";
import { WaitingPage } from "./waiting-page";

/** A frozen version, and what its pages need besides. */
interface Version {
  readonly document: SnapshotDocument;
  readonly documentBytes: Uint8Array;
  readonly sha256: string;
  readonly island: IslandAssets | null;
  /** Address of the site, without a slash at its end; null where no setting tells it. */
  readonly address?: string | null;
}

/**
 * Bakes every public file of one version: pages in both languages, the document itself, pictures, tables, styles,
 * fonts and the island script. A pure function of its arguments and of the code: the same version bakes the same
 * bytes.
 */
export async function bakeSnapshot(version: Version): Promise<readonly BakedFile[]> {
  return [...(await bakeInTurn(version))];
}

/** The same files in the same order, each made when it is asked for: whoever stores one and lets it go never holds all. */
export async function bakeInTurn(version: Version): Promise<Iterable<BakedFile>> {
  const { document, documentBytes, sha256, island, address = null } = version;
  const pages = document.header.languages.flatMap((locale) => {
    const context = createPageContext(document, locale);
    return [
      {
        path: `${locale}/index.html`,
        page: (assets: PageAssets) => <CasePage context={context} sha256={sha256} assets={assets} />,
      },
      ...listViews(document).map(({ name, address: last }) => ({
        path: `${locale}/${last}.html`,
        page: (assets: PageAssets) => VIEW_PAGES[name]({ context, sha256, assets }),
      })),
      ...recordPagesOf(context, sha256),
    ];
  });
  const baked = await bakePages(pages, { island, address, data: new TextDecoder().decode(documentBytes) });
  function* inTurn(): Generator<BakedFile> {
    yield* baked;
    yield { path: "document.json", mediaType: "application/json", bytes: documentBytes };
    yield* bakePictures(document, address);
    yield* bakeTables(document);
  }
  return inTurn();
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
  const baked = await bakePages(pages, { island, address, data: "" });
  return [...baked, ...(await bakeSiteFiles(cases, address))];
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
): Promise<Iterable<BakedFile>> {
  const assets: PageAssets = {
    stylesheet: STYLESHEET_PLACEHOLDER,
    fonts: [FONT_PLACEHOLDER],
    script: island?.entry ?? null,
    address,
  };
  const waiting: WaitingPage[] = [];
  function* renderInTurn() {
    for (const { path, page } of pages) {
      const waits = new WaitingPage(path);
      waiting.push(waits);
      yield { path, pieces: waits.keep(renderPage((setAside) => page({ ...assets, setAside }))) };
    }
  }
  const scripts = (island?.files ?? []).map(({ bytes }) => new TextDecoder().decode(bytes));
  const fonts = await bakeFonts(renderInTurn(), composeStylesheet(""), [data, ...scripts].join(""));
  const css = new TextEncoder().encode(composeStylesheet(fonts.css));
  const { name, ...stylesheet } = hashedFile("page", "css", "text/css; charset=utf-8", css);
  function* inTurn(): Generator<BakedFile> {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const preloads = fonts.preloads.get(placeOfPage(page.path)) ?? [];
      yield page.complete((head) => nameAssets(head, name, preloads));
    }
    yield stylesheet;
    yield* fonts.files;
    for (const { name: file, mediaType, bytes } of island?.files ?? [])
      yield { path: `files/${file}`, mediaType, bytes };
  }
  return inTurn();
}

/** The head of a page with the names of its assets in place of the placeholders; one link per font. */
function nameAssets(head: string, stylesheet: string, fonts: readonly string[]): string {
  return head
    .replaceAll(STYLESHEET_PLACEHOLDER, stylesheet)
    .replace(/<link [^>]*font-to-be-named\.woff2[^>]*>/, (link) =>
      fonts.map((font) => link.replace(FONT_PLACEHOLDER, font)).join(""),
    );
}
