// Contract: the pages of single loops, parties and deals are complete, lead on from one to the next, and end nowhere.
// Must reject: a ring whose steps and words differ, a loop within the bound without a page, a dead link or an id given
// twice, a list that runs on, a page of 6,000 elements, a page that is empty where a case has no loop.
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
  for (const locale of LOCALES) renderPages(document, locale);
}, 240_000);

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
});

/** The whole record stands on one page, for whoever looks for a word in all of it; no other page is as long. */
const WHOLE_RECORD = "record";
const MOST_ROWS = 15;

/** Each page of the case in a language but for that one, without the styles and fonts beside it. */
function listPages(locale: Locale): ReadonlyMap<string, string> {
  const views = [...renderPages(document, locale)].filter(([name]) => name !== WHOLE_RECORD);
  return new Map([...views, ...pages[locale]]);
}

/** Lists of a page that are longer than what folds them says: in sight, or behind words that do not tell how many come. */
function listLongLists(html: string): readonly string[] {
  const faults: string[] = [];
  const folds: number[] = [];
  const lists: { rows: number; readonly row: RegExp }[] = [];
  const rowOf = (tag: string) => (tag === "tbody" ? /^<tr/ : tag === "dl" ? /^<dt/ : /^<li/);
  for (const { 0: tag, 1: close, 2: name = "", index: at } of html.matchAll(
    /<(\/?)(ul|ol|dl|tbody|li|tr|dt|details)\b[^>]*>/g,
  )) {
    if (name === "details" && close === "") {
      const said = /<summary[^>]*>(.*?)<\/summary>/s.exec(html.slice(at))?.[1]?.replace(/<[^>]*>/g, " ") ?? "";
      folds.push(Math.max(0, ...(said.replaceAll(",", "").match(/\d+/g) ?? []).map(Number)));
    } else if (name === "details") folds.pop();
    else if (!["ul", "ol", "dl", "tbody"].includes(name)) {
      const list = lists.at(-1);
      if (close === "" && list?.row.test(tag)) list.rows += 1;
    } else if (close === "") lists.push({ rows: 0, row: rowOf(name) });
    else {
      const rows = lists.pop()?.rows ?? 0;
      const before = html.slice(Math.max(0, at - 2_000), at).replace(/<[^>]*>/g, " ");
      if (rows > MOST_ROWS && rows > Math.max(0, ...folds)) faults.push(`${rows} rows, the last: ${before.slice(-60)}`);
    }
  }
  return faults;
}

describe("every page of the case", () => {
  it("is small enough to read and to draw", () => {
    for (const locale of LOCALES) {
      for (const [path, html] of listPages(locale)) {
        expect((html.match(/<[a-z]/g) ?? []).length, path).toBeLessThan(6_000);
      }
    }
  });

  it("shows at most fifteen rows of a list before it says how many there are", () => {
    expect(listLongLists(`<ul>${"<li></li>".repeat(16)}</ul>`)).toHaveLength(1);
    expect(listLongLists(`<details><summary>All 9</summary><ul>${"<li></li>".repeat(16)}</ul></details>`)).toHaveLength(
      1,
    );
    expect(listLongLists(`<details><summary>All 31</summary><ul>${"<li></li>".repeat(16)}</ul></details>`)).toEqual([]);
    const faults = LOCALES.flatMap((locale) =>
      [...listPages(locale)].flatMap(([path, html]) => listLongLists(html).map((fault) => `${path}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });
});
