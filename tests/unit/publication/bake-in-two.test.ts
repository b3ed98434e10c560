import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { CASE_LANGUAGES } from "@/lib/domain/model/case-languages";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { bakeInTurn } from "@/lib/publication/bake";
import { listPages, renderShare } from "@/lib/publication/render-share";
import { freezeRecords } from "../../builders/shipped-case";
import { aTransferCase } from "../../builders/transfer-case";

// Contract: two threads that divide the pages of a version bake the bytes that one bakes, in the same order.
// Must reject: a page that is lost or rendered twice, a font that hangs on who rendered a page.

describe.each(CASE_LANGUAGES.map((languages) => [languages.join(" and "), languages] as const))(
  "a version in %s",
  (_, languages) => {
    const document = freezeRecords(aTransferCase(languages));
    const documentBytes = writeDocument(document);
    const version = { document, documentBytes, sha256: "0".repeat(64), island: null };
    const count = listPages({ document, sha256: "", script: null, address: null }).length;
    const hash = (files: Iterable<{ readonly path: string; readonly bytes: Uint8Array }>) =>
      [...files].map(({ path, bytes }) => `${path} ${createHash("sha256").update(bytes).digest("hex")}`);
    let alone: readonly string[];

    beforeAll(async () => {
      alone = hash(await bakeInTurn(version));
    }, 120_000);

    it.each([
      ["none", 0],
      ["one", 1],
      ["half", Math.floor(count / 2)],
      ["all", count],
    ])(
      "has the same bytes where the other thread got to %s of its pages",
      async (_name, taken) => {
        const files = await bakeInTurn({
          ...version,
          // Stands for the other thread: it begins where only so many pages are left, and this one then finds them taken.
          renderBeside: (pages, share) => {
            Atomics.store(share.taken, 0, count - taken);
            const rendered = renderShare(structuredClone(pages), share);
            Atomics.store(share.taken, 0, taken);
            expect(rendered.pages).toHaveLength(taken);
            return Promise.resolve(structuredClone(rendered));
          },
        });
        expect(hash(files)).toEqual(alone);
      },
      120_000,
    );
  },
);
