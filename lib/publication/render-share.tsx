import type { ReactElement } from "react";
import { CasePage } from "@/components/snapshots/case-page";
import type { PageAssets } from "@/components/ui/page-shell";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { listViews } from "@/lib/view/snapshots/list-views";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { readPages } from "./bake-fonts";
import type { PageTexts } from "./fonts/plan-cuts";
import { recordPagesOf } from "./record-pages";
import { renderPage } from "./render-page";
import { VIEW_PAGES } from "./views";
import { keepPage, openRoom, type WaitingPage } from "./waiting-page";

/** A page that is still to be rendered. */
export interface PageToRender {
  readonly path: string;
  readonly page: (assets: PageAssets) => ReactElement;
}

/** What the pages of a version are rendered from; a thread is handed it whole. */
export interface PagesOfVersion {
  readonly document: SnapshotDocument;
  readonly sha256: string;
  /** Name of the island's script; null bakes pages without any. */
  readonly script: string | null;
  /** Address of the site, without a slash at its end; null where no setting tells it. */
  readonly address: string | null;
}

/**
 * How two threads divide the pages of a version: one takes them from the front, the other from the back, until all are
 * taken. Whoever is quicker renders more; the bytes are the same.
 */
export interface Share {
  readonly from: "front" | "back";
  /** One number: how many pages both have taken. */
  readonly taken: Int32Array;
}

/** Pages that wait for the names of style sheet and fonts, with the characters that decide these. */
export interface RenderedPages {
  readonly pages: readonly WaitingPage[];
  readonly texts: readonly PageTexts[];
}

/** Stand in the pages for the names of style sheet and fonts until the characters of the pages have chosen the fonts. */
export const STYLESHEET_PLACEHOLDER = "stylesheet-to-be-named.css";
export const FONT_PLACEHOLDER = "font-to-be-named.woff2";

/** A share of nothing taken yet. */
export function openShares(): { readonly front: Share; readonly back: Share } {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return { front: { from: "front", taken }, back: { from: "back", taken } };
}

/** Renders the pages of a version that this thread gets to. */
export function renderShare(version: PagesOfVersion, share: Share): RenderedPages {
  return renderPages(takePages(orderPages(listPages(version)), share), version);
}

/** Renders pages and reads them for their fonts, one by one and piece by piece. */
export function renderPages(
  pages: Iterable<PageToRender>,
  { script, address }: Pick<PagesOfVersion, "script" | "address">,
): RenderedPages {
  const assets: PageAssets = { stylesheet: STYLESHEET_PLACEHOLDER, fonts: [FONT_PLACEHOLDER], script, address };
  const waiting: WaitingPage[] = [];
  const room = openRoom();
  function* inTurn() {
    for (const { path, page } of pages) {
      const kept = keepPage(path, room);
      yield { path, pieces: kept.keep(renderPage((setAside) => page({ ...assets, setAside }))) };
      waiting.push(kept.page());
    }
  }
  const texts = readPages(inTurn());
  return { pages: waiting, texts };
}

/** Every page of a version, those of the first language first, that of the case before its views and these before records. */
export function listPages({ document, sha256 }: PagesOfVersion): readonly PageToRender[] {
  return document.header.languages.flatMap((locale) => {
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
}

/** Views that print what is searched for, or drawn, once per document, the costliest first. */
const SHARED_VIEWS = ["index", "loops", "sources"];

/**
 * The pages as they are taken from the front: those of views before those of records, and first what rests on work that is
 * done once per document, so that one thread alone does it.
 */
function orderPages(pages: readonly PageToRender[]): readonly PageToRender[] {
  const rankOf = ({ path }: PageToRender) => {
    const [, name = "", record] = path.replace(/\.html$/, "").split("/");
    const shared = SHARED_VIEWS.indexOf(name);
    return record !== undefined ? SHARED_VIEWS.length + 1 : shared < 0 ? SHARED_VIEWS.length : shared;
  };
  return pages.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function* takePages(pages: readonly PageToRender[], { from, taken }: Share): Generator<PageToRender> {
  for (let own = 0; Atomics.add(taken, 0, 1) < pages.length; own += 1) {
    const page = pages.at(from === "front" ? own : -1 - own);
    if (page !== undefined) yield page;
  }
}
