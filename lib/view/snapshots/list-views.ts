import { readToldStack } from "@/lib/domain/analysis/stacking/read-told-stack";
import { readCustomerBooks } from "@/lib/domain/analysis/stress/read-commitments";
import { readVehicles } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { type ReaderView, readerViews, type ViewName } from "./reader-views";

/** Whether a document holds anything that a view would show. */
const FILLED: Readonly<Record<ViewName, (document: SnapshotDocument) => boolean>> = {
  record: () => true,
  measures: ({ network }) => network.links.length > 0,
  loops: ({ loopSets }) => loopSets.some(({ loops }) => loops.length > 0),
  vehicles: (document) => readVehicles(document).length > 0,
  stacks: (document) =>
    readToldStack(document.header.words, document.analogies) !== null ||
    readVehicles(document).some(({ debt }) => debt.length > 0),
  stress: (document) =>
    readCustomerBooks(document, 2).length > 0 ||
    readVehicles(document).length > 0 ||
    document.network.links.some(({ flowClass }) => flowClass === "contingent"),
  dependence: ({ network }) => network.links.some(({ flowClass }) => flowClass === "cash" || flowClass === "stake"),
  geography: ({ rules }) => rules.length > 0,
};

/** The reader views of a document, in their order: one that would be empty is neither baked nor led to. */
export function listViews(document: SnapshotDocument): readonly ReaderView[] {
  return readerViews(document.header.words).filter(({ name }) => FILLED[name](document));
}
