import { HomePage } from "@/components/snapshots/home-page";
import { MethodPage } from "@/components/snapshots/method-page";
import type { PageAssets } from "@/components/ui/page-shell";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { bakeFonts, joinPageTexts } from "./bake-fonts";
import { bakePictures } from "./bake-pictures";
import { bakeSiteFiles } from "./bake-site-files";
import { bakeTables } from "./bake-tables";
import { type BakedFile, hashedFile, type IslandAssets } from "./baked-file";
import { placeOfPage } from "./fonts/plan-cuts";
import {
  FONT_PLACEHOLDER,
  listPages,
  openShares,
  type PagesOfVersion,
  type RenderedPages,
  renderPages,
  renderShare,
  type Share,
  STYLESHEET_PLACEHOLDER,
} from "./render-share";
import { composeStylesheet } from "./stylesheet";
import { completePage } from "./waiting-page";

/** A frozen version, and what its pages need besides. */
interface Version {
  readonly document: SnapshotDocument;
  readonly documentBytes: Uint8Array;
  readonly sha256: string;
  readonly island: IslandAssets | null;
  /** Address of the site, without a slash at its end; null where no setting tells it. */
  readonly address?: string | null;
  /** Renders a share in another thread while this one renders its own; without it, and of a large case, this one renders all. */
  readonly renderBeside?: (version: PagesOfVersion, share: Share) => Promise<RenderedPages>;
}

/**
 * Bakes every public file of one version: pages in both languages, the document itself, pictures, tables, styles,
 * fonts and the island script. A pure function of its arguments and of the code: the same version bakes the same
 * bytes, in however many threads.
 */
export async function bakeSnapshot(version: Version): Promise<readonly BakedFile[]> {
  return [...(await bakeInTurn(version))];
}

/** Each thread holds a document of its own and what is said of it: of a larger case two would take gigabytes. */
const MOST_LINKS_IN_TWO = 3_000;

/** The same files in the same order, each made when it is asked for: whoever stores one and lets it go never holds all. */
export async function bakeInTurn(version: Version): Promise<Iterable<BakedFile>> {
  const { document, documentBytes, sha256, island, address = null, renderBeside } = version;
  const pages: PagesOfVersion = { document, sha256, script: island?.entry ?? null, address };
  const inTwo = document.links.length <= MOST_LINKS_IN_TWO ? renderBeside : undefined;
  const rendered = await (inTwo ? renderInTwo(pages, inTwo) : renderPages(listPages(pages), pages));
  const baked = await completePages(rendered, island, new TextDecoder().decode(documentBytes));
  function* inTurn(): Generator<BakedFile> {
    yield* baked;
    yield { path: "document.json", mediaType: "application/json", bytes: documentBytes };
    yield* bakePictures(document, address);
    yield* bakeTables(document);
  }
  return inTurn();
}

/** What two threads render, in the order in which one would have rendered it. */
async function renderInTwo(
  version: PagesOfVersion,
  renderBeside: NonNullable<Version["renderBeside"]>,
): Promise<RenderedPages> {
  const { front, back } = openShares();
  // The other thread is asked first: this one hears nothing while it renders.
  const beside = renderBeside(version, back);
  // An error of it is met where it is waited for.
  beside.catch(() => undefined);
  const shares = [renderShare(version, front), await beside];
  const order = new Map(listPages(version).map(({ path }, at) => [path, at]));
  const placeOf = ({ path }: { readonly path: string }) => order.get(path) ?? 0;
  return {
    pages: shares.flatMap(({ pages }) => pages).sort((one, other) => placeOf(one) - placeOf(other)),
    texts: joinPageTexts(
      shares.map(({ texts }) => texts),
      [...new Set([...order.keys()].map(placeOfPage))],
    ),
  };
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
  const rendered = renderPages(pages, { script: island?.entry ?? null, address });
  return [...(await completePages(rendered, island, "")), ...(await bakeSiteFiles(cases, address))];
}

/**
 * Rendered pages with the style sheet, fonts and script they load, each of these named by its content.
 *
 * @param data what the script reads besides the page
 */
async function completePages(
  { pages, texts }: RenderedPages,
  island: IslandAssets | null,
  data: string,
): Promise<Iterable<BakedFile>> {
  const scripts = (island?.files ?? []).map(({ bytes }) => new TextDecoder().decode(bytes));
  const fonts = await bakeFonts(texts, [data, ...scripts].join(""));
  const css = new TextEncoder().encode(composeStylesheet(fonts.css));
  const { name, ...stylesheet } = hashedFile("page", "css", "text/css; charset=utf-8", css);
  function* inTurn(): Generator<BakedFile> {
    const waiting = [...pages];
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const preloads = fonts.preloads.get(placeOfPage(page.path)) ?? [];
      yield completePage(page, (head) => nameAssets(head, name, preloads));
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
