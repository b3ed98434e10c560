import { findLoopSets } from "../analysis/loops/find-loop-sets";
import { readContainment } from "../analysis/umbrella/containment";
import type { CaseRecords } from "../model/case-records";
import type { SnapshotDocument } from "../model/snapshot-document";
import { isSupport, projectNetwork } from "../network/project-network";
import { keepPublicRecords } from "../snapshots/freeze";

/** The records without links that no accepted claim of their own stands behind: they could not be published either. */
export function keepSupportedLinks(records: CaseRecords): CaseRecords {
  const supported = new Set(
    records.claims.filter((claim) => claim.subjectType === "link" && isSupport(claim)).map(({ subject }) => subject),
  );
  return { ...records, links: records.links.filter(({ slug }) => supported.has(slug)) };
}

/**
 * A case as its accepted claims stand, in the shape of a published document, to be measured and read by what measures
 * and reads those. It is no version: its number is 0, and it has neither figures nor places.
 */
export function buildLiveDocument(records: CaseRecords): SnapshotDocument {
  const document = buildPartDocument(records);
  return { ...document, loopSets: findLoopSets(document.network, readContainment(document.linkParts, document.deals)) };
}

/** The same of a part of a case, as of the links of one party: no loops, for those go beyond any part. */
export function buildPartDocument(records: CaseRecords): SnapshotDocument {
  const kept = keepPublicRecords(keepSupportedLinks(records));
  return {
    format: "roundtrip-snapshot/4",
    number: 0,
    ...kept,
    network: projectNetwork(kept, kept.header.asOf),
    loopSets: [],
    figures: [],
    layout: { width: 0, height: 0, nodes: [] },
    corrections: [],
  };
}
