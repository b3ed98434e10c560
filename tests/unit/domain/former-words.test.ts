// Contract: what is stored keeps the words of its day, and whoever reads it reads today's: documents, states, sheets.
// Must reject: a version of before that is no longer read, a text of a reader changed because it holds a former word.
import { expect, test } from "vitest";
import { inTodaysWords } from "@/lib/domain/former-words";
import { wholeFigure } from "@/lib/domain/model/figure-lists";
import { liftDocument, type StoredDocument } from "@/lib/domain/snapshots/lift-document";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { readRecordState } from "@/lib/wire/record-states";
import { readSeedHeader, readSeedSheets } from "../../builders/seed-sheets";
import { freezeShippedCase } from "../../builders/shipped-case";

const document = freezeShippedCase();

/** A document of today as the second format kept it: every figure with lines of its own. */
function asOfTheSecondFormat(): StoredDocument {
  const figures = document.figures.map(wholeFigure);
  const text = JSON.stringify({ ...document, figures, format: "roundtrip-snapshot/2" })
    .replaceAll('"testedValue":', '"seedValue":')
    .replaceAll('"testedProblem":', '"seedProblem":')
    .replaceAll('"fromTestedDocument":', '"fromSeed":')
    .replaceAll('"origin":"tested_document"', '"origin":"seed"')
    .replaceAll('"basis":"tested_document_only"', '"basis":"seed_only"');
  for (const former of ["seedValue", "seedProblem", "fromSeed", '"seed"', "seed_only"]) expect(text).toContain(former);
  return JSON.parse(text);
}

test("a document of the second format is read as the same document", () => {
  const figures = document.figures.map((figure) => ({ ...wholeFigure(figure), shared: [] }));
  expect(liftDocument(asOfTheSecondFormat())).toEqual({ ...document, figures });
});

test("a document of the third format, whose network had legs, is read as the same document", () => {
  const text = new TextDecoder().decode(writeDocument(document));
  const { links, ...network } = JSON.parse(text).network;
  const former = { ...JSON.parse(text), format: "roundtrip-snapshot/3", network: { ...network, legs: links } };
  expect(links).toHaveLength(document.network.links.length);
  expect(liftDocument(former)).toEqual(liftDocument(JSON.parse(text)));
});

test("a state of before is read with its fields", () => {
  const { testedProblem, ...term } = document.glossary.find((one) => one.testedProblem !== null) ?? {};
  expect(readRecordState("glossary_term", { ...term, seedProblem: testedProblem })?.testedProblem).toEqual(
    testedProblem,
  );
});

test("words of people stay, and what holds nothing of before is the same value", () => {
  const said = { title: "seed", note: { en: "seed_only" }, origin: "press", list: [{ value: "seed" }] };
  expect(inTodaysWords(said)).toBe(said);
});

test("sheets of before are read as the sheets of today", () => {
  const header = readSeedHeader({ shipped: true });
  const today = readSeedSheets();
  const former = {
    ...today,
    discrepancies: today.discrepancies
      ?.replace("tested_statement", "seed_statement")
      .replace("tested_value", "seed_value"),
    glossary: today.glossary?.replace("tested_definition_problem", "seed_definition_problem"),
    analogies: today.analogies?.replace("from_tested_document", "from_seed"),
    citations: today.citations?.replaceAll(/,tested_document(\r?\n)/g, ",seed$1"),
    claims: today.claims?.replaceAll(",tested_document_only,", ",seed_only,"),
  } as Record<string, string>;
  expect(former["claims"]).not.toBe(today.claims);
  expect(former["citations"]).not.toBe(today.citations);
  expect(parseCaseSheets(former, header)).toEqual(parseCaseSheets(today, header));
});
