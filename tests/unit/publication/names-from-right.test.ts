import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import type { BakedFile } from "@/lib/publication/baked-file";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { readerViews } from "@/lib/view/snapshots/reader-views";
import { PLANTED, withNamesFromRight } from "../../builders/names-from-right";
import { readShippedRecords } from "../../builders/shipped-case";
import { listLoose, listLooseInMarkup } from "../../fixtures/loose-names";

// Contract: in whatever a reader is shown, each text that people wrote keeps its direction to itself; files for programs
// have texts as they were typed.
// Must reject: two names from right to left in one run of text, in any sentence, list, label or picture of any page,
// or in the report; a mark in a table or in the document.

let document: SnapshotDocument;
let files: ReadonlyMap<string, BakedFile>;

const addressOf = (name: string) =>
  readerViews(document.header.words).find((one) => one.name === name)?.address ?? name;
const textOf = (file: BakedFile | undefined) => new TextDecoder().decode(file?.bytes);

beforeAll(async () => {
  const records = withNamesFromRight(readShippedRecords());
  const nodes = projectNetwork(records, records.header.asOf)
    .links.flatMap((link) => [link.giver, link.receiver])
    .filter((slug, place, all) => all.indexOf(slug) === place)
    .sort()
    .map((party, place) => ({ party, x: 100 + (place % 10) * 100, y: 100 + Math.floor(place / 10) * 100, radius: 20 }));
  const frozen = freeze({ records, number: 1, layout: { width: 1200, height: 1000, nodes }, corrections: [] });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  document = frozen.value;
  const documentBytes = writeDocument(document);
  const sha256 = createHash("sha256").update(documentBytes).digest("hex");
  const version = await bakeSnapshot({ document, documentBytes, sha256, island: null });
  const site = await bakeSite({ cases: [{ document, publishedAt: new Date(0) }], island: null });
  files = new Map([
    ...version.map((file) => [file.path, file] as const),
    ...site.map((file) => [`site/${file.path}`, file] as const),
  ]);
}, 120_000);

describe("names from right to left", () => {
  it.each(
    LOCALES.flatMap((locale) =>
      ["index", ...readerViews(NO_WORDS).map(({ name }) => name)].map((name) => [locale, name]),
    ),
  )("stand apart on every line of a page: %s/%s", (locale, name) => {
    const { faults, planted } = listLooseInMarkup(textOf(files.get(`${locale}/${addressOf(name)}.html`)));
    expect(faults).toEqual([]);
    expect(planted).toBeGreaterThan(20);
  });

  it.each(["network.en.svg", "network.zh.svg", "site/en/index.html", "site/zh/index.html"])(
    "stand apart in %s",
    (path) => {
      const { faults, planted } = listLooseInMarkup(textOf(files.get(path)));
      expect(faults).toEqual([]);
      expect(planted).toBeGreaterThan(1);
    },
  );

  it("stand in elements where a page has elements, so that a copied name has no mark in it", () => {
    for (const [path, file] of files) {
      if (!path.endsWith(".html")) continue;
      const outside = textOf(file)
        .replace(/<(svg|title|script|option|textarea)\b.*?<\/\1>/gs, "")
        .replace(/<[^>]*>/g, "");
      expect(outside.match(/.{0,40}[\u2066-\u2069].{0,40}/u)?.[0], path).toBeUndefined();
    }
  });

  it.each(LOCALES)("stand apart in every block of the report: %s", (locale) => {
    let planted = 0;
    const faults: string[] = [];
    JSON.stringify(buildReportBlocks(document, locale), (key, value: unknown) => {
      if (typeof value === "string" && key !== "url") {
        planted += (value.match(PLANTED) ?? []).length;
        faults.push(...value.split("\n").flatMap(listLoose));
      }
      return value;
    });
    expect([...new Set(faults)]).toEqual([]);
    expect(planted).toBeGreaterThan(2000);
  });

  it("are in tables and in the document as they were typed", () => {
    for (const path of ["parties.csv", "links.csv", "claims.csv", "sources.csv", "document.json"]) {
      const text = textOf(files.get(path));
      expect(text.search(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u), path).toBe(-1);
      expect(text.match(PLANTED)?.length ?? 0, path).toBeGreaterThan(3);
    }
  });
});
