// Contract: a report sets every citation of its document as one footnote, the same bytes every time.
// Must reject: a citation dropped or set twice, a day of today in the file, content read as markup.

import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { type RenderedReport, renderReport } from "@/lib/publication/report/render-report";
import { freezeShippedCase } from "../../builders/shipped-case";

const SHA256 = "0f".repeat(32);

let document: SnapshotDocument;
let english: RenderedReport;
let chinese: RenderedReport;

beforeAll(() => {
  document = freezeShippedCase();
  english = renderReport({ document, sha256: SHA256, locale: "en", networkSvg: null });
  chinese = renderReport({ document, sha256: SHA256, locale: "zh", networkSvg: null });
}, 60_000);

describe("the footnotes of a report", () => {
  it("equal the citations of the document as a multiset of claim, source, fragment, locator and stance", () => {
    const cited = document.claims.flatMap((claim) =>
      claim.citations.map((citation) =>
        JSON.stringify([
          claim.slug,
          citation.source,
          citation.fragment ?? "",
          citation.locator?.en ?? "",
          citation.stance,
        ]),
      ),
    );
    expect(english.citations.map((key) => JSON.stringify(key)).sort()).toEqual(cited.sort());
    expect(chinese.citations).toHaveLength(cited.length);
  });

  it("number as many as the 625 citations of the sheets and one per figure of the financials, 108", () => {
    expect(english.citations).toHaveLength(625 + 108);
  });
});

describe("the file of a report", () => {
  it("has the same bytes when it is set again", () => {
    const again = renderReport({ document, sha256: SHA256, locale: "zh", networkSvg: null });
    expect(Buffer.from(again.pdf).equals(Buffer.from(chinese.pdf))).toBe(true);
  }, 30_000);

  it("is tagged and carries the document hash on every page", async () => {
    const pdf = await getDocumentProxy(new Uint8Array(english.pdf));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { text } = await extractText(pdf, { mergePages: false });
    expect(text).toHaveLength(english.pages);
    expect(text.filter((page) => !page.replaceAll(/\s/g, "").includes(SHA256))).toEqual([]);
  });

  it("sets Chinese names as text that can be found", async () => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(chinese.pdf)), { mergePages: true });
    const plain = text.replaceAll(/\s/g, "");
    for (const name of ["英伟达", "甲骨文", "软银集团", "尚未存档"]) expect(plain).toContain(name);
  });

  it("sets what looks like markup as the plain characters it is", async () => {
    const summary = { en: "#panic() $x$ `y` *z* <w> @v", zh: "#panic()" };
    const hostile = { ...document, claims: [], header: { ...document.header, summary } };
    const { pdf } = renderReport({ document: hostile, sha256: SHA256, locale: "en", networkSvg: null });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    expect(text).toContain("#panic() $x$ `y` *z* <w> @v");
  }, 30_000);
});
