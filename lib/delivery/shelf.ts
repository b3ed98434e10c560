import { LRUCache } from "lru-cache";
import { type PublicAddress, pathOfPage } from "@/lib/view/public-address";
import { MOVED_VIEWS } from "@/lib/view/snapshots/reader-views";
import type { Manifest, PublicIndex, PublishedFile } from "./public-index";

/** How long an answer may be kept: for ever where the address names the content, else only after asking again. */
export type Keeping = "immutable" | "revalidate";

/** What lies at an address: a file, or the address of the same in the only language of the case, or where it moved to. */
type Found = { readonly file: PublishedFile; readonly keeping: Keeping } | { readonly elsewhere: string };

export interface Shelf {
  /** What lies at a public address; null for nothing. Rejects when it is an old version that nobody here knows yet. */
  find(address: PublicAddress): Promise<Found | null>;
  /** Puts what is public at this moment in the place of what was. */
  replace(index: PublicIndex): void;
  index(): PublicIndex | null;
}

const MOST_OLD_MANIFESTS = 100;

/**
 * What lies at which address, in memory.
 *
 * @param findManifest gives the files of a version that is not the latest, by its id
 */
export function openShelf(findManifest: (id: string) => Promise<Manifest | null>): Shelf {
  let index: PublicIndex | null = null;
  const older = new LRUCache<string, Manifest>({ max: MOST_OLD_MANIFESTS });

  const manifestOf = async (slug: string, number: number | "latest"): Promise<Manifest | null> => {
    const published = index && own(index.cases, slug);
    if (!index || !published) return null;
    const id = own(published.versions, number === "latest" ? published.latest : number);
    if (id === undefined) return null;
    const known = own(index.manifests, id) ?? older.get(id);
    if (known) return known;
    const manifest = await findManifest(id);
    if (manifest) older.set(id, manifest);
    return manifest;
  };
  const findPage = async (page: Extract<PublicAddress, { kind: "page" }>): Promise<Found | null> => {
    const manifest = await manifestOf(page.slug, page.number);
    if (!manifest) return null;
    const file = own(manifest, `${page.locale}/${page.view}.html`);
    if (file) return { file, keeping: "revalidate" };
    const other = page.locale === "zh" ? "en" : "zh";
    if (own(manifest, `${other}/${page.view}.html`)) return { elsewhere: pathOfPage(page, other) };
    // Versions that were baked before a view moved keep their own bytes; newer ones lead on.
    const view = MOVED_VIEWS.get(page.view);
    const locale = ([page.locale, other] as const).find((one) => own(manifest, `${one}/${view}.html`));
    return view !== undefined && locale !== undefined ? { elsewhere: pathOfPage({ ...page, view }, locale) } : null;
  };
  const asFound = (file: PublishedFile | undefined, keeping: Keeping): Found | null =>
    file ? { file, keeping } : null;

  return {
    find: async (address) => {
      switch (address.kind) {
        case "site":
          return asFound(index ? own(index.site, address.file) : undefined, "revalidate");
        case "asset":
          return asFound(index ? own(index.assets, address.name) : undefined, "immutable");
        case "page":
          return findPage(address);
        case "file": {
          const manifest = await manifestOf(address.slug, address.number);
          return asFound(manifest ? own(manifest, address.file) : undefined, "revalidate");
        }
      }
    },
    replace: (next) => {
      index = next;
    },
    index: () => index,
  };
}

/** Addresses are strangers' words: `constructor` is a good name for a case and no property of every object. */
function own<Value>(record: Readonly<Record<string | number, Value>>, key: string | number): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
