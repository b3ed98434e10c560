import { createHash } from "node:crypto";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";

const baked = new WeakMap<SnapshotDocument, Promise<ReadonlyMap<string, string>>>();

/**
 * Every public file of a document as text, by path; the pages that belong to no version under `site/`. A document is baked
 * once for all files of a worker.
 */
export function bakeToTexts(document: SnapshotDocument): Promise<ReadonlyMap<string, string>> {
  const known = baked.get(document) ?? bake(document);
  baked.set(document, known);
  return known;
}

async function bake(document: SnapshotDocument): Promise<ReadonlyMap<string, string>> {
  const documentBytes = writeDocument(document);
  const sha256 = createHash("sha256").update(documentBytes).digest("hex");
  const files = await bakeSnapshot({ document, documentBytes, sha256, island: null });
  const site = await bakeSite({ cases: [{ document, publishedAt: new Date("2026-07-02T00:00:00Z") }], island: null });
  const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return new Map([
    ...files.map(({ path, bytes }) => [path, asText(bytes)] as const),
    ...site.map(({ path, bytes }) => [`site/${path}`, asText(bytes)] as const),
  ]);
}
