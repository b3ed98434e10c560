import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LoopList } from "@/components/loops/loop-list";
import { LoopsPage } from "@/components/loops/loops-page";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { makeCase } from "../../bench/case-generator";
import { freezeRecords, freezeShippedCase } from "../../builders/shipped-case";

// Contract: the page of loops ranks every loop and tells the first of each kind; each of the others has its place in the
// ranking, which leads to where its steps stand.
// Must reject: a page that grows by pages with every loop, a loop without a place, a link that leads nowhere, a loop of the
// shipped case that is not told.

const assets = { stylesheet: "page.css", fonts: [], script: null, address: null };
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, one = ""]) => one);

function readPage(document: ReturnType<typeof freezeShippedCase>, locale: "en" | "zh") {
  const context = createPageContext(document, locale);
  const html = renderToStaticMarkup(<LoopsPage context={context} sha256="0" assets={assets} />);
  const rows = found(html, /data-loop-row="([^"]+)"/g);
  const told = found(html, /<section id="loop-([^"]+)"/g);
  const led = found(html, /href="[^"]*\/record#loop-([^"]+)"/g);
  return { context, html, rows, told, led };
}

it("a dense web has each loop once at a place of its own, and the first of each kind told", () => {
  const document = freezeRecords(makeCase({ parties: 60, links: 300 }, 5));
  for (const locale of ["en", "zh"] as const) {
    const { context, html, rows, told, led } = readPage(document, locale);
    expect(told).toHaveLength(100);
    expect(rows.length).toBeGreaterThan(200);
    expect(led.sort()).toEqual(rows.filter((id) => !told.includes(id)).sort());
    expect(found(html, /\sid="loop-([^"]+?)(?<!-title)"/g).sort()).toEqual([...rows].sort());
    const inRecord = new Set(found(renderToStaticMarkup(<LoopList context={context} />), /\sid="loop-([^"]+)"/g));
    expect(led.filter((id) => !inRecord.has(id))).toEqual([]);
    const { notTold } = loopMessages(locale);
    const numbers = found(html, /<td class="num">(\d+)<\/td><th scope="row">/g).length;
    expect(numbers).toBe(rows.length);
    const left = [told.slice(0, 50), told.slice(50)].map((_, kind) => {
      const [cash = [], mixed = []] = html
        .split("<caption>")
        .slice(1)
        .map((part) => found(part, /data-loop-row="([^"]+)"/g))
        .filter((part) => part.length > 0);
      return (kind === 0 ? cash : mixed).length - 50;
    });
    for (const count of left) expect(html).toContain(notTold(count));
  }
});

it("the shipped case has all of its loops told", () => {
  const { rows, told, led } = readPage(freezeShippedCase(), "en");
  expect(rows).toHaveLength(told.length);
  expect(led).toEqual([]);
});
