import { expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: a page shows names without the characters that turn what follows; a document without any stays what it is.
// Must reject: a name that runs the words after it backwards, a page that copies every document.

const document = freezeShippedCase();

it("a name keeps its turn to itself on every page", () => {
  const turned: SnapshotDocument = {
    ...document,
    parties: document.parties.map((party) => ({ ...party, name: { en: `\u202E${party.name.en}\u2067`, zh: null } })),
  };
  const { index } = createPageContext(turned, "en");
  expect(shortPartyName(index, "nvidia", "en")).toBe(
    shortPartyName(createPageContext(document, "en").index, "nvidia", "en"),
  );
});

it("a document without such characters is not copied", () => {
  expect(createPageContext(document, "en").index.document).toBe(document);
});
