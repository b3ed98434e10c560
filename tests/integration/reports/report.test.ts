// Contract: a report has every citation of its document in its register once, a footnote behind whatever it says, tags
// and alternative texts, and the same bytes every time; without its register it has at most thirty pages.
// Must reject: a citation dropped or set twice, a footnote that is not on paper, a picture that says nothing to whoever
// does not see it, a day of today in the file, content read as markup.

import { beforeAll, describe, expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type ReportLanguage, wholeReport } from "@/lib/domain/reports/report-choice";
import { type RenderedReport, renderReport } from "@/lib/publication/report/render-report";
import { buildReportBlocks, type ReportBlocks } from "@/lib/view/report/report-blocks";
import { aFullTransferCase } from "../../builders/full-transfer-case";
import { freezeRecords, freezeShippedCase } from "../../builders/shipped-case";
import { type ReadPdf, readPdf, withoutSpaces } from "../../fixtures/read-pdf";

const SHA256 = "0f".repeat(32);
const MOST_PAGES = 30;

interface Read {
  readonly name: string;
  readonly locale: Locale;
  readonly document: SnapshotDocument;
  readonly blocks: ReportBlocks;
  readonly report: RenderedReport;
  readonly read: ReadPdf;
}

const shipped = freezeShippedCase();
const madeUp = freezeRecords(aFullTransferCase(["en", "zh"], { hasWords: true }));
const reports: Read[] = [];

const set = (document: SnapshotDocument, language: ReportLanguage) =>
  renderReport({ document, sha256: SHA256, choice: wholeReport(language) });

beforeAll(async () => {
  for (const [name, document] of [
    ["made up", madeUp],
    ["shipped", shipped],
  ] as const) {
    for (const locale of ["en", "zh"] as const) {
      const report = set(document, locale);
      const blocks = buildReportBlocks(document, locale);
      reports.push({ name, locale, document, blocks, report, read: await readPdf(report.pdf) });
    }
  }
}, 600_000);

describe("a report, read back", () => {
  it("has every citation of the document in its register, once", () => {
    for (const { name, locale, document, blocks, report, read } of reports) {
      const cited = document.claims.flatMap((claim) =>
        claim.citations.map(({ source, fragment, locator, stance }) =>
          JSON.stringify([claim.slug, source, fragment ?? "", locator?.en ?? locator?.zh ?? "", stance]),
        ),
      );
      expect(report.citations.map((key) => JSON.stringify(key)).sort(), `${name} ${locale}`).toEqual(cited.sort());
      const register = read.pages.slice(report.registerPage - 1).flat();
      const text = withoutSpaces(register.join(""));
      // A sum that a line breaks ("10bn") may look like a label too, so that labels are looked for and not counted.
      const items = new Set(register.map((item) => item.trim()));
      const citations = blocks.register.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations));
      expect(citations.filter(({ label }) => !items.has(label)).map(({ label }) => label)).toEqual([]);
      expect(new Set(citations.map(({ label }) => label)).size).toBe(citations.length);
      // A page may end within a quote: then its beginning and its end are read, with the foot of the page between them.
      const isRead = (words: string) =>
        text.includes(words) || (text.includes(words.slice(0, 12)) && text.includes(words.slice(-12)));
      const unread = citations.filter(
        ({ label, fragment, lead }) =>
          !isRead(withoutSpaces(`${label}${lead}`)) || (fragment !== null && !isRead(withoutSpaces(fragment))),
      );
      expect(unread.map(({ label }) => label)).toEqual([]);
    }
  });

  it("has every footnote on paper, once, below words that lead to it", () => {
    for (const { name, locale, blocks, read } of reports) {
      const pages = read.pages.map((items) => withoutSpaces(items.join("")));
      const items = read.pages.flat();
      for (const { number, head, numbers } of blocks.notes) {
        const set = withoutSpaces(`${number}${head}${numbers}`);
        expect(
          pages.some((page) => page.includes(set)),
          `${name} ${locale} ${set}`,
        ).toBe(true);
        expect(items.filter((item) => item.trim() === String(number)).length).toBeGreaterThan(1);
      }
    }
  });

  it("has at most thirty pages without its register", () => {
    for (const { report } of reports) expect(report.registerPage - 1).toBeLessThanOrEqual(MOST_PAGES);
  });

  it("is tagged, passes the checks of its standard, and tells each picture in words", () => {
    for (const { report, read, blocks } of reports) {
      expect(report.standard).toBe("ua-1");
      expect(read.isTagged).toBe(true);
      const cards = blocks.chapters.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.is === "loops" ? part.cards : [])),
      );
      expect(read.pictures.length).toBeGreaterThan(cards.length + 3);
      expect(read.pictures.filter((alt) => alt.trim() === "")).toEqual([]);
      for (const { picture } of cards) expect(read.pictures.map(withoutSpaces)).toContain(withoutSpaces(picture.alt));
    }
  });

  it("carries the hash of the document on every page, and its chapters as bookmarks", () => {
    for (const { read, blocks } of reports) {
      expect(read.pages.filter((items) => !withoutSpaces(items.join("")).includes(SHA256))).toEqual([]);
      const titles = blocks.chapters.map(({ title }) => title.map(({ text }) => text).join(" "));
      expect(read.bookmarks.map(withoutSpaces)).toEqual(expect.arrayContaining(titles.map(withoutSpaces)));
    }
  });

  it("sets Chinese as text that can be found, and begins no line with a stop", () => {
    for (const { locale, read, name } of reports) {
      if (locale !== "zh") continue;
      const plain = withoutSpaces(read.pages.flat().join(""));
      if (name === "shipped")
        for (const word of ["英伟达", "甲骨文", "软银集团", "尚未存档"]) expect(plain).toContain(word);
      expect(read.pages.flat().filter((item) => /^[，。、；：！？）》]{2}/.test(item))).toEqual([]);
    }
  });
});

describe("the file of a report", () => {
  it("has the same bytes when it is set again", () => {
    const first = reports.find(({ name, locale }) => name === "made up" && locale === "zh");
    expect(Buffer.from(set(madeUp, "zh").pdf).equals(Buffer.from(first?.report.pdf ?? []))).toBe(true);
  }, 120_000);

  it("has both languages side by side, with each citation once", async () => {
    const both = set(madeUp, "both");
    expect(both.standard).toBe("ua-1");
    expect(both.citations).toHaveLength(madeUp.claims.flatMap(({ citations }) => citations).length);
    const text = withoutSpaces((await readPdf(both.pdf)).pages.flat().join(""));
    for (const { blocks, name } of reports) {
      if (name !== "made up") continue;
      for (const line of blocks.front.headline) expect(text).toContain(withoutSpaces(line[0]?.text ?? "?"));
    }
  }, 120_000);

  it("sets what looks like markup as the plain characters it is", async () => {
    const title = { en: "#panic() $x$ `y` *z* <w> @v", zh: "#panic()" };
    const hostile = { ...madeUp, header: { ...madeUp.header, title } };
    const { pages } = await readPdf(set(hostile, "en").pdf);
    expect(pages.flat().join(" ")).toContain("#panic() $x$ `y` *z* <w> @v");
  }, 120_000);
});
