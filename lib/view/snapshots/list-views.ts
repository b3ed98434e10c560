import { readToldStack } from "@/lib/domain/analysis/stacking/read-told-stack";
import { readCustomerBooks } from "@/lib/domain/analysis/stress/read-commitments";
import { readVehicles } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { type ReaderView, readerViews, type ViewName } from "./reader-views";

/** Parts of views that a document may fill or not: a view is there as soon as one of its parts is. */
const PARTS = {
  vehicles: (document) => readVehicles(document).length > 0,
  stacks: (document) =>
    readToldStack(document.header.words, document.analogies) !== null ||
    readVehicles(document).some(({ debt }) => debt.length > 0),
  stress: (document) =>
    readCustomerBooks(document, 2).length > 0 ||
    readVehicles(document).length > 0 ||
    document.network.links.some(({ flowClass }) => flowClass === "contingent"),
  dependence: ({ network }) => network.links.some(({ flowClass }) => flowClass === "cash" || flowClass === "stake"),
} as const satisfies Readonly<Record<string, (document: SnapshotDocument) => boolean>>;

/** Whether a document holds anything that a part of a view would show. */
export function hasPart(part: keyof typeof PARTS, document: SnapshotDocument): boolean {
  return PARTS[part](document);
}

/** Whether a document holds anything that a view would show. */
const FILLED: Readonly<Record<ViewName, (document: SnapshotDocument) => boolean>> = {
  record: () => true,
  measures: ({ network }) => network.links.length > 0,
  loops: ({ loopSets }) => loopSets.some(({ loops }) => loops.length > 0),
  vehicles: (document) => hasPart("vehicles", document) || hasPart("stacks", document),
  "what-could-go-wrong": (document) => hasPart("stress", document) || hasPart("dependence", document),
  statements: ({ statements, discrepancies, analogies, links }) =>
    statements.length + discrepancies.length + analogies.length > 0 || links.some(({ layer }) => layer === "told"),
  rules: ({ rules }) => rules.length > 0,
  sources: ({ sources }) => sources.length > 0,
  words: ({ glossary }) => glossary.length > 0,
};

const listed = new WeakMap<SnapshotDocument, readonly ReaderView[]>();

/**
 * The reader views of a document, in their order: one that would be empty is neither baked nor led to. Every page of a
 * version lists them, so they are found once.
 */
export function listViews(document: SnapshotDocument): readonly ReaderView[] {
  const known = listed.get(document) ?? readerViews(document.header.words).filter(({ name }) => FILLED[name](document));
  listed.set(document, known);
  return known;
}
