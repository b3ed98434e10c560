import { expect, it } from "vitest";
import { NO_WORDS } from "@/lib/domain/cases/case-words";
import { readCaseFile, writeCaseFile } from "@/lib/interchange/sheets/case-file";
import { aHeader } from "@/tests/builders/case-builders";
import { readSeedHeader } from "@/tests/builders/seed-sheets";

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
