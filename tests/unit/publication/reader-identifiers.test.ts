// Contract: no slug, field name or code of a record, and no word by which the records call the document under test, stands
// where somebody reads or hears what is published of the shipped case: pages, pictures, the report, the document, tables.
// Must reject: a slug in a text, a title or a label; a code of an enum as a word; "seed" in anything that is read.
import { beforeAll, describe, expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { bakeToTexts } from "@/tests/builders/baked-case";
import { freezeShippedCase } from "@/tests/builders/shipped-case";
import {
  findIdentifiers,
  findInTexts,
  listDocumentTexts,
  listIdentifiers,
  listReaderTexts,
  listReportTexts,
  listTableCodes,
  listTableTexts,
} from "@/tests/fixtures/reader-words";

/** The word alone, in a code with hyphens or lines, and as a part of a name in camel case. */
const SEED = /(?<![a-z])[Ss]eeds?(?![a-z])|SEED|[a-z]Seeds?(?![a-z])/g;

let document: SnapshotDocument;
let files: ReadonlyMap<string, string>;
let read: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  document = freezeShippedCase();
  files = await bakeToTexts(document);
  const of = (end: RegExp, list: (text: string) => readonly string[]) =>
    [...files].filter(([path]) => end.test(path)).map(([path, text]) => [path, list(text)] as const);
  read = new Map([
    ...of(/\.(?:html|svg)$/, listReaderTexts),
    ...of(/\.csv$/, listTableTexts),
    ["document.json", listDocumentTexts(document)],
    ...(["en", "zh"] as const).map((locale) => {
      return [`report.${locale}`, listReportTexts(buildReportBlocks(document, locale))] as const;
    }),
  ]);
}, 120_000);

describe("what is read of the shipped case", () => {
  it("is looked for in every kind of file, and found", () => {
    const kinds = [
      /^en\/.*html$/,
      /^zh\/.*html$/,
      /^site\/.*html$/,
      /^network\.(en|zh)\.svg$/,
      /csv$/,
      /^report/,
      /^document/,
    ];
    for (const kind of kinds) {
      const own = [...read].filter(([path]) => kind.test(path));
      expect([kind, own.some(([, texts]) => texts.length > 0)]).toEqual([kind, true]);
    }
  });

  it("has no identifier in it", () => {
    const identifiers = listIdentifiers(document);
    expect(
      [...read].flatMap(([path, texts]) => findInTexts(texts, identifiers).map((one) => `${path}: ${one}`)),
    ).toEqual([]);
  });

  it("never calls the document under test a seed, in no byte of it", () => {
    const reports = [...read].filter(([path]) => path.startsWith("report"));
    const all = [
      ...files,
      ["document", JSON.stringify(document)],
      ...reports.map(([path, texts]) => [path, texts.join("\n")]),
    ];
    const said = all.flatMap(([path = "", text = ""]) =>
      [...text.matchAll(SEED)].map(({ index }) => `${path}: ${text.slice(Math.max(0, index - 40), index + 40)}`),
    );
    expect(said).toEqual([]);
  });

  it.each(["seed", "from_seed", "fromSeed", "seedValue", "seed_only", "c-seed-gpu", "Seed", "SEED", "seeds"])(
    "would find %s",
    (word) => expect(`"${word}":`.match(SEED)).not.toBeNull(),
  );

  it("leaves words alone that only begin so", () => {
    expect("How Nvidia Seeded it, a seedling, reseed".match(SEED)).toBeNull();
  });
});

it("finds an identifier in a text, a title and a label, and leaves addresses alone", () => {
  const identifiers = new Set(["acme-corp", "equity_investment"]);
  expect(findIdentifiers('<p title="acme-corp">equity_investment</p>', identifiers)).toHaveLength(2);
  expect(findIdentifiers('<a href="#acme-corp" id="acme-corp">https://x.test/acme-corp</a>', identifiers)).toEqual([]);
});

it("reads the words of tables, reports and documents, and leaves their keys alone", () => {
  const csv = "\uFEFFparty,name_en,kind\r\nacme-corp,Acme,equity_investment\r\n";
  expect(listTableTexts(csv)).toEqual(["Acme"]);
  expect(listTableCodes(csv)).toEqual(["name_en", "Acme", "kind", "equity_investment"]);
  expect(listReportTexts({ slug: "acme-corp", rows: [{ text: "Acme" }] })).toEqual(["Acme"]);
  expect(listDocumentTexts({ slug: "acme-corp", name: { en: "Acme", zh: null }, aliases: ["Acme Inc"] })).toEqual([
    "Acme",
    "Acme Inc",
  ]);
});
