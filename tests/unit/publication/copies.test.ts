import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { bakeToTexts } from "../../builders/baked-case";
import { aCase, aCitation, aClaim, aHeader, aSource } from "../../builders/case-builders";
import { freezeRecords, freezeShippedCase, readShippedRecords } from "../../builders/shipped-case";

// Contract: readers see whose words a copy carries and that it was a copy, and never the address that it was read at,
// unless an editor lets it out.
// Must reject: such an address in any public byte, be it a page, the document, a table, a picture or the report.

const shipped = readShippedRecords();
const copies = shipped.sources.filter(({ readIn, url }) => readIn === "copy" && url !== null);
const document = freezeShippedCase();
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await bakeToTexts(document);
}, 120_000);

describe("the address of a mere copy", () => {
  it("stands in the records of the shipped case, more than eighty times", () => {
    expect(copies.length).toBeGreaterThan(80);
  });

  it("is in no baked byte and in no part of the report", () => {
    const texts = [
      ...[...files].map(([path, text]) => [path, text.replaceAll("&amp;", "&")] as const),
      ...LOCALES.map((locale) => [`report ${locale}`, JSON.stringify(buildReportBlocks(document, locale))] as const),
    ];
    for (const { url } of copies) {
      const [, place = ""] = (url ?? "").split("://");
      expect(texts.filter(([, text]) => text.includes(place)).map(([path]) => path)).toEqual([]);
    }
  });

  it("leaves every other address where readers can follow it", () => {
    const others = document.sources.filter(({ readIn, url }) => readIn !== "copy" && url !== null);
    expect(others.length).toBeGreaterThan(200);
    const html = files.get("en/sources.html")?.replaceAll("&amp;", "&") ?? "";
    for (const { url } of others) expect(html).toContain(`href="${url}"`);
  });

  it("is let out by an editor, and only then", async () => {
    const url = "https://copy.example/a-report";
    const copy = aSource({ slug: "s-copy", publisher: "Copier", url, readIn: "copy", wordsOf: "Reuters" });
    const claims = [aClaim({ citations: [aCitation({ source: "s-copy" })] })];
    for (const copyShown of [false, true]) {
      const records = aCase({ header: aHeader(), claims, sources: [{ ...copy, copyShown }] });
      const baked = await bakeToTexts(freezeRecords(records));
      const holding = [...baked].filter(([, text]) => text.includes("copy.example")).map(([path]) => path);
      expect(holding.includes("en/sources.html")).toBe(copyShown);
      expect(holding.length > 0).toBe(copyShown);
    }
  }, 60_000);
});

describe("a citation", () => {
  it("read in a copy says whose words they are and that it was a copy", () => {
    const html = files.get("en/sources.html") ?? "";
    const chinese = files.get("zh/sources.html") ?? "";
    expect(html).toContain("CNBC, read in a copy");
    expect(html).toContain("machine digest of SEC filing of Oracle, read in a copy");
    expect(chinese).toContain("CNBC（读自转载副本）");
    expect(chinese).toContain("Oracle向美国证监会提交的文件的机器摘要（读自转载副本）");
  });

  it("of a party’s own announcement is called that", () => {
    const html = files.get("en/sources.html") ?? "";
    expect(html).toContain("own announcement of Oracle, read at FinanzNachrichten");
    expect(files.get("en/record.html")).toContain("a party’s own announcement");
    expect(files.get("zh/record.html")).toContain("当事方自己的公告");
  });
});
