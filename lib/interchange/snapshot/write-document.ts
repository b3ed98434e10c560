import canonicalize from "canonicalize";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { writePublicDocument } from "@/lib/domain/snapshots/public-document";

/** The bytes of a document as it is stored, handed out and hashed: packed, in canonical JSON (RFC 8785). */
export function writeDocument(document: SnapshotDocument): Uint8Array {
  const text = canonicalize(writePublicDocument(document));
  if (text === undefined) throw new Error("the snapshot document has no canonical form");
  return new TextEncoder().encode(text);
}
