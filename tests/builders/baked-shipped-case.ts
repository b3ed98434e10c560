import { createHash } from "node:crypto";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { bakeSnapshot } from "@/lib/publication/bake";
import type { BakedFile, IslandAssets } from "@/lib/publication/baked-file";
import { freezeShippedCase } from "./shipped-case";

const ISLAND: IslandAssets = {
  entry: "main.0123456789abcdef.js",
  files: [{ name: "main.0123456789abcdef.js", mediaType: "text/javascript", bytes: new TextEncoder().encode("1;") }],
};

export interface BakedCase {
  readonly document: SnapshotDocument;
  readonly files: ReadonlyMap<string, BakedFile>;
}

let bakedCase: Promise<BakedCase> | undefined;

/** The shipped case, frozen, with every public file of it by path; baked once for all files of a worker. */
export function bakeShippedCase(): Promise<BakedCase> {
  bakedCase ??= bakeAnew(freezeShippedCase());
  return bakedCase;
}

/** Every public file of a document, whatever was baked before. */
export async function bakeAnew(document: SnapshotDocument, island: IslandAssets | null = ISLAND): Promise<BakedCase> {
  const documentBytes = writeDocument(document);
  const sha256 = createHash("sha256").update(documentBytes).digest("hex");
  const files = await bakeSnapshot({ document, documentBytes, sha256, island });
  return { document, files: new Map(files.map((file) => [file.path, file])) };
}
