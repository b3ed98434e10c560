import { canTurn, isolate } from "@/lib/domain/bidi";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";

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
  const isolated = holdsTurningText(document, new Set()) ? isolateTexts(document, new Map()) : document;
  shown.set(document, isolated).set(isolated, isolated);
  return isolated;
}

/** Such texts are rare. Lists that many figures share are looked through once: written out they are larger than a string can be. */
function holdsTurningText(value: unknown, seen: Set<unknown>): boolean {
  if (typeof value === "string") return canTurn(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((one) => holdsTurningText(one, seen));
}

/** A copy with every text isolated. What is one list or record in many places is one in the copy too. */
function isolateTexts<Value>(value: Value, copies: Map<unknown, unknown>): Value;
function isolateTexts(value: unknown, copies: Map<unknown, unknown>): unknown {
  if (typeof value === "string") return isolate(value);
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const copy = Array.isArray(value)
    ? value.map((one) => isolateTexts(one, copies))
    : Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, NOT_READ.has(key) ? one : isolateTexts(one, copies)]),
      );
  copies.set(value, copy);
  return copy;
}
