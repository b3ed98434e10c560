import { expect, test } from "vitest";
import { liftDocument, type StoredDocument } from "@/lib/domain/snapshots/lift-document";
import { packDocument } from "@/lib/domain/snapshots/pack-document";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: a document stored in the first format, in English alone, is read like one of today; what it did not know is absent.
// Must reject: a text lost on the way, a source that is given a way in which it was read.

const document = freezeShippedCase();

test("a document of today comes back with the same content", () => {
  expect(liftDocument(packDocument(document))).toEqual(document);
});

test("texts of the first format are in English, and nobody says how its sources were read", () => {
  const [party] = document.parties;
  const [source] = document.sources;
  const [rule] = document.rules;
  if (!party || !source || !rule) throw new Error("the shipped case is empty");
  const { readIn: _readIn, wordsOf: _wordsOf, copyShown: _copyShown, ...former } = source;
  const stored: StoredDocument = {
    ...document,
    format: "roundtrip-snapshot/1",
    parties: [{ ...party, note: "a remark" }],
    links: document.links.map((link) => ({ ...link, tranche: link.tranche?.en ?? null, note: link.note?.en ?? null })),
    claims: document.claims.map((claim) => ({
      ...claim,
      reason: claim.reason?.en ?? null,
      citations: claim.citations.map((citation) => ({ ...citation, locator: citation.locator?.en ?? null })),
    })),
    sources: [{ ...former, note: null }],
    rules: [{ ...rule, title: rule.title.en ?? "" }],
  };
  const lifted = liftDocument(stored);
  expect(lifted.format).toBe(document.format);
  expect(lifted.parties[0]?.note).toEqual({ en: "a remark", zh: null });
  expect(lifted.rules[0]?.title).toEqual({ en: rule.title.en, zh: null });
  expect(lifted.sources[0]).toMatchObject({ readIn: null, wordsOf: null, copyShown: false, note: null });
  expect(lifted.links.map(({ tranche }) => tranche?.en)).toEqual(document.links.map(({ tranche }) => tranche?.en));
  expect(lifted.links.every(({ note }) => note === null || note.zh === null)).toBe(true);
  expect(lifted.claims.map(({ reason }) => reason?.en)).toEqual(document.claims.map(({ reason }) => reason?.en));
});
