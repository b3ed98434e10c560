import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LoopsPage } from "@/components/loops/loops-page";
import { listRingLoops } from "@/lib/view/pictures/loop-rings";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { listRecordPages } from "@/lib/view/snapshots/record-pages";
import { makeCase } from "../../bench/case-generator";
import { freezeRecords, freezeShippedCase } from "../../builders/shipped-case";

// Contract: the index of loops has each loop once, at the place that its old address led to: the first in rank as a ring
// that leads to its page, the others as a row that says the same in words.
// Must reject: a list that runs on in sight, a loop without a place, a ring without a page, a web that grows the page
// without end.

const assets = { stylesheet: "page.css", fonts: [], script: null, address: null };
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, one = ""]) => one);

function readPage(document: ReturnType<typeof freezeShippedCase>, locale: "en" | "zh") {
  const context = createPageContext(document, locale);
  const html = renderToStaticMarkup(<LoopsPage context={context} sha256="0" assets={assets} />);
  return {
    all: listRingLoops(context.index).map(({ id }) => id),
    pages: listRecordPages(context.index).loop,
    html,
    places: found(html, /<li id="loop-([^"]+)"/g),
    rings: found(html, /href="[^"]*\/loop\/([^"]+)"><svg class="picture stamp"/g),
    inSight: found(html.replace(/<details class="all-rows">.*?<\/details>/gs, ""), /<li id="loop-([^"]+)"/g),
  };
}

it("a dense web has each loop once, three hundred of them as rings, fifteen of a group in sight", () => {
  const document = freezeRecords(makeCase({ parties: 60, links: 300 }, 5));
  for (const locale of ["en", "zh"] as const) {
    const { all, pages, html, places, rings, inSight } = readPage(document, locale);
    expect(all.length).toBeGreaterThan(200);
    expect(places.sort()).toEqual([...all].sort());
    expect(pages).toEqual(all.slice(0, 300));
    expect(rings.sort()).toEqual([...pages].sort());
    expect(inSight.length).toBeLessThanOrEqual(5 * 15);
    expect(html.length).toBeLessThan(2_000_000);
  }
}, 120_000);

it("the shipped case has all of its loops as rings", () => {
  const { all, rings } = readPage(freezeShippedCase(), "en");
  expect(rings).toHaveLength(all.length);
}, 60_000);
