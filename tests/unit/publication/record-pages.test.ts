// Contract: the pages of single loops, parties and deals are complete, lead on from one to the next, and end nowhere.
// Must reject: a ring whose steps and words differ, a loop within the bound without a page, a dead link or an id given
// twice, a list that runs on, a page that is empty where a case has no loop.
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LOCALES, type Locale } from "@/lib/domain/model/vocabulary";
import { recordPagesOf } from "@/lib/publication/record-pages";
import { listRingLoops } from "@/lib/view/pictures/loop-rings";
import { parsePublicAddress } from "@/lib/view/public-address";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { readerViews } from "@/lib/view/snapshots/reader-views";
import { renderPages } from "../../builders/rendered-pages";
import { freezeShippedCase } from "../../builders/shipped-case";

const ASSETS = { stylesheet: "", fonts: [], script: null, address: null };
const document = freezeShippedCase();
let pages: Readonly<Record<Locale, ReadonlyMap<string, string>>>;

function render(of: SnapshotDocument, locale: Locale): ReadonlyMap<string, string> {
  const made = recordPagesOf(createPageContext(of, locale), "0".repeat(64));
  return new Map(made.map(({ path, page }) => [path, renderToStaticMarkup(page(ASSETS))]));
}

beforeAll(() => {
  pages = { en: render(document, "en"), zh: render(document, "zh") };
}, 120_000);

const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);

describe("pages of single records", () => {
  it("stand for every loop, with its parties as discs and its steps in order", () => {
    for (const loop of listRingLoops(indexDocument(document))) {
      const html = pages.en.get(`en/loop/${loop.id}.html`) ?? "";
      const ring = /<svg class="picture ring-of-loop.*?<\/svg>/s.exec(html)?.[0] ?? "";
      expect(ring.match(/class="hub"/g), loop.id).toHaveLength(loop.parties.length);
      expect(idsOf(html).filter((id) => id.startsWith("step-"))).toEqual(loop.steps.map((_, at) => `step-${at + 1}`));
    }
  });

  it("lead from the first to the last, one after another", () => {
    for (const locale of LOCALES) {
      const loops = [...pages[locale].keys()].filter((path) => path.startsWith(`${locale}/loop/`));
      const seen = [];
      for (let path: string | undefined = loops[0]; path !== undefined; ) {
        seen.push(path);
        const next = /<a href="[^"]*\/v\/1\/([^"]+)" rel="next"/.exec(pages[locale].get(path) ?? "")?.[1];
        path = next === undefined ? undefined : `${locale}/${next}.html`;
      }
      expect(seen).toEqual(loops);
    }
  });

  it("give no id twice and lead to places that exist", () => {
    for (const locale of LOCALES) {
      const views = renderPages(document, locale);
      const addresses = new Map<string, string>(
        readerViews(document.header.words).map(({ name, address }) => [name, address]),
      );
      const all = new Map([
        ...pages[locale],
        ...[...views].map(([name, html]) => [`${locale}/${addresses.get(name) ?? name}.html`, html] as const),
      ]);
      const idsByPath = new Map([...all].map(([path, html]) => [path, new Set(idsOf(html))]));
      const dead = new Set<string>();
      for (const [path, html] of pages[locale]) {
        expect(idsOf(html).length, path).toBe(idsByPath.get(path)?.size);
        for (const [, href = ""] of html.matchAll(/ href="([/#][^"]*)"/g)) {
          const [address = "", id] = href.split("#");
          const to = address === "" ? null : parsePublicAddress(decodeURIComponent(address));
          if (to !== null && (to.kind !== "page" || to.view === "index")) continue;
          const place = to === null ? path : `${to.locale}/${to.view}.html`;
          const ids = idsByPath.get(place);
          if (to !== null && to.locale !== locale) continue;
          if (ids === undefined || (id !== undefined && !ids.has(id))) dead.add(`${path} → ${href}`);
        }
      }
      expect([...dead].slice(0, 10)).toEqual([]);
    }
  });

  it("are small enough to read and to draw", () => {
    for (const locale of LOCALES) {
      for (const [path, html] of pages[locale]) {
        expect((html.match(/<[a-z]/g) ?? []).length, path).toBeLessThan(6_000);
      }
    }
  });
});
