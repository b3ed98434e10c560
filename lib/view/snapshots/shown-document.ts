import { canTurn, isolate } from "@/lib/domain/bidi";
import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";

/** What is followed or compared and never read: an address stays as it was typed. */
const NOT_READ = new Set(["url"]);
const shown = new WeakMap<SnapshotDocument, SnapshotDocument>();

/**
 * The document as pages, pictures and reports show it: every text that people wrote keeps its direction to itself, so
 * that a sentence, an arrow or a sum of ours stands where it was put, whatever name stands beside it. This is the one
 * door for names into sentences; tables and the document itself give names out as they were typed.
 */
export function showDocument(document: SnapshotDocument): SnapshotDocument {
  const known = shown.get(document);
  if (known) return known;
  const text = JSON.stringify(document);
  // Such texts are rare, and JSON writes them as they are.
  const isolated: SnapshotDocument = canTurn(text)
    ? JSON.parse(text, (key, value: unknown) => {
        return typeof value === "string" && !NOT_READ.has(key) ? isolate(value) : value;
      })
    : document;
  shown.set(document, isolated).set(isolated, isolated);
  return isolated;
}
