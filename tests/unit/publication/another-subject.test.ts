// Contract: a case of any subject reads right: its pages speak of what it is about, in the languages it has, and nothing of
// another case stands in code. Sections and views without data are absent.
// Must reject: a page of a football club that speaks of chips or a video, an empty heading, a way to a language that the
// case does not have, a slug or a field name before a reader.
import { beforeAll, describe, expect, it } from "vitest";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { aTransferCase } from "@/tests/builders/transfer-case";
import { FOREIGN, findIdentifiers, listIdentifiers, listReaderTexts } from "@/tests/fixtures/reader-words";

async function bake(languages: CaseLanguages) {
  const records = aTransferCase(languages);
  const network = projectNetwork(records, records.header.asOf);
  const frozen = freeze({ records, number: 1, layout: layoutNetwork(network, records.parties), corrections: [] });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  const document: SnapshotDocument = frozen.value;
  const documentBytes = new TextEncoder().encode(JSON.stringify(document));
  const files = await bakeSnapshot({
    document,
    documentBytes,
    sha256: "0".repeat(64),
    island: null,
    address: "https://news.example",
  });
  const pages = files
    .filter(({ path }) => path.endsWith(".html"))
    .map(({ path, bytes }) => ({ path, html: new TextDecoder().decode(bytes) }));
  return { document, files, pages };
}

describe.each([[["en"]], [["zh"]], [["en", "zh"]]] as const)("a case of football transfers in %j", (languages) => {
  let baked: Awaited<ReturnType<typeof bake>>;
  beforeAll(async () => {
    baked = await bake(languages);
  });

  it("has its pages and its picture in its languages and no other", () => {
    const spoken = new Set(baked.pages.map(({ path }) => path.split("/")[0]));
    expect([...spoken].sort()).toEqual([...languages].sort());
    const pictures = baked.files.filter(({ path }) => path.startsWith("network.")).map(({ path }) => path);
    expect(pictures).toEqual(languages.map((language) => `network.${language}.svg`));
  });

  it("leads to the other language where it has one, and nowhere else", () => {
    for (const { path, html } of baked.pages) {
      expect([path, html.includes("data-language-switch"), html.includes('rel="alternate"')]).toEqual([
        path,
        languages.length === 2,
        languages.length === 2,
      ]);
    }
  });

  it("speaks of nothing that another case is about", () => {
    const found = baked.pages.flatMap(({ path, html }) =>
      listReaderTexts(html).flatMap((text) => (FOREIGN.test(text) ? [`${path}: ${text.trim().slice(0, 120)}`] : [])),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it("shows no identifier to a reader", () => {
    const identifiers = listIdentifiers(baked.document);
    expect(
      baked.pages.flatMap(({ path, html }) => findIdentifiers(html, identifiers).map((one) => `${path}: ${one}`)),
    ).toEqual([]);
  });

  it("has no view without data, and leads to none", () => {
    const names = baked.pages.map(({ path }) => path.split("/")[1]?.replace(".html", ""));
    for (const absent of ["rules", "vehicles"]) {
      expect(names).not.toContain(absent);
      for (const { path, html } of baked.pages) expect([path, html.includes(`/v/1/${absent}"`)]).toEqual([path, false]);
    }
    expect(names).toContain("loops");
  });

  it("has no heading with nothing below it", () => {
    for (const { path, html } of baked.pages) {
      expect([path, html.match(/<(ul|ol|tbody|dl)(?: (?!class="plain strike-chosen)[^>]*)?><\/\1>/g) ?? []]).toEqual([
        path,
        [],
      ]);
      expect([path, /\b0 of 0\b/.test(html)]).toEqual([path, false]);
    }
  });
});
