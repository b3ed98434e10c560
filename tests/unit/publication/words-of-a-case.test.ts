// Contract: every word that pages, pictures, tables and reports have of their own fits a case of any subject that fills
// every section of the shipped case; what the case calls by a word of its own goes by that word, all else by a general one.
// Must reject: a word of the shipped case in code, a word of the case that its pages do not speak, a section without data,
// an identifier before a reader.
import { beforeAll, describe, expect, it } from "vitest";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { readerViews } from "@/lib/view/snapshots/reader-views";
import { bakeToTexts } from "@/tests/builders/baked-case";
import { aFullTransferCase } from "@/tests/builders/full-transfer-case";
import { freezeRecords, freezeShippedCase } from "@/tests/builders/shipped-case";
import {
  FOREIGN,
  findInTexts,
  listAnchors,
  listDocumentTexts,
  listIdentifiers,
  listReaderTexts,
  listReportTexts,
  listTableTexts,
} from "@/tests/fixtures/reader-words";

/** What is read of each public file and of the report, by file. */
async function readAll(languages: CaseLanguages, hasWords: boolean) {
  const document = freezeRecords(aFullTransferCase(languages, { hasWords }));
  const files = [...(await bakeToTexts(document))].filter(([path]) => !path.startsWith("site/"));
  const html = files.filter(([path]) => /\.(?:html|svg)$/.test(path));
  const tables = files.filter(([path]) => path.endsWith(".csv"));
  const texts = new Map([
    ...html.map(([path, text]) => [path, listReaderTexts(text)] as const),
    ...tables.map(([path, text]) => [path, listTableTexts(text)] as const),
    ["document.json", listDocumentTexts(document)],
    ...languages.map((locale) => [`report.${locale}`, listReportTexts(buildReportBlocks(document, locale))] as const),
  ]);
  return { document, html, texts };
}

const VARIANTS = [
  [["en", "zh"], true],
  [["en", "zh"], false],
  [["en"], true],
  [["zh"], false],
] as const;

describe.each(VARIANTS)(
  "a case of transfers with every section, in %j, with words of its own: %j",
  (languages, hasWords) => {
    let read: Awaited<ReturnType<typeof readAll>>;
    beforeAll(async () => {
      read = await readAll(languages, hasWords);
    }, 180_000);

    it("fills every section and view that the shipped case fills", () => {
      const shipped = freezeShippedCase();
      const filled = (document: object) =>
        Object.entries(document).flatMap(([name, value]) => (Array.isArray(value) && value.length > 0 ? [name] : []));
      expect(filled(read.document)).toEqual(expect.arrayContaining(filled(shipped)));
      const views = ["index", ...readerViews(read.document.header.words).map(({ address }) => address)];
      for (const locale of languages) {
        for (const view of views) expect([...read.texts.keys()]).toContain(`${locale}/${view}.html`);
      }
    });

    it("says nothing that only the shipped case is about", () => {
      const found = [...read.texts].flatMap(([path, texts]) =>
        texts.flatMap((text) => (FOREIGN.test(text) ? [`${path}: ${text.trim().slice(0, 160)}`] : [])),
      );
      expect([...new Set(found)]).toEqual([]);
      const anchors = read.html.flatMap(([path, html]) => listAnchors(html).map((id) => `${path}#${id}`));
      expect(anchors.filter((anchor) => FOREIGN.test(anchor.replace(/[-_]/g, " ")))).toEqual([]);
    });

    it("shows no identifier to a reader", () => {
      const identifiers = listIdentifiers(read.document);
      const found = [...read.texts].flatMap(([path, texts]) =>
        findInTexts(texts, identifiers).map((one) => `${path}: ${one}`),
      );
      expect(found).toEqual([]);
    });

    it("has no heading with nothing below it", () => {
      for (const [path, html] of read.html) {
        expect([path, html.match(/<(ul|ol|tbody|dl)(?: (?!class="plain strike-chosen)[^>]*)?><\/\1>/g) ?? []]).toEqual([
          path,
          [],
        ]);
        expect([path, html.match(/<section[^>]*><h2[^>]*>[^<]*<\/h2><\/section>/g) ?? []]).toEqual([path, []]);
      }
    });
  },
);

/** Where each word of a case is spoken, in one language. */
const SPOKEN: readonly (readonly [file: string, text: string])[] = [
  ["the-annual-speech.html", "The annual speech, checked line by line"],
  ["the-annual-speech.html", "Error of the chairman"],
  ["record.html", "Band"],
  ["record.html", "tickets sold"],
  ["the-annual-speech.html", "The market stall"],
  ["measures.html", "What the annual speech said, and what the sources say"],
  ["measures.html", "The ring of transfers"],
  ["measures.html", "Who built it."],
  [
    "measures.html",
    "Claims on the market stall, as the annual speech tells it for illustration: 4 for each 1 of its value",
  ],
  ["measures.html", "told band 1, rule band 2"],
  ["vehicles.html", "Seats of North Stand Vehicle"],
  ["vehicles.html", "If the stall were worth nothing"],
  ["vehicles.html", "The annual speech tells this vehicle in five steps."],
  ["rules.html", "As the annual speech tells it, 1 October 2025"],
  ["rules.html", "Lakeside Rovers supplied players under age to Quill Agency"],
  ["rules.html", "Quill Agency sells services to Delta Athletic"],
  ["rules.html", "20% of all players registered"],
  ["loop/", "As told in the annual speech"],
];

describe("the words of a case", () => {
  it("are spoken where the code has none", async () => {
    const { texts } = await readAll(["en"], true);
    for (const [file, text] of SPOKEN) {
      const pages = [...texts].filter(
        ([path]) => path === `en/${file}` || (file === "loop/" && path.startsWith("en/loop/")),
      );
      const heard = pages.some(([, all]) => all.some((one) => one.includes(text)));
      expect([file, text, heard]).toEqual([file, text, true]);
    }
    expect(texts.get("report.en")).toContain("What the annual speech said, and what the sources say");
    expect(texts.get("claims.csv")).toContain("tickets sold");
  }, 180_000);

  it("are spoken in Chinese as written", async () => {
    const { texts } = await readAll(["zh"], true);
    const all = [...texts.values()].flat();
    for (const text of [
      "年度讲话，逐句核对",
      "年度讲话怎么说，来源怎么说",
      "第二档",
      "转会之环",
      "1,200张季票",
      "北看台公司的座席",
    ]) {
      expect([text, all.some((one) => one.includes(text))]).toEqual([text, true]);
    }
  }, 180_000);
});
