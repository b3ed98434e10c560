import { judgeCaseAddress } from "@/lib/domain/access/case-address";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { casePath, PAGE_KINDS, versionPath, viewPath } from "./addresses";

/**
 * What the path of an address asks for on the public side. This is the one list of public addresses: whoever hands out
 * published bytes asks it, and `addresses.ts` writes what it reads.
 */
export type PublicAddress =
  /** A file of the site that belongs to no case: the list of cases, the method, what lies at the root. */
  | { readonly kind: "site"; readonly file: string }
  /** A script, style or font whose name carries the hash of its content. */
  | { readonly kind: "asset"; readonly name: string }
  /** A page of a version: `index`, the name of a reader view, or kind and name of a record. */
  | {
      readonly kind: "page";
      readonly slug: Slug;
      readonly number: number | "latest";
      readonly locale: Locale;
      readonly view: string;
    }
  /** Any other file of a fixed version: the document, tables, pictures. Files have one address for both languages. */
  | { readonly kind: "file"; readonly slug: Slug; readonly number: number; readonly file: string };

/** First words of the addresses that the app server answers, in either language. */
const APP_WORDS = new Set(["desk", "api", "l10n", "_next"]);

const SITE_PAGES: ReadonlyMap<string, string> = new Map([
  ["", "index"],
  ["method", "method"],
]);
const VIEW = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Whether an address belongs to the app server: the desk and the interfaces. */
export function isAppAddress(path: string): boolean {
  const [first = "", second = ""] = path.slice(1).split("/", 2);
  return APP_WORDS.has(first) || (first === "zh" && second === "desk");
}

/**
 * Reads the path of a public address, without query and without percent signs; null where nothing can be published.
 *
 * @example parsePublicAddress("/zh/ai-circular/v/2/loops") // page of version 2 in Chinese
 */
export function parsePublicAddress(path: string): PublicAddress | null {
  const parts = path.slice(1).split("/");
  const locale: Locale = parts[0] === "zh" ? "zh" : "en";
  if (locale === "zh") parts.shift();
  const [first = "", ...rest] = parts;
  const sitePage = SITE_PAGES.get(first);
  if (sitePage !== undefined && rest.length === 0) return { kind: "site", file: `${locale}/${sitePage}.html` };
  if (locale === "en" && first === "files" && rest.length === 1) return asset(rest[0] ?? "");
  if (locale === "en" && rest.length === 0 && first.includes(".")) {
    return NAME.test(first) ? { kind: "site", file: first } : null;
  }
  if (judgeCaseAddress(first) !== null) return null;
  return inCase(first, locale, rest);
}

/** The same page in another language, as an address. */
export function pathOfPage(page: Extract<PublicAddress, { kind: "page" }>, locale: Locale): string {
  const { slug, number, view } = page;
  if (number !== "latest") {
    return view === "index" ? versionPath(slug, number, locale) : viewPath(slug, number, view, locale);
  }
  return view === "index" ? casePath(slug, locale) : `${casePath(slug, locale)}/${view}`;
}

/** The version number of an address; null for anything but a plain positive integer. */
export function parseVersion(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function asset(name: string): PublicAddress | null {
  return NAME.test(name) ? { kind: "asset", name } : null;
}

function inCase(slug: Slug, locale: Locale, rest: readonly string[]): PublicAddress | null {
  if (rest.length === 0) return { kind: "page", slug, number: "latest", locale, view: "index" };
  const [first = "", ...more] = rest;
  if (first !== "v") return aPage(slug, "latest", locale, rest);
  const number = parseVersion(more[0] ?? "");
  if (number === null) return null;
  const names = more.slice(1);
  if (names.length === 0) return { kind: "page", slug, number, locale, view: "index" };
  const page = aPage(slug, number, locale, names);
  if (page !== null) return page;
  const file = names.join("/");
  // Pages have no ending in their address; every other file has one.
  if (!file.includes(".") || locale !== "en" || !names.every((name) => NAME.test(name))) return null;
  return { kind: "file", slug, number, file };
}

/** `index` is no address of its own: the page stands at the address of its version. */
function aPage(
  slug: Slug,
  number: number | "latest",
  locale: Locale,
  names: readonly string[],
): Extract<PublicAddress, { kind: "page" }> | null {
  const [first = "", second] = names;
  const isView = names.length === 1 && VIEW.test(first) && first !== "index";
  const isRecord = names.length === 2 && isPageKind(first) && NAME.test(second ?? "");
  return isView || isRecord ? { kind: "page", slug, number, locale, view: names.join("/") } : null;
}

function isPageKind(word: string): boolean {
  return PAGE_KINDS.some((kind) => kind === word);
}
