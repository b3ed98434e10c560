import { TURNS } from "@/lib/domain/network/name-way";
import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";

/**
 * The document as pages show it: without the invisible characters that turn the direction of what follows them, so that
 * no name or title can run a sentence of ours backwards. The published bytes keep every character.
 */
export function withoutTurns(document: SnapshotDocument): SnapshotDocument {
  const text = JSON.stringify(document);
  // Such characters are rare, and JSON writes them as they are.
  const plain = text.replace(TURNS, "");
  if (plain === text) return document;
  const shown: SnapshotDocument = JSON.parse(plain);
  return shown;
}
