import { describe, expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { liftDocument, type StoredDocument } from "@/lib/domain/snapshots/lift-document";
import { packDocument } from "@/lib/domain/snapshots/pack-document";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { makeCase } from "@/tests/bench/case-generator";
import { freezeRecords, freezeShippedCase } from "@/tests/builders/shipped-case";

// Contract: what many figures and loops rest on is written once, and a document comes back as it was.
// Must reject: a list written out per figure, a document that grows with the square of its case, a lost place.

const SEED = 7;
const freezeMade = (parties: number) => freezeRecords(makeCase({ parties, links: 5 * parties }, SEED));
const textOf = (document: SnapshotDocument) => new TextDecoder().decode(writeDocument(document));
const small = freezeMade(20);
const large = freezeMade(60);

describe("a packed document", () => {
  it.each([
    ["the shipped case", freezeShippedCase()],
    [`a made-up case, seed ${SEED}`, small],
  ])("comes back as it was: %s", (_, document) => {
    const text = textOf(document);
    const stored: StoredDocument = JSON.parse(text);
    // By text: a comparison part by part would walk every shared list once for each figure.
    expect(textOf(liftDocument(stored)) === text).toBe(true);
  });

  it("writes every list, line and step once", () => {
    const { tables } = packDocument(large);
    for (const [name, entries] of Object.entries(tables)) {
      const texts = entries.map((entry: unknown) => JSON.stringify(entry));
      expect(new Set(texts).size, name).toBe(texts.length);
    }
  });

  it("takes about as many bytes per link in a case of three times the size", () => {
    const bytesPerLink = (document: SnapshotDocument) => {
      const { loopSets: _, figures, ...rest } = packDocument(document);
      const ofParties = figures.filter(({ id }) => id.startsWith("round-trip"));
      const { hops: __, ...tables } = rest.tables;
      return JSON.stringify([ofParties, tables.lineLists, tables.codes]).length / document.links.length;
    };
    // With a list per party it would be three times as many.
    expect(bytesPerLink(large) / bytesPerLink(small)).toBeLessThan(1.8);
  });

  it("is refused where it names a place that its tables do not have", () => {
    const packed = packDocument(small);
    const [first, ...others] = packed.figures;
    if (first === undefined) throw new Error("the case has no figure");
    expect(() => liftDocument({ ...packed, figures: [{ ...first, claims: 1e6 }, ...others] })).toThrow(RangeError);
  });
});

describe("the figures of a document", () => {
  it("refer to one list of lines, claims and missing books for all parties that share loops", () => {
    for (const name of ["round-trip/", "round-trip-stated/"]) {
      const figures = large.figures.filter(
        ({ id, assumptions }) => id.startsWith(name) && assumptions[0] !== "on-no-loop",
      );
      expect(figures.length).toBeGreaterThan(100);
      for (const list of ["claims", "missing", "shared"] as const) {
        // One list per lens, and one more where an unknown sum leaves the upper end open.
        const lists = new Set(figures.map((figure) => figure[list]));
        expect(lists.size, `${name} ${list}`).toBeLessThanOrEqual(8);
      }
    }
  });

  it("refer to one description of a step for all loops over it", () => {
    for (const { loops } of large.loopSets) {
      const steps = loops.filter(({ hops }) => hops.length > 2).flatMap(({ hops }) => hops);
      const ends = new Set(steps.map(({ giver, receiver }) => `${giver} ${receiver}`));
      expect(new Set(steps).size).toBe(ends.size);
    }
  });
});
