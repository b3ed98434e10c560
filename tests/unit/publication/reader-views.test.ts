import { beforeAll, describe, expect, it } from "vitest";
import { VIEW_PAGES } from "@/lib/publication/views";
import { readerViews } from "@/lib/view/snapshots/reader-views";
import { bakeToTexts } from "../../builders/baked-case";
import { readSeedHeader } from "../../builders/seed-sheets";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: every reader view is baked in both languages, complete without script, and leads to records that exist.
// Must reject: a listed view that nobody bakes, a link into the page of the case that ends nowhere, inline code or style.

const LOCALES = ["en", "zh"] as const;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  const texts = await bakeToTexts(freezeShippedCase());
  pages = new Map([...texts].filter(([path]) => path.endsWith(".html") && !path.startsWith("site/")));
}, 300_000);

const read = (path: string) => pages.get(path) ?? "";
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);

describe("reader views", () => {
  it("are baked under the names that pages link to", () => {
    const listed = readerViews(readSeedHeader({ shipped: true }).words);
    expect(Object.keys(VIEW_PAGES)).toEqual(listed.map(({ name }) => name));
    for (const locale of LOCALES) {
      for (const { address } of listed) expect(read(`${locale}/${address}.html`)).not.toBe("");
    }
  });

  it("and the page of the case lead to records that stand in the whole record", () => {
    for (const locale of LOCALES) {
      const ids = new Set(idsOf(read(`${locale}/record.html`)));
      const views = readerViews(readSeedHeader({ shipped: true }).words).map(({ address }) => address);
      for (const name of [...views, "index"]) {
        const prefix = locale === "zh" ? "/zh/ai-circular/v/1/record" : "/ai-circular/v/1/record";
        const targets = [...read(`${locale}/${name}.html`).matchAll(new RegExp(`href="${prefix}#([^"]+)"`, "g"))];
        expect([...new Set(targets.map(([, id = ""]) => id))].filter((id) => !ids.has(id))).toEqual([]);
      }
    }
  });

  it("give no id twice, point at places they hold, and run no inline code or style", () => {
    for (const [path, html] of pages) {
      const ids = idsOf(html);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        path,
      ).toEqual([]);
      const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => id);
      expect(
        targets.filter((id) => !ids.includes(id)),
        path,
      ).toEqual([]);
      expect(html.match(/ style="| on[a-z]+="|<script(?![^>]* src=)/g), path).toBeNull();
    }
  });
});
