// Contract: no slug, field name or code of a record stands where somebody reads or hears a baked page of the shipped case.
// Must reject: a slug in a text, a title or a label; a code of an enum as a word.
import canonicalize from "canonicalize";
import { expect, it } from "vitest";
import { bakeSnapshot } from "@/lib/publication/bake";
import { freezeShippedCase } from "@/tests/builders/shipped-case";
import { findIdentifiers, listIdentifiers } from "@/tests/fixtures/reader-words";

it("shows no identifier to a reader in either language", { timeout: 120_000 }, async () => {
  const document = freezeShippedCase();
  const documentBytes = new TextEncoder().encode(canonicalize(document));
  const files = await bakeSnapshot({ document, documentBytes, sha256: "0".repeat(64), island: null });
  const identifiers = listIdentifiers(document);
  const pages = files.filter(({ path }) => path.endsWith(".html"));
  expect(new Set(pages.map(({ path }) => path.split("/")[0]))).toEqual(new Set(["en", "zh"]));
  expect(
    pages.flatMap(({ path, bytes }) =>
      findIdentifiers(new TextDecoder().decode(bytes), identifiers).map((one) => `${path}: ${one}`),
    ),
  ).toEqual([]);
});

it("finds an identifier in a text, a title and a label, and leaves addresses alone", () => {
  const identifiers = new Set(["acme-corp", "equity_investment"]);
  expect(findIdentifiers('<p title="acme-corp">equity_investment</p>', identifiers)).toHaveLength(2);
  expect(findIdentifiers('<a href="#acme-corp" id="acme-corp">https://x.test/acme-corp</a>', identifiers)).toEqual([]);
});
