import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { type PageAssets, PageShell } from "@/components/ui/page-shell";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { bakeSite } from "@/lib/publication/bake";
import { shortenSummary } from "@/lib/view/shorten-summary";
import { freezeRecords } from "../../builders/shipped-case";
import { aTransferCase } from "../../builders/transfer-case";

// Contract: search engines find the latest version of what an editor has published, at whole addresses, and nothing else.
// Must reject: a map that names a shipped case, an address that begins with a slash, a desk that is asked for.

const ADDRESS = "https://stories.example.org";
const DAY = new Date("2026-07-02T08:30:00Z");

describe("the files at the root of the site", () => {
  let document: SnapshotDocument;
  const bake = async (shipped: boolean, address: string | null) => {
    const own = { ...document, header: { ...document.header, shipped } };
    const files = await bakeSite({ cases: [{ document: own, publishedAt: DAY }], island: null, address });
    return (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  };
  beforeAll(() => {
    document = freezeRecords(aTransferCase(["en", "zh"]));
  });

  it("map the case and its views in each of its languages, with the day they were published", async () => {
    const { slug, languages } = document.header;
    const map = (await bake(false, ADDRESS))("sitemap.xml");
    const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = ""]) => place);
    expect(places).toContain(`${ADDRESS}/${slug}`);
    expect(places).toContain(`${ADDRESS}/${slug}/loops`);
    expect(places.filter((place) => place.startsWith(`${ADDRESS}/zh/${slug}`)).length > 0).toBe(
      languages.some((one) => one === "zh"),
    );
    expect(places.filter((place) => /\/v\/\d/.test(place))).toEqual([]);
    expect(map).toContain(`<loc>${ADDRESS}/${slug}</loc><lastmod>2026-07-02T08:30:00.000Z</lastmod>`);
  });

  it("keep a shipped case out of the map, and tell no map where the site does not know its address", async () => {
    expect((await bake(true, ADDRESS))("sitemap.xml")).not.toContain(document.header.slug);
    const alone = await bake(false, null);
    expect(alone("sitemap.xml")).not.toContain("<loc>");
    expect(alone("robots.txt")).not.toContain("Sitemap");
    expect((await bake(false, ADDRESS))("robots.txt")).toContain(`Sitemap: ${ADDRESS}/sitemap.xml`);
  });

  it("send search engines away from the desk, and hold an icon for every kind of browser", async () => {
    const textOf = await bake(false, null);
    for (const start of ["/desk", "/zh/desk", "/api/"]) expect(textOf("robots.txt")).toContain(`Disallow: ${start}\n`);
    expect(textOf("icon.svg")).toContain("<svg");
    expect(textOf("favicon.ico").slice(0, 3)).toBe("\u0000\u0000\u0001");
    expect(textOf("apple-touch-icon.png")).toContain("PNG");
  });
});

describe("the head of a page", () => {
  const headOf = (assets: Partial<PageAssets>, languages: readonly ("en" | "zh")[]) =>
    renderToStaticMarkup(
      <PageShell
        locale="en"
        title="Title"
        description="A summary."
        isIndexed
        alternates={languages.map((language) => [language, language === "en" ? "/one" : "/zh/one"])}
        assets={{ stylesheet: "a.css", fonts: [], script: null, address: ADDRESS, ...assets }}
        skipText="Skip"
        pageData={null}
        header={null}
        footer={null}
      >
        text
      </PageShell>,
    );

  it("tells the whole address of the latest version, in every language of the case", () => {
    const head = headOf({}, ["en", "zh"]);
    expect(head).toContain(`<link rel="canonical" href="${ADDRESS}/one"/>`);
    expect(head).toContain(`<link rel="alternate" hrefLang="zh-Hans" href="${ADDRESS}/zh/one"/>`);
    expect(head).toContain(`<meta property="og:url" content="${ADDRESS}/one"/>`);
    expect(headOf({}, ["en"])).not.toContain("alternate");
  });

  it("tells none where the site does not know its address", () => {
    expect(headOf({ address: null }, ["en", "zh"])).not.toMatch(/canonical|alternate|og:url/);
  });
});

describe("a summary for search engines and cards", () => {
  it.each([
    ["stays as it is when it is short", "One. Two.", "One. Two."],
    ["ends with a sentence", `${"a".repeat(150)}. ${"b".repeat(100)}.`, `${"a".repeat(150)}.`],
    ["ends with a Chinese sentence", `${"字".repeat(150)}。${"句".repeat(100)}。`, `${"字".repeat(150)}。`],
    ["ends with a word where no sentence does", `${"word ".repeat(60)}end.`, `${"word ".repeat(39)}word…`],
  ])("%s", (_, text, expected) => {
    expect(shortenSummary(text)).toBe(expected);
  });
});
