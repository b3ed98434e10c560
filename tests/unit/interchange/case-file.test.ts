import { describe, expect, it } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { readCaseFile } from "@/lib/interchange/sheets/case-file";
import { readCaseWords } from "@/lib/wire/case-words";
import { aHeader } from "@/tests/builders/case-builders";
import { readSeedHeader } from "@/tests/builders/seed-sheets";
import { writeCaseFile } from "@/tests/builders/write-case-file";

/*
 * Contract: case.json says of a case what no sheet says: address, title, summary, day, languages and words. A wrong
 * implementation loses a word, takes a language that the title is not in, or names no place for what is wrong.
 */

const title = { en: "Transfers" };
const read = (over: object) => readCaseFile(JSON.stringify({ slug: "transfers", title, asOf: "2026-01-31", ...over }));

it("a case is in the languages that its title is in, unless it says otherwise", () => {
  expect(read({})).toMatchObject({ ok: true, value: { header: { languages: ["en"], words: NO_WORDS }, sha256: null } });
  const both = { en: "Transfers", zh: "转会" };
  expect(read({ title: both })).toMatchObject({ value: { header: { languages: ["en", "zh"] } } });
  expect(read({ title: both, languages: ["zh"] })).toMatchObject({ value: { header: { languages: ["zh"] } } });
});

it.each([
  [{ languages: ["en", "zh"] }, "title.zh"],
  [{ languages: ["zh", "en"] }, "languages"],
  [{ title: { en: " " } }, "title"],
  [{ asOf: "2026-02-30" }, "asOf"],
  [{ words: { topics: [{ key: "Loans!", title }] } }, "words.topics.0.key"],
  [{ words: { chips: title } }, "words"],
])("%j is refused at %s", (over, place) => {
  expect(read(over)).toMatchObject({ ok: false, reason: [{ place }] });
});

it("what is no JSON is refused as a whole", () => {
  expect(readCaseFile("{")).toMatchObject({ ok: false, reason: [{ place: "" }] });
});

it.each([
  ["the shipped case", readSeedHeader({ shipped: false })],
  [
    "a case in one language",
    aHeader({ languages: ["zh"], title: { en: null, zh: "转会" }, summary: { en: null, zh: null } }),
  ],
  [
    "a case with words of its own",
    aHeader({
      words: {
        ...NO_WORDS,
        document: { en: "the prospectus", zh: null },
        topics: [{ key: "loans", measures: "web", title: { en: "Loans", zh: null }, lead: null }],
      },
    }),
  ],
])("%s is written and read back as it was", (_, header) => {
  const { shipped: _shipped, checkedBy: _checkedBy, ...said } = header;
  expect(readCaseFile(writeCaseFile(header))).toEqual({ ok: true, value: { header: said, sha256: null } });
});

it.each([
  ["a mark that turns what follows", "A\u202eB"],
  ["a line break", "A\nB"],
  ["more letters than a title has", "a".repeat(201)],
])("a title with %s is refused at its place", (_, title) => {
  const found = readCaseFile(JSON.stringify({ slug: "a-case", title: { en: title }, asOf: "2026-01-31" }));
  expect(found.ok ? "taken" : found.reason.map(({ place }) => place)).toEqual(["title.en"]);
});

describe("what case.json says of the case", () => {
  const placesOf = (said: object) => {
    const found = readCaseFile(
      JSON.stringify({ slug: "a-case", title: { en: "A case" }, asOf: "2026-01-31", ...said }),
    );
    return found.ok ? "taken" : found.reason.map(({ place, reason }) => `${place}: ${reason}`);
  };

  it("is measured in characters, as at the desk, and may have paragraphs", () => {
    expect(placesOf({ summary: { en: "😀".repeat(4000) } })).toBe("taken");
    expect(placesOf({ summary: { en: "One.\n\nTwo." } })).toBe("taken");
    expect(placesOf({ summary: { en: "x".repeat(4001) } })).toEqual([
      "summary.en: the text has too many characters; at most 4000",
    ]);
  });

  it.each([
    ["units", { units: [{ key: "chips", name: { en: "a\nb" } }] }, "words.units.0.name.en"],
    ["properties", { properties: [{ key: "amount", name: { en: "a\u202eb" } }] }, "words.properties.0.name.en"],
    [
      "illustrations",
      { illustrations: [{ key: "house", name: { zh: "x".repeat(201) } }] },
      "words.illustrations.0.name.zh",
    ],
    ["topics", { topics: [{ key: "loans", title: { en: "\u200d" } }] }, "words.topics.0.title.en"],
    ["the document", { document: { en: "the\tvideo" } }, "words.document.en"],
    [
      "the lead of a topic",
      { topics: [{ key: "loans", title: { en: "Loans" }, lead: { en: "a\u202eb" } }] },
      "words.topics.0.lead.en",
    ],
  ])("calls %s by a name, at its place", (_, words, place) => {
    expect(String(placesOf({ words }))).toContain(`${place}: `);
  });

  it("has leads of several lines, and a stored word of before takes no other with it", () => {
    const lead = { en: "One.\nTwo." };
    expect(placesOf({ words: { topics: [{ key: "loans", title: { en: "Loans" }, lead }] } })).toBe("taken");
    const stored = { document: { en: "the\nvideo", zh: null }, tier: { en: "tier", zh: null } };
    expect(readCaseWords(stored)).toMatchObject(stored);
  });
});
