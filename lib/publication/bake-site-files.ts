import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { casePath, homePath, methodPath } from "@/lib/view/addresses";
import { LANG_TAG } from "@/lib/view/labels";
import { listViews } from "@/lib/view/snapshots/list-views";
import { type BakedFile, textFile } from "./baked-file";

const ICONS = [
  ["icon.svg", "image/svg+xml; charset=utf-8"],
  ["favicon.ico", "image/x-icon"],
  ["apple-touch-icon.png", "image/png"],
] as const;

/** What search engines are not for: every address of it asks for a sign-in or is an interface. */
const PRIVATE = ["/desk", "/zh/desk", "/api/", "/l10n/"];

interface PublishedCase {
  readonly document: SnapshotDocument;
  readonly publishedAt: Date;
}

/**
 * What browsers and search engines look for at the root of the site.
 *
 * @param address of the site, without a slash at its end; null where no setting tells it
 */
export async function bakeSiteFiles(
  cases: readonly PublishedCase[],
  address: string | null,
): Promise<readonly BakedFile[]> {
  const icons = ICONS.map(async ([name, mediaType]) => ({
    path: name,
    mediaType,
    bytes: new Uint8Array(await readFile(path.join(process.cwd(), "public", name))),
  }));
  return [
    textFile("robots.txt", "text/plain", writeRobots(address)),
    textFile("sitemap.xml", "application/xml", writeSitemap(cases, address)),
    ...(await Promise.all(icons)),
  ];
}

function writeRobots(address: string | null): string {
  const lines = ["User-agent: *", ...PRIVATE.map((start) => `Disallow: ${start}`)];
  return `${[...lines, ...(address === null ? [] : ["", `Sitemap: ${address}/sitemap.xml`])].join("\n")}\n`;
}

/** The latest version of every case that an editor has published, in its languages; none that was shipped. */
function writeSitemap(cases: readonly PublishedCase[], address: string | null): string {
  const own = cases.filter(({ document }) => !document.header.shipped);
  const latest = own.map(({ publishedAt }) => publishedAt).sort((one, other) => other.getTime() - one.getTime())[0];
  const pages = [
    ...(latest === undefined
      ? []
      : [{ paths: LOCALES.map((locale) => [locale, homePath(locale)] as const), day: latest }]),
    { paths: LOCALES.map((locale) => [locale, methodPath(locale)] as const), day: null },
    ...own.flatMap(({ document, publishedAt }) =>
      ["", ...listViews(document).map(({ name }) => `/${name}`)].map((view) => ({
        paths: document.header.languages.map(
          (locale) => [locale, casePath(document.header.slug, locale) + view] as const,
        ),
        day: publishedAt,
      })),
    ),
  ];
  const entries = pages.flatMap(({ paths, day }) =>
    paths.map(([, own]) =>
      [
        "<url>",
        `<loc>${address}${own}</loc>`,
        ...(day === null ? [] : [`<lastmod>${day.toISOString()}</lastmod>`]),
        ...(paths.length === 1
          ? []
          : paths.map(
              ([locale, href]) =>
                `<xhtml:link rel="alternate" hreflang="${LANG_TAG[locale]}" href="${address}${href}"/>`,
            )),
        "</url>",
      ].join(""),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    // Addresses in a map are whole or worth nothing.
    ...(address === null ? [] : entries),
    "</urlset>",
    "",
  ].join("\n");
}
