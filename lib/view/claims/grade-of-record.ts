import { gradeOfClaim } from "@/lib/domain/claims/evidence-grade";
import type { Claim } from "@/lib/domain/model/case-records";
import type { Grade } from "@/lib/domain/model/snapshot-document";
import type { DocumentIndex } from "../snapshots/document-index";

/** The grade of a claim by the sources of its document. */
export function gradeOfRecord(index: DocumentIndex, claim: Claim): Grade {
  return gradeOfClaim(claim, reliabilities(index));
}

type Reliabilities = Parameters<typeof gradeOfClaim>[1];
const known = new WeakMap<DocumentIndex, Reliabilities>();

function reliabilities(index: DocumentIndex): Reliabilities {
  const found = known.get(index) ?? new Map(index.document.sources.map(({ slug, reliability }) => [slug, reliability]));
  known.set(index, found);
  return found;
}
